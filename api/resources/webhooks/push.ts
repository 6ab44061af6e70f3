/** What a push webhook says, in GitHub's and in GitLab's shape: names to look up and commit ids, all validated. */
import { z } from 'zod';

const CommitId = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
const text = z.string().max(2048);

const Github = z.object({
  before: CommitId,
  after: CommitId,
  repository: z.object({ full_name: text, clone_url: text.optional(), ssh_url: text.optional(), html_url: text.optional() }),
});
const Gitlab = z.object({
  before: CommitId,
  after: CommitId,
  project: z.object({
    path_with_namespace: text,
    git_http_url: text.optional(),
    git_ssh_url: text.optional(),
    web_url: text.optional(),
  }),
});

export interface RepositoryNames {
  readonly name: string;
  readonly urls: readonly string[];
}

export interface Push {
  readonly before: string;
  readonly after: string;
}

/** Null when the payload names no repository. */
export function namesOf(provider: 'github' | 'gitlab', payload: unknown): RepositoryNames | null {
  if (provider === 'github') {
    const known = Github.pick({ repository: true }).safeParse(payload);
    if (!known.success) return null;
    const { full_name, clone_url, ssh_url, html_url } = known.data.repository;
    return { name: full_name, urls: [clone_url, ssh_url, html_url].filter((url) => url !== undefined) };
  }
  const known = Gitlab.pick({ project: true }).safeParse(payload);
  if (!known.success) return null;
  const { path_with_namespace, git_http_url, git_ssh_url, web_url } = known.data.project;
  return { name: path_with_namespace, urls: [git_http_url, git_ssh_url, web_url].filter((url) => url !== undefined) };
}

/** Null when before or after is no commit id. */
export function pushOf(payload: unknown): Push | null {
  const known = Github.pick({ before: true, after: true }).safeParse(payload);
  return known.success && known.data.before.length === known.data.after.length ? known.data : null;
}

export function isZero(commit: string): boolean {
  return /^0+$/.test(commit);
}
