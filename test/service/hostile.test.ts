/** A stolen token and a hostile client against the service: what it cannot store it refuses once, and never as a fault of its own. */
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSignedByGitlab } from '../../api/resources/webhooks/signature.ts';
import { randomKeyText } from '../../core/config/index.ts';
import { Secret } from '../../core/model/index.ts';
import { seal } from '../../core/seal/index.ts';
import { createBuiltinVault } from '../../vault/index.ts';
import { connectStore, migrate, toStoreError } from '../../core/store/index.ts';
import { startPostgres } from '../support/postgres.ts';
import type { TestPostgres } from '../support/postgres.ts';
import { startTestService, until } from '../support/service.ts';
import type { TestService } from '../support/service.ts';

let postgres: TestPostgres;
let service: TestService;

beforeAll(async () => {
  postgres = await startPostgres();
  service = await startTestService({ databaseUrl: postgres.url });
  service.startWorker();
});
afterAll(async () => {
  await service.stop();
  await postgres.stop();
});

const hex = (): string => randomBytes(16).toString('hex');

function finding(changes: { readonly id?: string; readonly line?: number } = {}) {
  const place = { line: changes.line ?? 1, column: 1, endLine: 1, endColumn: 2, byteStart: 0, byteEnd: 1 };
  return {
    schema: 'keyward.finding/1',
    id: changes.id ?? hex(),
    secret: hex(),
    rule: 'generic.password',
    title: 'A password',
    severity: 'high',
    confidence: 0.9,
    level: 'high',
    location: { source: 'file', path: 'a.env', ...place },
    also: [],
    preview: '… (9)',
  };
}

/** A chunk as a client of its own making would build it; `inner` are the finding ids inside the seal. */
async function craft(findings: readonly ReturnType<typeof finding>[], inner: readonly string[]) {
  const context = { chunk: randomUUID(), project: 'hostile', scanner: 'test', time: Date.now() };
  const rows = inner.map((id) => ({ finding: id, value: Buffer.from(`value of ${id}`).toString('base64') }));
  const sealed = await seal(Buffer.from(JSON.stringify({ schema: 'keyward.sealed/1', ...context, rows })), service.recipient);
  const { chunk: id, project, scanner, time } = context;
  return { schema: 'keyward.chunk/1', id, project, scanner, time, findings, sealed: Buffer.from(sealed).toString('base64') };
}

describe('a push token in wrong hands', () => {
  const settled = async (id: string) => {
    const row = () =>
      service.store.selectFrom('chunks').select(['state', 'error']).where('id', '=', id).executeTakeFirstOrThrow();
    await until(async () => (await row()).state !== 'received');
    return row();
  };
  const items = async () => (await service.context.vault.list('default')).length;

  test('a chunk that names one place twice, and another inside the seal, is given up once and stores nothing', async () => {
    const before = await items();
    const id = hex();
    const chunk = await craft([finding({ id }), finding({ id })], [id, hex()]);
    expect((await service.call('POST', '/v1/chunks', service.pushToken, chunk)).status).toBe(202);
    expect(await settled(chunk.id)).toEqual({ state: 'refused', error: 'chunk.invalid' });
    expect(await items()).toBe(before);
  });

  test('a value twice inside the seal is given up once', async () => {
    const one = finding();
    const chunk = await craft([one], [one.id, one.id]);
    await service.call('POST', '/v1/chunks', service.pushToken, chunk);
    expect(await settled(chunk.id)).toEqual({ state: 'refused', error: 'chunk.invalid' });
  });

  test('a line number that no file has is refused at the door', async () => {
    const one = finding({ line: 3_000_000_000 });
    const answer = await service.call('POST', '/v1/chunks', service.pushToken, await craft([one], [one.id]));
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'request.invalid' } } });
  });

  test('what stands in the table and no version can read is given up once, not tried for ever', async () => {
    const one = finding({ line: 3_000_000_000 });
    const chunk = await craft([one], [one.id]);
    const name = randomUUID();
    const { id: project_id } = await service.store
      .insertInto('projects')
      .values({ name })
      .returning('id')
      .executeTakeFirstOrThrow();
    const row = { id: chunk.id, project_id, scanner: 'test', payload: JSON.stringify(chunk), digest: 'x' };
    await service.store
      .insertInto('chunks')
      .values({ ...row, state: 'received' })
      .execute();
    await service.queues.add('ingest', chunk);
    expect(await settled(chunk.id)).toEqual({ state: 'refused', error: 'chunk.invalid' });
  });
});

describe('texts that Postgres cannot hold', () => {
  const admin = (method: string, path: string, body?: unknown) => service.call(method, path, service.adminToken, body);

  test.each([
    ['GET', '/v1/agents/%00', undefined],
    ['DELETE', '/v1/tokens/%00', undefined],
    ['POST', '/v1/alerts/a%00b/acknowledge', undefined],
    ['DELETE', '/v1/grants/x/%00', undefined],
    ['GET', '/v1/audit/rows?actor=%00', undefined],
    ['GET', '/v1/findings?after=x~%00', undefined],
    ['POST', '/v1/enrolments', { owner: 'a\u0000b' }],
    ['POST', '/v1/enrolments', { owner: '\u202egnp.exe' }],
    ['POST', '/v1/schedules', { repository: '\u0000', cron: '0 3 * * *' }],
    ['POST', '/v1/vaults/default/items/x', { field: 'f', value: 'v', idempotencyKey: '\u0000' }],
  ])('%s %s is the caller’s mistake', async (method, path, body) => {
    expect(await admin(method, path, body)).toMatchObject({ status: 400, body: { error: { code: 'request.invalid' } } });
  });
});

