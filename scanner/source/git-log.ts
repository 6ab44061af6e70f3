/** Every change of a file in a set of commits, parents before children, from one `git log`. Reads trees, never contents. */
import { KeywardError } from '../../core/errors/index.ts';
import { nulRecords, pathText, spawnGit } from '../../core/git/index.ts';
import type { Repository } from '../../core/git/index.ts';

export interface CommitFacts {
  readonly commit: string;
  /** `Name <email>`. */
  readonly author: string;
  /** ISO 8601; absent when the commit has no readable one. */
  readonly date?: string;
}

/** A path got this content in this commit. `mode` as git writes it: 100644, 100755, 120000 link, 160000 submodule. */
export interface Change {
  readonly by: CommitFacts;
  readonly mode: string;
  readonly oid: string;
  readonly path: string;
}

interface LogRequest {
  /** Revisions and options that choose commits, made by `git-revisions.ts`; nothing raw from a user. */
  readonly revisions: readonly string[];
  /** Commits by id, one a line. */
  readonly input?: string;
  readonly onCommit?: (commit: string) => void;
}

/** A few nested trees can name more files than there are atoms. No honest commit comes near this. */
export const MOST_CHANGES = 2_000_000;

const FLAGS = [
  '--raw',
  '-z',
  '-c', // merges show what differs from every parent: content that was made in the merge itself
  '--root',
  '--no-abbrev',
  '--no-renames',
  '--no-relative',
  '--no-ext-diff',
  '--no-textconv',
  '--no-show-signature',
  '--no-notes',
  '--no-color',
  '--no-decorate',
  '--no-mailmap',
  '--ignore-submodules=none',
  '--encoding=UTF-8',
  '-O/dev/null', // beats diff.orderFile
  '--date-order',
  '--reverse',
  '--format=tformat:commit %H%x00%an <%ae>%x00%aI',
] as const;

export async function* readChanges(repository: Repository, request: LogRequest): AsyncGenerator<Change, void, undefined> {
  const git = spawnGit(['log', ...FLAGS, ...request.revisions], { repository });
  git.stdin.end(request.input ?? '');
  const records = nulRecords(git.output);
  const next = async (): Promise<Buffer | null> => {
    const { value, done } = await records.next();
    return done === true ? null : value;
  };
  let by: CommitFacts | null = null;
  let changes = 0;
  try {
    for (let record = await next(); record !== null; record = await next()) {
      const text = record.toString('latin1').trimStart();
      if (text.startsWith('commit ')) {
        const author = await next();
        const date = await next();
        const iso = date?.toString('latin1') ?? '';
        // Later versions of git write `Z`.
        const day = /^\d{4}-/.test(iso) ? { date: iso.replace(/Z$/, '+00:00') } : {};
        by = { commit: text.slice(7), author: author?.toString('utf8') ?? '', ...day };
        changes = 0;
        request.onCommit?.(by.commit);
      } else if (text.startsWith(':') && by !== null) {
        if (++changes > MOST_CHANGES) throw tooMany(`Commit ${by.commit}`);
        const path = await next();
        const change = result(text);
        if (path !== null && change !== null) yield { by, ...change, path: pathText(path) };
      }
    }
    await git.done;
  } finally {
    git.kill();
  }
}

export function tooMany(what: string): KeywardError {
  return new KeywardError('git.corrupt', `${what} names more than ${MOST_CHANGES} changed files.`, {
    hint: 'Its trees are nested to make readers run for ever; do not trust this repository.',
  });
}

/** `:MODE MODE OID OID S`, with one more mode and id for each further parent; the last ones are the result. */
function result(text: string): { mode: string; oid: string } | null {
  const words = text.replace(/^:+/, '').split(' ');
  const sides = (words.length - 1) / 2;
  const mode = words[sides - 1];
  const oid = words[2 * sides - 1];
  return mode === undefined || oid === undefined || mode === '000000' ? null : { mode, oid };
}
