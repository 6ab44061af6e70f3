/**
 * Tells what a machine drew at random from what a person typed: entropy against what the alphabet and length promise,
 * distinct characters, sequences, words. Not asked for phrases that people choose.
 */
import { longestSequence } from './placeholder.ts';
import { englishness } from './words.ts';

const HEX = /^[0-9a-fA-F-]+$/;

/** Shannon entropy in bits per character. */
export function entropyOf(value: string): number {
  return entropyIn(countsOf(value), value.length);
}

function entropyIn(counts: readonly number[], length: number): number {
  let bits = 0;
  for (let index = 0; index < counts.length; index++) {
    const share = (counts[index] as number) / length;
    bits -= share * Math.log2(share);
  }
  return bits;
}

/** By character of ASCII, the number of its count; zero throughout between two calls. */
const places = new Int16Array(128);

/** How often each character stands there, in the order in which they come. */
function countsOf(value: string): number[] {
  const counts: number[] = [];
  let at = 0;
  for (; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code >= 128) break;
    let place = places[code] as number;
    if (place === 0) {
      place = counts.push(0);
      places[code] = place;
    }
    counts[place - 1] = (counts[place - 1] as number) + 1;
  }
  for (let used = 0; used < at; used++) places[value.charCodeAt(used)] = 0;
  return at < value.length ? [...countPoints(value).values()] : counts;
}

function countPoints(value: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const char of value) counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}

/**
 * `strict` is for rules that go by a variable's name alone. Values of known shape pass unless they are plainly made up:
 * of a million random ones of 16 characters or more, about one fails.
 */
export function isRandom(value: string, options: { readonly strict: boolean }): boolean {
  const length = value.length;
  if (length < 8) return !options.strict;
  const counts = countsOf(value);
  const entropy = entropyIn(counts, length);
  const distinct = counts.length;
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
