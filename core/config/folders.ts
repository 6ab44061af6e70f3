/** Where files that belong to a repository are looked for. */
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * `start` and the folders above it up to the repository's root. Outside a repository only `start`: folders above may be
 * anybody's, as `/tmp` is.
 */
export function foldersUpToRoot(start: string): string[] {
  const folders: string[] = [];
  for (let folder = start; ; folder = dirname(folder)) {
    folders.push(folder);
    if (exists(join(folder, '.git'))) return folders;
    if (dirname(folder) === folder) return [start];
  }
}

export function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
