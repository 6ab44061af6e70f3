/** Takes apart commits of a pack; see `history/commit-facts.ts`. */
import { readCommitFacts } from '../history/commit-facts.ts';
import type { CommitFacts, CommitsRequest } from '../history/commit-facts.ts';
import { COMMIT } from '../pack/pack-table.ts';
import { engineResolver } from '../pack/resolver.ts';
import { stretchesOf } from '../pack/stretch.ts';
import type { Task } from '../task.ts';
import type { Workshop } from '../workshop.ts';

export interface CommitsTask extends Task<CommitFacts>, CommitsRequest {
  readonly kind: 'commits';
}

/** Compressed bytes that make a task, and what one millisecond of a thread does of them, roughly. */
const TASK_BYTES = 1024 * 1024;
const BYTES_A_MILLISECOND = 80_000;

/** All commits and tags of a pack, in tasks of about the same size. */
export function commitsTasks(request: Omit<CommitsRequest, 'from' | 'to' | 'withTags'>): CommitsTask[] {
  return stretchesOf(request.table, COMMIT, TASK_BYTES).map(({ from, to, bytes }, index) => ({
    kind: 'commits',
    cost: Math.ceil(bytes / BYTES_A_MILLISECOND),
    ...request,
    withTags: index === 0,
    from,
    to,
  }));
}

export function performCommits(task: CommitsTask, { engine, tables }: Workshop): CommitFacts {
  tables.set(task.table.index, task.table);
  return readCommitFacts(engineResolver(engine.memory, engine.arena), task);
}
