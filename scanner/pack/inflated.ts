/** Inflates one zlib stream whose size is known beforehand: not a byte more is made, and none may be left over. */
import { inflateSync } from 'node:zlib';

/** Null when the bytes are no stream of exactly this size, or something stands behind it. */
export function inflateExactly(bytes: Uint8Array, size: number): Buffer | null {
  try {
    const { buffer, engine } = inflateSync(bytes, {
      chunkSize: Math.max(64, size + 1),
      maxOutputLength: Math.max(1, size),
      info: true,
    }) as unknown as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };
    return buffer.length === size && engine.bytesWritten === bytes.length ? buffer : null;
  } catch {
    return null;
  }
}
