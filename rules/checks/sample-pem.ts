/** Key-shaped blocks for samples: the outside of a key file around random bytes. Opens nothing. */
import type { Generator } from '../generator.ts';

/** A DER SEQUENCE of `length` random bytes. */
export function derKey(generate: Generator, length: number): Uint8Array {
  return Uint8Array.from([0x30, 0x82, length >> 8, length & 0xff, ...generate.bytes(length)]);
}

/** The start of OpenSSH's key format, then `length` random bytes. */
export function openSshKey(generate: Generator, cipher: string, length: number): Uint8Array {
  const head = Buffer.from(`openssh-key-v1\0\0\0\0${String.fromCharCode(cipher.length)}${cipher}`, 'latin1');
  return Uint8Array.from([...head, ...generate.bytes(length)]);
}

/** A PEM block in lines of 64. `headers` stand under the first line as in RFC 1421. */
export function pemBlock(label: string, bytes: Uint8Array, newline = '\n', headers: readonly string[] = []): string {
  const body =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  const head = headers.length > 0 ? [...headers, ''] : [];
  return [`-----BEGIN ${label}-----`, ...head, ...body, `-----END ${label}-----`].join(newline);
}
