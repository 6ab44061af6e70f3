/**
 * Reads the compressed entries of a batch into memory: in the order in which they lie in the pack, near ones in one go.
 * Entries that are too large for that are read alone, to wherever there is room.
 */
import { LARGE } from './limits.ts';
import { readFully } from './object-folders.ts';
import type { PackTable } from './pack-table.ts';
import type { Resolver } from './resolver.ts';

export interface EntryWindow {
  /** Reads entries from `order[from]` on, as many as there is room for, up to `to`; answers where it stopped. */
  load(from: number, to: number): number;
  /** Where the entry is in memory; 0 where it is not. */
  addressOf(entry: number): number;
  /** Reads one entry to `address`. False where the file does not hold it. */
  read(entry: number, address: number): boolean;
}

/** Bytes between two entries that are read along rather than skipped. */
const GAP = 16_384;
/** So many at once. */
export const MOST_ENTRIES = 16_384;

/** First entry, one behind the last, address of the first. */
const RUN = 3;

interface Lists {
  readonly batch: Uint32Array;
  /** Runs of entries that were read in one go. */
  readonly runs: Uint32Array;
}

/** Made once for each resolver, which serves one window at a time: what is thrown away lies about for long. */
const made = new WeakMap<Resolver, Lists>();

function listsFor(resolver: Resolver): Lists {
  let lists = made.get(resolver);
  if (lists === undefined) {
    lists = { batch: new Uint32Array(MOST_ENTRIES), runs: new Uint32Array(RUN * MOST_ENTRIES) };
    made.set(resolver, lists);
  }
  return lists;
}

export function createEntryWindow(resolver: Resolver, file: number, table: PackTable): EntryWindow {
  const { starts, order } = table;
  const { bytes, window } = resolver;
  // Half for entries, the other for what lies between them.
  const budget = (resolver.windowEnd - window) / 2;
  const { batch, runs } = listsFor(resolver);
  let runCount = 0;
  let lastRun = 0;
  const lengthOf = (entry: number): number => (starts[entry + 1] as number) - (starts[entry] as number);

  const readRun = (first: number, behind: number, address: number): void => {
    const length = (starts[behind] as number) - (starts[first] as number);
    if (!readFully(file, bytes.subarray(address, address + length), starts[first] as number)) return;
    runs[RUN * runCount] = first;
    runs[RUN * runCount + 1] = behind;
    runs[RUN * runCount + 2] = address;
    runCount++;
  };

  return {
    load(from, to) {
      let count = 0;
      let held = 0;
      let at = from;
      for (; at < to && at - from < MOST_ENTRIES; at++) {
        const entry = order[at] as number;
        const length = lengthOf(entry);
        if (length > LARGE) continue;
        if (held + length > budget) break;
        held += length;
        batch[count++] = entry;
      }
      runCount = 0;
      lastRun = 0;
      const entries = batch.subarray(0, count);
      entries.sort();
      let address = window;
      let spare = budget;
      for (let n = 0; n < count;) {
        const first = entries[n] as number;
        let last = first;
        for (n++; n < count; n++) {
          const next = entries[n] as number;
          const gap = (starts[next] as number) - (starts[last + 1] as number);
          if (gap > GAP || gap > spare) break;
          spare -= gap;
          last = next;
        }
        readRun(first, last + 1, address);
        address += (starts[last + 1] as number) - (starts[first] as number);
      }
      return at;
    },
    addressOf(entry) {
      if (entry < (runs[RUN * lastRun] as number) || entry >= (runs[RUN * lastRun + 1] as number) || lastRun >= runCount) {
        let low = 0;
        let high = runCount;
        while (low < high) {
          const middle = (low + high) >>> 1;
          if ((runs[RUN * middle + 1] as number) <= entry) low = middle + 1;
          else high = middle;
        }
        if (low === runCount || entry < (runs[RUN * low] as number)) return 0;
        lastRun = low;
      }
      const address = runs[RUN * lastRun + 2] as number;
      return address + (starts[entry] as number) - (starts[runs[RUN * lastRun] as number] as number);
    },
    read: (entry, address) => readFully(file, bytes.subarray(address, address + lengthOf(entry)), starts[entry] as number),
  };
}
