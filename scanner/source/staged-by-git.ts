/** What is staged as git tells it, for an index or a repository that is read by nobody else. Two git processes at most. */
import { KeywardError } from '../../core/errors/index.ts';
import { nulRecords, pathText, spawnGit } from '../../core/git/index.ts';
import type { Repository } from '../../core/git/index.ts';
import { MOST_CHANGES, tooMany } from './git-log.ts';
import type { StagedChange } from './staged.ts';

const EMPTY_TREE = {
  sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
} as const;

interface IndexEntry extends StagedChange {
  readonly status: string;
}

/** Unmerged paths come last, each side once. `env` names the index. */
export async function* stagedByGit(
  repository: Repository,
  env: Record<string, string>,
): AsyncGenerator<StagedChange, void, undefined> {
  let unmerged = false;
  for await (const entry of changesInIndex(repository, env)) {
    if (entry.status === 'U') unmerged = true;
    else yield entry;
  }
  if (unmerged) yield* unmergedEntries(repository, env);
}

/** What differs from HEAD; before the first commit, from nothing. */
async function* changesInIndex(repository: Repository, env: Record<string, string>): AsyncGenerator<IndexEntry, void, undefined> {
  try {
    yield* diffIndex(repository, env, 'HEAD');
  } catch (error) {
    if (!(error instanceof KeywardError) || error.code !== 'git.range-invalid') throw error;
    yield* diffIndex(repository, env, EMPTY_TREE[repository.objectFormat]);
  }
}

async function* diffIndex(
  repository: Repository,
  env: Record<string, string>,
  against: string,
): AsyncGenerator<IndexEntry, void, undefined> {
  const flags = [
    '--cached',
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-renames',
    '--no-ext-diff',
    '--no-textconv',
    '--ignore-submodules=none',
  ];
  for await (const [head, path] of pairs(['diff-index', ...flags, against, '--'], repository, env)) {
    const [, mode, , oid, status] = head.slice(1).split(' ');
    if (mode === undefined || oid === undefined || status === undefined) throw odd();
    if (status === 'D') continue;
    yield { mode, oid, status, path };
  }
}

/** In an unfinished merge each side of a path stands in the index; all of them are read. */
async function* unmergedEntries(
  repository: Repository,
  env: Record<string, string>,
): AsyncGenerator<IndexEntry, void, undefined> {
  const git = spawnGit(['ls-files', '-z', '--unmerged'], { repository, env });
  git.stdin.end();
  const seen = new Set<string>();
  for await (const record of nulRecords(git.output)) {
    const tab = record.indexOf(0x09);
    const [mode = '', oid = '', stage] = record.toString('latin1', 0, tab).split(' ');
    const path = pathText(record.subarray(tab + 1));
    // Stage 1 is the common ancestor: it is in the history already.
    if (stage === '1' || seen.has(`${oid} ${path}`)) continue;
    seen.add(`${oid} ${path}`);
    yield { mode, oid, status: 'U', path };
  }
  await git.done;
}

async function* pairs(
  args: readonly string[],
  repository: Repository,
  env: Record<string, string>,
): AsyncGenerator<[string, string], void, undefined> {
  const git = spawnGit(args, { repository, env });
  git.stdin.end();
  try {
    let head: string | null = null;
    let changes = 0;
    for await (const record of nulRecords(git.output)) {
      if (head === null) {
        head = record.toString('latin1');
        if (!head.startsWith(':')) throw odd();
      } else {
        if (++changes > MOST_CHANGES) throw tooMany('The index');
        yield [head, pathText(record)];
        head = null;
      }
    }
    await git.done;
    if (head !== null) throw odd();
  } finally {
    git.kill();
  }
}

/** Fewer changes than there are would be a clean scan of the rest. */
function odd(): KeywardError {
  return new KeywardError('git.failed', 'git answered what is no list of changes.', {
    hint: 'Look which git stands first on the PATH: git --version',
  });
}
