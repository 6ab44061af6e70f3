/**
 * Counts lines and columns up to a byte. It only moves forward, so that a file is counted once however many findings it
 * has, and carries on over the fragments of a huge file.
 */
import type { Counter } from '../engine/counter.ts';
import { bufferOf } from './buffer.ts';

export interface LineCursor {
  /** Both from 1; the column in Unicode code points. */
  readonly line: number;
  readonly column: number;
}

export const START: LineCursor = { line: 1, column: 1 };

const NEWLINE = 10;

/** The place of index `to`, given the place of index `from` (not behind it). */
export function advance(cursor: LineCursor, bytes: Uint8Array, from: number, to: number, counter: Counter): LineCursor {
  const lines = counter.lineEnds(bytes, from, to);
  if (lines === 0) return { line: cursor.line, column: cursor.column + counter.characters(bytes, from, to) };
  // Lines may be as long as files.
  const start = bufferOf(bytes).lastIndexOf(NEWLINE, to - 1) + 1;
  return { line: cursor.line + lines, column: 1 + counter.characters(bytes, start, to) };
}
