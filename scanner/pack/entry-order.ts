/** Puts the entries of a pack in the order in which they lie there, for whoever looks up a few of them. */
import { openTableMemory } from './table-memory.ts';

export interface EntryOrder {
  /** Where each entry begins, and behind them all where they end. */
  readonly starts: Float64Array;
  /** Its place in the index. */
  readonly positions: Uint32Array;
}

/** `high` holds what is above 32 bits, where there is such a start. Null where there is no memory for so many. */
export function orderByStart(low: Uint32Array, high: Uint32Array | null, end: number): EntryOrder | null {
  const memory = openTableMemory(low.length);
  if (memory === null) return null;
  memory.low.set(low);
  if (high !== null) memory.more.set(high);
  memory.sortByStart(high !== null, end);
  return { starts: memory.starts.slice(), positions: memory.positions.slice() };
}
