import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Chunk } from '../../core/queue/index.ts';
import { generateIdentity, sealFindings } from '../../core/seal/index.ts';
import { sweep } from '../../worker/index.ts';
import { createFindings } from '../support/leaks.ts';
import type { Leaks } from '../support/leaks.ts';
import { startPostgres } from '../support/postgres.ts';
import type { TestPostgres } from '../support/postgres.ts';
import { startRedis } from '../support/redis.ts';
import type { TestRedis } from '../support/redis.ts';
import { startTestService, until } from '../support/service.ts';
import type { TestService } from '../support/service.ts';

let redis: TestRedis;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

async function seal(leaks: Leaks, project: string, recipient: string): Promise<Chunk[]> {
  const chunks: Chunk[] = [];
  for await (const chunk of sealFindings(leaks.findings, leaks.values, { project, scanner: 'test', recipient }))
    chunks.push(chunk);
  return chunks;
}

describe.each(['redis', 'postgres'] as const)('on %s', (kind) => {
  let postgres: TestPostgres;
  let service: TestService;

  beforeAll(async () => {
    postgres = await startPostgres();
    service = await startTestService({
      databaseUrl: postgres.url,
      ...(kind === 'redis' ? { redisUrl: redis.url } : {}),
      prefix: `t-${kind}`,
    });
    service.startWorker();
  });
  afterAll(async () => {
    await service.stop();
    await postgres.stop();
  });

  const push = (chunk: unknown) => service.call('POST', '/v1/chunks', service.pushToken, chunk);
  const settled = (): Promise<void> =>
    until(
      async () => (await service.store.selectFrom('chunks').select('id').where('state', '=', 'received').execute()).length === 0,
    );
  const findingsOf = async (project: string) => {
    const { body } = await service.call('GET', `/v1/findings?project=${project}&limit=1000`, service.adminToken);
    return body as { total: number; findings: { id: string; reference: string; secret: string; state: string }[] };
  };

  test('findings are stored once, each secret is one item, and the reference reads back the value', async () => {
    const leaks = createFindings(1, 450, 40);
    const chunks = await seal(leaks, 'one', service.recipient);
    expect(chunks.map(({ findings }) => findings.length)).toEqual([200, 200, 50]);
    for (const chunk of chunks) expect((await push(chunk)).status).toBe(202);
    await settled();
    const { total, findings } = await findingsOf('one');
    expect(total).toBe(450);
    expect(new Set(findings.map(({ reference }) => reference)).size).toBe(40);
    expect(findings.every(({ state }) => state === 'vaulted')).toBe(true);
    expect((await service.context.vault.list('default')).length).toBe(40);
    const first = findings[0];
    const finding = leaks.findings.find(({ id }) => id === first?.id);
    const { parseReference } = await import('../../core/model/index.ts');
    const value = await service.context.vault.read(parseReference(first?.reference ?? ''));
    expect(value?.revealText()).toBe(leaks.values.get(finding?.id ?? '')?.revealText());
    const rows = await sql<{
      kind: string;
      n: number;
    }>`select kind, count(*)::int as n from audit_rows group by kind order by kind`.execute(service.store);
    expect(rows.rows.filter(({ kind }) => /created/.test(kind))).toEqual([
      { kind: 'finding.created', n: 450 },
      { kind: 'item.created', n: 40 },
    ]);
    const left = await service.store.selectFrom('chunks').select('id').where('payload', 'is not', null).execute();
    expect(left).toEqual([]);
  });

  test('the same chunk again is taken already; another with its id is refused', async () => {
    const [chunk] = await seal(createFindings(2, 3), 'two', service.recipient);
    expect((await push(chunk)).status).toBe(202);
    expect(await push(chunk)).toMatchObject({ status: 200, body: { state: 'already-taken' } });
    await settled();
    expect((await push(chunk)).status).toBe(200);
    const other = { ...chunk, scanner: 'another' };
    expect(await push(other)).toMatchObject({ status: 409, body: { error: { code: 'chunk.replayed' } } });
    expect((await findingsOf('two')).total).toBe(3);
  });

  test('the same findings pushed twice, at once and from two scanners, stay one each', async () => {
    const leaks = createFindings(3, 60, 10);
    const before = (await service.context.vault.list('default')).length;
    const chunks = [...(await seal(leaks, 'three', service.recipient)), ...(await seal(leaks, 'three', service.recipient))];
    await Promise.all(chunks.map(push));
    await settled();
    expect((await findingsOf('three')).total).toBe(60);
    expect((await service.context.vault.list('default')).length).toBe(before + 10);
    const doubles = await sql`select row->'target'->>'id' from audit_rows where kind in ('finding.created','item.created')
      group by kind, row->'target'->>'id' having count(*) > 1`.execute(service.store);
    expect(doubles.rows).toEqual([]);
  });

  test.each([
    [
      'a seal for another recipient',
      async (chunk: Chunk) => ({
        ...chunk,
        sealed: (await seal(createFindings(4, 2), 'bad', (await generateIdentity()).recipient))[0]?.sealed ?? '',
      }),
    ],
    [
      'the seal of another chunk',
      async (chunk: Chunk) => ({
        ...chunk,
        sealed: (await seal(createFindings(4, 2), 'bad', service.recipient))[0]?.sealed ?? '',
      }),
    ],
    ['another project outside than inside', async (chunk: Chunk) => ({ ...chunk, project: 'worse' })],
    [
      'a finding more outside than inside',
      async (chunk: Chunk) => ({ ...chunk, findings: [...chunk.findings, ...createFindings(5, 1).findings] }),
    ],
    ['a finding twice', async (chunk: Chunk) => ({ ...chunk, findings: [...chunk.findings, ...chunk.findings.slice(0, 1)] })],
    ['something that is no age file', async (chunk: Chunk) => ({ ...chunk, sealed: Buffer.from('hello').toString('base64') })],
  ] as const)('%s is refused and stores nothing', async (_name, spoil) => {
    const [chunk] = await seal(createFindings(4, 2), 'bad', service.recipient);
    if (chunk === undefined) throw new Error('no chunk');
    const spoiled = await spoil({ ...chunk, id: randomUUID() });
    expect((await push(spoiled)).status).toBe(202);
    await settled();
    const row = await service.store
      .selectFrom('chunks')
      .select(['state', 'error'])
      .where('id', '=', spoiled.id)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ state: 'refused', error: 'chunk.invalid' });
    expect((await findingsOf(spoiled.project)).total).toBe(0);
  });

  test('a field that could carry a value, a NUL and a wrong token are refused at the door', async () => {
    const [chunk] = await seal(createFindings(6, 1), 'six', service.recipient);
    if (chunk === undefined) throw new Error('no chunk');
    const extra = { ...chunk, findings: chunk.findings.map((finding) => ({ ...finding, value: 'x' })) };
    expect(await push(extra)).toMatchObject({ status: 400, body: { error: { code: 'request.invalid' } } });
    const nul = { ...chunk, findings: chunk.findings.map((finding) => ({ ...finding, title: 'a\0b' })) };
    expect(await push(nul)).toMatchObject({ status: 400, body: { error: { code: 'request.invalid' } } });
    expect((await service.call('POST', '/v1/chunks', service.adminToken, chunk)).status).toBe(403);
    expect((await service.call('POST', '/v1/chunks', null, chunk)).status).toBe(401);
    expect((await service.call('GET', '/v1/findings', service.pushToken)).status).toBe(403);
  });

  test('a job that somebody puts on the queue himself brings nothing in', async () => {
    const [chunk] = await seal(createFindings(7, 2), 'forged', service.recipient);
    await service.queues.add('ingest', chunk);
    await until(async () => ((await service.queues.counts()).ingest['failed'] ?? 0) > 0);
    expect((await findingsOf('forged')).total).toBe(0);
  });

  test('a chunk whose job was lost is queued again by the sweeper', async () => {
    const [chunk] = await seal(createFindings(8, 2), 'lost', service.recipient);
    if (chunk === undefined) throw new Error('no chunk');
    const { keepChunk } = await import('../../core/store/index.ts');
    await keepChunk(service.store, chunk);
    expect(await sweep(service.context, 60_000)).toBe(0);
    await new Promise((done) => setTimeout(done, 20));
    await sweep(service.context, 1);
    await settled();
    expect((await findingsOf('lost')).total).toBe(2);
  });

  test('nothing of a value is in the rows outside the vault nor in the answers', async () => {
    const leaks = createFindings(9, 5);
    const chunks = await seal(leaks, 'nine', service.recipient);
    for (const chunk of chunks) await push(chunk);
    await settled();
    const { body } = await service.call('GET', '/v1/findings?project=nine', service.adminToken);
    const dump = await sql<{
      t: string;
    }>`select (select json_agg(f) from findings f)::text || (select json_agg(c) from chunks c)::text
      || (select json_agg(a) from audit_rows a)::text as t`.execute(service.store);
    const text = JSON.stringify(body) + (dump.rows[0]?.t ?? '');
    for (const secret of leaks.texts) expect(text.includes(secret)).toBe(false);
  });
});
