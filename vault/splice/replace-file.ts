/**
 * Replaces a file's content as a whole: a new file beside it, flushed, then renamed over it. Never through a link, never
 * over a file that is not the one that was read.
 */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, rename, unlink } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { BigIntStats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hasSystemCode, KeywardError } from '../../core/errors/index.ts';

/** A file as it was read, and what identifies it until it is replaced. */
export interface OpenedFile {
  readonly path: string;
  readonly bytes: Buffer;
  readonly stats: BigIntStats;
}

/** Throws `splice.unsupported` for links and special files, `source.not-found`, `splice.unwritable`. */
export async function readRegularFile(path: string): Promise<OpenedFile> {
  let file: FileHandle;
  try {
    refuseSpecial(path, await lstat(path, { bigint: true }));
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    throw explain(path, error);
  }
  try {
    const stats = await file.stat({ bigint: true });
    refuseSpecial(path, stats);
    return { path, bytes: await file.readFile(), stats };
  } catch (error) {
    throw explain(path, error);
  } finally {
    await file.close();
  }
}

/**
 * Puts `bytes` in the file's place, with its mode and, where permitted, its owner. `commit` runs when the new file is
 * complete on disk and before it takes the name. Throws `splice.changed` when the file at `path` is no longer `old`.
 */
export async function replaceFile(old: OpenedFile, bytes: Uint8Array, commit?: () => Promise<void>): Promise<void> {
  if (process.platform !== 'win32' && (old.stats.mode & 0o200n) === 0n) {
    throw new KeywardError('splice.unwritable', `${old.path} is read-only.`, {
      hint: 'Make it writable (chmod u+w) and try again.',
    });
  }
  const folder = dirname(old.path);
  const temporary = join(folder, `.${basename(old.path).slice(0, 100)}.keyward-${randomBytes(6).toString('hex')}`);
  try {
    await writeNew(temporary, bytes, old.stats);
    await commit?.();
    await refuseChanged(old);
    await rename(temporary, old.path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw explain(old.path, error);
  }
  await syncFolder(folder);
}

async function writeNew(path: string, bytes: Uint8Array, like: BigIntStats): Promise<void> {
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, 0o600);
  try {
    await file.writeFile(bytes);
    const own = await file.stat({ bigint: true });
    if (own.uid !== like.uid || own.gid !== like.gid) {
      // Only root may give files away; without that right the new file belongs to whoever runs the fix.
      await file.chown(Number(like.uid), Number(like.gid)).catch(() => undefined);
    }
    await file.chmod(Number(like.mode & 0o777n));
    await file.sync();
  } finally {
    await file.close();
  }
}

async function refuseChanged({ path, stats }: OpenedFile): Promise<void> {
  const now = await lstat(path, { bigint: true });
  refuseSpecial(path, now);
  const same = (['dev', 'ino', 'size', 'mtimeNs', 'ctimeNs'] as const).every((key) => now[key] === stats[key]);
  if (!same) throw changed(path);
}

export function changed(path: string): KeywardError {
  return new KeywardError('splice.changed', `${path} changed since it was read; nothing was written.`, {
    hint: 'Close the program that writes it and run the command again.',
  });
}

function refuseSpecial(path: string, stats: BigIntStats): void {
  const why = stats.isSymbolicLink()
    ? 'is a symbolic link'
    : !stats.isFile()
      ? 'is not a regular file'
      : stats.nlink > 1n
        ? 'has further hard links, which would keep the value'
        : null;
  if (why === null) return;
  throw new KeywardError('splice.unsupported', `${path} ${why}; it is not rewritten.`, {
    hint: 'Name the file itself, or replace the value by hand.',
  });
}

function explain(path: string, error: unknown): unknown {
  if (hasSystemCode(error, 'ENOENT')) {
    return new KeywardError('source.not-found', `${path} does not exist.`, { cause: error });
  }
  if (hasSystemCode(error, 'ELOOP')) {
    return new KeywardError('splice.unsupported', `${path} is a symbolic link; it is not rewritten.`, { cause: error });
  }
  if (hasSystemCode(error, 'EACCES', 'EPERM', 'EROFS')) {
    return new KeywardError('splice.unwritable', `${path} or its folder cannot be written.`, {
      hint: 'A new file is written beside the old one: give yourself write access to the folder.',
      cause: error,
    });
  }
  if (hasSystemCode(error, 'ENOSPC', 'EDQUOT')) {
    return new KeywardError('splice.unwritable', `There is no space left for a new ${path}; the old file is untouched.`, {
      hint: 'Free some space and run the command again.',
      cause: error,
    });
  }
  return error;
}

/** A rename is durable once its folder is. Some file systems cannot flush folders. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY).catch(() => null);
  if (handle === null) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}
