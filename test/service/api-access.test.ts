import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres } from '../support/postgres.ts';
import type { TestPostgres } from '../support/postgres.ts';
import { startTestService, until } from '../support/service.ts';
import type { TestService } from '../support/service.ts';

let server: TestPostgres;
let service: TestService;
const value = 'value-over-http';
const HOUR = 3_600_000;

beforeAll(async () => {
  server = await startPostgres();
  service = await startTestService({ databaseUrl: server.url });
});
afterAll(async () => {
  await service.stop();
  await server.stop();
});

const admin = (method: string, path: string, body?: unknown) => service.call(method, path, service.adminToken, body);
const expiresAt = () => new Date(Date.now() + HOUR).toISOString();

async function createBot(name: string, grantTo?: string): Promise<string> {
  await admin('POST', '/v1/classes', { name, learningDays: 0, learningEvents: 0 });
  expect((await admin('POST', '/v1/agents', { name, class: name, owner: 'ada', expiresAt: expiresAt() })).status).toBe(201);
  if (grantTo !== undefined) expect((await admin('POST', '/v1/grants', { class: name, vault: grantTo })).status).toBe(200);
  const { body } = await admin('POST', `/v1/agents/${name}/tokens`, {});
  return String(body['token']);
}

describe('values over HTTP', () => {
  it('answers each reference on its own, in order', async () => {
    await admin('POST', '/v1/vaults/one/items/database', { field: 'password', value });
    const token = await createBot('bot1', 'one');
    const { status, body } = await service.call('POST', '/v1/resolve', token, {
      references: ['kw://one/database/password', 'kw://one/none/password', 'no reference'],
      via: 'run',
    });
    expect(status).toBe(200);
    expect(body['results']).toMatchObject([
      { ok: true, value, encoding: 'utf8', version: 1, reference: 'kw://one/database/password' },
      { ok: false, error: { code: 'access.denied' } },
      { ok: false, error: { code: 'reference.malformed' } },
    ]);
  });

  it('gives nothing to administration, push and missing tokens', async () => {
    const body = { references: ['kw://one/database/password'] };
    for (const token of [service.adminToken, service.pushToken]) {
      const answer = await service.call('POST', '/v1/resolve', token, body);
      expect(answer.body['results']).toMatchObject([{ ok: false, error: { code: 'access.denied' } }]);
    }
    expect((await service.call('POST', '/v1/resolve', null, body)).status).toBe(401);
  });

  it('stops at a suspension and at a revoked token', async () => {
    const token = await createBot('bot2', 'one');
    const ask = () => service.call('POST', '/v1/resolve', token, { references: ['kw://one/database/password'] });
    expect((await admin('POST', '/v1/agents/bot2/suspend', {})).body).toMatchObject({ state: 'suspended' });
    expect((await ask()).body['results']).toMatchObject([{ ok: false, error: { code: 'access.agent-suspended' } }]);
    expect((await admin('POST', '/v1/agents/bot2/reactivate', {})).body).toMatchObject({ state: 'active' });
    expect((await ask()).body['results']).toMatchObject([{ ok: true }]);
    const { tokens } = (await admin('GET', '/v1/tokens')).body as { tokens: { id: string; agent: string | null }[] };
    const id = tokens.find(({ agent }) => agent === 'bot2')?.id ?? '';
    expect((await admin('DELETE', `/v1/tokens/${id}`)).body).toEqual({ revoked: true });
    expect(await ask()).toMatchObject({ status: 401, body: { error: { code: 'token.revoked' } } });
  });

  it('refuses requests that are too many, too long, or carry what is not asked for', async () => {
    const token = await createBot('bot3');
    for (const body of [
      {},
      { references: [] },
      { references: Array.from({ length: 101 }, () => 'kw://a/b/c') },
      { references: ['x'.repeat(3000)] },
      { references: ['kw://a/b/c'], extra: 1 },
    ]) {
      expect(await service.call('POST', '/v1/resolve', token, body)).toMatchObject({
        status: 400,
        body: { error: { code: 'request.invalid' } },
      });
    }
  });
});

