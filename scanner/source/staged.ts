/**
 * Exactly what the next commit would bring: the index against HEAD, never the work tree. Read from the repository's own files;
 * git is asked where those are unusual.
 */
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { KeywardError } from '../../core/errors/index.ts';
import { pathText, requireRepository } from '../../core/git/index.ts';
import type { Repository } from '../../core/git/index.ts';
import type { IndexEntry } from '../index-file/git-index.ts';
import { stagedEntries } from '../index-file/staged-entries.ts';
import type { ScanTarget } from '../scan-result.ts';
import type { Ledger, Place, Source } from '../source.ts';
import { openGitReader } from './git-reader.ts';

type StagedTarget = Extract<ScanTarget, { kind: 'staged' }>;

/** A path gets this content. `mode` as git writes it. */
export interface StagedChange {
  readonly mode: string;
  readonly oid: string;
  readonly path: string;
}

export async function openStaged(target: StagedTarget): Promise<Source> {
  const repository = await requireRepository(target.repository);
  if (repository.root === null) {
    throw new KeywardError('git.not-a-repository', `${target.repository} has no work tree, so nothing can be staged.`, {
      hint: 'Name a folder of a work tree.',
    });
  }
  const named = namedIndex(repository, process.env['GIT_INDEX_FILE']);

  async function* list(ledger: Ledger): AsyncGenerator<Place, void, undefined> {
    const entries = stagedEntries(repository, named ?? join(repository.gitDir, 'index'));
    if (entries !== null) {
      for (const change of changesOf(entries)) yield* placeOf(change, ledger);
      return;
    }
    const { stagedByGit } = await import('./staged-by-git.ts');
    ledger.askedGit?.(1);
    for await (const change of stagedByGit(repository, named === null ? {} : { GIT_INDEX_FILE: named })) {
      yield* placeOf(change, ledger);
    }
  }

  return {
    name: 'staged',
    reader: { kind: 'git', repository: resolve(target.repository) },
    openReader: () => openGitReader(repository),
    list,
  };
}

/** In an unfinished merge both sides of a path count, the common ancestor is in the history already. */
function* changesOf(entries: readonly IndexEntry[]): Generator<StagedChange, void, undefined> {
  for (const entry of entries) if (entry.stage === 0) yield changeOf(entry);
  const seen = new Set<string>();
  for (const entry of entries) {
    if (entry.stage < 2) continue;
    const change = changeOf(entry);
    const side = `${change.oid} ${change.path}`;
    if (!seen.has(side)) yield change;
    seen.add(side);
  }
}

function changeOf({ mode, oid, path }: IndexEntry): StagedChange {
  return { mode: mode.toString(8), oid: oid.toString('hex'), path: pathText(path) };
}

function* placeOf({ mode, oid, path }: StagedChange, ledger: Ledger): Generator<Place, void, undefined> {
  if (mode === '160000') ledger.exclude('submodule', path);
  else if (mode === '120000') ledger.exclude('symlink', path);
  else yield { source: 'index', path, key: oid };
}

/**
 * `git commit -a` and `git commit PATH` run hooks with an index of their own beside the real one. Another place is refused:
 * to ignore it would let what it holds pass unseen.
 */
function namedIndex(repository: Repository, value: string | undefined): string | null {
  if (value === undefined || value === '') return null;
  const path = resolve(repository.root ?? repository.gitDir, value);
  const folder = realPath(dirname(path));
  if (folder === repository.gitDir || folder.startsWith(repository.gitDir + sep)) return join(folder, basename(path));
  throw new KeywardError('git.failed', `GIT_INDEX_FILE names ${path}, which is not in ${repository.gitDir}.`, {
    hint: 'Unset GIT_INDEX_FILE, or run the hook in the repository that it belongs to.',
  });
}

function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
