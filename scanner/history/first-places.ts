/**
 * Where wanted contents stand: for each path the first commit that holds it there, found by one walk over the commits, oldest
 * first, that enters no folder twice under one path and none that holds nothing of interest.
 */
import { DEEPEST, MOST_ENTRIES, tooMany } from './limits.ts';
import { createPaths, TOP } from './paths.ts';
import type { Names, Paths } from './paths.ts';
import { FILE, FOLDER, LINK } from './tree-object.ts';
import { NOTHING, UNREAD } from './trees.ts';
import type { Trees } from './trees.ts';

export interface FirstPlace {
  /** `NO_COMMIT` for what a tag names without one. */
  readonly commit: number;
  readonly path: number;
}

export const NO_COMMIT = -1;

export interface PlacesRequest {
  readonly trees: Trees;
  readonly names: Names;
  /** Paths that the user left out take none of the room that a content has for places, the first of all excepted. */
  readonly isExcluded: (path: string) => boolean;
  readonly most: number;
  readonly onExcluded: (reason: 'submodule' | 'symlink', path: string) => void;
  /** A folder that cannot be read, told once; without a path for the top one. */
  readonly onUnread: (tree: number, path: string) => void;
}

export interface FirstPlaces {
  readonly paths: Paths;
  /** What this commit with its tree brings, to be called after its parents; for `NO_COMMIT` only contents not seen before. */
  visit(tree: number, commit: number): void;
  /** Of each wanted content, the first one first, in the order in which contents appeared. */
  readonly places: Map<number, readonly FirstPlace[]>;
}

/** Lists are numbered below. */
const MOST_LISTS = 2 ** 29;
/** Folders under a second path, in all. Each takes room. */
const MOST_SEEN_AGAIN = 8_000_000;
/** A set holds no more. */
const MOST_SEEN = 2 ** 24;

export function createFirstPlaces({ trees, names, isExcluded, most, onExcluded, onUnread }: PlacesRequest): FirstPlaces {
  const paths = createPaths(names);
  /** Lists, and under which path each. */
  const entered = new Set<number>();
  const places = new Map<number, readonly FirstPlace[]>();
  const excluded = new Set<number>();
  const left = new Map<number, boolean>();
  const unread = new Set<number>();

  const isNew = (list: number, path: number): boolean => {
    const key = path * MOST_LISTS + list;
    if (entered.has(key)) return false;
    if (entered.size >= Math.min(MOST_SEEN_AGAIN + trees.count(), MOST_SEEN)) throw tooMany('The history');
    entered.add(key);
    return true;
  };

  const note = (blob: number, commit: number, path: number): void => {
    const known = places.get(blob);
    if (known === undefined) {
      places.set(blob, [{ commit, path }]);
      return;
    }
    if (commit === NO_COMMIT) return;
    // Excluded places must not use up the room of those that count.
    if (known.length >= most || known.some((place) => place.path === path)) return;
    let out = left.get(path);
    if (out === undefined) left.set(path, (out = isExcluded(paths.textOf(path))));
    if (!out) (known as FirstPlace[]).push({ commit, path });
  };

  const tell = (tree: number, path: number): void => {
    if (unread.has(tree)) return;
    unread.add(tree);
    onUnread(tree, paths.textOf(path));
  };

  const walk = (top: number, commit: number): void => {
    let entries = 0;
    const stack: { readonly path: number; readonly edges: Int32Array; next: number }[] = [];
    const enter = (list: number, path: number): void => {
      if (list === NOTHING || !isNew(list, path)) return;
      const edges = trees.edgesOf(list);
      if (edges[1] === UNREAD) tell(edges[0] as number, path);
      else if (paths.depthOf(path) > DEEPEST) throw tooMany('A folder inside folders');
      else stack.push({ path, edges, next: 0 });
    };
    enter(top, TOP);
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const { edges, next } = frame;
      if (next === edges.length) {
        stack.pop();
        continue;
      }
      frame.next += 2;
      if (++entries > MOST_ENTRIES) throw tooMany('One commit');
      const target = edges[next] as number;
      const label = edges[next + 1] as number;
      const kind = label & 3;
      const path = paths.inside(frame.path, label >>> 2);
      if (kind === FOLDER) enter(trees.listAt(target), path);
      else if (kind === FILE) note(target, commit, path);
      else if (!excluded.has(path * 2 + (kind === LINK ? 1 : 0))) {
        excluded.add(path * 2 + (kind === LINK ? 1 : 0));
        onExcluded(kind === LINK ? 'symlink' : 'submodule', paths.textOf(path));
      }
    }
  };

  let last = NOTHING;
  return {
    paths,
    places,
    visit(tree, commit) {
      const list = trees.listOf(tree);
      // Nearly all commits.
      if (list === last || list === NOTHING) return;
      last = list;
      walk(list, commit);
    },
  };
}
