/**
 * Which commits a question asks for, and their order: parents before children and otherwise the older first, to the last tie
 * as `git log --date-order --reverse` puts them.
 */
import { createQueue, pop, push } from './commit-queue.ts';
import { PARENT_COUNT, PARENTS } from './commits.ts';
import type { Commits } from './commits.ts';

/** What of it cannot be read is told once each, and the walk goes on without it. */
export type OnUnread = (commit: number) => void;

/** What a walk found: of what the order is made, which uses it up. */
export interface Reached {
  /** Where the facts of each begin. */
  readonly slots: readonly number[];
  /**
   * Beside the facts. Where those of a commit begin: one for being reached and one for each child that is still to come; 0 for
   * any other. Where a parent of it is named: where the parent's begin.
   */
  readonly links: Int32Array;
}

/** Everything that `tips` reach, through commits that `passes` lets through: those are left out, with what only they reach. */
export function reachable(
  commits: Commits,
  tips: readonly number[],
  onUnread: OnUnread,
  passes?: (commit: number) => boolean,
): Reached {
  const reached: number[] = [];
  const unread = new Set<number>();
  const known = commits.slots;
  let facts = commits.facts();
  let links = new Int32Array(facts.length);

  /** 0 where there is none. */
  const load = (commit: number): number => {
    if (!commits.load(commit)) {
      if (!unread.has(commit)) onUnread(commit);
      unread.add(commit);
      return 0;
    }
    facts = commits.facts();
    if (links.length < facts.length) {
      const longer = new Int32Array(facts.length);
      longer.set(links);
      links = longer;
    }
    return known[commit] as number;
  };
  const enter = (commit: number, slot: number): void => {
    if (passes !== undefined && !passes(commit)) return;
    links[slot] = 1;
    reached.push(slot);
  };

  for (const tip of tips) {
    const slot = load(tip);
    if (slot !== 0 && links[slot] === 0) enter(tip, slot);
  }
  // What is reached on the way is appended, and its turn comes.
  for (let turn = 0; turn < reached.length; turn++) {
    const slot = reached[turn] as number;
    const end = slot + PARENTS + (facts[slot + PARENT_COUNT] as number);
    for (let at = slot + PARENTS; at < end; at++) {
      const commit = facts[at] as number;
      let parent = commit < 0 ? 0 : (known[commit] as number);
      if (parent === 0) parent = load(commit);
      if (parent === 0) continue;
      if (links[parent] === 0) enter(commit, parent);
      if ((links[parent] as number) > 0) links[parent]!++;
      links[at] = parent;
    }
  }
  return { slots: reached, links };
}

/**
 * What was reached, oldest first. `tips` in the order in which they were asked for: it decides between tips of one second.
 * Fewer than were reached when ids lie and commits are their own ancestors.
 */
export function oldestFirst(commits: Commits, { slots, links }: Reached, tips: readonly number[]): Int32Array {
  const facts = commits.facts();
  const order = new Int32Array(slots.length);
  let first = order.length;
  const queue = createQueue();
  for (const tip of new Set(tips)) {
    const slot = commits.has(tip) ? (commits.slots[tip] as number) : 0;
    if (links[slot] === 1) push(queue, slot, commits.secondsAt(slot));
  }
  for (let slot = pop(queue); slot !== -1; slot = pop(queue)) {
    order[--first] = facts[slot] as number;
    const end = slot + PARENTS + (facts[slot + PARENT_COUNT] as number);
    for (let at = slot + PARENTS; at < end; at++) {
      const parent = links[at] as number;
      const children = links[parent] as number;
      if (children <= 1) continue;
      links[parent] = children - 1;
      if (children === 2) push(queue, parent, commits.secondsAt(parent));
    }
  }
  return order.subarray(first);
}

const FROM_TIPS = 1;
const FROM_NOT = 2;
/** How far the walk goes on once it looks finished: clocks that are wrong put ancestors in front of descendants. */
const SLOP = 256;

/**
 * Commits that `tips` reach and `not` do not, without a walk over all that `not` reach: the latest commits first, until nothing
 * is left that could be asked for. Where clocks are wrong by more than a little it may answer too many, never too few.
 */
export function commitsBetween(commits: Commits, tips: readonly number[], not: readonly number[], onUnread: OnUnread): number[] {
  const marks = new Map<number, number>();
  const queue = createQueue();
  const queued = new Set<number>();
  /** Commits in the queue that may still be asked for. */
  let open = 0;
  const mark = (commit: number, more: number): void => {
    const before = marks.get(commit) ?? 0;
    const after = before | more;
    if (after === before) return;
    marks.set(commit, after);
    if (queued.has(commit)) {
      if (before === FROM_TIPS) open--;
    } else if (commits.load(commit)) {
      queued.add(commit);
      push(queue, commit, commits.secondsOf(commit));
      if (after === FROM_TIPS) open++;
    } else if (after === FROM_TIPS) onUnread(commit);
  };
  for (const commit of not) mark(commit, FROM_NOT);
  for (const commit of tips) mark(commit, FROM_TIPS);

  let oldest = Infinity;
  for (let slop = SLOP, commit = pop(queue); commit !== -1 && slop > 0; commit = pop(queue)) {
    queued.delete(commit);
    const seconds = commits.secondsOf(commit);
    const marked = marks.get(commit) ?? 0;
    if (marked === FROM_TIPS) {
      open--;
      oldest = Math.min(oldest, seconds);
    }
    slop = open > 0 || marked === FROM_TIPS || seconds >= oldest ? SLOP : slop - 1;
    for (let n = 0; n < commits.parentCount(commit); n++) mark(commits.parentOf(commit, n), marked);
  }
  return [...marks].filter(([commit, marked]) => marked === FROM_TIPS && commits.load(commit)).map(([commit]) => commit);
}
