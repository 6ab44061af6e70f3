/** Seeded generator behind samples, the corpus and the tour: the same seed makes the same credentials on every machine. */

const DIGITS = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();

export const ALPHABETS = {
  digit: DIGITS,
  hex: `${DIGITS}abcdef`,
  lower: LOWER,
  upper: UPPER,
  alnum: DIGITS + UPPER + LOWER,
  lowalnum: DIGITS + LOWER,
  upalnum: DIGITS + UPPER,
  base32: `${UPPER}234567`,
  base58: '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz',
  b64: `${UPPER}${LOWER}${DIGITS}+/`,
  b64url: `${UPPER}${LOWER}${DIGITS}_-`,
  word: `${DIGITS}${UPPER}${LOWER}_`,
} as const;

export type AlphabetName = keyof typeof ALPHABETS;

export interface Generator {
  /** An integer from 0 up to, not including, `limit`. */
  below(limit: number): number;
  pick<T>(choices: readonly T[]): T;
  /** `count` characters of a named alphabet, or of the characters given. */
  chars(alphabet: AlphabetName | (string & {}), count: number): string;
  bytes(count: number): Uint8Array;
  /** Lower-case UUID, version 4. */
  uuid(): string;
}

/** xoshiro128** seeded by splitmix32: good enough for samples, never for keys. */
export function createGenerator(seed: number): Generator {
  const state = new Uint32Array(4);
  let mix = seed >>> 0;
  for (let i = 0; i < 4; i++) {
    mix = (mix + 0x9e3779b9) >>> 0;
    let z = mix;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    state[i] = (z ^ (z >>> 15)) >>> 0;
  }
  const next = (): number => {
    const [a = 0, b = 0, c = 0, d = 0] = state;
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const t = b << 9;
    const c2 = c ^ a;
    const d2 = d ^ b;
    state[1] = b ^ c2;
    state[0] = a ^ d2;
    state[2] = c2 ^ t;
    state[3] = (d2 << 11) | (d2 >>> 21);
    return result;
  };
  const below = (limit: number): number => Math.floor((next() / 0x1_0000_0000) * limit);
  const chars = (alphabet: AlphabetName | (string & {}), count: number): string => {
    const set = alphabet in ALPHABETS ? ALPHABETS[alphabet as AlphabetName] : alphabet;
    let text = '';
    for (let i = 0; i < count; i++) text += set[below(set.length)];
    return text;
  };
  return {
    below,
    chars,
    pick: <T>(choices: readonly T[]): T => choices[below(choices.length)] as T,
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
    uuid: () =>
      `${chars('hex', 8)}-${chars('hex', 4)}-4${chars('hex', 3)}-${chars('89ab', 1)}${chars('hex', 3)}-${chars('hex', 12)}`,
  };
}
