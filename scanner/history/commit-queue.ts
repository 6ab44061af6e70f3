/** Commits that wait for their turn: the latest leaves first, of one second the one that came first. */

/** A heap, its numbers side by side. */
export interface CommitQueue {
  commits: Int32Array;
  seconds: Float64Array;
  turns: Int32Array;
  length: number;
  /** Of the next one that comes. */
  turn: number;
  /** What left keeps its place at the top until it is known what comes then: often that is the next to leave, or nearly. */
  isOpen: boolean;
}

const NONE = -1;

export function createQueue(room = 64): CommitQueue {
  return {
    commits: new Int32Array(room),
    seconds: new Float64Array(room),
    turns: new Int32Array(room),
    length: 0,
    turn: 0,
    isOpen: false,
  };
}

/** `commit` is any number from 0 on by which the caller knows it. */
export function push(queue: CommitQueue, commit: number, second: number): void {
  const turn = queue.turn++;
  if (queue.isOpen) {
    queue.isOpen = false;
    sink(queue, commit, second, turn);
    return;
  }
  if (queue.length === queue.commits.length) makeRoom(queue);
  const { commits, seconds, turns } = queue;
  let at = queue.length++;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if ((seconds[above] as number) >= second) break;
    commits[at] = commits[above] as number;
    seconds[at] = seconds[above] as number;
    turns[at] = turns[above] as number;
    at = above;
  }
  commits[at] = commit;
  seconds[at] = second;
  turns[at] = turn;
}

/** -1 when it is empty. */
export function pop(queue: CommitQueue): number {
  if (queue.isOpen) {
    const last = --queue.length;
    if (last > 0) sink(queue, queue.commits[last] as number, queue.seconds[last] as number, queue.turns[last] as number);
  }
  queue.isOpen = queue.length > 0;
  return queue.isOpen ? (queue.commits[0] as number) : NONE;
}

/** From the top, which is free, to where it belongs. */
function sink({ commits, seconds, turns, length }: CommitQueue, commit: number, second: number, turn: number): void {
  let at = 0;
  for (let next = 1; next < length; next = 2 * at + 1) {
    let latest = seconds[next] as number;
    if (next + 1 < length) {
      const other = seconds[next + 1] as number;
      if (other > latest || (other === latest && (turns[next + 1] as number) < (turns[next] as number))) {
        next++;
        latest = other;
      }
    }
    if (latest < second || (latest === second && turn < (turns[next] as number))) break;
    commits[at] = commits[next] as number;
    seconds[at] = latest;
    turns[at] = turns[next] as number;
    at = next;
  }
  commits[at] = commit;
  seconds[at] = second;
  turns[at] = turn;
}

function makeRoom(queue: CommitQueue): void {
  const { commits, seconds, turns } = createQueue(2 * queue.length);
  commits.set(queue.commits);
  seconds.set(queue.seconds);
  turns.set(queue.turns);
  Object.assign(queue, { commits, seconds, turns });
}
