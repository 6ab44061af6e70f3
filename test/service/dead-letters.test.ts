import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readRows } from '../../audit/index.ts';
import { sealFindings } from '../../core/seal/index.ts';
import { keepChunk } from '../../core/store/index.ts';
import { createFindings } from '../support/leaks.ts';
import { startPostgres } from '../support/postgres.ts';
import type { TestPostgres } from '../support/postgres.ts';
import { startRedis } from '../support/redis.ts';
import type { TestRedis } from '../support/redis.ts';
import { startTestService, until } from '../support/service.ts';
import type { TestService } from '../support/service.ts';

interface Letter {
  readonly queue: string;
  readonly id: string;
  readonly reason: string;
  readonly since: string;
  readonly subject: { readonly kind: string; readonly id: string } | null;
}

let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

describe.each(['redis', 'postgres'] as const)('dead letters on %s', (kind) => {
  let postgres: TestPostgres;
  let service: TestService;

  beforeAll(async () => {
    postgres = await startPostgres();
    const redisUrl = kind === 'redis' ? { redisUrl: redis.url } : {};
    service = await startTestService({ databaseUrl: postgres.url, ...redisUrl, prefix: `d-${kind}` });
    service.startWorker();
  });
  afterAll(async () => {
    await service.stop();
    await postgres.stop();
  });
  beforeEach(async () => {
    for (const { queue, id } of await letters()) await service.queues.dead.drop(queue as 'scan', id);
  });

  const letters = async (): Promise<Letter[]> => {
    const { status, body } = await service.call('GET', '/v1/queue/dead-letters', service.adminToken);
    expect(status).toBe(200);
    return body['deadLetters'] as Letter[];
  };
  const retry = (queue: string, id: string) =>
    service.call('POST', `/v1/queue/dead-letters/${queue}/${id}/retry`, service.adminToken);
  const drop = (queue: string, id: string) => service.call('DELETE', `/v1/queue/dead-letters/${queue}/${id}`, service.adminToken);
  const one = async (): Promise<Letter> => {
    await until(async () => (await letters()).length > 0);
    const [letter] = await letters();
    if (letter === undefined) throw new Error('no letter');
    return letter;
  };

  test('a chunk that fell out is put back from its row, and is stored', async () => {
    const { findings, values } = createFindings(3, 4);
    const sealing = { project: 'p', scanner: 's', recipient: service.recipient };
    const { value: chunk } = await sealFindings(findings, values, sealing)[Symbol.asyncIterator]().next();
    if (chunk === undefined) throw new Error('no chunk');
    const before = Date.now();
    // A job without its row.
    await service.queues.add('ingest', chunk);
    const letter = await one();
    expect(letter).toEqual({
      queue: 'ingest',
      id: `chunk-${chunk.id}`,
      reason: 'chunk.invalid',
      since: expect.any(String),
      subject: { kind: 'chunk', id: chunk.id },
    });
    expect(Math.abs(Date.parse(letter.since) - before)).toBeLessThan(20_000);
    await keepChunk(service.store, chunk);
    expect((await retry('ingest', letter.id)).body).toEqual({ state: 'queued' });
    expect(await letters()).toEqual([]);
    const stateOf = () => service.store.selectFrom('chunks').select('state').where('id', '=', chunk.id).executeTakeFirst();
    await until(async () => (await stateOf())?.state === 'applied');
    const [row] = await readRows(service.store, { kind: 'config.changed', newest: true, limit: 1 });
    expect(row).toMatchObject({ context: { change: 'dead-letter.retried', queue: 'ingest' }, target: { id: letter.id } });

    // Stored by now: a second letter about it has nothing left to do.
    const { id } = chunk;
    await service.queues
      .deadLetters('ingest')
      .add('ingest', { reason: 'x', subject: { kind: 'chunk', id } }, { jobId: letter.id });
    expect((await retry('ingest', letter.id)).body).toEqual({ state: 'nothing-to-do' });
    expect(await letters()).toEqual([]);
  });

  test('however often a job fails, it is one letter', async () => {
    for (const text of ['a', 'b', 'c']) await service.queues.add('deliver', { delivery: 'dlv_1', text });
    await until(async () => ((await service.queues.counts()).deliver['failed'] ?? 0) >= 3);
    expect(await one()).toMatchObject({ id: 'delivery-dlv_1', subject: { kind: 'delivery', id: 'dlv_1' } });
    expect(await letters()).toHaveLength(1);
    expect((await retry('deliver', 'delivery-dlv_1')).body).toEqual({ state: 'nothing-to-do' });
  });

  test('a job that names nothing shows nothing, cannot be put back, and can be dropped', async () => {
    await service.queues.add('alert', { hidden: 'text of the job' });
    const letter = await one();
    expect(letter).toMatchObject({ queue: 'alert', subject: null });
    expect(JSON.stringify(letter)).not.toContain('text of the job');
    expect((await retry('alert', letter.id)).status).toBe(400);
    expect(await letters()).toHaveLength(1);
    expect((await drop('alert', letter.id)).body).toEqual({ deleted: true });
    expect(await letters()).toEqual([]);
    expect((await drop('alert', letter.id)).status).toBe(404);
    expect((await retry('nowhere', letter.id)).status).toBe(400);
  });

  test('a failed scan is queued again, a finished one is not', async () => {
    await service.call('POST', '/v1/repositories', service.adminToken, {
      name: 'r',
      url: '/nowhere/at-all',
      project: 'p',
      provider: 'plain',
    });
    const repository = await service.store.selectFrom('repositories').select('id').executeTakeFirstOrThrow();
    const nothing = { before_commit: null, after_commit: null, findings: null, detail: null, finished_at: new Date() };
    for (const [id, state] of [
      ['scn_failed', 'failed'],
      ['scn_done', 'done'],
    ] as const) {
      await service.store
        .insertInto('scans')
        .values({ id, repository_id: repository.id, kind: 'full', state, ...nothing })
        .execute();
      await service.queues.add('scan', { scan: id });
    }
    await until(async () => (await letters()).length === 2);
    expect((await retry('scan', 'scan-scn_done')).body).toEqual({ state: 'nothing-to-do' });
    expect((await retry('scan', 'scan-scn_failed')).body).toEqual({ state: 'queued' });
    const states = await service.store.selectFrom('scans').select('state').orderBy('id').execute();
    expect(states[0]).toEqual({ state: 'done' });
  });

  test('only the administrator sees and settles them', async () => {
    expect((await service.call('GET', '/v1/queue/dead-letters', service.pushToken)).status).toBe(403);
    expect((await service.call('DELETE', '/v1/queue/dead-letters/scan/1', service.pushToken)).status).toBe(403);
    expect((await service.call('POST', '/v1/queue/dead-letters/scan/1/retry', service.pushToken)).status).toBe(403);
  });
});
