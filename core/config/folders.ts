/** Where files that belong to a repository are looked for. */
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * `start` and the folders above it up to the repository's root. Outside a repository only `start`: folders above may be
 * anybody's, as `/tmp` is.
 */
export async function foldersUpToRoot(start: string): Promise<string[]> {
  const folders: string[] = [];
  for (let folder = start; ; folder = dirname(folder)) {
    folders.push(folder);
    if (await exists(join(folder, '.git'))) return folders;
    if (dirname(folder) === folder) return [start];
  }
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
