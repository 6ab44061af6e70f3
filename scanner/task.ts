/**
 * Work that any thread can do. A new kind is one file in `task/` and one line in `perform-task.ts`: a function of the task, the
 * thread's workshop and a tally, which reports what it finds, reads and skips, and answers what only its dispatcher wants to know.
 */

/** Milliseconds of waiting work, by its own estimate, that one more thread pays from. */
export const WORTH_A_THREAD = 300;

/** Plain data, as its answer is: both cross threads. */
export interface Task<Answer = unknown> {
  /** Its line in `perform-task.ts`. */
  readonly kind: string;
  /** Milliseconds of one thread that it will take, roughly: decides about starting threads. */
  readonly cost: number;
  /** For the compiler alone, never set: the type of the answer. */
  readonly answer?: Answer;
}

/** Has a task performed by whichever thread is free first. */
export interface Dispatch {
  <Answer>(task: Task<Answer>): Promise<Answer>;
  /** Tasks that cost so much are on their way: what is slow to start may start now. */
  readonly expect?: (cost: number) => void;
}
