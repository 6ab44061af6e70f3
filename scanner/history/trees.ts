/**
 * What is worth knowing of each tree, by the number of its object: folders, links, submodules, and those files that somebody
 * wants to know the places of. The other files, nearly all, leave nothing behind but the proof that they are there.
 */
import { growing } from './growing.ts';
import type { ObjectIds } from './object-ids.ts';
import type { Names } from './paths.ts';
import type { TreeEdges } from './tree-edges.ts';
import { createTreeEntry, FILE, LINK, PROGRAM, readEntry, SUBMODULE } from './tree-object.ts';

/**
 * What is known of a tree is a list of edges. Lists are numbered from 1 on as they come, so that those of one folder's versions lie side by
 * side; trees of which the same is known may share one, and those of which nothing is do. Edges are numbered from `fromOf` a list to below
 * `toOf`, two apart, in the order of the tree.
 */
export interface Trees {
  /** Its list, for which it is read if it has not been; 0 where there is no such tree. */
  listOf(tree: number): number;
  /** Trees that were read elsewhere; what is given is used up. */
  add(more: TreeEdges): void;
  fromOf(list: number): number;
  toOf(list: number): number;
  /** FILE, FOLDER, LINK or SUBMODULE. */
  kindOf(edge: number): number;
  nameOf(edge: number): number;
  /** The number of a folder's tree or of a file's content; meaningless for the others. */
  targetOf(edge: number): number;
}

/** The list without edges. */
export const NO_EDGES = 1;

export interface TreesRequest {
  readonly ids: ObjectIds;
  readonly names: Names;
  /** Answers an object's content, or null. */
  readonly read: (number: number) => Buffer | null;
  /** Whether the places of this content matter. Asked of each file, those that are not there among them (below 0). */
  readonly isWanted: (blob: number) => boolean;
}

export function createTrees({ ids, names, read, isWanted }: TreesRequest): Trees {
  /** By a tree's number its list; 0: not read, below 0: there is none. */
  const lists = new Int32Array(ids.count);
  /** Per list where its count of numbers stands in `edges`. */
  const starts = growing(Int32Array);
  /** How many numbers follow, and for each edge its target, and its name and kind in one. */
  const edges = growing(Int32Array);
  for (let list = 0; list <= NO_EDGES; list++) starts.push(0);
  edges.push(0);
  const entry = createTreeEntry();
  const { idLength } = ids;

  /** False when these bytes are no tree. */
  const take = (tree: number, bytes: Uint8Array): boolean => {
    const found: number[] = [];
    for (let at = 0; at < bytes.length; at = entry.end) {
      if (!readEntry(entry, bytes, at, bytes.length, idLength)) return false;
      const kind = entry.kind === PROGRAM ? FILE : entry.kind;
      const target = kind === LINK || kind === SUBMODULE ? 0 : ids.numberOf(bytes, entry.oidAt);
      if (kind !== FILE || isWanted(target)) found.push(target, names.numberOf(bytes, entry.nameFrom, entry.nameTo) * 4 + kind);
    }
    lists[tree] = starts.length;
    starts.push(edges.length);
    edges.push(found.length);
    for (const number of found) edges.push(number);
    return true;
  };

  return {
    listOf(tree) {
      if (tree < 0) return 0;
      const known = lists[tree] as number;
      if (known !== 0) return Math.max(0, known);
      const bytes = read(tree);
      if (bytes === null || !take(tree, bytes)) lists[tree] = -1;
      return Math.max(0, lists[tree] as number);
    },
    add({ trees, names: given, absent }) {
      const targets = absent.map((oid) => ids.numberOfHex(oid));
      const numbers = Int32Array.from({ length: given.starts.length - 1 }, (_, name) =>
        names.numberOf(given.bytes, given.starts[name] as number, given.starts[name + 1] as number),
      );
      // The trees' own numbers are kept as well: where there is one, nothing points to it.
      const from = edges.length;
      let last = 0;
      let lastCount = -1;
      for (let at = 0; at < trees.length;) {
        const tree = ids.canonical(trees[at] as number);
        const start = at + 1;
        const count = trees[start] as number;
        const shift = last - start;
        let isSame = count === lastCount;
        for (at += 2; at < start + 1 + count; at += 2) {
          const target = trees[at] as number;
          const label = trees[at + 1] as number;
          if (target < 0) trees[at] = targets[-1 - target] as number;
          trees[at + 1] = (numbers[label >>> 2] as number) * 4 + (label & 3);
          isSame = isSame && trees[at] === trees[at + shift] && trees[at + 1] === trees[at + 1 + shift];
        }
        if (count === 0) lists[tree] = NO_EDGES;
        else {
          // Most trees are made of the one before, which differs from it in contents that nobody wants.
          if (!isSame) starts.push(from + start);
          lists[tree] = starts.length - 1;
          last = start;
          lastCount = count;
        }
      }
      edges.append(trees);
    },
    fromOf: (list) => starts.at(list) + 1,
    toOf: (list) => starts.at(list) + 1 + edges.at(starts.at(list)),
    kindOf: (edge) => edges.at(edge + 1) & 3,
    nameOf: (edge) => edges.at(edge + 1) >>> 2,
    targetOf: (edge) => edges.at(edge),
  };
}
