/** Temporary folders for tests. Other users may enter them: as root, the embedded Postgres runs as a user of its own. */
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Folder extends AsyncDisposable {
  /** Absolute, without links. */
  readonly path: string;
  remove(): Promise<void>;
}

/** A new, empty folder. `await using` or `remove()` deletes it with all it holds. */
export async function createFolder(name = 'test'): Promise<Folder> {
  const path = await mkdtemp(join(await realpath(tmpdir()), `keyward-${name}-`));
  await chmod(path, 0o755);
  const remove = () => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  return { path, remove, [Symbol.asyncDispose]: remove };
}

/** Runs `use` in a new folder and deletes the folder whatever happens. */
export async function withFolder<T>(use: (path: string) => Promise<T>, name?: string): Promise<T> {
  const folder = await createFolder(name);
  try {
    return await use(folder.path);
  } finally {
    await folder.remove();
  }
}
