/** Key and token files: made with mode 0600, refused when others can read them. */
import { randomBytes } from 'node:crypto';
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasSystemCode, KeywardError } from '../errors/index.ts';
import { makeFolder } from './make-folder.ts';

/** Reads a 0600 file. Null when it does not exist; throws `vault.key-missing` when others may read it. */
export async function readSecretFile(path: string): Promise<string | null> {
  try {
    const { mode } = await stat(path);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new KeywardError('vault.key-missing', `${path} can be read by others (mode ${(mode & 0o777).toString(8)}).`, {
        hint: `Run: chmod 600 ${path}`,
      });
    }
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if (hasSystemCode(error, 'ENOENT')) return null;
    if (error instanceof KeywardError) throw error;
    throw new KeywardError('vault.key-missing', `${path} cannot be read.`, { cause: error });
  }
}

/**
 * The content of a 0600 file, made by `create` when it does not exist. Safe when processes start at once: one of them makes
 * the file and all others read it.
 */
export async function ensureSecretFile(path: string, create: () => string | Promise<string>): Promise<string> {
  const existing = await readSecretFile(path);
  if (existing !== null && existing !== '') return existing;
  makeFolder(dirname(path), 0o700);
  const content = await create();
  // Written beside it and linked: whoever loses the race reads a whole file, never an empty one.
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(`${content}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    if (existing === '') await rename(draft, path);
    else await link(draft, path);
    return content;
  } catch (error) {
    if (!hasSystemCode(error, 'EEXIST')) throw error;
    return (await readSecretFile(path)) ?? content;
  } finally {
    await rm(draft, { force: true });
  }
}

export function randomKeyText(): string {
  return randomBytes(32).toString('base64');
}
