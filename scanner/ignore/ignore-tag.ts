/**
 * The tag by which `.keywardignore` names a value. Keyed by the file's salt, which is public: a value that is too strong to
 * guess gets 96 bits of it; a guessable one gets 20 bits bound to rule and path, so that of a billion guesses about a
 * thousand fit and none is confirmed.
 */
import { createHmac } from 'node:crypto';
import type { Secret } from '../../core/model/index.ts';
import type { Rule } from '../../rules/index.ts';

const STRONG_DIGITS = 24;
const GUESSABLE_DIGITS = 5;
/** Bits from which nobody tries all values. */
const STRONG_BITS = 80;

/** What a scanning thread hands over in place of a tag: the path may be known only later. */
export interface TagSeed {
  readonly guessable: boolean;
  /** HMAC of the value, hex, never written down. */
  readonly digest: string;
}

/** The tag of `value`, found by `rule` in `path`, under the salt of an ignore file. */
export function ignoreTag(salt: string, rule: Pick<Rule, 'id' | 'chosen' | 'prefix'>, path: string, value: Secret): string {
  return tagOfSeed(tagSeed(salt, rule, value), rule.id, path);
}

export function tagSeed(salt: string, rule: Pick<Rule, 'chosen' | 'prefix'>, value: Secret): TagSeed {
  const digest = createHmac('sha256', salt).update('keyward.ignore/1\0').update(value.reveal()).digest('hex');
  return { guessable: isGuessable(rule, value), digest };
}

export function tagOfSeed(seed: TagSeed, rule: string, path: string): string {
  if (!seed.guessable) return seed.digest.slice(0, STRONG_DIGITS);
  const bound = createHmac('sha256', seed.digest).update(`${Buffer.byteLength(rule)}\0${rule}\0${path}`);
  return bound.digest('hex').slice(0, GUESSABLE_DIGITS);
}

/** A phrase that a person chose, or too few characters of too small an alphabet behind the public prefix. */
function isGuessable(rule: Pick<Rule, 'chosen' | 'prefix'>, value: Secret): boolean {
  if (rule.chosen === true) return true;
  const bytes = value.reveal();
  let classes = 0;
  const counts = new Map<number, number>();
  const body = bytes.subarray(Math.min(bytes.length, rule.prefix?.length ?? 0));
  for (const byte of body) {
    counts.set(byte, (counts.get(byte) ?? 0) + 1);
    classes |= byte >= 0x30 && byte <= 0x39 ? 1 : byte >= 0x61 && byte <= 0x66 ? 2 : byte >= 0x41 && byte <= 0x46 ? 4 : 8;
  }
  let entropy = 0;
  for (const count of counts.values()) entropy -= (count / body.length) * Math.log2(count / body.length);
  const alphabet = classes === 1 ? Math.log2(10) : (classes & 8) === 0 ? 4 : 5;
  return body.length * Math.min(alphabet, Math.max(entropy, 0)) < STRONG_BITS;
}
