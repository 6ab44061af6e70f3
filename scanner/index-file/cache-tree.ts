/**
 * The index's memory of trees: folders of which git knows the tree that their entries make. Believed as git itself believes it.
 */

export interface CacheTree {
  /** Entries of the index below this folder; -1 where they changed since the tree was made. */
  readonly count: number;
  /** Null where `count` is -1. */
  readonly oid: Buffer | null;
  /** By name, one character a byte. */
  readonly folders: ReadonlyMap<string, CacheTree>;
}

const DEEPEST = 1024;
const NONE: ReadonlyMap<string, CacheTree> = new Map();
const [ZERO, ONE, MINUS, SPACE, LINE_END] = [0x30, 0x31, 0x2d, 0x20, 0x0a];

/** Null where it is not as it should be: then every entry is looked at. */
export function parseCacheTree(bytes: Buffer, idLength: number): CacheTree | null {
  let at = 0;
  /** A number and the character behind it; -2 where it is none. */
  const readNumber = (behind: number): number => {
    if (bytes[at] === MINUS && bytes[at + 1] === ONE && bytes[at + 2] === behind) {
      at += 3;
      return -1;
    }
    let value = 0;
    const start = at;
    for (let digit = (bytes[at] ?? 0) - ZERO; digit >= 0 && digit <= 9 && at - start < 9; digit = (bytes[at] ?? 0) - ZERO) {
      value = value * 10 + digit;
      at++;
    }
    return at > start && bytes[at++] === behind ? value : -2;
  };
  const read = (depth: number): readonly [string, CacheTree] | null => {
    const stop = bytes.indexOf(0, at);
    if (stop === -1 || depth > DEEPEST) return null;
    const name = bytes.toString('latin1', at, stop);
    at = stop + 1;
    const count = readNumber(SPACE);
    const folded = readNumber(LINE_END);
    if (count < -1 || folded < 0) return null;
    const oid = count === -1 ? null : bytes.subarray(at, at + idLength);
    if (oid !== null) {
      at += idLength;
      if (oid.length < idLength) return null;
    }
    const folders = folded === 0 ? NONE : new Map<string, CacheTree>();
    for (let left = folded; left > 0; left--) {
      const inner = read(depth + 1);
      if (inner === null) return null;
      (folders as Map<string, CacheTree>).set(...inner);
    }
    return [name, { count, oid, folders }];
  };
  const root = read(0);
  return root === null || root[0] !== '' || at !== bytes.length ? null : root[1];
}
