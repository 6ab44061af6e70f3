/** Writes and removes the pre-commit hook. A hook that somebody else wrote is never touched. */
import { chmod, lstat, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../core/config/index.ts';
import { hasSystemCode, KeywardError } from '../../core/errors/index.ts';
import { requireRepository } from '../../core/git/index.ts';
import { hooksFolder } from './place.ts';
import { HOOK_MARK, hookScript } from './script.ts';

const LINE = 'keyward hook run || exit $?';

/** Gives the path of the hook and whether one of ours was there before. */
export async function installHook(folder: string, entry: string): Promise<{ readonly path: string; readonly replaced: boolean }> {
  const path = await hookPath(folder);
  const existing = await readHook(path);
  if (existing !== null && !isOurs(existing)) {
    throw new KeywardError('hook.foreign', `There is another pre-commit hook: ${path}. It was left as it is.`, {
      hint: existing.includes('pre-commit.com')
        ? 'It belongs to pre-commit: add the hook "keyward" to .pre-commit-config.yaml.'
        : `Add this line to it: ${LINE}`,
    });
  }
  const beside = `${path}.${process.pid}.tmp`;
  try {
    makeFolder(dirname(path));
    await writeFile(beside, hookScript(process.execPath, await realpath(entry)), { mode: 0o755, flag: 'wx' });
    await chmod(beside, 0o755);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new KeywardError('output.unwritable', `${path} cannot be written.`, {
      hint: 'Check the permissions of the folder.',
      cause: error,
    });
  }
  return { path, replaced: existing !== null };
}

/** False when there was no hook of ours. */
export async function uninstallHook(folder: string): Promise<{ readonly path: string; readonly removed: boolean }> {
  const path = await hookPath(folder);
  const existing = await readHook(path);
  if (existing === null) return { path, removed: false };
  if (!isOurs(existing)) {
    throw new KeywardError('hook.foreign', `${path} was not written by Keyward. It was left as it is.`, {
      hint: `Remove the line "${LINE}" from it, if it is there.`,
    });
  }
  await rm(path);
  return { path, removed: true };
}

async function hookPath(folder: string): Promise<string> {
  return join(await hooksFolder(await requireRepository(folder)), 'pre-commit');
}

async function readHook(path: string): Promise<string | null> {
  try {
    // A link, even a dangling one, is somebody's hook.
    if (!(await lstat(path)).isFile()) return '(not a plain file)';
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasSystemCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw new KeywardError('hook.foreign', `${path} cannot be read.`, { hint: 'Check its permissions.', cause: error });
  }
}

function isOurs(script: string): boolean {
  return script.split('\n', 2)[1] === HOOK_MARK;
}
