/**
 * Where wanted contents stand: for each path the first commit that holds it there, found by one walk over the commits, oldest
 * first, that enters no folder twice under one path and none that holds nothing of interest.
 */
import { DEEPEST, MOST_ENTRIES, tooMany } from './limits.ts';
import { createPaths, TOP } from './paths.ts';
import type { Names, Paths } from './paths.ts';
import { FILE, FOLDER, LINK } from './tree-object.ts';
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

const MOST_TREES = 2 ** 26;
/** Folders under a second path, in all. Each takes room. */
const MOST_SEEN_AGAIN = 8_000_000;

const UNKNOWN = 0;
const OPEN = 1;
const DULL = 2;
const WORTH = 3;

export function createFirstPlaces(request: PlacesRequest, treeCount: number): FirstPlaces {
  const { trees, names, isExcluded, most, onExcluded, onUnread } = request;
  const paths = createPaths(names);
  const states = new Uint8Array(treeCount);
  /** One more than the path under which a tree was entered first; further ones in a set. */
  const seenAt = new Int32Array(treeCount);
  const seenAgain = new Set<number>();
  const places = new Map<number, readonly FirstPlace[]>();
  const excluded = new Set<number>();
  const left = new Map<number, boolean>();
  const unread = new Set<number>();

  const stateOf = (tree: number): number => {
    if (tree < 0) return WORTH;
    if (states[tree] === UNKNOWN) settle(tree);
    return states[tree] as number;
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
        if (depth + 1 === DEEPEST || !trees.load(next)) states[next] = WORTH;
        else {
          depth++;
          open[depth] = next;
          edges[depth] = trees.fromOf(next);
          found[depth] = 0;
          states[next] = OPEN;
        }
      }
      if (depth < 0) return;
      const tree = open[depth] as number;
      const to = trees.toOf(tree);
      let edge = edges[depth] as number;
      let isWorth = found[depth] === 1;
      next = -1;
      for (; edge < to; edge += 2) {
        if (trees.kindOf(edge) !== FOLDER) isWorth = true;
        else {
          const target = trees.targetOf(edge);
          const state = target < 0 ? WORTH : (states[target] as number);
          if (state === UNKNOWN) {
            next = target;
            break;
          }
          if (state !== DULL) isWorth = true;
        }
      }
      edges[depth] = edge;
      found[depth] = isWorth ? 1 : 0;
      if (next !== -1) continue;
      states[tree] = isWorth ? WORTH : DULL;
      depth--;
    }
  }

  const isNew = (tree: number, path: number): boolean => {
    if (seenAt[tree] === 0) {
      seenAt[tree] = path + 1;
      return true;
    }
    if (seenAt[tree] === path + 1) return false;
    const key = path * MOST_TREES + tree;
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
      const enter = (tree: number, path: number): void => {
        if (stateOf(tree) === DULL) return;
        if (tree < 0 || !trees.load(tree)) tell(tree, path);
        else if (isNew(tree, path)) {
          if (paths.depthOf(path) > DEEPEST) throw tooMany('A folder inside folders');
          stack.push({ path, edge: trees.fromOf(tree), to: trees.toOf(tree) });
        }
      };
      enter(top, TOP);
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
        if (kind === FOLDER && stateOf(target) === DULL) continue;
        const path = paths.inside(frame.path, trees.nameOf(edge));
        if (kind === FOLDER) enter(target, path);
        else if (kind === FILE) note(target, commit, path);
        else if (!excluded.has(path * 2 + (kind === LINK ? 1 : 0))) {
          excluded.add(path * 2 + (kind === LINK ? 1 : 0));
          onExcluded(kind === LINK ? 'symlink' : 'submodule', paths.textOf(path));
        }
      }
    },
  };
}
