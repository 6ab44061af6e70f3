/**
 * Bytes as the engine reads them (one byte a character) together with the way back: offsets in the original bytes and the
 * text that stood there. UTF-8 is its own narrow form; UTF-16 is narrowed unit by unit.
 */
import { bufferOf } from './buffer.ts';
import type { Encoding } from './encoding.ts';

export interface TextView {
  /** What the engine reads. ASCII is itself; everything else is some byte over 0x7F that no pattern asks for. */
  readonly bytes: Uint8Array;
  /** Offset of `bytes[0]` in the file. */
  readonly offset: number;
  /** Offset in the file of the byte that `bytes[at]` was made of. */
  originalAt(at: number): number;
  /** Index in `bytes` of what begins at this offset of the file. */
  indexOf(original: number): number;
  /** The text between two indices of `bytes`. */
  textOf(start: number, end: number): string;
  /** The same as UTF-8 bytes, a copy of their own. */
  utf8Of(start: number, end: number): Uint8Array;
}

/** In the narrow form: any unit beyond ASCII, and the second half of a surrogate pair, which begins no code point. */
const WIDE = 0xff;
const SECOND_HALF = 0x80;

/** `offset` is where `original[0]` stands in the file; a byte order mark must be cut off before. */
export function createTextView(original: Uint8Array, encoding: Encoding, offset: number): TextView {
  return encoding === 'utf-8' ? new Utf8View(original, offset) : viewUnits(original, offset, encoding === 'utf-16le');
}

/** A class, since one is made for nearly every file: objects with functions of their own would be most of what a scan leaves behind. */
class Utf8View implements TextView {
  readonly bytes: Uint8Array;
  readonly offset: number;

  constructor(bytes: Uint8Array, offset: number) {
    this.bytes = bytes;
    this.offset = offset;
  }

  originalAt(at: number): number {
    return this.offset + at;
  }

  indexOf(original: number): number {
    return original - this.offset;
  }

  textOf(start: number, end: number): string {
    return bufferOf(this.bytes).toString('utf8', start, end);
  }

  utf8Of(start: number, end: number): Uint8Array {
    return new Uint8Array(this.bytes.subarray(start, end));
  }
}

function viewUnits(original: Uint8Array, offset: number, littleEndian: boolean): TextView {
  const units = original.length >> 1;
  const narrow = new Uint8Array(units);
  const low = littleEndian ? 0 : 1;
  for (let unit = 0; unit < units; unit++) {
    const first = original[2 * unit + low] as number;
    const high = original[2 * unit + 1 - low] as number;
    narrow[unit] = high === 0 && first < 0x80 ? first : high >= 0xdc && high <= 0xdf ? SECOND_HALF : WIDE;
  }
  const decoder = new TextDecoder(littleEndian ? 'utf-16le' : 'utf-16be', { ignoreBOM: true });
  const textOf = (start: number, end: number): string => decoder.decode(original.subarray(2 * start, 2 * end));
  return {
    bytes: narrow,
    offset,
    originalAt: (at) => offset + 2 * at,
    indexOf: (position) => (position - offset) >> 1,
    textOf,
    utf8Of: (start, end) => new Uint8Array(Buffer.from(textOf(start, end), 'utf8')),
  };
}
