/** What git says is in a work tree. Lists names only and never opens a file; `status` is not used, since it runs filters. */
import { nulRecords } from './nul-records.ts';
import { pathText } from './path-text.ts';
import type { Repository } from './repository.ts';
import { spawnGit } from './run.ts';

export interface WorkTreeEntry {
  /** Relative to the root, exactly as on disk; use these bytes to open the file. */
  readonly bytes: Buffer;
  /** The same as text, for reports. */
  readonly path: string;
  readonly tracked: boolean;
  /** `submodule`: a gitlink. `repository`: an untracked folder that is a repository of its own, which git does not enter. */
  readonly kind: 'file' | 'link' | 'submodule' | 'repository';
}

/**
 * Tracked files, and untracked ones that git does not ignore; each path once. `under` is a folder or file relative to the
 * root, taken literally. A tracked file may be absent from the disk.
 */
export function listWorkTree(repository: Repository, under?: string): AsyncGenerator<WorkTreeEntry, void, undefined> {
  return list(repository, ['-t', '-s', '--cached', '--others', '--exclude-standard'], under);
}

/** Files that git ignores, whole ignored folders (`node_modules`) included: the caller picks by name. */
export function listIgnored(repository: Repository, under?: string): AsyncGenerator<WorkTreeEntry, void, undefined> {
  return list(repository, ['-t', '-s', '--others', '--ignored', '--exclude-standard'], under);
}

async function* list(repository: Repository, flags: readonly string[], under: string | undefined) {
  const where = under === undefined || under === '' || under === '.' ? [] : [`:(top,literal)${under}`];
  const git = spawnGit(['ls-files', '-z', ...flags, '--', ...where], { repository });
  git.stdin.end();
  let before: Buffer | undefined;
  try {
    for await (const record of nulRecords(git.output)) {
      const entry = entryOf(record);
      // An unmerged path stands there once for each side.
      if (entry === null || (before !== undefined && entry.tracked && before.equals(entry.bytes))) continue;
      before = entry.tracked ? entry.bytes : before;
      yield entry;
    }
    await git.done;
  } finally {
    git.kill();
  }
}

/** `H 100644 <oid> 0\tpath` for what is in the index, `? path` for the rest. */
function entryOf(record: Buffer): WorkTreeEntry | null {
  if (record[0] === 0x3f) {
    const bytes = record.subarray(2);
    const isRepository = bytes.at(-1) === 0x2f;
    return make(isRepository ? bytes.subarray(0, -1) : bytes, false, isRepository ? 'repository' : 'file');
  }
  const tab = record.indexOf(0x09);
  if (tab === -1) return null;
  const mode = record.toString('latin1', 2, 8);
  return make(record.subarray(tab + 1), true, mode === '160000' ? 'submodule' : mode === '120000' ? 'link' : 'file');
}

function make(bytes: Buffer, tracked: boolean, kind: WorkTreeEntry['kind']): WorkTreeEntry {
  return { bytes, path: pathText(bytes), tracked, kind };
}
