/** From refs to what they stand for: commits to walk from, and the trees and files that a few tags name without one. */
import type { Commits } from './commits.ts';
import type { HistoryObjects } from './objects.ts';
import type { Ref } from './refs.ts';
import { targetOfTag } from './tag-object.ts';

export interface Tips {
  /** In the order of the refs. */
  readonly commits: readonly number[];
  readonly others: readonly { readonly object: number; readonly type: 'tree' | 'blob'; readonly ref: string }[];
  /** What is named and cannot be read. */
  readonly unread: readonly number[];
}

/** Tags of tags of tags: nobody makes more. */
const LONGEST = 64;

/** `tags`, and the commits that are known, spare asking for each object on its own. */
export function tipsOf(objects: HistoryObjects, commits: Commits, tags: ReadonlyMap<number, number>, refs: readonly Ref[]): Tips {
  const found: number[] = [];
  const others: Tips['others'][number][] = [];
  const unread: number[] = [];
  for (const { name, oid } of refs) {
    let object = objects.ids.numberOfHex(oid);
    for (let length = 0; length < LONGEST && !commits.has(object); length++) {
      const bytes = tags.has(object) ? null : objects.read(object, 'tag');
      const target = tags.get(object) ?? (bytes === null ? undefined : targetOfTag(objects.ids, bytes, 0, bytes.length));
      if (target === undefined) break;
      object = target;
    }
    const type = commits.has(object) ? 'commit' : objects.typeOf(object);
    if (type === 'commit') found.push(object);
    else if (type === 'tree' || type === 'blob') others.push({ object, type, ref: name });
    else unread.push(object);
  }
  return { commits: found, others, unread };
}
