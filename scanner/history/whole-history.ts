/**
 * The whole history at once: what its refs reach, and for each wanted content where it stands. What is named and cannot be read
 * is answered beside it: the walk goes on around it.
 */
import { oldestFirst, reachable } from './commit-order.ts';
import { createPause } from '../pause.ts';
import { createCommits } from './commits.ts';
import type { Commits } from './commits.ts';
import { createFirstPlaces, NO_COMMIT } from './first-places.ts';
import type { FirstPlace } from './first-places.ts';
import type { HistoryObjects } from './objects.ts';
import { createNames } from './paths.ts';
import type { Names } from './paths.ts';
import type { Ref } from './refs.ts';
import { tipsOf } from './tips.ts';
import type { Tips } from './tips.ts';
import { createTrees } from './trees.ts';
import type { Trees } from './trees.ts';

export interface History {
  readonly objects: HistoryObjects;
  readonly commits: Commits;
  readonly trees: Trees;
  readonly names: Names;
  /** What tags stand for that were read in one go with their pack. */
  readonly tags: Map<number, number>;
}

export interface Unread {
  readonly object: number;
  readonly type: 'commit' | 'tree';
  /** Where it should stand, `.` for a commit and for its top folder. */
  readonly path: string;
}

export interface WholeHistory {
  /** Oldest first. */
  readonly order: Int32Array;
  /** Of each wanted content, by its number; the first place first. */
  readonly places: ReadonlyMap<number, readonly FirstPlace[]>;
  /** Contents that stand in no commit, by the name of the ref that names them. */
  readonly tagged: ReadonlyMap<number, string>;
  /** Whether refs name commits and contents alone, and each of them can be read. */
  readonly namesNoFolder: boolean;
  pathOf(place: FirstPlace): string;
  readonly excluded: readonly { readonly reason: 'submodule' | 'symlink'; readonly path: string }[];
  readonly unread: readonly Unread[];
}

export function openHistoryOf(
  objects: HistoryObjects,
  boundary: ReadonlySet<string>,
  isWanted: (blob: number) => boolean,
): History {
  const names = createNames();
  const { ids } = objects;
  return {
    objects,
    names,
    tags: new Map(),
    commits: createCommits(ids, (number) => objects.read(number, 'commit'), boundary),
    trees: createTrees({ ids, names, isWanted, read: (number) => objects.read(number, 'tree') }),
  };
}

/** Which commits there are, oldest first, and what else the refs name. */
export interface CommitOrder extends Pick<Tips, 'others' | 'unread'> {
  readonly order: Int32Array;
  /** Commits that are named and cannot be read. */
  readonly gaps: readonly number[];
}

export async function orderCommits({ objects, commits, tags }: History, refs: readonly Ref[]): Promise<CommitOrder> {
  const tips = tipsOf(objects, commits, tags, refs);
  const gaps = [...tips.unread];
  const reached = reachable(commits, tips.commits, (commit) => void gaps.push(commit));
  const pause = createPause();
  await pause();
  return { ...tips, gaps, order: oldestFirst(commits, reached, tips.commits) };
}

export interface WholeRequest {
  readonly most: number;
  readonly isExcluded: (path: string) => boolean;
}

export async function walkWhole(
  { commits, trees, names }: History,
  { order, gaps, others, unread: lost }: CommitOrder,
  { most, isExcluded }: WholeRequest,
): Promise<WholeHistory> {
  const unread: Unread[] = [];
  const excluded: WholeHistory['excluded'][number][] = [];
  for (const object of gaps) unread.push({ object, type: 'commit', path: '.' });
  const walk = createFirstPlaces({
    trees,
    names,
    isExcluded,
    most,
    onExcluded: (reason, path) => void excluded.push({ reason, path }),
    onUnread: (object, path) => void unread.push({ object, type: 'tree', path: path === '' ? '.' : path }),
  });
  const pause = createPause();
  for (const commit of order) {
    walk.visit(commits.treeOf(commit), commit);
    const turn = pause();
    if (turn !== undefined) await turn;
  }
  // Not the walk, which holds all trees.
  const { paths } = walk;
  const tagged = new Map<number, string>();
  for (const { object, type } of others) if (type === 'tree') walk.visit(object, NO_COMMIT);
  for (const { object, type, ref } of others) {
    const known = walk.places.get(object)?.[0];
    if (type !== 'blob' || tagged.has(object) || (known !== undefined && known.commit !== NO_COMMIT)) continue;
    walk.places.delete(object);
    tagged.set(object, ref);
  }
  return {
    order,
    places: walk.places,
    tagged,
    namesNoFolder: lost.length === 0 && others.every(({ type }) => type === 'blob'),
    excluded,
    unread,
    pathOf: ({ path }) => paths.textOf(path),
  };
}
