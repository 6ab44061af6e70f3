/** Writes a whole file or none of it, and has it on the disk when it returns. */
import { randomBytes } from 'node:crypto';
import { open, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** Mode 0600 unless given; the folder is made with 0700. */
export async function replaceFile(path: string, content: string, mode = 0o600): Promise<void> {
  const folder = dirname(path);
  makeFolder(folder, 0o700);
  const draft = `${path}.${randomBytes(6).toString('hex')}.new`;
  const file = await open(draft, 'wx', mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } catch (error) {
    await file.close();
    await unlink(draft).catch(() => undefined);
    throw error;
  }
  await file.close();
  await rename(draft, path);
  await syncFolder(folder);
}

/** Makes a rename or a removal outlive a crash, where the system lets a folder be synced. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
