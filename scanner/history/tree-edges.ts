/**
 * Takes apart the trees of a stretch of a pack, each made once, of its base. What it answers says everything by numbers, so that any
 * thread can do it.
 */
import { walkFamilies } from '../pack/family-walk.ts';
import type { PackTable } from '../pack/pack-table.ts';
import type { Resolver } from '../pack/resolver.ts';
import { objectIdsOf } from './object-ids.ts';
import type { IdTables } from './object-ids.ts';
import { createNames } from './paths.ts';
import { createTreeFrame, createTreeFramer } from './tree-frame.ts';
import type { TreeFrame } from './tree-frame.ts';

/** Plain data, over shared buffers. */
export interface TreesRequest {
  readonly table: PackTable;
  /** Places in the table's order. */
  readonly from: number;
  readonly to: number;
  readonly ids: IdTables;
  /** Where the numbers of this pack begin. */
  readonly first: number;
  /** By number, 1 for each content whose places nobody wants to know. */
  readonly cleared: Uint8Array;
}

/** Plain data. Trees that cannot be made are left out: whoever needs one asks for it on its own, and tells. */
export interface TreeEdges {
  /** Of each tree its number, how many numbers follow, and for each edge its target, and its name and kind in one. */
  readonly trees: Int32Array;
  /** The names that these numbers mean, one behind the other, and where each begins and the last one ends. */
  readonly names: { readonly bytes: Uint8Array; readonly starts: Int32Array };
  /** The ids that targets below 0 mean: that of -1, of -2 and so on. */
  readonly absent: readonly string[];
}

/** What is filled again with each stretch. */
interface Scratch {
  trees: Int32Array;
  /** By depth: those of the bases of what is being read. */
  readonly frames: TreeFrame[];
}

/** Made once for each resolver: what is thrown away lies about for long. */
const made = new WeakMap<Resolver, Scratch>();

function scratchFor(resolver: Resolver): Scratch {
  let scratch = made.get(resolver);
  if (scratch === undefined) made.set(resolver, (scratch = { trees: new Int32Array(65_536), frames: [] }));
  return scratch;
}

export function readTreeEdges(resolver: Resolver, { table, from, to, ids: listed, first, cleared }: TreesRequest): TreeEdges {
  const { bytes, words, kept: at } = resolver;
  const ids = objectIdsOf(listed);
  const names = createNames();
  const framer = createTreeFramer(ids, names, (blob) => cleared[blob] !== 1);
  const scratch = scratchFor(resolver);
  const { frames } = scratch;
  let { trees } = scratch;
  let filled = 0;
  walkFamilies(resolver, table, from, to, {
    visit(entry, address, size, depth, count) {
      const frame = (frames[depth] ??= createTreeFrame());
      const base = depth === 0 ? undefined : frames[depth - 1];
      framer.read(frame, bytes, address, address + size, base, { words, at, count });
      if (!frame.isTree) return;
      const { edges, targets, labels } = frame;
      if (filled + 2 + 2 * edges > trees.length) {
        const more = new Int32Array(2 * (filled + 2 + 2 * edges));
        more.set(trees);
        trees = scratch.trees = more;
      }
      trees[filled++] = ids.canonical(first + (table.positions[entry] as number));
      trees[filled++] = 2 * edges;
      for (let edge = 0; edge < edges; edge++) {
        trees[filled++] = targets[edge] as number;
        trees[filled++] = labels[edge] as number;
      }
    },
    unmade: () => undefined,
  });
  return { trees: trees.slice(0, filled), names: names.all(), absent: ids.absent };
}
