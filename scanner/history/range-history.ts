/** Some commits of a history and what each of them brought, read from these commits alone. */
import { createCommitChanges } from './commit-changes.ts';
import { commitsBetween, oldestFirst, reachable } from './commit-order.ts';
import { createCommits } from './commits.ts';
import type { HistoryObjects } from './objects.ts';
import { tipsOf } from './tips.ts';
import { LINK, SUBMODULE } from './tree-object.ts';
import type { Unread } from './whole-history.ts';

export interface RangeRequest {
  /** Ids of commits or of tags. */
  readonly tips: readonly string[];
  readonly not: readonly string[];
  /** Commits older than this second are left out, with all that only they lead to. */
  readonly notBefore: number;
}

export interface RangeHistory {
  /** Oldest first. */
  readonly order: Int32Array;
  /** To be asked in that order. Throws `git.corrupt` for more than an honest commit has. */
  changesOf(commit: number): Iterable<{ readonly mode: string; readonly oid: string; readonly path: string }>;
  /** Complete once everything was asked. */
  readonly unread: readonly Unread[];
}

export function readRange(objects: HistoryObjects, boundary: ReadonlySet<string>, request: RangeRequest): RangeHistory {
  const { tips, not, notBefore } = request;
  const unread: Unread[] = [];
  const commits = createCommits(objects.ids, (number) => objects.read(number, 'commit'), boundary);
  const told = new Set<number>();
  const tell = (object: number, type: Unread['type'], path: string): void => {
    if (told.has(object)) return;
    told.add(object);
    unread.push({ object, type, path: path === '' ? '.' : path });
  };
  const named = (ids: readonly string[]) =>
    tipsOf(
      objects,
      commits,
      new Map(),
      ids.map((oid) => ({ name: oid, oid })),
    );
  const from = named(tips);
  const noCommit = (commit: number): void => tell(commit, 'commit', '.');
  for (const object of from.unread) noCommit(object);
  const isYoung = (commit: number): boolean => commits.secondsOf(commit) >= notBefore;
  const between = not.length === 0 ? null : new Set(commitsBetween(commits, from.commits, named(not).commits, noCommit));
  const chosen = reachable(commits, from.commits, noCommit, (commit) => (between?.has(commit) ?? true) && isYoung(commit));
  const changes = createCommitChanges(objects, commits, (oid, path) => tell(objects.ids.numberOfHex(oid), 'tree', path));
  return {
    order: oldestFirst(commits, chosen, from.commits),
    *changesOf(commit) {
      for (const { kind, oid, path } of changes.of(commit)) {
        yield { mode: kind === LINK ? '120000' : kind === SUBMODULE ? '160000' : '100644', oid, path };
      }
    },
    unread,
  };
}
