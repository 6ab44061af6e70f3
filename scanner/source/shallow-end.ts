/** Where a shallow clone ends: its commits there have parents that were never fetched, and a scan that meets one says so. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Repository } from '../../core/git/index.ts';
import type { Ledger } from '../source.ts';

export interface ShallowEnd {
  /** Commits, by id, that stand without parents. */
  readonly commits: ReadonlySet<string>;
  /** To be told each commit of the walk. */
  readonly pass: (commit: string) => void;
}

export async function createShallowEnd(repository: Repository, ledger: Ledger): Promise<ShallowEnd> {
  const text = repository.shallow ? await readFile(join(repository.commonDir, 'shallow'), 'latin1').catch(() => '') : '';
  const commits = new Set(text.split('\n').filter((line) => line !== ''));
  let isTold = false;
  return {
    commits,
    pass(commit) {
      if (isTold || !commits.has(commit)) return;
      isTold = true;
      ledger.skip({
        path: '.',
        reason: 'not-available',
        detail: `The clone is shallow: nothing before commit ${commit} is here. Fetch it with: git fetch --unshallow`,
      });
    },
  };
}
