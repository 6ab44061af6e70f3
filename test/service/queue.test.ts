import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectQueues, startConsumer } from '../../core/queue/index.ts';
import type { ConnectedQueues, Delivery } from '../../core/queue/index.ts';
import { connectStore, migrate } from '../../core/store/index.ts';
import { startPostgres } from '../support/postgres.ts';
import type { TestPostgres } from '../support/postgres.ts';
import { startRedis } from '../support/redis.ts';
import type { TestRedis } from '../support/redis.ts';

let postgres: TestPostgres;
let redis: TestRedis;

beforeAll(async () => {
  process.env['KEYWARD_QUEUE_BACKOFF_MS'] = '20';
  [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
  const handle = connectStore({ url: postgres.url, name: 'test' });
  await migrate(handle.store);
  await handle.close();
});
afterAll(async () => {
  await Promise.all([postgres.stop(), redis.stop()]);
});

async function until(check: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 400; i++) {
    if (await check()) return;
    await sleep(25);
  }
  throw new Error('did not come true');
}

describe.each(['redis', 'postgres'] as const)('on %s', (kind) => {
  const connect = (): Promise<ConnectedQueues> =>
    connectQueues({
      databaseUrl: postgres.url,
      redisUrl: kind === 'redis' ? redis.url : undefined,
      prefix: 'test',
      role: 'test',
    });

  test('a job is delivered, retried after a failure, and leaves only its code when it fails for good', async () => {
    const queues = await connect();
    const seen: string[] = [];
    const buried: (string | undefined)[] = [];
    const consumer = startConsumer(queues, {
      queue: 'alert',
      concurrency: 2,
      handle: async ({ data, lastTry }: Delivery) => {
        const { step } = data as { step: string };
        seen.push(`${step}${lastTry ? '!' : ''}`);
        if (step === 'poison') return { failure: 'request.invalid', poison: true };
        if (step === 'flaky' && seen.filter((entry) => entry.startsWith('flaky')).length < 3) {
          return { failure: 'store.unreachable', poison: false };
        }
        return { result: { done: 1 } };
      },
      onEvent: (_event, { reason }) => buried.push(reason),
    });
    await queues.add('alert', { step: 'flaky' }, { id: 'a-1' });
    await queues.add('alert', { step: 'poison' });
    await until(() => seen.filter((entry) => entry.startsWith('flaky')).length === 3 && buried.length === 1);
    expect(buried).toEqual(['request.invalid']);
    expect(seen.filter((entry) => entry.startsWith('poison'))).toHaveLength(1);
    await until(async () => (await queues.counts()).alert['completed'] === 1);
    const counts = await queues.counts();
    expect(counts.alert['failed']).toBe(1);
    await until(async () => (await queues.deadLetters('alert').getJobCounts())['waiting'] === 1);
    await consumer.close(2000);
    await queues.close();
  });

  test('a schedule is set once, replaced and removed; a bad pattern or zone is refused', async () => {
    const queues = await connect();
    const entry = { id: 'sch-1', cron: '0 3 * * *', timezone: 'Europe/Zurich', payload: { schema: 'x' } };
    await queues.upsertSchedule('scan', entry);
    await queues.upsertSchedule('scan', { ...entry, cron: '5 4 * * *' });
    expect((await queues.counts()).scan['delayed']).toBe(1);
    await expect(queues.upsertSchedule('scan', { ...entry, id: 'sch-2', cron: 'every day' })).rejects.toMatchObject({
      code: 'request.invalid',
    });
    await expect(queues.upsertSchedule('scan', { ...entry, timezone: 'Mars/Base' })).rejects.toMatchObject({
      code: 'request.invalid',
    });
    expect(await queues.removeSchedule('scan', 'sch-1')).toBe(true);
    expect(await queues.removeSchedule('scan', 'sch-1')).toBe(false);
    await queues.close();
  });

  test('the check writes', async () => {
    const queues = await connect();
    await expect(queues.check()).resolves.toBeUndefined();
    await queues.close();
  });
});

test('a Redis that may evict is refused, one that is gone is named', async () => {
  const unsafe = await startRedis({ 'maxmemory-policy': 'allkeys-lru', maxmemory: '50mb' });
  await expect(connectQueues({ databaseUrl: postgres.url, redisUrl: unsafe.url })).rejects.toMatchObject({
    code: 'queue.unsafe-redis',
  });
  await unsafe.stop();
  await expect(connectQueues({ databaseUrl: postgres.url, redisUrl: unsafe.url })).rejects.toMatchObject({
    code: 'queue.unreachable',
  });
});

test('a Redis that dies fails adds at once, and jobs flow again when it is back', async () => {
  const own = await startRedis();
  const queues = await connectQueues({ databaseUrl: postgres.url, redisUrl: own.url });
  const seen: unknown[] = [];
  const consumer = startConsumer(queues, {
    queue: 'alert',
    concurrency: 1,
    handle: async ({ data }) => {
      seen.push(data);
      return { result: {} };
    },
  });
  await queues.add('alert', { n: 1 });
  await until(() => seen.length === 1);
  await own.kill();
  await expect(queues.add('alert', { n: 2 })).rejects.toMatchObject({ code: 'queue.unreachable' });
  await expect(queues.check()).rejects.toMatchObject({ code: 'queue.unreachable' });
  await own.restart();
  await until(() =>
    queues.check().then(
      () => true,
      () => false,
    ),
  );
  await queues.add('alert', { n: 3 });
  await until(() => seen.length === 2);
  await consumer.close(2000);
  await queues.close();
  await own.stop();
});
