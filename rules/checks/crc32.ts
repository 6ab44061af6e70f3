/** CRC-32 (IEEE 802.3) and the ways vendors append it to a token. Pure; a checksum proves a form, never that a token lives. */

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

let table: Uint32Array | undefined;

/** Unsigned CRC-32 of a text's UTF-8 bytes. */
export function crc32(text: string): number {
  table ??= createTable();
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Six base62 digits (0-9, A-Z, a-z), padded with zeros: the form of GitHub, npm and our own tokens. */
export function crc32Base62(text: string): string {
  let rest = crc32(text);
  let digits = '';
  for (let i = 0; i < 6; i++) {
    digits = (BASE62[rest % 62] ?? '') + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}

/** Whether the last six characters of `body` (the token without its prefix) are the checksum of those in front of them. */
export function endsInCrc32Base62(body: string): boolean {
  return crc32Base62(body.slice(0, -6)) === body.slice(-6);
}

/** Seven base36 digits (0-9, a-z), padded with zeros: the form of GitLab's routable tokens. */
export function crc32Base36(text: string): string {
  return crc32(text).toString(36).padStart(7, '0');
}

/** Eight lower-case hexadecimal digits, least significant byte first: the form of Grafana's service account tokens. */
export function crc32HexLittleEndian(text: string): string {
  const crc = crc32(text);
  let digits = '';
  for (let shift = 0; shift < 32; shift += 8) digits += ((crc >>> shift) & 0xff).toString(16).padStart(2, '0');
  return digits;
}

function createTable(): Uint32Array {
  const made = new Uint32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    made[n] = c >>> 0;
  }
  return made;
}
