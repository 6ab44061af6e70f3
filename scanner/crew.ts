/**
 * Shares out the tasks of a scan. This thread performs them, and worker threads do too, which are started once what waits is
 * worth it: two threads cost some processor time to start and gain half of the rest.
 */
import { KeywardError } from '../core/errors/index.ts';
import { createOutrunner } from './outrunner.ts';
import { performTask } from './perform-task.ts';
import { addAccount } from './tally.ts';
import type { Tally } from './tally.ts';
import { WORTH_A_THREAD } from './task.ts';
import type { Dispatch, Task } from './task.ts';
import { canUseThreads, defaultThreads, openThreadPool, TASKS_AHEAD } from './thread-pool.ts';
import type { ThreadPool } from './thread-pool.ts';
import type { Workshop } from './workshop.ts';

/** Tasks that wait before `room` keeps whoever makes them waiting: a history of a million blobs does not stand in memory. */
const MOST_WAITING = 32;

/** Milliseconds of waiting work that stay in this thread: what is used for the first time would be loaded in both. */
const TOO_LITTLE = 8;

export interface Crew {
  readonly dispatch: Dispatch;
  /** Resolves when there is room for another task. */
  room(): Promise<void>;
  /** Worker threads started so far. */
  threads(): number;
  /** Ends the threads, whatever they do; what still waits is rejected. */
  close(): Promise<void>;
}

interface Job {
  readonly task: Task;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: unknown) => void;
}

/** `threads` are worker threads beside this one; without it, as many as pay. Everything found comes into `tally`. */
export function createCrew(workshop: Workshop, tally: Tally, threads: number | undefined): Crew {
  const jobs: Job[] = [];
  const waiting = new Set<() => void>();
  const isAlone = workshop.setup.reader.kind === 'here' || threads === 0 || !canUseThreads();
  /** Worker threads at most; asked for when some might pay, since to count processors takes Node as long as a small file does. */
  let most = isAlone ? 0 : threads;
  const hireable = (): number => (most ??= defaultThreads() - 1);
  let cost = 0;
  /** Milliseconds that tasks took in this thread, and what they were said to cost. */
  let spent = 0;
  let expected = 0;
  let isWorking = false;
  let isClosed = false;
  let started = 0;
  let pool: ThreadPool | undefined;
  let outside = 0;
  const outrunner = isAlone ? undefined : createOutrunner(workshop.setup);
  const readAhead = (): void => {
    const { counts } = tally.account;
    if (counts.slowReads > 0 && jobs.length > 0 && hireable() > 0) outrunner?.look(counts, jobs);
  };

  const next = (): Job | undefined => {
    const job = jobs.shift();
    if (job === undefined) return undefined;
    // Sums of fractions do not come back to nothing by themselves.
    cost = jobs.length === 0 ? 0 : cost - job.task.cost;
    for (const resolve of waiting) resolve();
    waiting.clear();
    return job;
  };

  const settle = async (job: Job, work: () => Promise<unknown>): Promise<void> => {
    try {
      job.resolve((await work()) as never);
    } catch (error) {
      job.reject(error);
    }
  };

  /** What whoever waits for the answer does with it is none of the task's time. */
  const timed = async (task: Task): Promise<unknown> => {
    const from = performance.now();
    try {
      return await performTask(task, workshop, tally);
    } finally {
      spent += performance.now() - from;
      expected += task.cost;
    }
  };

  const workHere = async (): Promise<void> => {
    for (let job = next(); job !== undefined; job = next()) {
      await settle(job, () => timed(job.task));
      hire();
      readAhead();
      // Threads start, and answer, only when this one lets them; signals come only then, too.
      await new Promise((resolve) => void setImmediate(resolve));
    }
    isWorking = false;
  };

  const workThere = async (to: ThreadPool, { task }: Job): Promise<unknown> => {
    const { account, answer, failure } = await to.run(task);
    addAccount(tally.account, account);
    if (failure === undefined) return answer;
    throw new KeywardError(failure.code, failure.message, failure.hint === undefined ? {} : { hint: failure.hint });
  };

  /** How many more tasks threads should have. The last ones are shared: this thread takes its own when it has done what it does. */
  const wanted = (): number => {
    if (threads === undefined && cost <= TOO_LITTLE) return 0;
    return started * Math.min(TASKS_AHEAD, 1 + Math.ceil(jobs.length / (started + 1))) - outside;
  };

  const feed = (to: ThreadPool): void => {
    while (wanted() > 0) {
      const job = next();
      if (job === undefined) return;
      outside++;
      void settle(job, () => workThere(to, job)).finally(() => {
        outside--;
        feed(to);
        readAhead();
      });
    }
  };

  const hire = (coming = 0): void => {
    const left = coming + (expected < 1 ? cost : (cost * spent) / expected);
    const worth = threads ?? (jobs.length >= MOST_WAITING ? Number.POSITIVE_INFINITY : Math.floor(left / WORTH_A_THREAD));
    if (pool === undefined) started = worth < 1 ? 0 : Math.min(hireable(), worth);
    if (started < 1 || isClosed) return;
    feed((pool ??= openThreadPool(workshop.setup, started)));
  };

  const dispatch = <Answer>(task: Task<Answer>): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (isClosed) {
        reject(new Error('the scan was stopped'));
        return;
      }
      jobs.push({ task, resolve, reject });
      cost += task.cost;
      hire();
      if (isWorking) return;
      isWorking = true;
      // Not at once: what makes tasks goes first, so that the threads have something to do.
      setImmediate(() => void workHere());
    });

  return {
    dispatch: Object.assign(dispatch, { expect: hire }),
    room: () => (jobs.length < MOST_WAITING ? Promise.resolve() : new Promise((resolve) => void waiting.add(resolve))),
    threads: () => started,
    async close() {
      isClosed = true;
      for (let job = next(); job !== undefined; job = next()) job.reject(new Error('the scan was stopped'));
      await Promise.all([pool?.close(), outrunner?.close()]);
    },
  };
}
