/** What is worth knowing of the trees of a stretch of a pack, as plain data for `trees.ts`. */
import { TREES } from '../pack/family-walk.ts';
import type { Resolver } from '../pack/resolver.ts';
import { objectIdsOf } from './object-ids.ts';
import { takeApart } from './pack-objects.ts';
import type { PackPart } from './pack-objects.ts';
import { createNames } from './paths.ts';

export interface TreesRequest extends PackPart {
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

export function readTreeEdges(resolver: Resolver, request: TreesRequest): TreeEdges {
  const ids = objectIdsOf(request.ids);
  const names = createNames();
  const { bytes } = resolver;
  const nameOf = (from: number, to: number): number => names.numberOf(bytes, from, to);
  const trees = takeApart(resolver, request, { kind: TREES, ids, cleared: request.cleared, nameOf });
  return { trees, names: names.all(), absent: ids.absent };
}
