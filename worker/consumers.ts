/** Binds each job of `jobs/` to its queue: the payload is parsed, failures leave as codes, finished work as counts. */
import { KeywardError } from '../core/errors/index.ts';
import { nameOfFailure } from '../core/log/index.ts';
import type { Log } from '../core/log/index.ts';
import { startConsumer } from '../core/queue/index.ts';
import type { ConnectedQueues, Consumer, Outcome } from '../core/queue/index.ts';
import type { Job, JobContext } from './job.ts';
import { registry } from './jobs/registry.generated.ts';

/** Failures that another attempt would only repeat. */
const FINAL = new Set(['request.invalid', 'chunk.invalid', 'resource.not-found', 'git.range-invalid']);

export interface Consumers {
  close(within: number): Promise<void>;
}

export function startConsumers(queues: ConnectedQueues, context: JobContext, log: Log): Consumers {
  const jobs: Readonly<Record<string, { readonly job: unknown }>> = registry;
  // Each job parses its own payload, so here they are all alike.
  const consumers: Consumer[] = Object.values(jobs).map((entry) => consume(queues, entry.job as Job<unknown>, context, log));
  return {
    async close(within) {
      await Promise.all(consumers.map((consumer) => consumer.close(within)));
    },
  };
}

function consume(queues: ConnectedQueues, job: Job<unknown>, context: JobContext, log: Log): Consumer {
  return startConsumer(queues, {
    queue: job.queue,
    concurrency: job.concurrency,
    handle: async ({ data, id, lastTry, signal }) => {
      const outcome = await runJob(job, data, context, { lastTry, signal });
      if ('failure' in outcome) log.warn({ queue: job.queue, job: id, code: outcome.failure, lastTry }, 'A job failed.');
      return outcome;
    },
    onEvent: (event, fields) => {
      log.warn(
        { queue: job.queue, ...fields },
        event === 'recreated' ? 'A silent worker was made anew.' : 'A job failed for good.',
      );
    },
  });
}

async function runJob(
  job: Job<unknown>,
  data: unknown,
  context: JobContext,
  attempt: { readonly signal: AbortSignal; readonly lastTry: boolean },
): Promise<Outcome> {
  const payload = job.payload.safeParse(data);
  if (!payload.success) return { failure: 'request.invalid', poison: true };
  try {
    return { result: await job.run(payload.data, context, attempt) };
  } catch (error) {
    return { failure: nameOfFailure(error), poison: error instanceof KeywardError && FINAL.has(error.code) };
  }
}
