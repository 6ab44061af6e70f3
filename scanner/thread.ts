/** Entry of a worker thread: performs tasks with a workshop of its own. File bytes never cross threads. */
import { parentPort, workerData } from 'node:worker_threads';
import { KeywardError } from '../core/errors/index.ts';
import type { ErrorCode } from '../core/errors/index.ts';
import { optimiseLate } from './optimizer.ts';
import { performTask, prepare } from './perform-task.ts';
import { createTally } from './tally.ts';
import type { Account } from './tally.ts';
import type { Task } from './task.ts';
import { openWorkshop } from './workshop.ts';
import type { Setup } from './workshop.ts';

export interface ThreadReply {
  readonly account: Account;
  readonly answer: unknown;
  /** What stopped the task, in a form that crosses threads. */
  readonly failure?: { readonly code: ErrorCode; readonly message: string; readonly hint: string | undefined };
}

/** What goes back for the task of that number; without a reply, what went wrong that no task should do. */
export interface ThreadMessage {
  readonly id: number;
  readonly reply?: ThreadReply;
  readonly error?: unknown;
}

optimiseLate(700_000);

/** Opened at once, since the first task may still be in the making, and kept for as long as the thread lives. */
const workshop = openWorkshop(workerData as Setup);
/** The pool hands over tasks ahead of time; a workshop serves one at a time. */
let last: Promise<unknown> = prepare(workshop).catch(() => undefined);

parentPort?.on('message', ({ id, task }: { readonly id: number; readonly task: Task }) => {
  last = last.then(() => answer(id, task));
});

async function answer(id: number, task: Task): Promise<void> {
  let message: ThreadMessage;
  try {
    message = { id, reply: await replyTo(task) };
  } catch (error) {
    message = { id, error };
  }
  parentPort?.postMessage(message, arraysIn(message.reply?.answer));
}

/** What an answer holds in arrays of numbers goes over without a copy. */
function arraysIn(answer: unknown): ArrayBuffer[] {
  const parts: unknown[] = typeof answer === 'object' && answer !== null ? Object.values(answer) : [];
  return parts.flatMap((part) => (part instanceof Int32Array && part.buffer instanceof ArrayBuffer ? [part.buffer] : []));
}

async function replyTo(task: Task): Promise<ThreadReply> {
  const tally = createTally(workshop.setup.timed);
  const { account } = tally;
  try {
    return { account, answer: await performTask(task, workshop, tally) };
  } catch (error) {
    if (!(error instanceof KeywardError)) throw error;
    return { account, answer: undefined, failure: { code: error.code, message: error.message, hint: error.hint } };
  }
}
