/** Tells by its first bytes whether content is an archive or compressed, whatever its name says. */

/** What is opened. */
export type ArchiveKind = 'zip' | 'tar' | 'gzip' | 'zstd';

/** `unsupported` is what is known for an archive and not opened: it must be listed, not taken for a binary file. */
export type SniffedArchive = { readonly kind: ArchiveKind } | { readonly kind: 'unsupported'; readonly name: string };

/** Bytes that must be given, where there are so many: a tar header. */
export const ARCHIVE_HEAD = 512;

const MAGIC: readonly { readonly bytes: readonly number[]; readonly is: SniffedArchive }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], is: { kind: 'zip' } },
  // without an entry; and the first part of one that was to be split
  { bytes: [0x50, 0x4b, 0x05, 0x06], is: { kind: 'zip' } },
  { bytes: [0x50, 0x4b, 0x07, 0x08, 0x50, 0x4b, 0x03, 0x04], is: { kind: 'zip' } },
  { bytes: [0x1f, 0x8b, 0x08], is: { kind: 'gzip' } },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], is: { kind: 'zstd' } },
  { bytes: [...Buffer.from('BZh')], is: { kind: 'unsupported', name: 'bzip2' } },
  { bytes: [0xfd, ...Buffer.from('7zXZ'), 0], is: { kind: 'unsupported', name: 'xz' } },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], is: { kind: 'unsupported', name: '7z' } },
  { bytes: [...Buffer.from('Rar!'), 0x1a, 0x07], is: { kind: 'unsupported', name: 'RAR' } },
  { bytes: [0x04, 0x22, 0x4d, 0x18], is: { kind: 'unsupported', name: 'LZ4' } },
];

/** The block's own digits, after `BZh1` to `BZh9`: without them a text may begin so. */
const BZIP2_BLOCK = Buffer.from([0x31, 0x41, 0x59, 0x26, 0x53, 0x59]);
const BZIP2_END = Buffer.from([0x17, 0x72, 0x45, 0x38, 0x50, 0x90]);

/** Nearly all files are told apart by their first two bytes. */
const PAIRS = new Set(MAGIC.map(({ bytes }) => pairOf(bytes)));

/** Content that begins otherwise, and holds no zero byte, is none. Numbers of sixteen bits, as they lie in memory. */
export const OPENINGS: readonly number[] = [...PAIRS].map((pair) => ((pair & 0xff) << 8) | (pair >> 8));

/** Whether content that begins with these bytes may be one without a zero byte. */
export function opensArchive(first: number, second: number): boolean {
  return PAIRS.has((first << 8) | second);
}

export function sniffArchive(head: Uint8Array): SniffedArchive | null {
  if (!PAIRS.has(pairOf(head))) return isTarHeader(head) ? { kind: 'tar' } : null;
  for (const { bytes, is } of MAGIC) {
    if (!bytes.every((byte, at) => head[at] === byte)) continue;
    if (is.kind !== 'unsupported' || is.name !== 'bzip2') return is;
    const mark = Buffer.from(head.subarray(4, 10));
    if (mark.equals(BZIP2_BLOCK) || mark.equals(BZIP2_END)) return is;
  }
  return isTarHeader(head) ? { kind: 'tar' } : null;
}

function pairOf(bytes: ArrayLike<number>): number {
  const { length } = bytes;
  // Never asked for what is not there, which makes V8 give up on the code.
  return ((length > 0 ? (bytes[0] as number) : 0) << 8) | (length > 1 ? (bytes[1] as number) : 0);
}

/** The sum over the header must agree; the name is not empty, so that 512 zeros are none. */
export function isTarHeader(block: Uint8Array): boolean {
  // Only NULs stand at a header's end: what is text is told at once.
  if (block.length < 512 || block[0] === 0 || block[511] !== 0) return false;
  const told = readOctal(block, 148, 8);
  if (told === null) return false;
  let unsigned = 0;
  let signed = 0;
  for (let at = 0; at < 512; at++) {
    const byte = at >= 148 && at < 156 ? 0x20 : (block[at] as number);
    unsigned += byte;
    signed += byte > 127 ? byte - 256 : byte;
  }
  // Old writers added signed bytes.
  return told === unsigned || told === signed;
}

/** Octal digits between spaces and NULs; null where anything else stands there, or nothing. */
export function readOctal(bytes: Uint8Array, from: number, length: number): number | null {
  const text = Buffer.from(bytes.subarray(from, from + length)).toString('latin1');
  const digits = /^[ \0]*([0-7]+)[ \0]*$/.exec(text)?.[1];
  return digits === undefined ? null : Number.parseInt(digits, 8);
}
