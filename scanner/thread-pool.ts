/**
 * Worker threads: coarse tasks go out, what they found comes back. A thread is on its way as soon as it is asked for: whoever
 * asks goes on with work that leaves the event loop little time.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Task } from './task.ts';
import type { ThreadMessage, ThreadReply } from './thread.ts';
import type { Setup } from './workshop.ts';

export interface ThreadPool {
  /** By the thread that has the least to do. Rejects where it ends before its time. */
  run(task: Task): Promise<ThreadReply>;
  /** Ends the threads, whatever they do. */
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (reply: ThreadReply) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  /** By the number of the task. */
  readonly waiting: Map<number, Waiting>;
  /** Why it ended before its time; null while it lives. */
  failure: unknown;
}

/** Tasks of a thread at its door, so that it need not wait until this one looks up from its own. */
export const TASKS_AHEAD = 4;

/** MiB that a thread's young objects may take: little of what a scan makes lives long, and more room is only held longer. */
const YOUNG = 12;

/** Beside the built command; absent where sources run as they are, which then use one thread. */
const entry = join(import.meta.dirname, 'scan-thread.js');

export function canUseThreads(): boolean {
  return existsSync(entry);
}

/** The main thread included: more threads than cores lose. */
export function defaultThreads(): number {
  return Math.min(availableParallelism(), 16);
}

/** `program` is the file that each thread runs. */
export function openThreadPool(setup: Setup, threads: number, program: string = entry): ThreadPool {
  const all = Array.from({ length: threads }, () => startThread(setup, program));
  let tasks = 0;
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        const { worker, waiting, failure } = all.reduce((one, other) => (other.waiting.size < one.waiting.size ? other : one));
        if (failure !== null) throw failure;
        const id = tasks++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, task }, []);
      }),
    async close() {
      await Promise.all(all.map(({ worker }) => worker.terminate()));
    },
  };
}

function startThread(setup: Setup, program: string): Thread {
  const worker = new Worker(program, { workerData: setup, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
  const waiting = new Map<number, Waiting>();
  const thread: Thread = { worker, waiting, failure: null };
  worker.on('message', ({ id, reply, error }: ThreadMessage) => {
    const job = waiting.get(id);
    waiting.delete(id);
    if (reply === undefined) job?.reject(error);
    else job?.resolve(reply);
  });
  worker.on('error', (error) => void (thread.failure = error));
  worker.on('exit', () => {
    thread.failure ??= new Error('a thread ended before its time');
    for (const { reject } of waiting.values()) reject(thread.failure);
    waiting.clear();
  });
  return thread;
}
