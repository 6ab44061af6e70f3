/** The entries of a tree object, as git understands them. https://git-scm.com/docs/gitformat-index and tree-walk of git */

/** What git makes of a mode: whatever is no file, link or folder counts as a submodule. */
export const FILE = 0;
export const FOLDER = 1;
export const LINK = 2;
export const SUBMODULE = 3;
/** A file that may be run: another mode, the same kind of content. */
export const PROGRAM = 4;

/** One entry, as `readEntry` found it. */
export interface TreeEntry {
  kind: number;
  nameFrom: number;
  nameTo: number;
  oidAt: number;
  /** Where the next one begins. */
  end: number;
}

export function createTreeEntry(): TreeEntry {
  return { kind: FILE, nameFrom: 0, nameTo: 0, oidAt: 0, end: 0 };
}

/** Reads the entry that begins there. False when none does: the bytes are no tree. */
export function readEntry(entry: TreeEntry, bytes: Uint8Array, from: number, end: number, idLength: number): boolean {
  let at = from;
  let mode = 0;
  let byte = bytes[at++] as number;
  if (byte === 0x20) return false;
  for (; byte !== 0x20; byte = bytes[at++] as number) {
    if (at >= end || byte < 0x30 || byte > 0x37 || mode > 0o7777777) return false;
    mode = mode * 8 + byte - 0x30;
  }
  entry.nameFrom = at;
  while (at < end && bytes[at] !== 0) at++;
  if (at === entry.nameFrom || at + 1 + idLength > end) return false;
  entry.nameTo = at;
  entry.oidAt = at + 1;
  entry.end = at + 1 + idLength;
  entry.kind = kindOf(mode);
  return true;
}

function kindOf(mode: number): number {
  const type = mode & 0o170000;
  if (type === 0o100000) return (mode & 0o100) === 0 ? FILE : PROGRAM;
  return type === 0o040000 ? FOLDER : type === 0o120000 ? LINK : SUBMODULE;
}
