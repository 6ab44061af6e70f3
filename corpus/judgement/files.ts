/** Lists the regular files below a folder, in a fixed order. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths with `/`, relative to `root`. */
export function* filesBelow(root: string, folder = ''): Generator<string, void, undefined> {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(root, path);
    else if (entry.isFile()) yield path;
  }
}