describe('administration over HTTP', () => {
  it('is closed to agents and scanners, each call of it', async () => {
    const token = await createBot('bot4');
    const calls: [string, string, unknown?][] = [
      ['GET', '/v1/agents'],
      ['POST', '/v1/agents', { name: 'x', class: 'x', owner: 'x', expiresAt: expiresAt() }],
      ['GET', '/v1/agents/bot4'],
      ['DELETE', '/v1/agents/bot4'],
      ['POST', '/v1/agents/bot4/suspend', {}],
      ['POST', '/v1/agents/bot4/reactivate', {}],
      ['POST', '/v1/agents/bot4/tokens', {}],
      ['GET', '/v1/classes'],
      ['POST', '/v1/classes', { name: 'x', learningDays: 0, learningEvents: 0 }],
      ['GET', '/v1/grants'],
      ['POST', '/v1/grants', { class: 'bot4', vault: 'one' }],
      ['DELETE', '/v1/grants/bot4/one'],
      ['GET', '/v1/tokens'],
      ['DELETE', '/v1/tokens/x'],
      ['GET', '/v1/vaults'],
      ['GET', '/v1/vaults/one/items'],
      ['POST', '/v1/vaults/one/items/x', { field: 'f', value: 'v' }],
      ['POST', '/v1/vaults/one/items/database/marks', { sensitivity: 'normal' }],
      ['POST', '/v1/vaults/one/honeytokens', { item: 'x', field: 'f' }],
      ['DELETE', '/v1/vaults/one/items/database'],
      ['GET', '/v1/audit/rows'],
      ['GET', '/v1/audit/head'],
      ['GET', '/v1/alerts'],
      ['GET', '/v1/alerts/x'],
      ['POST', '/v1/alerts/x/acknowledge', {}],
      ['GET', '/v1/sinks'],
      ['POST', '/v1/sinks', { kind: 'slack', name: 'x', url: 'https://example.com' }],
      ['DELETE', '/v1/sinks/x'],
      ['POST', '/v1/sinks/x/test', {}],
    ];
    for (const stranger of [token, service.pushToken]) {
      for (const [method, path, body] of calls) {
        expect(await service.call(method, path, stranger, body), `${method} ${path}`).toMatchObject({
          status: 403,
          body: { error: { code: 'access.scope-missing' } },
        });
      }
    }
  });

  it('lists items without values, and plants bait without showing it', async () => {
    await admin('POST', '/v1/vaults/two/items/key', { field: 'f', value: 'never-listed', sensitivity: 'crown' });
    const planted = await admin('POST', '/v1/vaults/two/honeytokens', { item: 'bait', field: 'f' });
    expect(planted).toMatchObject({ status: 201, body: { reference: 'kw://two/bait/f', created: true } });
    expect(Object.keys(planted.body).toSorted()).toEqual(['created', 'itemId', 'reference', 'version']);
    expect(await admin('POST', '/v1/vaults/two/honeytokens', { item: 'bait', field: 'f' })).toMatchObject({ status: 409 });
    const { body } = await admin('GET', '/v1/vaults/two/items');
    expect(body['items']).toMatchObject([
      { title: 'bait', honeytoken: true },
      { title: 'key', sensitivity: 'crown', fields: [{ reference: 'kw://two/key/f', version: 1 }] },
    ]);
    expect(JSON.stringify(body)).not.toContain('never-listed');
    expect(await admin('DELETE', '/v1/vaults/two/items/key')).toMatchObject({ status: 200 });
    expect(await admin('DELETE', '/v1/vaults/two/items/key')).toMatchObject({ status: 404 });
  });

  it('never shows a sink’s address again', async () => {
    const added = await admin('POST', '/v1/sinks', {
      kind: 'webhook',
      name: 'hook',
      url: 'https://example.com/very-secret-path',
    });
    expect(added).toMatchObject({
      status: 201,
      body: { sink: { host: 'example.com' }, secret: expect.stringMatching(/^whsec_/) },
    });
    const listed = await admin('GET', '/v1/sinks');
    expect(JSON.stringify(listed.body)).not.toMatch(/very-secret|whsec/);
    expect(await admin('POST', '/v1/sinks', { kind: 'slack', name: 'inside', url: 'http://169.254.169.254/x' })).toMatchObject({
      status: 400,
    });
    expect(await admin('DELETE', '/v1/sinks/hook')).toMatchObject({ status: 200 });
  });

  it('shows an alert with its rows, through the real queue', async () => {
    service.startWorker();
    const token = await createBot('bot5', 'two');
    await service.call('POST', '/v1/resolve', token, { references: ['kw://two/bait/f'] });
    let alerts: { id: string; detector: string }[] = [];
    await until(async () => {
      ({ alerts } = (await admin('GET', '/v1/alerts?state=open')).body as { alerts: typeof alerts });
      return alerts.some(({ detector }) => detector === 'honeytoken');
    });
    const id = alerts.find(({ detector }) => detector === 'honeytoken')?.id ?? '';
    expect((await admin('GET', `/v1/alerts/${id}`)).body).toMatchObject({
      alert: { identityName: 'bot5' },
      rows: [{ kind: 'resolve', risk: { honeytoken: true } }],
    });
    expect((await admin('POST', `/v1/alerts/${id}/acknowledge`, {})).body).toMatchObject({ state: 'acknowledged' });
    expect((await admin('GET', '/v1/alerts/none')).status).toBe(404);
  });
});
