/**
 * Reads the compressed entries of a batch into memory, in the order in which they lie in the pack, near ones in one go, and says of
 * each what a walk must know (`assembly/walk.ts`). Entries that are too large for that are read alone, to wherever there is room.
 */
import { LARGE, LARGEST_OBJECT } from './limits.ts';
import { readFully } from './object-folders.ts';
import { LAST } from './pack-table.ts';
import type { PackTable } from './pack-table.ts';
import type { Resolver } from './resolver.ts';

/** Entries of a batch, at most. */
export const MOST_ENTRIES = 16_384;
export const RECORD_BYTES = 32;
/** In a record. */
const IS_LAST = 0x100;
/** Bytes between two entries that are read along rather than skipped. */
const GAP = 16_384;

/** Of each entry that is read, itself and its place in the batch; and how many they are. */
const keys = new Float64Array(MOST_ENTRIES);
/** The same, to sort: of numbers from 0 on the bits are in the order of the numbers, and those are compared in half the time. */
const sortable = new BigUint64Array(keys.buffer);
let count = 0;

/**
 * Entries from `order[from]` on, as many as there is room for, up to `to`; answers where it stopped. `first` is the number of the
 * first object in the index. Functions of their own and no closures, with a loop each, so that V8 compiles them once.
 */
export function loadBatch(
  resolver: Resolver,
  records: number,
  file: number,
  table: PackTable,
  first: number,
  from: number,
  to: number,
): number {
  // Half for entries, the other for what lies between them.
  const budget = (resolver.windowEnd - resolver.window) / 2;
  const stop = noteEntries(resolver.words, records / 4, table, first, from, Math.min(to, from + MOST_ENTRIES), budget);
  sortable.subarray(0, count).sort();
  readRuns(resolver, records / 4, file, table.starts, budget);
  return stop;
}

/** Fills the records, but for where their entries are in memory. */
function noteEntries(
  words: Uint32Array,
  records: number,
  { starts, sizes, heads, bases, types, order, crcs, positions }: PackTable,
  first: number,
  from: number,
  to: number,
  budget: number,
): number {
  count = 0;
  let held = 0;
  let word = records;
  for (let at = from; at < to; at++, word += RECORD_BYTES / 4) {
    const entry = order[at] as number;
    const length = (starts[entry + 1] as number) - (starts[entry] as number);
    if (length <= LARGE) {
      if (held + length > budget) return at;
      held += length;
      keys[count++] = entry * MOST_ENTRIES + at - from;
    }
    words[word] = entry;
    words[word + 1] = bases[entry] as number;
    words[word + 2] = 0;
    words[word + 3] = Math.min(length, LARGEST_OBJECT + 1);
    words[word + 4] = sizes[entry] as number;
    words[word + 5] = crcs === null ? 0 : (crcs[entry] as number);
    words[word + 6] = (heads[entry] as number) | (((types[entry] as number) & LAST) === 0 ? 0 : IS_LAST);
    words[word + 7] = first + (positions[entry] as number);
  }
  return to;
}

function readRuns({ bytes, words, window }: Resolver, records: number, file: number, starts: Float64Array, gaps: number): void {
  let address = window;
  let spare = gaps;
  for (let n = 0; n < count;) {
    const start = starts[entryOf(n)] as number;
    const begin = n++;
    let end = starts[entryOf(begin) + 1] as number;
    while (n < count) {
      const gap = (starts[entryOf(n)] as number) - end;
      if (gap > GAP || gap > spare) break;
      spare -= gap;
      end = starts[entryOf(n) + 1] as number;
      n++;
    }
    if (readFully(file, bytes.subarray(address, address + end - start), start)) {
      noteAddresses(words, records, starts, begin, n, address - start);
    }
    address += end - start;
  }
}

function noteAddresses(words: Uint32Array, records: number, starts: Float64Array, from: number, to: number, shift: number): void {
  for (let n = from; n < to; n++) {
    const index = (keys[n] as number) % MOST_ENTRIES;
    words[records + (RECORD_BYTES / 4) * index + 2] = shift + (starts[entryOf(n)] as number);
  }
}

function entryOf(n: number): number {
  return Math.floor((keys[n] as number) / MOST_ENTRIES);
}

/** Reads one entry to `address`. False where the file does not hold it. */
export function loadAlone({ bytes }: Resolver, file: number, { starts }: PackTable, entry: number, address: number): boolean {
  const from = starts[entry] as number;
  return readFully(file, bytes.subarray(address, address + (starts[entry + 1] as number) - from), from);
}
