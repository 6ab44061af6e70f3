/** What the commits and tags of a stretch of a pack say, as plain data for `commits.ts`. */
import { COMMITS, walkFamilies } from '../pack/family-walk.ts';
import { TAG } from '../pack/pack-table.ts';
import type { Resolver } from '../pack/resolver.ts';
import { objectIdsOf } from './object-ids.ts';
import { takeApart } from './pack-objects.ts';
import type { PackPart } from './pack-objects.ts';
import { targetOfTag } from './tag-object.ts';

export interface CommitsRequest extends PackPart {
  /** Whether all tags of the pack are to be read as well. */
  readonly withTags: boolean;
}

/** Plain data. What cannot be made is left out: whoever needs it asks for it on its own, and tells. */
export interface CommitFacts {
  /** Of each commit its number, its date (two halves of a 64-bit float), its tree, how many parents, and those. */
  readonly commits: Int32Array;
  /** Numbers of tags, each with what it stands for. */
  readonly tags: Int32Array;
  /** The ids that numbers below 0 mean: that of -1, of -2 and so on. */
  readonly absent: readonly string[];
}

export function readCommitFacts(resolver: Resolver, request: CommitsRequest): CommitFacts {
  const ids = objectIdsOf(request.ids);
  const commits = takeApart(resolver, request, { kind: COMMITS, ids });
  const { table, first, withTags } = request;
  const tags: number[] = [];
  const [from = 0, to = 0] = withTags ? table.ranges.subarray(2 * TAG) : [];
  const visit = (entry: number, address: number, size: number): void => {
    const target = targetOfTag(ids, resolver.bytes, address, address + size);
    if (target !== undefined) tags.push(ids.canonical(first + (table.positions[entry] as number)), target);
  };
  if (to > from) walkFamilies(resolver, table, from, to, { visit, unmade: () => undefined });
  return { commits, tags: Int32Array.from(tags), absent: ids.absent };
}
