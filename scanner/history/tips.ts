/** From refs to what they stand for: commits to walk from, and the trees and files that a few tags name without one. */
import type { HistoryObjects } from './objects.ts';
import type { Ref } from './refs.ts';

export interface Tips {
  /** In the order of the refs. */
  readonly commits: readonly number[];
  readonly others: readonly { readonly object: number; readonly type: 'tree' | 'blob'; readonly ref: string }[];
  /** What is named and cannot be read. */
  readonly unread: readonly number[];
}

/** Tags of tags of tags: nobody makes more. */
const LONGEST = 64;

export function tipsOf(objects: HistoryObjects, refs: readonly Ref[]): Tips {
  const commits: number[] = [];
  const others: Tips['others'][number][] = [];
  const unread: number[] = [];
  for (const { name, oid } of refs) {
    let object = objects.ids.numberOfHex(oid);
    let type = objects.typeOf(object);
    for (let length = 0; type === 'tag' && length < LONGEST; length++) {
      const bytes = objects.read(object, 'tag');
      const [, target] = /^object ([0-9a-f]+)\n/.exec(bytes?.toString('latin1', 0, 80) ?? '') ?? [];
      if (target === undefined) break;
      object = objects.ids.numberOfHex(target);
      type = objects.typeOf(object);
    }
    if (type === 'commit') commits.push(object);
    else if (type === 'tree' || type === 'blob') others.push({ object, type, ref: name });
    else unread.push(object);
  }
  return { commits, others, unread };
}
