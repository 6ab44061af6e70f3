/** Where a repository's objects lie: its own folder first, then those that it borrows from (alternates). Opens plain files only. */
import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, realpathSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';

/** As deep as git follows. */
const DEEPEST = 5;
const MOST_FOLDERS = 64;
const LARGEST_LIST = 65_536;

export function objectFolders(commonDir: string): string[] {
  const folders = new Set<string>();
  const add = (folder: string, depth: number): void => {
    const real = realPath(folder);
    if (real === null || folders.has(real) || folders.size >= MOST_FOLDERS) return;
    folders.add(real);
    if (depth === DEEPEST) return;
    for (const line of readSmall(join(real, 'info', 'alternates'))) {
      // A quoted path is left to git: what lies there is then read by it.
      if (line === '' || line.startsWith('#') || line.startsWith('"')) continue;
      add(isAbsolute(line) ? line : resolve(real, line), depth + 1);
    }
  };
  add(join(commonDir, 'objects'), 0);
  return [...folders];
}

/** Paths of the indexes of the packs in one of these folders, by name. */
export function packIndexesIn(folder: string): string[] {
  try {
    const names = readdirSync(join(folder, 'pack')).filter((name) => name.endsWith('.idx'));
    return names.toSorted().map((name) => join(folder, 'pack', name));
  } catch {
    return [];
  }
}

/** A file that is one: never a pipe or a device, which would block or not end. Null where there is none. */
export function openPlain(path: string): { readonly file: number; readonly size: number } | null {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch {
    return null;
  }
  const facts = fstatSync(file);
  if (facts.isFile()) return { file, size: facts.size };
  closeSync(file);
  return null;
}

/** Fills `target` from `position` on; false where the file does not reach that far. */
export function readFully(file: number, target: Uint8Array, position: number): boolean {
  for (let at = 0; at < target.length;) {
    const count = readSome(file, target, at, position + at);
    if (count === 0) return false;
    at += count;
  }
  return true;
}

/** As many bytes as there are, up to the end of `target`; 0 at the end of the file. */
export function readSome(file: number, target: Uint8Array, at: number, position: number): number {
  return readSync(file, target, at, target.length - at, position);
}

function readSmall(path: string): string[] {
  const opened = openPlain(path);
  if (opened === null) return [];
  try {
    if (opened.size > LARGEST_LIST) return [];
    const bytes = Buffer.alloc(opened.size);
    return readFully(opened.file, bytes, 0) ? bytes.toString('utf8').split('\n') : [];
  } finally {
    closeSync(opened.file);
  }
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
