/** The same bytes as a Buffer, in which looking for a byte and making text is many times faster than in a plain array. */
export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** The same of bytes that may be another array at the next call, as those of a memory that has grown. */
export function keepBuffer(bytesNow: () => Uint8Array): () => Buffer {
  let bytes: Uint8Array | undefined;
  let buffer: Buffer = Buffer.alloc(0);
  return () => {
    const now = bytesNow();
    if (now !== bytes) {
      bytes = now;
      buffer = bufferOf(now);
    }
    return buffer;
  };
}
