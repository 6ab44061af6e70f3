/**
 * What was met before, in bounded memory: 256 short hashes, the least recently met first, and a Bloom filter for those that fell
 * out of them. It never forgets and sometimes believes to know what it never met; it holds no name.
 */
import { hash } from 'node:crypto';

const MAX_RECENT = 256;
/** 24 bits: something new is taken for one of 256 known once in 65 000 times. */
const KEY_LENGTH = 4;
/** With 10 bits a key, seven probes err in 1 % of the cases; in more as the filter fills beyond that. */
const PROBES = 7;

/** Plain JSON. */
export interface KnownSet {
  /** Keys in a row, the most recently met last. */
  readonly recent: string;
  /** Bits in base64; empty until a key falls out of `recent`. */
  readonly older: string;
}

export const NOTHING_KNOWN: KnownSet = { recent: '', older: '' };

/** `key` is a short hash, here and below. */
export function isKnown({ recent, older }: KnownSet, key: string): boolean {
  return findKey(recent, key) !== -1 || (older !== '' && probe(Buffer.from(older, 'base64'), key));
}

/** `filterBytes` is the size of the filter; the same in every call for one set. */
export function addKnown({ recent, older }: KnownSet, key: string, filterBytes: number): KnownSet {
  const at = findKey(recent, key);
  if (at !== -1) return { recent: recent.slice(0, at) + recent.slice(at + KEY_LENGTH) + key, older };
  if (recent.length < MAX_RECENT * KEY_LENGTH) return { recent: recent + key, older };
  const bits = older === '' ? Buffer.alloc(filterBytes) : Buffer.from(older, 'base64');
  for (const bit of bitsOf(recent.slice(0, KEY_LENGTH), bits.length)) bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
  return { recent: recent.slice(KEY_LENGTH) + key, older: bits.toString('base64') };
}

export function shortHash(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, KEY_LENGTH);
}

function findKey(keys: string, key: string): number {
  let at = keys.indexOf(key);
  while (at !== -1 && at % KEY_LENGTH !== 0) at = keys.indexOf(key, at + 1);
  return at;
}

function probe(bits: Buffer, key: string): boolean {
  return bitsOf(key, bits.length).every((bit) => ((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0);
}

function bitsOf(key: string, bytes: number): number[] {
  const digest = hash('sha256', key, 'buffer');
  return Array.from({ length: PROBES }, (_, index) => digest.readUInt32BE(index * 4) % (bytes * 8));
}
