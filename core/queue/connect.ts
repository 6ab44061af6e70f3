/** The producer's side of the queues, and the settings that every job shares. */
import type { JobsOptions } from 'bullmq';
import { KeywardError } from '../errors/index.ts';
import { openBackend, toQueueError } from './backend.ts';
import type { Backend, QueueSettings, RawQueue } from './backend.ts';
import { createDeadLetters } from './dead-letters.ts';
import { QUEUES } from './payloads.ts';
import type { QueueName } from './payloads.ts';
import type { AddOptions, Queues, ScheduleEntry } from './queues.ts';

const DAY = 86_400;

/** Finished ingest jobs are few on purpose: each still carries its ciphertext. */
function jobOptions(queue: QueueName): JobsOptions {
  return {
    attempts: 5,
    backoff: { type: 'exponential', delay: backoffDelay(), jitter: 0.5 },
    removeOnComplete: queue === 'ingest' ? { age: 3600, count: 20 } : { age: 3600, count: 1000 },
    removeOnFail: queue === 'ingest' ? { age: DAY, count: 50 } : { age: 7 * DAY, count: 1000 },
    stackTraceLimit: 0,
  };
}

/** Tests shorten it. */
function backoffDelay(): number {
  return Number(process.env['KEYWARD_QUEUE_BACKOFF_MS'] ?? 1000);
}

export interface ConnectedQueues extends Queues {
  /** For consumers of the same process. */
  readonly raw: Backend;
  /** The dead letters of a queue: `<queue>-dlq`. */
  deadLetters(queue: QueueName): RawQueue;
}

export async function connectQueues(settings: QueueSettings): Promise<ConnectedQueues> {
  const backend = await openBackend(settings);
  const queues = Object.fromEntries(QUEUES.map((name) => [name, backend.openQueue(name)])) as Record<QueueName, RawQueue>;
  const dead = new Map<QueueName, RawQueue>();
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw toQueueError(error);
    }
  };
  const deadLetters = (queue: QueueName): RawQueue => {
    const known = dead.get(queue) ?? backend.openQueue(`${queue}-dlq`);
    dead.set(queue, known);
    return known;
  };
  const letters = createDeadLetters(deadLetters);
  return {
    backend: backend.kind,
    raw: backend,
    add: (queue, payload, options = {}) =>
      guarded(async () => {
        await queues[queue].add(queue, payload, { ...jobOptions(queue), ...idOf(options) });
      }),
    async upsertSchedule(queue: QueueName, { id, cron, timezone, payload }: ScheduleEntry) {
      checkTimezone(timezone);
      await guarded(async () => {
        await queues[queue]
          .upsertJobScheduler(id, { pattern: cron, tz: timezone }, { name: queue, data: payload, opts: jobOptions(queue) })
          .catch((error: unknown) => {
            throw isPatternError(error) ? badPattern(error) : error;
          });
      });
    },
    removeSchedule: (queue, id) => guarded(() => queues[queue].removeJobScheduler(id)),
    counts: () =>
      guarded(async () => {
        const entries = await Promise.all(QUEUES.map(async (name) => [name, await queues[name].getJobCounts()] as const));
        return Object.fromEntries(entries) as Record<QueueName, Record<string, number>>;
      }),
    check: () => guarded(() => backend.probe()),
    deadLetters,
    dead: {
      list: () => guarded(() => letters.list()),
      find: (queue, id) => guarded(() => letters.find(queue, id)),
      drop: (queue, id) => guarded(() => letters.drop(queue, id)),
    },
    async close() {
      await Promise.allSettled([...Object.values(queues), ...dead.values()].map((queue) => queue.close()));
      await backend.close();
    },
  };
}

function idOf({ id, delayMs }: AddOptions): JobsOptions {
  return { ...(id === undefined ? {} : { jobId: id }), ...(delayMs === undefined ? {} : { delay: delayMs }) };
}

function checkTimezone(timezone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timezone }).format();
  } catch (cause) {
    throw new KeywardError('request.invalid', 'The time zone is not known.', {
      hint: 'Write it as Europe/Zurich or UTC.',
      cause,
    });
  }
}

/** cron-parser's own errors are plain; those of a connection carry a code. */
function isPatternError(error: unknown): boolean {
  return (
    error instanceof Error &&
    !('code' in error) &&
    /cron|pattern|expression|constraint|resolve|invalid|characters/i.test(error.message)
  );
}

function badPattern(cause: unknown): KeywardError {
  return new KeywardError('request.invalid', 'The cron pattern cannot be read.', {
    hint: 'Five fields: minute, hour, day of month, month, day of week, as "0 3 * * *".',
    cause,
  });
}
