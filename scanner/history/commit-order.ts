/**
 * Which commits a question asks for, and their order: parents before children and otherwise the older first, to the last tie
 * as `git log --date-order --reverse` puts them.
 */
import type { Commits } from './commits.ts';

/** What of it cannot be read is told once each, and the walk goes on without it. */
export type OnUnread = (commit: number) => void;

/** `first` is wanted before what it is compared with. Equal ones leave in the order in which they came. */
function createQueue(secondsOf: (commit: number) => number) {
  const heap: number[] = [];
  const turns: number[] = [];
  let turn = 0;
  const isBefore = (a: number, b: number): boolean => {
    const order = secondsOf(heap[b] as number) - secondsOf(heap[a] as number);
    return order < 0 || (order === 0 && (turns[a] as number) < (turns[b] as number));
  };
  const swap = (a: number, b: number): void => {
    const commit = heap[a] as number;
    heap[a] = heap[b] as number;
    heap[b] = commit;
    const pushed = turns[a] as number;
    turns[a] = turns[b] as number;
    turns[b] = pushed;
  };
  return {
    push: (commit: number): void => {
      let at = heap.push(commit) - 1;
      turns.push(turn++);
      for (let above = (at - 1) >> 1; at > 0 && isBefore(at, above); above = (at - 1) >> 1) {
        swap(at, above);
        at = above;
      }
    },
    /** -1 when it is empty. */
    pop(): number {
      if (heap.length === 0) return -1;
      const first = heap[0] as number;
      swap(0, heap.length - 1);
      heap.pop();
      turns.pop();
      for (let at = 0; ;) {
        let next = 2 * at + 1;
        if (next >= heap.length) break;
        if (next + 1 < heap.length && isBefore(next + 1, next)) next++;
        if (!isBefore(next, at)) break;
        swap(next, at);
        at = next;
      }
      return first;
    },
  };
}

/** Everything that `tips` reach, through commits that `passes` lets through: those are left out, with what only they reach. */
export function reachable(
  commits: Commits,
  tips: readonly number[],
  onUnread: OnUnread,
  passes: (commit: number) => boolean = () => true,
): number[] {
  const reached: number[] = [];
  const seen: boolean[] = [];
  const unread = new Set<number>();
  const visit = (commit: number): void => {
    if (!commits.load(commit)) {
      if (!unread.has(commit)) onUnread(commit);
      unread.add(commit);
      return;
    }
    const index = commits.indexOf(commit);
    if (seen[index] === true || !passes(commit)) return;
    seen[index] = true;
    reached.push(commit);
  };
  for (const tip of tips) visit(tip);
  // What is reached on the way is appended, and its turn comes.
  for (const commit of reached) {
    const count = commits.parentCount(commit);
    for (let n = 0; n < count; n++) visit(commits.parentOf(commit, n));
  }
  return reached;
}

/**
 * The chosen commits, oldest first. `tips` in the order in which they were asked for: it decides between tips of one second.
 * Fewer than were chosen when ids lie and commits are their own ancestors.
 */
export function oldestFirst(commits: Commits, chosen: readonly number[], tips: readonly number[]): number[] {
  const graph = graphOf(commits, chosen);
  const { children, seconds, firsts, parents } = graph;
  const queue = createQueue((index) => seconds[index] as number);
  for (const tip of new Set(tips)) {
    if (commits.load(tip) && children[commits.indexOf(tip)] === 1) queue.push(commits.indexOf(tip));
  }
  const order: number[] = [];
  for (let index = queue.pop(); index !== -1; index = queue.pop()) {
    order.push(graph.commits[index] as number);
    for (let at = firsts[index] as number; parents[at] !== 0; at++) {
      if (--children[parents[at] as number]! === 1) queue.push(parents[at] as number);
    }
  }
  return order.toReversed();
}

/** By a commit's index: what is asked again and again, side by side. */
interface Graph {
  readonly commits: Int32Array;
  readonly seconds: Float64Array;
  /** Of chosen commits one for being chosen, and one for each chosen child that is still to come. */
  readonly children: Int32Array;
  /** Where in `parents` the chosen ones of each begin, by index; 0 ends them. */
  readonly firsts: Int32Array;
  readonly parents: readonly number[];
}

function graphOf(commits: Commits, chosen: readonly number[]): Graph {
  // Reading one that was not read makes another index, of a commit that is not chosen.
  const count = commits.count();
  const graph = {
    commits: new Int32Array(count),
    seconds: new Float64Array(count),
    children: new Int32Array(count),
    firsts: new Int32Array(count),
    parents: [0],
  };
  const { children, parents } = graph;
  for (const commit of chosen) {
    const index = commits.indexOf(commit);
    children[index] = 1;
    graph.commits[index] = commit;
    graph.seconds[index] = commits.secondsOf(commit);
  }
  for (const commit of chosen) {
    graph.firsts[commits.indexOf(commit)] = parents.length;
    for (let n = 0, many = commits.parentCount(commit); n < many; n++) {
      const parent = commits.parentOf(commit, n);
      const index = commits.load(parent) ? commits.indexOf(parent) : count;
      if (index >= count || children[index] === 0) continue;
      children[index]!++;
      parents.push(index);
    }
    parents.push(0);
  }
  return graph;
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
  const queue = createQueue((commit) => commits.secondsOf(commit));
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
      queue.push(commit);
      if (after === FROM_TIPS) open++;
    } else if (after === FROM_TIPS) onUnread(commit);
  };
  for (const commit of not) mark(commit, FROM_NOT);
  for (const commit of tips) mark(commit, FROM_TIPS);

  let oldest = Infinity;
  for (let slop = SLOP, commit = queue.pop(); commit !== -1 && slop > 0; commit = queue.pop()) {
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