test('what marks an item changes stands in its row of the trail', async () => {
  await service.context.vault.update({
    vault: 'marks',
    item: 'bait',
    field: 'f',
    value: Secret.fromText('some value'),
    idempotencyKey: 'k',
  });
  const marks = { honeytoken: false, sensitivity: 'crown' };
  expect((await service.call('POST', '/v1/vaults/marks/items/bait/marks', service.adminToken, marks)).status).toBe(200);
  const { body } = await service.call('GET', '/v1/audit/rows?kind=item.updated&newest=true&limit=1', service.adminToken);
  expect(body).toMatchObject({ rows: [{ context: { honeytoken: 'false', sensitivity: 'crown' }, target: { vault: 'marks' } }] });
});

test('an item that exists and one that does not take the database the same way', async () => {
  let queries = 0;
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => {
      queries += 1;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  const vault = createBuiltinVault({ store: service.store.withPlugin(counter), keyText: randomKeyText() });
  await vault.update({ vault: 'clock', item: 'x', field: 'f', value: Secret.fromText('some value'), idempotencyKey: 'k' });
  const cost = async (place: { item?: string; field?: string; vault?: string; section?: string; version?: number }) => {
    const before = queries;
    const found = await vault.describe({ vault: 'clock', item: 'x', field: 'f', ...place });
    return [found !== null, queries - before];
  };
  expect(await cost({})).toEqual([true, 1]);
  expect(await cost({ version: 9 })).toEqual([false, 1]);
  expect(await cost({ field: 'g' })).toEqual([false, 1]);
  expect(await cost({ item: 'y' })).toEqual([false, 1]);
  expect(await cost({ vault: 'none' })).toEqual([false, 1]);
  expect(await cost({ section: 's' })).toEqual([false, 1]);
});

describe('while the trail cannot be written', () => {
  const admin = (method: string, path: string, body?: unknown) => service.call(method, path, service.adminToken, body);
  const whileUnwritable = async (work: () => Promise<void>) => {
    await sql`alter table audit_rows rename to audit_rows_away`.execute(service.store);
    try {
      await work();
    } finally {
      await sql`alter table audit_rows_away rename to audit_rows`.execute(service.store);
    }
  };
  const baits = async () =>
    (await service.context.vault.list('unseen')).map(({ title, honeytoken }) => `${title} ${honeytoken ? 'bait' : 'item'}`);

  test('no bait loses its mark, no item goes, no sink is silenced, and no planted value stays unmarked', async () => {
    expect((await admin('POST', '/v1/vaults/unseen/honeytokens', { item: 'first', field: 'f' })).status).toBe(201);
    const sink = { kind: 'slack', name: 'ops', url: 'https://hooks.example.com/x' };
    expect((await admin('POST', '/v1/sinks', sink)).status).toBe(201);
    const unavailable = { status: 503, body: { error: { code: 'audit.unavailable' } } };
    await whileUnwritable(async () => {
      expect(await admin('POST', '/v1/vaults/unseen/items/first/marks', { honeytoken: false })).toMatchObject(unavailable);
      expect(await admin('DELETE', '/v1/vaults/unseen/items/first')).toMatchObject(unavailable);
      expect(await admin('DELETE', '/v1/sinks/ops')).toMatchObject(unavailable);
      expect(await admin('POST', '/v1/vaults/unseen/honeytokens', { item: 'second', field: 'f' })).toMatchObject(unavailable);
    });
    expect((await baits()).filter((line) => line.endsWith('item'))).toEqual([]);
    expect(await baits()).toContain('first bait');
    expect((await admin('GET', '/v1/sinks')).body).toMatchObject({ sinks: [{ name: 'ops' }] });
    expect((await admin('DELETE', '/v1/vaults/unseen/items/first')).status).toBe(200);
    expect((await admin('DELETE', '/v1/vaults/unseen/items/first')).status).toBe(404);
    expect((await admin('DELETE', '/v1/sinks/ops')).status).toBe(200);
    expect((await admin('DELETE', '/v1/sinks/ops')).status).toBe(404);
  });
});

test('an address of Postgres with another database or user is said to be that, without the password', async () => {
  const { username } = new URL(postgres.url);
  for (const [from, to] of [
    ['/keyward', '/elsewhere'],
    [`${username}:`, 'nobody:'],
  ] as const) {
    const handle = connectStore({ url: postgres.url.replace(from, to), name: 'test' });
    const error = toStoreError(await migrate(handle.store).catch((cause: unknown) => cause));
    expect(error).toMatchObject({
      code: 'store.unreachable',
      message: expect.stringContaining('refuses'),
      hint: expect.stringContaining('DATABASE_URL'),
    });
    await handle.close();
  }
});

test.each(['whsec_$$$$$$$$$$$$', 'whsec_QUJDRA==AAAA', 'whsec_==========='])(
  '%s is no secret to sign webhooks with',
  async (webhookSecret) => {
    const repository = { name: 'gl/empty', url: 'https://gitlab.example.com/gl/empty', provider: 'gitlab', webhookSecret };
    expect(await service.call('POST', '/v1/repositories', service.adminToken, repository)).toMatchObject({ status: 400 });
    const body = Buffer.from('{}');
    const [id, timestamp] = ['m1', String(Math.floor(Date.now() / 1000))];
    const signature = `v1,${createHmac('sha256', '').update(`${id}.${timestamp}.`).update(body).digest('base64')}`;
    expect(isSignedByGitlab(body, { id, timestamp, signature }, webhookSecret, Date.now())).toBe(false);
  },
);
