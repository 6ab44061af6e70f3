/**
 * Where wanted contents stand: for each path the first commit that holds it there, found by one walk over the commits, oldest
 * first, that enters no folder twice under one path and none that holds nothing of interest.
 */
import { DEEPEST, MOST_ENTRIES, tooMany } from './limits.ts';
import { createPaths, TOP } from './paths.ts';
import type { Names, Paths } from './paths.ts';
import { FILE, FOLDER, LINK } from './tree-object.ts';
import { NO_EDGES } from './trees.ts';
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

const MOST_LISTS = 2 ** 26;
/** Folders under a second path, in all. Each takes room. */
const MOST_SEEN_AGAIN = 8_000_000;

// What is known of a list; from 1 on it is worth a look, and one more than the path under which it was entered first.
const UNKNOWN = 0;
const OPEN = -1;
const DULL = -2;
const WORTH = -3;

export function createFirstPlaces(request: PlacesRequest, treeCount: number): FirstPlaces {
  const { trees, names, isExcluded, most, onExcluded, onUnread } = request;
  const paths = createPaths(names);
  /** By a tree's list: as many at most as there are trees. */
  const marks = new Int32Array(treeCount + 1 + NO_EDGES);
  marks[NO_EDGES] = DULL;
  /** Further paths under which it was entered. */
  const seenAgain = new Set<number>();
  const places = new Map<number, readonly FirstPlace[]>();
  const excluded = new Set<number>();
  const left = new Map<number, boolean>();
  const unread = new Set<number>();

  const isDull = (list: number): boolean => {
    if (marks[list] === UNKNOWN) settle(list);
    return marks[list] === DULL;
  };

  /** Trees inside trees that are being settled, and how far each of them is. */
  const open = new Int32Array(DEEPEST);
  const edges = new Int32Array(DEEPEST);
  const found = new Uint8Array(DEEPEST);

  /** Whether something of interest stands anywhere below: files wanted, links, submodules, what cannot be read. */
  function settle(top: number): void {
    let depth = -1;
    let next = top;
    for (;;) {
      if (next !== -1) {
        // What is nested deeper than git goes is told by the walk below, as a tree that holds itself is.
        if (depth + 1 === DEEPEST) marks[next] = WORTH;
        else {
          depth++;
          open[depth] = next;
          edges[depth] = trees.fromOf(next);
          found[depth] = 0;
          marks[next] = OPEN;
        }
      }
      if (depth < 0) return;
      const list = open[depth] as number;
      const to = trees.toOf(list);
      let edge = edges[depth] as number;
      let isWorth = found[depth] === 1;
      next = -1;
      for (; edge < to && !isWorth; edge += 2) {
        const inner = trees.kindOf(edge) === FOLDER ? trees.listOf(trees.targetOf(edge)) : 0;
        const mark = marks[inner] as number;
        if (inner === 0) isWorth = true;
        else if (mark === UNKNOWN) {
          next = inner;
          break;
        } else if (mark !== DULL) isWorth = true;
      }
      edges[depth] = edge;
      found[depth] = isWorth ? 1 : 0;
      if (next !== -1) continue;
      marks[list] = isWorth ? WORTH : DULL;
      depth--;
    }
  }

  const isNew = (list: number, path: number): boolean => {
    if (marks[list] === WORTH) {
      marks[list] = path + 1;
      return true;
    }
    if (marks[list] === path + 1) return false;
    const key = path * MOST_LISTS + list;
    if (seenAgain.has(key)) return false;
    if (seenAgain.size >= MOST_SEEN_AGAIN) throw tooMany('The history');
    seenAgain.add(key);
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

  return {
    paths,
    places,
    visit(top, commit) {
      let entries = 0;
      const stack: { readonly path: number; edge: number; readonly to: number }[] = [];
      const enter = (tree: number, list: number, path: number): void => {
        if (list === 0) tell(tree, path);
        else if (isNew(list, path)) {
          if (paths.depthOf(path) > DEEPEST) throw tooMany('A folder inside folders');
          stack.push({ path, edge: trees.fromOf(list), to: trees.toOf(list) });
        }
      };
      const first = trees.listOf(top);
      if (first === 0 || !isDull(first)) enter(top, first, TOP);
      for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
        if (frame.edge >= frame.to) {
          stack.pop();
          continue;
        }
        const { edge } = frame;
        frame.edge += 2;
        if (++entries > MOST_ENTRIES) throw tooMany('One commit');
        const kind = trees.kindOf(edge);
        const target = trees.targetOf(edge);
        const name = trees.nameOf(edge);
        let list = 0;
        if (kind === FOLDER) {
          list = trees.listOf(target);
          const mark = marks[list] as number;
          // Nearly all folders of nearly all commits: what stands there stood there before.
          if (mark > 0 && paths.isInside(mark - 1, frame.path, name)) continue;
          if (list !== 0 && isDull(list)) continue;
        }
        const path = paths.inside(frame.path, name);
        if (kind === FOLDER) enter(target, list, path);
        else if (kind === FILE) note(target, commit, path);
        else if (!excluded.has(path * 2 + (kind === LINK ? 1 : 0))) {
          excluded.add(path * 2 + (kind === LINK ? 1 : 0));
          onExcluded(kind === LINK ? 'symlink' : 'submodule', paths.textOf(path));
        }
      }
    },
  };
}
