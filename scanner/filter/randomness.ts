/**
 * Tells what a machine drew at random from what a person typed: entropy against what the alphabet and length promise,
 * distinct characters, sequences, words. Not asked for phrases that people choose.
 */
import { longestSequence } from './placeholder.ts';
import { englishness } from './words.ts';

const HEX = /^[0-9a-fA-F-]+$/;

/** Shannon entropy in bits per character. */
export function entropyOf(value: string): number {
  const counts = new Map<string, number>();
  for (const char of value) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}

/**
 * `strict` is for rules that go by a variable's name alone. Values of known shape pass unless they are plainly made up:
 * of a million random ones of 16 characters or more, about one fails.
 */
export function isRandom(value: string, options: { readonly strict: boolean }): boolean {
  const length = value.length;
  if (length < 8) return !options.strict;
  const entropy = entropyOf(value);
  const distinct = new Set(value).size;
  const numeric = /^[\d-]+$/.test(value);
  const promised = Math.log2(Math.min(length, numeric ? 10 : HEX.test(value) ? 16 : 40));
  if (entropy < promised * (options.strict ? 0.66 : 0.5)) return false;
  if (distinct < Math.min(length / 3, numeric ? 4 : 5)) return false;
  if (longestSequence(value) > (options.strict ? Math.max(5, length / 4) : Math.max(9, length / 3))) return false;
  // The six letters of hex digits make words by nature.
  const english = HEX.test(value) ? null : englishness(value);
  if (!options.strict) return english === null || english < 0.85 || /\d/.test(value);
  if (numeric) return false;
  if (english !== null && english > (/\d/.test(value) ? 0.6 : 0.45)) return false;
  return /\d/.test(value) || length >= 20 || /[^A-Za-z0-9_\-. ]/.test(value);
}
