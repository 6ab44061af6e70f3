/** Which items an identity has used before, in bounded memory: 256 short hashes, the least recently used forgotten first. */
import { createHash } from 'node:crypto';
import type { Learning } from './detector.ts';

const MAX_KEYS = 256;
const KEYS = /.{6}/g;
const DAY = 86_400_000;

/** Plain JSON, below 2 KiB. */
export interface Familiarity {
  /** Time of the first row, in milliseconds. */
  readonly since: number;
  readonly events: number;
  /** Hashes of items, six characters each, the most recently used last. */
  readonly seen: string;
}

export function meetFirst(time: number): Familiarity {
  return { since: time, events: 0, seen: '' };
}

/** `isNovel` before learning is over only teaches. */
export function meet(
  known: Familiarity,
  item: string,
  time: number,
  learning: Learning,
): { readonly known: Familiarity; readonly isNovel: boolean; readonly hasLearned: boolean } {
  const key = shortHash(item);
  const keys = known.seen.match(KEYS) ?? [];
  const rest = keys.filter((other) => other !== key);
  const isNovel = rest.length === keys.length;
  const hasLearned = learning.days === 0 || (time - known.since >= learning.days * DAY && known.events >= learning.events);
  const seen = rest.slice(-(MAX_KEYS - 1)).join('') + key;
  return { known: { since: Math.min(known.since, time), events: known.events + 1, seen }, isNovel, hasLearned };
}

/** 36 bits: a new item is taken for one of 256 known ones once in 268 million times. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 6);
}
