/**
 * Makes the table of a pack: the starts that its index names, in order, then one pass over the pack for what stands at each.
 * Ids are not read, unless a delta names its base by one.
 */
import { closeSync } from 'node:fs';
import { createHead, LONGEST_HEAD, OFS_DELTA, readHead, REF_DELTA } from './entry-head.ts';
import { orderByStart } from './entry-order.ts';
import { orderFamilies } from './family-order.ts';
import { openPlain, readFully } from './object-folders.ts';
import { isIntact, isWhole, openPackIndex } from './pack-index.ts';
import type { PackIndex } from './pack-index.ts';
import type { PackTable } from './pack-table.ts';

const WINDOW = 1024 * 1024;
const LARGEST_SIZE = 0xffff_ffff;

type Unfilled = Omit<PackTable, 'broken' | 'hash'>;

/** Null where pack or index cannot be used as a whole, or the index is not what was written. `index` ends in `.idx`. */
export function readPackTable(index: string, idLength: number): PackTable | null {
  const path = index.replace(/idx$/, 'pack');
  const pack = openPlain(path);
  if (pack === null) return null;
  try {
    const ids = openPackIndex(index, pack.size, idLength);
    if (ids === null || !isWhole(pack, ids, idLength) || !isIntact(index, idLength)) return null;
    return tableOf(path, index, pack.file, ids, idLength);
  } finally {
    closeSync(pack.file);
  }
}

function tableOf(path: string, index: string, file: number, ids: PackIndex, idLength: number): PackTable {
  const { count } = ids;
  const table = allocate(path, index, idLength, count, ids.checksums() !== null);
  const { starts, positions, entries, crcs } = table;
  const { low, high } = ids.starts();
  const sums = ids.checksums();
  positions.set(orderByStart(low, high));
  for (let at = 0; at < count; at++) {
    const position = positions[at] as number;
    entries[position] = at;
    starts[at] = (low[position] as number) + (high === null ? 0 : (high[position] as number) * 2 ** 32);
    if (crcs !== null) crcs[at] = sums?.[position] as number;
  }
  starts[count] = ids.end;
  readHeads(file, table, ids);
  const broken = orderFamilies(table);
  return { ...table, broken, hash: Uint8Array.from(ids.packHash) };
}

function allocate(path: string, index: string, idLength: number, count: number, hasCrcs: boolean): Unfilled {
  const buffer = new SharedArrayBuffer(8 * (count + 1) + 4 * (7 * count + 16) + 2 * count);
  let at = 0;
  const take = (bytes: number): number => {
    at += bytes;
    return at - bytes;
  };
  return {
    path,
    index,
    idLength,
    count,
    starts: new Float64Array(buffer, take(8 * (count + 1)), count + 1),
    crcs: hasCrcs ? new Uint32Array(buffer, take(4 * count), count) : null,
    positions: new Uint32Array(buffer, take(4 * count), count),
    entries: new Uint32Array(buffer, take(4 * count), count),
    sizes: new Uint32Array(buffer, take(4 * count), count),
    bases: new Int32Array(buffer, take(4 * count), count),
    order: new Uint32Array(buffer, take(4 * count), count),
    ranges: new Uint32Array(buffer, take(40), 10),
    types: new Uint8Array(buffer, take(count), count),
    heads: new Uint8Array(buffer, take(count), count),
  };
}

/** Type, size and base of every entry, in one pass over the pack. */
function readHeads(file: number, table: Unfilled, ids: PackIndex): void {
  const { starts, types, sizes, heads, bases, count, idLength } = table;
  const end = starts[count] as number;
  const window = Buffer.allocUnsafe(Math.min(WINDOW, end));
  const head = createHead();
  let from = 0;
  let held = 0;
  for (let entry = 0; entry < count; entry++) {
    const start = starts[entry] as number;
    bases[entry] = -1;
    // Of two that begin in the same place, or outside of the pack, none can be told from the other.
    if (start < 12 || start >= end || (starts[entry + 1] as number) <= start || starts[entry - 1] === start) continue;
    if (start + LONGEST_HEAD > from + held && from + held < end) {
      from = start;
      held = Math.min(window.length, end - start);
      if (!readFully(file, window.subarray(0, held), from)) held = 0;
    }
    const at = start - from;
    const stop = Math.min((starts[entry + 1] as number) - from, held);
    if (!readHead(window, at, stop, idLength, head)) continue;
    const { type } = head;
    if (type === OFS_DELTA || type === REF_DELTA) {
      const base = type === OFS_DELTA ? entryAt(starts, entry, start - head.distance) : byId(head.id);
      if (base === -1 || base === entry) continue;
      bases[entry] = base;
    }
    types[entry] = type === OFS_DELTA ? REF_DELTA : type;
    sizes[entry] = Math.min(head.size, LARGEST_SIZE);
    heads[entry] = head.length;
  }

  function byId(at: number): number {
    const position = ids.find(window.subarray(at, at + idLength));
    const start = position === null ? null : ids.startOf(position);
    return start === null ? -1 : entryAt(starts, count, start);
  }
}

/** The entry that begins there, somewhere in front of `before` and most often close to it; -1 when none does. */
function entryAt(starts: Float64Array, before: number, start: number): number {
  let step = 1;
  let high = before;
  let low = before - 1;
  while (low > 0 && (starts[low] as number) > start) {
    high = low;
    step *= 2;
    low = Math.max(0, low - step);
  }
  low = Math.max(0, low);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) < start) low = middle + 1;
    else high = middle;
  }
  return low < before && starts[low] === start ? low : -1;
}
