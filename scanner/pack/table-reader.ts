/**
 * Makes the table of a pack: the starts that its index names, in order, then one pass over the pack for what stands at each.
 * Ids are not read, unless a delta names its base by one.
 */
import { closeSync } from 'node:fs';
import { openPlain, readFully } from './object-folders.ts';
import { isIntact, isWhole, openPackIndex } from './pack-index.ts';
import type { PackIndex } from './pack-index.ts';
import type { PackTable } from './pack-table.ts';
import { openTableMemory } from './table-memory.ts';
import type { TableMemory } from './table-memory.ts';

/** Null where pack or index cannot be used as a whole, or the index is not what was written. `index` ends in `.idx`. */
export function readPackTable(index: string, idLength: number): PackTable | null {
  const path = index.replace(/idx$/, 'pack');
  const pack = openPlain(path);
  if (pack === null) return null;
  try {
    const ids = openPackIndex(index, pack.size, idLength);
    if (ids === null || !isWhole(pack, ids, idLength) || !isIntact(index, idLength)) return null;
    return makeTable(path, index, pack.file, ids, idLength);
  } finally {
    closeSync(pack.file);
  }
}

/** Null where there is no memory for so many entries. */
function makeTable(path: string, index: string, file: number, ids: PackIndex, idLength: number): PackTable | null {
  const { count } = ids;
  const startOfId = (at: number): number => {
    const position = ids.find(window.subarray(at, at + idLength));
    return (position === null ? null : ids.startOf(position)) ?? -1;
  };
  const memory = openTableMemory(count, startOfId);
  if (memory === null) return null;
  const { starts, positions, entries, sizes, bases, order, ranges, types, heads, low, more, window } = memory;
  ids.readStarts(low);
  const high = memory.hasLarge() ? ids.resolveLarge(low) : null;
  if (high !== null) more.set(high);
  memory.sortByStart(high !== null, ids.end);
  readHeads(file, memory, count, idLength);
  const broken = memory.orderFamilies();
  if (ids.hasChecksums) ids.readChecksums(more);
  memory.fillEntries();
  const crcs = ids.hasChecksums ? memory.crcs : null;
  const hash = Uint8Array.from(ids.packHash);
  const arrays = { starts, crcs, positions, entries, sizes, bases, order, ranges, types, heads };
  return { path, index, idLength, hash, count, broken, ...arrays };
}

/** Type, size and base of every entry, in one pass over the pack. */
function readHeads(file: number, memory: TableMemory, count: number, idLength: number): void {
  const { starts, window } = memory;
  let from = 0;
  let held = 0;
  for (let entry = 0; (entry = memory.readHeads(entry, from, held, idLength)) < count;) {
    from = starts[entry] as number;
    held = Math.min(window.length, (starts[count] as number) - from);
    if (!readFully(file, window.subarray(0, held), from)) held = 0;
  }
}
