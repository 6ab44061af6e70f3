/** One tree of the object store, taken apart. */

export interface Tree {
  readonly bytes: Buffer;
  /** By name, one character a byte: the number of an entry. */
  readonly numbers: ReadonlyMap<string, number>;
  /** By that number; an id stands in `bytes` from there on. */
  readonly modes: readonly number[];
  readonly ids: readonly number[];
}

export const TREE = 0o040000;
const FILE = 0o100000;

/** Null where the bytes are no tree. Nothing is made for an entry but its name: most are as they were. */
export function parseTree(bytes: Buffer, idLength: number): Tree | null {
  const numbers = new Map<string, number>();
  const modes: number[] = [];
  const ids: number[] = [];
  for (let at = 0; at < bytes.length;) {
    let mode = 0;
    const start = at;
    for (; bytes[at] !== 0x20; at++) {
      const digit = (bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 7 || at - start > 6) return null;
      mode = mode * 8 + digit;
    }
    const stop = bytes.indexOf(0, at + 1);
    const next = stop + 1 + idLength;
    if (at === start || stop === -1 || stop === at + 1 || next > bytes.length) return null;
    numbers.set(bytes.toString('latin1', at + 1, stop), modes.length);
    modes.push(plainMode(mode));
    ids.push(stop + 1);
    at = next;
  }
  return { bytes, numbers, modes, ids };
}

/** Old trees hold permissions that git takes for one of two. */
function plainMode(mode: number): number {
  return (mode & 0o170000) === FILE ? FILE | ((mode & 0o100) === 0 ? 0o644 : 0o755) : mode;
}
