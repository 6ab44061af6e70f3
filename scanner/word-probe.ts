/** Tells whether any of a few words stands in bytes, without regard to case, at a fraction of what a search for all of them costs. */

/** Each word has three characters or more: then one of two neighbouring pairs begins at an even offset. */
export function createWordProbe(words: readonly string[]): (bytes: Uint8Array) => boolean {
  const folded = words.map((word) => Buffer.from(word.toLowerCase(), 'latin1'));
  /** For each pair of bytes that is looked at: whether a word may stand about it. */
  const pairs = new Uint8Array(65_536);
  const byPair = new Map<number, { readonly word: Buffer; readonly at: number }[]>();
  for (const word of folded) {
    const from = rarest(word);
    for (const at of [from, from + 1]) {
      for (const first of cases(word[at] as number)) {
        for (const second of cases(word[at + 1] as number)) {
          const pair = first | (second << 8);
          pairs[pair] = 1;
          byPair.set(pair, [...(byPair.get(pair) ?? []), { word, at }]);
        }
      }
    }
  }
  return (bytes) => {
    const last = bytes.length - 1;
    for (let at = 0; at < last; at += 2) {
      const pair = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
      if (pairs[pair] === 0) continue;
      for (const each of byPair.get(pair) ?? []) if (standsAt(bytes, at - each.at, each.word)) return true;
    }
    return false;
  };
}

function standsAt(bytes: Uint8Array, from: number, word: Buffer): boolean {
  if (from < 0 || from + word.length > bytes.length) return false;
  for (let at = 0; at < word.length; at++) if (fold(bytes[from + at] as number) !== word[at]) return false;
  return true;
}

function fold(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
}

function cases(byte: number): number[] {
  return byte >= 0x61 && byte <= 0x7a ? [byte, byte - 0x20] : [byte];
}

const COMMON = 'etaoinsrhldcum -/_';

/** Where three characters begin that are the least common in text. */
function rarest(word: Buffer): number {
  let best = 0;
  let least = Infinity;
  for (let at = 0; at + 3 <= word.length; at++) {
    let score = 0;
    for (let n = 0; n < 3; n++) {
      const rank = COMMON.indexOf(String.fromCharCode(word[at + n] as number));
      score += rank === -1 ? 0 : COMMON.length - rank;
    }
    if (score < least) {
      least = score;
      best = at;
    }
  }
  return best;
}
