/** From what a person asked to the revisions that git is given. Whatever a person typed is checked before git sees it. */
import { KeywardError } from '../../core/errors/index.ts';
import { runGit } from '../../core/git/index.ts';
import type { Repository } from '../../core/git/index.ts';

export interface HistoryChoice {
  readonly range?: string | undefined;
  readonly since?: string | undefined;
  readonly allRefs?: boolean | undefined;
}

/** What a range and a date come to. */
export interface Asked {
  /** Ids of commits, or of tags of them. */
  readonly tips: readonly string[];
  readonly not: readonly string[];
}

/** The ends of a range, in git's words. */
export async function endsOf(repository: Repository, range: string): Promise<Asked> {
  const lines = (await checkRange(repository, range))
    .toString('latin1')
    .split('\n')
    .filter((line) => line !== '');
  const [not, tips] = [lines.filter((line) => line.startsWith('^')), lines.filter((line) => !line.startsWith('^'))];
  return { tips, not: not.map((line) => line.slice(1)) };
}

/** The second since which commits are asked for. */
export async function secondOf(repository: Repository, since: string): Promise<number> {
  const answer = (await runGit(['rev-parse', `--since=${checkDate(since)}`], { repository })).toString('latin1');
  const [, seconds] = /^--max-age=(\d+)\s*$/.exec(answer) ?? [];
  if (seconds !== undefined) return Number(seconds);
  throw new KeywardError('git.failed', 'git does not say which second a date is.', { hint: 'Write it as 2026-01-31.' });
}

/** Options and revisions for `git log`, ending in `--` so that nothing is taken for a path. */
export async function revisionsOf(repository: Repository, choice: HistoryChoice): Promise<string[]> {
  const since = choice.since === undefined ? [] : [`--since=${checkDate(choice.since)}`];
  if (choice.range !== undefined) {
    await checkRange(repository, choice.range);
    return [...since, '--end-of-options', choice.range, '--'];
  }
  return [...since, ...(await refsOf(repository, choice.allRefs === true)), '--'];
}

/** Heads, tags, remote heads and the checked-out commit, which may stand on no branch; or every ref. */
export async function refsOf(repository: Repository, allRefs: boolean): Promise<string[]> {
  if (allRefs) return ['--all'];
  const head = await runGit(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], { repository }).then(
    () => ['HEAD'],
    () => [],
  );
  return ['--branches', '--tags', '--remotes', ...head];
}

async function checkRange(repository: Repository, range: string): Promise<Buffer> {
  // eslint-disable-next-line no-control-regex
  if (range === '' || range.startsWith('-') || /[\u0000-\u0020\u007f]/.test(range)) {
    throw new KeywardError('git.range-invalid', 'The range is not one git understands.', { hint: 'Write it as A..B.' });
  }
  try {
    const found = await runGit(['rev-parse', '--revs-only', '--end-of-options', range], { repository, maxBytes: 1024 * 1024 });
    if (found.length === 0) throw new KeywardError('git.range-invalid', 'It names no revision.');
    return found;
  } catch (error) {
    if (error instanceof KeywardError && (error.code === 'git.missing' || error.hint?.startsWith('Name ') === true)) throw error;
    throw new KeywardError('git.range-invalid', `The range ${range} names a revision that this repository does not have.`, {
      hint: repository.shallow
        ? 'The clone is shallow; fetch more history, as: git fetch --unshallow'
        : 'Check it with: git rev-parse',
      cause: error,
    });
  }
}

const DATE_WORDS =
  /^(?=.*(\d|yesterday|today|midnight|noon|last|ago|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday))[\w .,:+/-]+$/i;

/** git reads 2026-13-45 as some day near now; a day written with digits has to exist. */
function isOnCalendar(since: string): boolean {
  const [day] = /\d{4}-\d{1,2}-\d{1,2}/.exec(since) ?? [];
  if (day === undefined) return true;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const read = new Date(Date.UTC(year, month - 1, date));
  return read.getUTCMonth() === month - 1 && read.getUTCDate() === date;
}

/** git takes a word it does not know for "now", and a scan since now would be clean whatever the history holds. */
function checkDate(since: string): string {
  if (DATE_WORDS.test(since) && !since.startsWith('-') && isOnCalendar(since)) return since;
  throw new KeywardError('git.range-invalid', `--since ${JSON.stringify(since)} is not a date.`, {
    hint: 'Write it as 2026-01-31 or as "2 weeks ago".',
  });
}
