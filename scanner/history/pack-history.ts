/** Reads all commits and trees of the packs in one go, each object made once, of its base; trees in any thread. */
import { statSync } from 'node:fs';
import { walkFamilies } from '../pack/family-walk.ts';
import type { FamilyVisitor } from '../pack/family-walk.ts';
import { COMMIT, TAG } from '../pack/pack-table.ts';
import type { PackTable } from '../pack/pack-table.ts';
import { sharedResolver } from '../pack/resolver.ts';
import { readPackTable } from '../pack/table-reader.ts';
import { createPause } from '../pause.ts';
import type { Dispatch } from '../task.ts';
import { costOfFamilies } from '../task/families.ts';
import { treesTasks } from '../task/trees.ts';
import type { ObjectIds } from './object-ids.ts';
import type { HistoryObjects } from './objects.ts';
import { targetOfTag } from './tips.ts';
import { readTreeEdges } from './tree-edges.ts';
import type { History } from './whole-history.ts';

export interface HistoryPack {
  readonly table: PackTable;
  /** Where the numbers of its objects begin. */
  readonly first: number;
  /** The number of the object that this entry is. */
  readonly numberOf: (entry: number) => number;
  /** The same by its place in the pack's index. */
  readonly numberAt: (position: number) => number;
}

/** What it costs to look through all packs, in milliseconds of one thread. */
export function costOfPacks({ packs }: ObjectIds): number {
  const sizes = [...packs.keys()].map((index) => statSync(index.replace(/idx$/, 'pack'), { throwIfNoEntry: false })?.size ?? 0);
  return costOfFamilies(sizes.reduce((sum, size) => sum + size, 0));
}

/** Those packs that can be read as a whole; objects of others are read one by one. */
export function openHistoryPacks({ ids, tables }: HistoryObjects): HistoryPack[] {
  return [...ids.packs].flatMap(([index, { from, count }]) => {
    const read = readPackTable(index, ids.idLength);
    // A pack that was replaced between two looks at it.
    if (read === null || read.count !== count) return [];
    const table = { ...read, ids: ids.bytesAt(from, count) };
    tables.set(index, table);
    const numberAt = (position: number): number => ids.canonical(from + position);
    return [{ table, first: from, numberAt, numberOf: (entry: number) => numberAt(table.positions[entry] as number) }];
  });
}

/** All commits and tags. What cannot be made is left out: whoever needs it asks for it on its own, and tells. */
export async function readPackCommits({ objects, commits, tags }: History, { table, numberOf }: HistoryPack): Promise<void> {
  const { bytes } = sharedResolver();
  await walkType(table, COMMIT, (entry, address, size) => {
    commits.add(numberOf(entry), bytes, address, address + size);
  });
  await walkType(table, TAG, (entry, address, size) => {
    const target = targetOfTag(objects, bytes, address, address + size);
    if (target !== undefined) tags.set(numberOf(entry), target);
  });
}

/** All trees, by whichever threads are free. `cleared` says of each content whether its places need not be known. */
export async function readPackTrees(
  { objects, trees }: History,
  { table, first }: HistoryPack,
  cleared: Uint8Array,
  dispatch: Dispatch | null,
): Promise<void> {
  const tasks = treesTasks({ table, ids: objects.ids.tables, first, cleared });
  const pause = createPause();
  if (dispatch !== null) await Promise.all(tasks.map(async (task) => trees.add(await dispatch(task))));
  else {
    for (const task of tasks) {
      trees.add(readTreeEdges(sharedResolver(), task));
      await pause();
    }
  }
}

/** So many objects at least before others get a turn; no family is taken apart. */
const PIECE = 4096;

async function walkType(table: PackTable, type: number, visit: FamilyVisitor['visit']): Promise<void> {
  const { ranges, order, bases } = table;
  const end = ranges[2 * type + 1] as number;
  const pause = createPause();
  for (let from = ranges[2 * type] as number; from < end;) {
    let to = Math.min(end, from + PIECE);
    while (to < end && bases[order[to] as number] !== -1) to++;
    walkFamilies(sharedResolver(), table, from, to, { visit, unmade: () => undefined });
    from = to;
    await pause();
  }
}
