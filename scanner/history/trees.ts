/**
 * What is worth knowing of each tree, by the number of its object: folders, links, submodules, and those files that somebody
 * wants to know the places of. The other files, nearly all, leave nothing behind but the proof that they are there.
 */
import { growing } from './growing.ts';
import type { ObjectIds } from './object-ids.ts';
import type { Names } from './paths.ts';
import type { TreeEdges } from './tree-edges.ts';
import { createTreeEntry, FILE, LINK, PROGRAM, readEntry, SUBMODULE } from './tree-object.ts';

/** Edges of a tree are numbered from `from` to below `to`, two apart, in the order of the tree. */
export interface Trees {
  /** Reads it if it has not been read. False where there is no such tree; nothing else may be asked of it then. */
  load(tree: number): boolean;
  /** Trees that were read elsewhere; what is given is used up. */
  add(more: TreeEdges): void;
  fromOf(tree: number): number;
  toOf(tree: number): number;
  /** FILE, FOLDER, LINK or SUBMODULE. */
  kindOf(edge: number): number;
  nameOf(edge: number): number;
  /** The number of a folder's tree or of a file's content; meaningless for the others. */
  targetOf(edge: number): number;
}

export interface TreesRequest {
  readonly ids: ObjectIds;
  readonly names: Names;
  /** Answers an object's content, or null. */
  readonly read: (number: number) => Buffer | null;
  /** Whether the places of this content matter. Asked of each file, those that are not there among them (below 0). */
  readonly isWanted: (blob: number) => boolean;
}

export function createTrees({ ids, names, read, isWanted }: TreesRequest): Trees {
  const slots = new Int32Array(ids.count);
  /** Per tree how many numbers follow, and for each edge its target, and its name and kind in one. 0 stays empty: unknown. */
  const edges = growing(Int32Array);
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
    slots[tree] = edges.length;
    edges.push(found.length);
    for (const number of found) edges.push(number);
    return true;
  };

  return {
    load(tree) {
      if (tree < 0) return false;
      if (slots[tree] !== 0) return true;
      const bytes = read(tree);
      return bytes !== null && take(tree, bytes);
    },
    add({ trees, names: given, absent }) {
      const targets = absent.map((oid) => ids.numberOfHex(oid));
      const numbers = Int32Array.from({ length: given.starts.length - 1 }, (_, name) =>
        names.numberOf(given.bytes, given.starts[name] as number, given.starts[name + 1] as number),
      );
      // The trees' own numbers are kept as well: where there is one, nothing points to it.
      const from = edges.length;
      for (let at = 0; at < trees.length;) {
        slots[ids.canonical(trees[at] as number)] = from + at + 1;
        const end = at + 2 + (trees[at + 1] as number);
        for (at += 2; at < end; at += 2) {
          const target = trees[at] as number;
          const label = trees[at + 1] as number;
          if (target < 0) trees[at] = targets[-1 - target] as number;
          trees[at + 1] = (numbers[label >>> 2] as number) * 4 + (label & 3);
        }
      }
      edges.append(trees);
    },
    fromOf: (tree) => (slots[tree] as number) + 1,
    toOf: (tree) => (slots[tree] as number) + 1 + edges.at(slots[tree] as number),
    kindOf: (edge) => edges.at(edge + 1) & 3,
    nameOf: (edge) => edges.at(edge + 1) >>> 2,
    targetOf: (edge) => edges.at(edge),
  };
}
