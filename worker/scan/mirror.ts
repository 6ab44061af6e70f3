/** The worker's own bare copy of a registered repository, and the range of it that a push asks for. */
import { isAbsolute, join } from 'node:path';
import { makeFolder } from '../../core/config/index.ts';
import { KeywardError } from '../../core/errors/index.ts';
import { requireRepository, runGit } from '../../core/git/index.ts';
import type { Repository } from '../../core/git/index.ts';

const FETCH_LIMIT = 30 * 60_000;

/** Fetched to what the remote has now. `url` is the registered one; nothing else is ever contacted. */
export async function updateMirror(clones: string, id: string, url: string, signal: AbortSignal): Promise<Repository> {
  const folder = join(clones, id);
  makeFolder(folder, 0o700);
  const options = { cwd: folder, signal };
  await runGit(['init', '--quiet', '--bare', '--template='], options);
  const repository = await requireRepository(folder);
  const specs = ['+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*'];
  await runGit(['fetch', '--quiet', '--prune', '--no-tags', '--no-recurse-submodules', '--end-of-options', url, ...specs], {
    repository,
    signal,
    allowProtocol: protocolOf(url),
    timeoutMs: FETCH_LIMIT,
  });
  return repository;
}

/** The one transport that the address means. */
function protocolOf(url: string): string {
  if (isAbsolute(url)) return 'file';
  return url.startsWith('https://') ? 'https' : 'ssh';
}

/**
 * The commits that a push brought. A new branch, or one whose old end is gone, brings what no other branch has: from the
 * nearest commit that it shares with the others, or all of it when it shares none.
 */
export async function rangeOfPush(repository: Repository, before: string | null, after: string): Promise<string> {
  if (!(await hasCommit(repository, after))) {
    throw new KeywardError('git.range-invalid', 'The pushed commit is not in the repository any more.', {
      hint: 'It was overwritten by a later push, which is scanned on its own.',
    });
  }
  if (before !== null && !/^0+$/.test(before) && (await hasCommit(repository, before))) return `${before}..${after}`;
  const heads = (await lines(repository, ['for-each-ref', '--format=%(objectname)', 'refs/heads'])).filter(
    (head) => head !== after,
  );
  if (heads.length === 0) return after;
  const shared = await lines(repository, ['merge-base', after, ...heads.slice(0, 500)]).catch(() => []);
  return shared[0] === undefined || shared[0] === after ? after : `${shared[0]}..${after}`;
}

async function hasCommit(repository: Repository, commit: string): Promise<boolean> {
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit)) return false;
  return runGit(['cat-file', '-e', `${commit}^{commit}`], { repository }).then(
    () => true,
    () => false,
  );
}

async function lines(repository: Repository, args: readonly string[]): Promise<string[]> {
  const text = (await runGit(args, { repository })).toString('latin1');
  return text.split('\n').filter((line) => /^[0-9a-f]{40,64}$/.test(line));
}
