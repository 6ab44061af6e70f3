/**
 * BullMQ on Redis (when named) or on the PostgreSQL backend of our own database: the same queues and workers for callers.
 * Every queue and worker gets an error listener, since an unheard connection fault would end the process.
 */
import { createPostgresBackend, Queue, runMigrations, withBackend, Worker } from 'bullmq';
import type { Job, JobsOptions, PostgresConnectionOptions, Processor, WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import { KeywardError } from '../errors/index.ts';
import { createPool } from '../store/index.ts';

export interface QueueSettings {
  /** Redis when given. */
  readonly redisUrl?: string | undefined;
  readonly databaseUrl: string;
  /** Keeps deployments that share a Redis apart. */
  readonly prefix?: string | undefined;
  /** Shown by the server in its list of connections. */
  readonly role?: string;
}

/** What we use of a BullMQ queue, the same on both backends. */
export interface RawQueue {
  add(name: string, data: unknown, options?: JobsOptions): Promise<unknown>;
  upsertJobScheduler(
    id: string,
    repeat: { pattern: string; tz: string },
    template: { name: string; data: unknown; opts: JobsOptions },
  ): Promise<unknown>;
  removeJobScheduler(id: string): Promise<boolean>;
  getJobCounts(): Promise<Record<string, number>>;
  getJobs(types: ('waiting' | 'failed' | 'completed')[], start: number, end: number): Promise<(Job | undefined)[]>;
  getJob(id: string): Promise<Job | undefined>;
  on(event: 'error', listener: () => void): unknown;
  close(): Promise<void>;
}

export interface RawWorker {
  on(event: 'error' | 'active' | 'completed' | 'drained', listener: () => void): unknown;
  on(event: 'failed', listener: (job: Job | undefined, error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  close(force?: boolean): Promise<void>;
}

export interface Backend {
  readonly kind: 'redis' | 'postgres';
  openQueue(name: string): RawQueue;
  openWorker(name: string, processor: Processor, options: Omit<WorkerOptions, 'connection'>): RawWorker;
  /** A write and its reading back. */
  probe(): Promise<void>;
  close(): Promise<void>;
}

export async function openBackend(settings: QueueSettings): Promise<Backend> {
  return settings.redisUrl === undefined || settings.redisUrl === ''
    ? openPostgres(settings)
    : openRedis(settings, settings.redisUrl);
}

async function openRedis({ prefix = 'keyward', role = 'keyward' }: QueueSettings, url: string): Promise<Backend> {
  const retryStrategy = (times: number): number => Math.min(times * 100, 3000);
  // Producers fail fast: what was not queued stays in the database, and the sweeper queues it.
  const producer = new Redis(url, {
    connectionName: `${role}:producer`,
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: 5000,
    commandTimeout: 10_000,
    retryStrategy,
  });
  producer.on('error', () => undefined);
  try {
    await producer.connect();
    await refuseEviction(producer);
  } catch (error) {
    producer.disconnect();
    throw toQueueError(error);
  }
  let consumer: Redis | undefined;
  const options = { prefix, connection: producer };
  return {
    kind: 'redis',
    openQueue: (name) => listenToErrors(new Queue(name, { ...options, streams: { events: { maxLen: 1000 } } })),
    openWorker(name, processor, workerOptions) {
      if (consumer === undefined) {
        consumer = new Redis(url, { connectionName: `${role}:consumer`, maxRetriesPerRequest: null, retryStrategy });
        consumer.on('error', () => undefined);
      }
      return listenToErrors(new Worker(name, processor, { ...workerOptions, prefix, connection: consumer }));
    },
    async probe() {
      const key = `${prefix}:probe:${role}`;
      const value = String(Date.now());
      await producer.set(key, value, 'EX', 60);
      if ((await producer.get(key)) === null)
        throw new KeywardError('queue.unreachable', 'Redis does not keep what is written to it.');
    },
    async close() {
      await Promise.allSettled([producer.quit(), consumer?.quit()]);
      producer.disconnect();
      consumer?.disconnect();
    },
  };
}

/** https://docs.bullmq.io/guide/going-to-production#max-memory-policy: an evicted key is a lost job. */
async function refuseEviction(redis: Redis): Promise<void> {
  const info = await redis.info('memory');
  const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1];
  if (policy === undefined || policy === 'noeviction') return;
  throw new KeywardError('queue.unsafe-redis', `Redis may evict jobs: its maxmemory-policy is ${policy}.`, {
    hint: 'Run: redis-cli CONFIG SET maxmemory-policy noeviction, and write it into redis.conf.',
  });
}

/** Connections of a worker process: queries of all workers, and a listening connection for each. */
const POOL_SIZE = 14;

async function openPostgres({ databaseUrl, role = 'keyward' }: QueueSettings): Promise<Backend> {
  const pool = createPool({ url: databaseUrl, name: `${role}:queue`, max: POOL_SIZE, options: '-c search_path=bullmq' });
  // Every queue and worker listens to its faults; that is no leak.
  pool.setMaxListeners(0);
  try {
    const client = await pool.connect();
    try {
      await runMigrations(client, 'bullmq');
    } finally {
      client.release();
    }
  } catch (error) {
    await pool.end().catch(() => undefined);
    throw toQueueError(error);
  }
  const bound = withBackend(createPostgresBackend);
  // BullMQ declares the part of pg.Pool that it uses with slightly other overloads.
  const connection = pool as unknown as PostgresConnectionOptions;
  return {
    kind: 'postgres',
    openQueue: (name) => listenToErrors(new bound.Queue(name, { connection })),
    openWorker: (name, processor, options) => listenToErrors(new bound.Worker(name, processor, { ...options, connection })),
    async probe() {
      await pool.query(`insert into public.heartbeats (name) values ('queue') on conflict (name) do update set at = now()`);
    },
    close: () => pool.end(),
  };
}

function listenToErrors<T extends { on(event: 'error', listener: () => void): unknown }>(source: T): T {
  source.on('error', () => undefined);
  return source;
}

/** `queue.unreachable` in place of whatever a driver said; errors of ours as they are. */
export function toQueueError(error: unknown): KeywardError {
  if (error instanceof KeywardError) return error;
  return new KeywardError('queue.unreachable', 'The queue does not answer.', {
    hint: 'Is Redis (REDIS_URL) or Postgres running? GET /readyz says which part is missing.',
    cause: error,
  });
}
