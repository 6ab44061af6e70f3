/**
 * The index's memory of trees: folders of which git knows the tree that their entries make. Believed as git itself believes it.
 */

export interface CacheTree {
  /** Entries of the index below this folder; -1 where they changed since the tree was made. */
  readonly count: number;
  /** One character a byte; null where `count` is -1. */
  readonly oid: string | null;
  /** By name, one character a byte. */
  readonly folders: ReadonlyMap<string, CacheTree>;
}

const DEEPEST = 1024;
const NONE: ReadonlyMap<string, CacheTree> = new Map();

/** `text` has one character a byte. Null where it is not as it should be: then every entry is looked at. */
export function parseCacheTree(text: string, idLength: number): CacheTree | null {
  const numbers = /(-1|\d{1,9}) (\d{1,9})\n/y;
  let at = 0;
  const read = (depth: number): readonly [string, CacheTree] | null => {
    const stop = text.indexOf('\0', at);
    if (stop === -1 || depth > DEEPEST) return null;
    const name = text.slice(at, stop);
    numbers.lastIndex = stop + 1;
    const [, entries, folded = ''] = numbers.exec(text) ?? [];
    if (entries === undefined) return null;
    at = numbers.lastIndex;
    const count = Number(entries);
    const oid = count === -1 ? null : text.slice(at, at + idLength);
    if (oid !== null) {
      at += idLength;
      if (oid.length < idLength) return null;
    }
    const folders = folded === '0' ? NONE : new Map<string, CacheTree>();
    for (let left = Number(folded); left > 0; left--) {
      const inner = read(depth + 1);
      if (inner === null) return null;
      (folders as Map<string, CacheTree>).set(...inner);
    }
    return [name, { count, oid, folders }];
  };
  const root = read(0);
  return root === null || root[0] !== '' || at !== text.length ? null : root[1];
}
