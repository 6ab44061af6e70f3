/**
 * Counts lines and columns up to a byte. It only moves forward, so that a file is counted once however many findings it
 * has, and carries on over the fragments of a huge file.
 */

export interface LineCursor {
  /** Both from 1; the column in Unicode code points. */
  readonly line: number;
  readonly column: number;
}

export const START: LineCursor = { line: 1, column: 1 };

const NEWLINE = 10;

/** The place of index `to`, given the place of index `from` (not behind it). A byte 0x80-0xBF begins no code point. */
export function advance(cursor: LineCursor, bytes: Uint8Array, from: number, to: number): LineCursor {
  let { line, column } = cursor;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte === NEWLINE) {
      line++;
      column = 1;
    } else if ((byte & 0xc0) !== 0x80) column++;
  }
  return { line, column };
}
