/** Worker threads: coarse tasks go out, what they found comes back. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Task } from './task.ts';
import type { ThreadReply } from './thread.ts';
import type { Setup } from './workshop.ts';

export interface ThreadPool {
  /** A thread is started for it where all that run are taken. */
  run(task: Task): Promise<ThreadReply>;
  /** Ends the threads, whatever they do. */
  close(): Promise<void>;
}

/** Tasks of a thread at its door, so that it need not wait until this one looks up from its own. */
export const TASKS_AHEAD = 3;

/** Beside the built command; absent where sources run as they are, which then use one thread. */
const entry = fileURLToPath(new URL('./scan-thread.js', import.meta.url));

export function canUseThreads(): boolean {
  return existsSync(entry);
}

/** The main thread included: more threads than cores lose. */
export function defaultThreads(): number {
  return Math.min(availableParallelism(), 16);
}

export async function openThreadPool(setup: Setup, threads: number): Promise<ThreadPool> {
  const { Piscina } = await import('piscina');
  const pool = new Piscina<Task, ThreadReply>({
    filename: entry,
    name: 'perform',
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: TASKS_AHEAD,
    workerData: setup,
    // Tasks are coarse: waiting on a shared buffer between them gains nothing and blocks the thread's own reading.
    atomics: 'disabled',
  });
  return { run: (task) => pool.run(task), close: () => pool.destroy() };
}
