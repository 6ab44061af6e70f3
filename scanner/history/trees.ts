/**
 * What is worth knowing of each tree, by the number of its object: folders, links, submodules, and those files that somebody
 * wants to know the places of. The other files, nearly all, leave nothing behind but the proof that they are there. It is kept and
 * gone through in WebAssembly (`assembly/forest.ts`), in a memory of its own.
 */
import { WebAssembly } from '../engine/memory.ts';
import { forest } from './forest.generated.ts';
import { DEEPEST, tooMany } from './limits.ts';
import type { ObjectIds } from './object-ids.ts';
import type { Names } from './paths.ts';
import type { TreeEdges } from './tree-edges.ts';
import { createTreeEntry, FILE, LINK, PROGRAM, readEntry, SUBMODULE } from './tree-object.ts';

/** Trees below which the same is known, whatever else stands there, have one list. */
export interface Trees {
  /** The list of a tree, which is read if it has not been. */
  listOf(tree: number): number;
  /** The list that a folder in a list leads to. */
  listAt(target: number): number;
  /**
   * For each edge, in the order of the tree, its target, and four times its name and its kind (FILE, FOLDER, LINK or SUBMODULE); folders
   * below which nothing is are left out. Targets are what `listAt` understands, the numbers of contents, or mean nothing. Of a tree that
   * cannot be read there is one edge, with its number and `UNREAD` for the rest.
   */
  edgesOf(list: number): Int32Array;
  /** How many lists there are up to now. */
  count(): number;
  /** Trees that were read elsewhere. */
  add(more: TreeEdges): void;
}

/** The list without edges. */
export const NOTHING = 1;
export const UNREAD = -1;

export interface TreesRequest {
  readonly ids: ObjectIds;
  readonly names: Names;
  /** Answers an object's content, or null. */
  readonly read: (number: number) => Buffer | null;
  /** Whether the places of this content matter. Asked of each file, those that are not there among them (below 0). */
  readonly isWanted: (blob: number) => boolean;
}

interface Exports {
  readonly create: (trees: number, canonical: number, deepest: number, seed: number) => void;
  readonly reserve: (bytes: number) => number;
  readonly add: (words: number, names: number) => void;
  readonly listOf: Trees['listOf'];
  readonly listAt: Trees['listAt'];
  readonly count: Trees['count'];
}

/** So that the end of all is an address, too. */
const MOST_PAGES = 65_535;

let compiled: object | undefined;

export function createTrees({ ids, names, read, isWanted }: TreesRequest): Trees {
  compiled ??= new WebAssembly.Module(Buffer.from(forest, 'base64'));
  const memory = new WebAssembly.Memory({ initial: 1, maximum: MOST_PAGES });
  let words = new Int32Array(memory.buffer);
  const entry = createTreeEntry();
  const { idLength } = ids;

  /** Where so many numbers are free, an index of `words`. */
  const reserve = (count: number): number => {
    const at = (calls.reserve(4 * count) >>> 0) / 4;
    // Empty once the memory has grown.
    if (words.length === 0) words = new Int32Array(memory.buffer);
    return at;
  };

  /** Its edges, or null when these bytes are no tree. */
  const edgesIn = (bytes: Uint8Array): number[] | null => {
    const found: number[] = [];
    for (let at = 0; at < bytes.length; at = entry.end) {
      if (!readEntry(entry, bytes, at, bytes.length, idLength)) return null;
      const kind = entry.kind === PROGRAM ? FILE : entry.kind;
      const target = kind === LINK || kind === SUBMODULE ? 0 : ids.numberOf(bytes, entry.oidAt);
      if (kind !== FILE || isWanted(target)) found.push(target, names.numberOf(bytes, entry.nameFrom, entry.nameTo) * 4 + kind);
    }
    return found;
  };

  /** By the file that declares them. */
  const imports = {
    env: { memory },
    forest: {
      canonical: (object: number) => ids.canonical(object),
      read(tree: number) {
        const bytes = read(tree);
        const edges = bytes === null ? null : edgesIn(bytes);
        if (edges === null) return -1;
        const at = reserve(edges.length + 2);
        words.set(edges, at + 2);
        return edges.length;
      },
      fail() {
        throw tooMany('The history');
      },
    },
  };
  const calls = new WebAssembly.Instance(compiled, imports).exports as Exports;
  calls.create(ids.count, ids.tables.tables[0]?.count ?? 0, DEEPEST, Math.random() * 2 ** 32);

  return {
    listOf: calls.listOf,
    listAt: calls.listAt,
    count: calls.count,
    edgesOf(list) {
      if (words.length === 0) words = new Int32Array(memory.buffer);
      const at = 2 * list + 2;
      return words.slice(at, at + (words[at - 1] as number));
    },
    add({ trees, names: given, absent }) {
      const count = given.starts.length - 1;
      let at = reserve(trees.length + count + absent.length);
      words.set(trees, at);
      at += trees.length;
      for (let name = 0; name < count; name++) {
        words[at++] = names.numberOf(given.bytes, given.starts[name] as number, given.starts[name + 1] as number);
      }
      for (const oid of absent) words[at++] = ids.numberOfHex(oid);
      calls.add(trees.length, count);
    },
  };
}
