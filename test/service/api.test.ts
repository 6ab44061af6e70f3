import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres } from '../support/postgres.ts';
import type { TestPostgres } from '../support/postgres.ts';
import { startRedis } from '../support/redis.ts';
import type { TestRedis } from '../support/redis.ts';
import { startTestService, until } from '../support/service.ts';
import type { TestService } from '../support/service.ts';

let postgres: TestPostgres;
let redis: TestRedis;
let service: TestService;

beforeAll(async () => {
  [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
  service = await startTestService({ databaseUrl: postgres.url, redisUrl: redis.url });
});
afterAll(async () => {
  await service.stop();
  await postgres.stop();
  await redis.stop();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  service.app.request(path, { headers: { host: 'localhost:7710', ...headers } });

test('health, readiness and metrics answer without a token', async () => {
  expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' });
  const ready = await get('/readyz');
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', database: 'ok', queue: 'ok', backend: 'redis' }]);
  const metrics = await (await get('/metrics')).text();
  expect(metrics).toMatch(/^keyward_queue_jobs\{queue="ingest",state="waiting"\} 0$/m);
  expect(metrics).toMatch(/^keyward_chunks_waiting 0$/m);
});

test.each([
  ['a foreign host', { host: 'evil.example' }],
  ['a host that only begins right', { host: 'localhost.evil.example' }],
  ['a foreign origin', { origin: 'https://evil.example' }],
  ['an opaque origin', { origin: 'null' }],
  ['another port of this machine', { origin: 'http://localhost:3000' }],
] as const)('%s is refused', async (_name, headers) => {
  const answer = await get('/healthz', headers);
  expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([
    403,
    'request.forbidden-origin',
  ]);
});

test('errors have one shape, and a body that does not fit is named by field', async () => {
  expect((await service.call('GET', '/nowhere', null)).body).toMatchObject({
    error: { code: 'route.not-found', docs: expect.any(String) as string },
  });
  const answer = await service.call('POST', '/v1/enrolments', service.adminToken, { owner: 7 });
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ error: { code: 'request.invalid', message: expect.stringContaining('owner') as string } });
  const broken = await service.app.request('/v1/enrolments', {
    method: 'POST',
    body: '{"owner":',
    headers: { host: '127.0.0.1', 'content-type': 'application/json', authorization: `Bearer ${service.adminToken}` },
  });
  expect([broken.status, ((await broken.json()) as { error: { code: string } }).error.code]).toEqual([400, 'request.invalid']);
});

test('a large body is refused', async () => {
  const answer = await service.call('POST', '/v1/enrolments', service.adminToken, { owner: 'x'.repeat(300_000) });
  expect([answer.status, answer.body]).toMatchObject([413, { error: { code: 'request.too-large' } }]);
});

test('OpenAPI lists every resource', async () => {
  const document = (await (await get('/openapi.json')).json()) as { paths: Record<string, unknown>; openapi: string };
  expect(document.openapi).toBe('3.1.0');
  for (const path of [
    '/v1/chunks',
    '/v1/findings',
    '/v1/repositories',
    '/v1/schedules',
    '/v1/queue',
    '/v1/enrolments',
    '/v1/projects',
    '/v1/scans',
  ]) {
    expect(Object.keys(document.paths)).toContain(path);
  }
});

test('every /v1 address refuses whoever brings no token', async () => {
  const document = (await (await get('/openapi.json')).json()) as { paths: Record<string, Record<string, unknown>> };
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const method of Object.keys(methods)) {
      const answer = await service.call(method.toUpperCase(), path.replaceAll(/\{[^}]+\}/g, 'x'), null);
      expect([path, method, answer.status]).toEqual([path, method, 401]);
    }
  }
});

test('an enrolment gives a token that may push and nothing else', async () => {
  const { status, body } = await service.call('POST', '/v1/enrolments', service.adminToken, { owner: 'ci' });
  expect([status, body['recipient']]).toEqual([201, service.recipient]);
  const token = String(body['token']);
  expect(token).toMatch(/^kwp_/);
  expect((await service.call('GET', '/v1/findings', token)).status).toBe(403);
  expect((await service.call('POST', '/v1/enrolments', token, { owner: 'x' })).status).toBe(403);
});

test('readiness tells that Redis is gone, and that it is back', async () => {
  await redis.kill();
  const gone = await get('/readyz');
  expect([gone.status, await gone.json()]).toMatchObject([
    503,
    { status: 'not-ready', database: 'ok', queue: 'queue.unreachable' },
  ]);
  expect((await get('/healthz')).status).toBe(200);
  expect((await service.call('GET', '/v1/queue', service.adminToken)).body).toMatchObject({
    error: { code: 'queue.unreachable' },
  });
  await redis.restart();
  await until(async () => (await get('/readyz')).status === 200);
});
