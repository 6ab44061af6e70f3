/** Reads all commits and trees of the packs in one go, each object made once, of its base; trees in any thread. */
import { statSync } from 'node:fs';
import type { PackTable } from '../pack/pack-table.ts';
import { sharedResolver } from '../pack/resolver.ts';
import type { Resolver } from '../pack/resolver.ts';
import { readPackTable } from '../pack/table-reader.ts';
import { createPause } from '../pause.ts';
import type { Dispatch, Task } from '../task.ts';
import { commitsTasks } from '../task/commits.ts';
import { costOfFamilies } from '../task/families.ts';
import { treesTasks } from '../task/trees.ts';
import { readCommitFacts } from './commit-facts.ts';
import type { CommitFacts } from './commit-facts.ts';
import type { ObjectIds } from './object-ids.ts';
import type { HistoryObjects } from './objects.ts';
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

/** All commits and tags, by whichever threads are free. */
export async function readPackCommits(
  { objects, commits, tags }: History,
  { table, first }: HistoryPack,
  dispatch: Dispatch | null,
): Promise<void> {
  const { ids } = objects;
  const add = (facts: CommitFacts): void => {
    commits.addAll(facts);
    for (let at = 0; at < facts.tags.length; at += 2) {
      const target = facts.tags[at + 1] as number;
      tags.set(facts.tags[at] as number, target < 0 ? ids.numberOfHex(facts.absent[-1 - target] as string) : target);
    }
  };
  await performAll(commitsTasks({ table, ids: ids.tables, first }), dispatch, readCommitFacts, add);
}

/** All trees, by whichever threads are free. `cleared` says of each content whether its places need not be known. */
export async function readPackTrees(
  { objects, trees }: History,
  { table, first }: HistoryPack,
  cleared: Uint8Array,
  dispatch: Dispatch | null,
): Promise<void> {
  const tasks = treesTasks({ table, ids: objects.ids.tables, first, cleared });
  await performAll(tasks, dispatch, readTreeEdges, (edges) => trees.add(edges));
}

/** Where nobody shares them out this thread performs them. */
async function performAll<Request extends Task<Answer>, Answer>(
  tasks: readonly Request[],
  dispatch: Dispatch | null,
  perform: (resolver: Resolver, task: Request) => Answer,
  add: (answer: Answer) => void,
): Promise<void> {
  if (dispatch !== null) {
    await Promise.all(tasks.map(async (task) => add(await dispatch<Answer>(task))));
    return;
  }
  const pause = createPause();
  for (const task of tasks) {
    add(perform(sharedResolver(), task));
    await pause();
  }
}
