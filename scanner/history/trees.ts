/**
 * What is worth knowing of each tree, by the number of its object: folders, links, submodules, and those files that somebody
 * wants to know the places of. The other files, nearly all, leave nothing behind but the proof that they are there.
 */
import { growing } from './growing.ts';
import type { ObjectIds } from './object-ids.ts';
import type { Names } from './paths.ts';
import type { TreeEdges } from './tree-edges.ts';
import { createTreeFrame, createTreeFramer } from './tree-frame.ts';
import type { TreeFrame } from './tree-frame.ts';

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
  const framer = createTreeFramer(ids, names, isWanted);
  const frame = createTreeFrame();

  const keep = (tree: number, { edges: count, targets, labels }: TreeFrame): void => {
    slots[tree] = edges.length;
    edges.push(2 * count);
    for (let at = 0; at < count; at++) {
      edges.push(targets[at] as number);
      edges.push(labels[at] as number);
    }
  };

  return {
    load(tree) {
      if (tree < 0) return false;
      if (slots[tree] !== 0) return true;
      const bytes = read(tree);
      if (bytes === null) return false;
      framer.read(frame, bytes, 0, bytes.length);
      if (frame.isTree) keep(tree, frame);
      return frame.isTree;
    },
    add({ trees, names: given, absent }) {
      const targets = absent.map((oid) => ids.numberOfHex(oid));
      const numbers = Int32Array.from({ length: given.starts.length - 1 }, (_, name) =>
        names.numberOf(given.bytes, given.starts[name] as number, given.starts[name + 1] as number),
      );
      // The trees' own numbers are kept as well: where there is one, nothing points to it.
      const from = edges.length;
      for (let at = 0; at < trees.length;) {
        slots[trees[at] as number] = from + at + 1;
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
