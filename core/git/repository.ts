/**
 * Finds the repository that a path belongs to by looking at files, without starting git: the start of a scan waits for it,
 * and nothing that a hostile configuration says may decide where git then runs.
 */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { hasSystemCode, KeywardError } from '../errors/index.ts';
import { readGitConfig } from './repository-config.ts';

/** Plain data. Paths are absolute and free of symlinks. */
export interface Repository {
  /** Top folder of the work tree; null for a bare repository or when the path given is a git folder. */
  readonly root: string | null;
  readonly gitDir: string;
  /** Where objects and refs are; differs from `gitDir` in a linked work tree. */
  readonly commonDir: string;
  readonly bare: boolean;
  readonly shallow: boolean;
  /** Objects may be missing on purpose: a remote has promised them. */
  readonly partial: boolean;
  readonly objectFormat: 'sha1' | 'sha256';
  /** The user named exactly this repository, which answers git's question whether its owner is trusted. */
  readonly named: boolean;
}

/** The repository that holds `path` (a folder or a file). Null when there is none; throws when one is there but unreadable. */
export async function findRepository(path: string): Promise<Repository | null> {
  const named = realPath(path);
  if (named === null) return null;
  const start = isFolder(named) ? named : dirname(named);
  if (isGitDir(start)) return describe(null, start, true);
  for (let folder = start; ; folder = dirname(folder)) {
    const gitDir = gitDirOf(folder);
    if (gitDir !== null) return describe(folder, gitDir, folder === named);
    if (folder === dirname(folder)) return null;
  }
}

/** As `findRepository`, but an absent repository is an error. */
export async function requireRepository(path: string): Promise<Repository> {
  if (statOf(path) === null) {
    throw new KeywardError('source.not-found', `${path} does not exist.`, { hint: 'Check the path.' });
  }
  const repository = await findRepository(path);
  if (repository !== null) return repository;
  throw new KeywardError('git.not-a-repository', `${path} is not inside a git repository.`, {
    hint: 'Name a folder of a repository, or scan the files without git.',
  });
}

/** `.git` is a folder, or in linked work trees and submodules a file that names one. */
function gitDirOf(folder: string): string | null {
  const dotGit = join(folder, '.git');
  const entry = statOf(dotGit);
  if (entry === null) return null;
  if (entry.isDirectory()) return isGitDir(dotGit) ? realpathSync(dotGit) : null;
  if (!entry.isFile() || entry.size > 65_536) return null;
  const target = /^gitdir: (.+?)[\r\n]*$/s.exec(readFileSync(dotGit, 'utf8'))?.[1];
  if (target === undefined) return null;
  const gitDir = resolve(folder, target);
  return isGitDir(gitDir) ? realpathSync(gitDir) : null;
}

/** The same test that git makes: HEAD, and objects and refs here or in the common folder. */
function isGitDir(folder: string): boolean {
  if (!isFile(join(folder, 'HEAD'))) return false;
  const common = commonDirOf(folder);
  return isFolder(join(common, 'objects')) && isFolder(join(common, 'refs'));
}

function commonDirOf(gitDir: string): string {
  const text = smallText(join(gitDir, 'commondir'));
  if (text === null) return gitDir;
  const name = text.replace(/[\r\n]+$/, '');
  return isAbsolute(name) ? name : join(gitDir, name);
}

function describe(root: string | null, gitDir: string, named: boolean): Repository {
  const commonDir = realpathSync(commonDirOf(gitDir));
  const config = readGitConfig(commonDir, root);
  return {
    root,
    gitDir,
    commonDir,
    bare: root === null,
    shallow: isFile(join(commonDir, 'shallow')),
    partial: config.partial,
    objectFormat: config.objectFormat,
    named,
  };
}

function smallText(path: string): string | null {
  try {
    // An error for each repository that has no such file would be dear to make.
    const entry = statSync(path, { throwIfNoEntry: false });
    return entry?.isFile() === true && entry.size < 65_536 ? readFileSync(path, 'utf8') : null;
  } catch (error) {
    if (hasSystemCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw new KeywardError('source.unreadable', `${path} cannot be read.`, { cause: error });
  }
}

function isFile(path: string): boolean {
  return statOf(path)?.isFile() === true;
}

function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() === true;
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
