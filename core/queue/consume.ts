/**
 * One BullMQ worker, kept alive: a worker that falls silent while jobs wait is closed and made anew. Failures are stored as
 * an error code and nothing else, since what a job stores is clear text.
 */
import { UnrecoverableError } from 'bullmq';
import type { Job } from 'bullmq';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RawWorker } from './backend.ts';
import type { ConnectedQueues } from './connect.ts';
import { bury } from './dead-letters.ts';
import type { QueueName } from './payloads.ts';

export interface Delivery {
  readonly data: unknown;
  readonly id: string;
  /** No further attempt follows this one. */
  readonly lastTry: boolean;
  readonly signal: AbortSignal;
}

/** `poison` fails for good: another attempt would end the same way. */
export type Outcome =
  | { readonly result: Record<string, number | string> }
  | { readonly failure: string; readonly poison: boolean };

export interface ConsumerOptions {
  readonly queue: QueueName;
  readonly concurrency: number;
  handle(delivery: Delivery): Promise<Outcome>;
  onEvent?(event: 'recreated' | 'dead-letter', fields: { readonly job?: string; readonly reason?: string }): void;
}

export interface Consumer {
  /** Waits for jobs that run; after `within` milliseconds they are left to the stalled check. */
  close(within: number): Promise<void>;
}

function setting(name: string, fallback: number): number {
  const value = Number(process.env[name]);
  return Number.isFinite(value) && value > 0 ? value : fallback;
}

export function startConsumer(queues: ConnectedQueues, options: ConsumerOptions): Consumer {
  const lock = setting('KEYWARD_QUEUE_LOCK_MS', 30_000);
  const silence = setting('KEYWARD_QUEUE_SILENCE_MS', 60_000);
  let seen = Date.now();
  let closing = false;
  const alive = (): void => {
    seen = Date.now();
  };

  const process_ = async (job: Job, _token?: string, signal?: AbortSignal): Promise<unknown> => {
    alive();
    const lastTry = job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
    const outcome = await options.handle({
      data: job.data,
      id: job.id ?? '',
      lastTry,
      signal: signal ?? new AbortController().signal,
    });
    if ('result' in outcome) return outcome.result;
    const error = outcome.poison ? new UnrecoverableError(outcome.failure) : new Error(outcome.failure);
    // The stack is stored beside the reason.
    error.stack = outcome.failure;
    throw error;
  };

  const open = (): RawWorker => {
    const worker = queues.raw.openWorker(options.queue, process_, {
      concurrency: options.concurrency,
      lockDuration: lock,
      stalledInterval: lock,
      maxStalledCount: 3,
      drainDelay: 5,
      runRetryDelay: Math.min(lock, 5000),
    });
    for (const event of ['active', 'completed', 'drained'] as const) worker.on(event, alive);
    worker.on('failed', (job, error) => {
      alive();
      if (job === undefined || (job.attemptsMade < (job.opts.attempts ?? 1) && error.name !== 'UnrecoverableError')) return;
      options.onEvent?.('dead-letter', { job: job.id ?? '', reason: error.message.slice(0, 100) });
      void bury(queues.deadLetters(options.queue), options.queue, job, error.message).catch(() => undefined);
    });
    return worker;
  };

  let worker = open();
  const watch = setInterval(
    () => {
      void lookAfter().catch(() => undefined);
    },
    Math.min(silence, 15_000),
  );
  watch.unref();

  const lookAfter = async (): Promise<void> => {
    if (closing || Date.now() - seen < silence) return;
    const counts = await queues.counts();
    const { waiting = 0, prioritized = 0, active = 0 } = counts[options.queue];
    if (waiting + prioritized === 0 || active > 0) return;
    const silent = worker;
    alive();
    options.onEvent?.('recreated', {});
    worker = open();
    await silent.close(true).catch(() => undefined);
  };

  return {
    async close(within) {
      closing = true;
      clearInterval(watch);
      const done = worker.close().catch(() => undefined);
      await Promise.race([done, sleep(within, undefined, { ref: false })]);
    },
  };
}
