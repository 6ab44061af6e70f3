/** Tells what a file's first bytes are: text in one of the encodings that are read, binary, or text that cannot be read. */

import { bufferOf } from './buffer.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export type Sniffed =
  | { readonly kind: 'text'; readonly encoding: Encoding; /** Bytes of the byte order mark. */ readonly mark: number }
  | { readonly kind: 'binary' }
  | { readonly kind: 'unsupported'; readonly name: string };

/** How far a NUL makes a file binary: as far as git looks. */
export const PROBE = 8000;

/** The answer for nearly every file: nothing is made for it. */
const PLAIN: Sniffed = Object.freeze({ kind: 'text', encoding: 'utf-8', mark: 0 });

export function sniffEncoding(bytes: Uint8Array): Sniffed {
  const at = (index: number): number => (index < bytes.length ? (bytes[index] as number) : -1);
  // Marks, and zeros in front of one: no text that is plain begins with any of these.
  const first = at(0);
  if (first >= 0xef || first === 0) {
    const marked = sniffMarked(bytes, first, at(1), at(2), at(3));
    if (marked !== null) return marked;
  }
  if (isDatabase(bytes)) return PLAIN;
  // As a Buffer, in which looking for a byte is many times faster.
  const buffer = bufferOf(bytes);
  const probe = buffer.length > PROBE ? buffer.subarray(0, PROBE) : buffer;
  return probe.includes(0) ? sniffUnmarked(probe) : PLAIN;
}

function sniffMarked(bytes: Uint8Array, a: number, b: number, c: number, d: number): Sniffed | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return { kind: 'text', encoding: 'utf-8', mark: 3 };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { kind: 'unsupported', name: 'UTF-32' };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { kind: 'unsupported', name: 'UTF-32' };
  // A mark without a single zero byte behind it: no ASCII of UTF-16 stands here, so a credential would be bytes as they are.
  const isMarked = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  if (isMarked && !bufferOf(bytes).includes(0)) return PLAIN;
  if (a === 0xff && b === 0xfe) return { kind: 'text', encoding: 'utf-16le', mark: 2 };
  if (a === 0xfe && b === 0xff) return { kind: 'text', encoding: 'utf-16be', mark: 2 };
  return null;
}

/** UTF-16 without a mark, where nearly every unit is ASCII: one half all NUL, the other nearly all printable. */
function sniffUnmarked(probe: Uint8Array): Sniffed {
  const units = probe.length >> 1;
  if (units < 4) return { kind: 'binary' };
  let little = 0;
  let big = 0;
  for (let at = 0; at + 1 < probe.length; at += 2) {
    const first = probe[at] as number;
    const second = probe[at + 1] as number;
    if (second === 0 && isText(first)) little++;
    else if (first === 0 && isText(second)) big++;
  }
  if (little >= units * 0.9) return { kind: 'text', encoding: 'utf-16le', mark: 0 };
  if (big >= units * 0.9) return { kind: 'text', encoding: 'utf-16be', mark: 0 };
  return { kind: 'binary' };
}

function isText(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 9 || byte === 10 || byte === 13;
}

const SQLITE = Buffer.from('SQLite format 3\0', 'latin1');

/** Its texts stand in its pages as they are. https://www.sqlite.org/fileformat2.html */
function isDatabase(bytes: Uint8Array): boolean {
  return bytes.length >= SQLITE.length && bytes[0] === SQLITE[0] && SQLITE.equals(bytes.subarray(0, SQLITE.length));
}
