/** One tree of the object store, taken apart. */

export interface TreeEntry {
  readonly mode: number;
  readonly oid: Buffer;
}

export const TREE = 0o040000;
const FILE = 0o100000;

/** By name, one character a byte. Null where the bytes are no tree. */
export function parseTree(bytes: Buffer, idLength: number): ReadonlyMap<string, TreeEntry> | null {
  const entries = new Map<string, TreeEntry>();
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
    entries.set(bytes.toString('latin1', at + 1, stop), { mode: plainMode(mode), oid: bytes.subarray(stop + 1, next) });
    at = next;
  }
  return entries;
}

/** Old trees hold permissions that git takes for one of two. */
function plainMode(mode: number): number {
  return (mode & 0o170000) === FILE ? FILE | ((mode & 0o100) === 0 ? 0o644 : 0o755) : mode;
}
