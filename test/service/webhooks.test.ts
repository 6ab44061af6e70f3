import { createHmac, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres } from '../support/postgres.ts';
import type { TestPostgres } from '../support/postgres.ts';
import { startTestService } from '../support/service.ts';
import type { TestService } from '../support/service.ts';

let postgres: TestPostgres;
let service: TestService;
let githubSecret: string;
let gitlabSecret: string;
const signingSecret = `whsec_${randomBytes(32).toString('base64')}`;

const commit = (): string => randomBytes(20).toString('hex');
const ZERO = '0'.repeat(40);

beforeAll(async () => {
  postgres = await startPostgres();
  service = await startTestService({ databaseUrl: postgres.url });
  const register = async (body: object) => {
    const answer = await service.call('POST', '/v1/repositories', service.adminToken, body);
    expect(answer.status).toBe(201);
    return String(answer.body['webhookSecret']);
  };
  githubSecret = await register({ name: 'shop', url: 'git@github.example:acme/shop.git', provider: 'github' });
  gitlabSecret = await register({ name: 'till', url: 'https://gitlab.example/acme/till.git', provider: 'gitlab' });
  await register({ name: 'safe', url: 'https://gitlab.example/acme/safe.git', provider: 'gitlab', webhookSecret: signingSecret });
});
afterAll(async () => {
  await service.stop();
  await postgres.stop();
});

async function deliver(provider: 'github' | 'gitlab', body: string, headers: Record<string, string>) {
  const answer = await service.app.request(`/webhooks/${provider}`, {
    method: 'POST',
    body,
    headers: { host: '127.0.0.1', 'content-type': 'application/json', ...headers },
  });
  return { status: answer.status, body: (await answer.json()) as { state?: string; scan?: string; error?: { code: string } } };
}

function githubPush(before: string, after: string, more: object = {}): string {
  return JSON.stringify({
    ref: 'refs/heads/main',
    before,
    after,
    repository: { full_name: 'acme/shop', clone_url: 'https://github.example/acme/shop.git' },
    ...more,
  });
}

function sign(body: string, secret = githubSecret, event = 'push'): Record<string, string> {
  return { 'x-github-event': event, 'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` };
}

test('a signed push is queued once, however often and under whatever delivery id it comes', async () => {
  const [before, after] = [commit(), commit()];
  const body = githubPush(before, after);
  const first = await deliver('github', body, { ...sign(body), 'x-github-delivery': 'one' });
  expect(first.status).toBe(202);
  const again = await deliver('github', body, { ...sign(body), 'x-github-delivery': 'two' });
  expect(again).toMatchObject({ status: 200, body: { state: 'already-taken' } });
  const rows = await service.store.selectFrom('scans').selectAll().where('after_commit', '=', after).execute();
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ id: first.body.scan, kind: 'push', before_commit: before, state: 'queued' });
  expect((await service.queues.counts()).scan['waiting']).toBe(1);
});

test('a wrong, missing or malformed signature is refused, and so is a changed body', async () => {
  const body = githubPush(commit(), commit());
  const refused = { status: 401, body: { error: { code: 'webhook.bad-signature' } } };
  expect(await deliver('github', body, sign(body, 'another-secret-of-somebody'))).toMatchObject(refused);
  expect(await deliver('github', body, { 'x-github-event': 'push' })).toMatchObject(refused);
  expect(await deliver('github', body, { ...sign(body), 'x-hub-signature-256': 'sha256=00' })).toMatchObject(refused);
  expect(await deliver('github', `${body} `, sign(body))).toMatchObject(refused);
  const sha1 = createHmac('sha1', githubSecret).update(body).digest('hex');
  expect(await deliver('github', body, { 'x-github-event': 'push', 'x-hub-signature': `sha1=${sha1}` })).toMatchObject(refused);
});

test('a repository that is not registered is refused, whatever address the payload names', async () => {
  const body = githubPush(commit(), commit(), { repository: { full_name: 'evil/x', clone_url: 'https://evil.example/x.git' } });
  expect(await deliver('github', body, sign(body))).toMatchObject({
    status: 404,
    body: { error: { code: 'webhook.unknown-repository' } },
  });
  const empty = '{}';
  expect((await deliver('github', empty, sign(empty))).status).toBe(404);
});

test('ping and other events are answered, a deleted branch is ignored', async () => {
  const ping = JSON.stringify({
    zen: 'x',
    repository: { full_name: 'acme/shop', clone_url: 'https://github.example/acme/shop.git' },
  });
  expect(await deliver('github', ping, sign(ping, githubSecret, 'ping'))).toMatchObject({
    status: 200,
    body: { state: 'ignored' },
  });
  const gone = githubPush(commit(), ZERO);
  expect(await deliver('github', gone, sign(gone))).toMatchObject({ status: 200, body: { state: 'ignored' } });
  const fresh = githubPush(ZERO, commit());
  expect((await deliver('github', fresh, sign(fresh))).status).toBe(202);
});

test.each(['--upload-pack=x', 'HEAD', 'g'.repeat(40), commit().slice(1), `${commit()}\n`])('%j is no commit id', async (bad) => {
  const body = githubPush(commit(), bad);
  expect(await deliver('github', body, sign(body))).toMatchObject({ status: 400, body: { error: { code: 'request.invalid' } } });
});

test('a form-encoded payload counts too; what is not JSON does not', async () => {
  const form = `payload=${encodeURIComponent(githubPush(commit(), commit()))}`;
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await deliver('github', form, { ...sign(form), ...type })).status).toBe(202);
  expect(await deliver('github', '{', sign('{'))).toMatchObject({ status: 400, body: { error: { code: 'request.invalid' } } });
});

test('an oversize body is refused before anything reads it, said or unsaid', async () => {
  const size = 26 * 1024 * 1024;
  const body = Buffer.alloc(size, 0x20).toString();
  expect(await deliver('github', body, { ...sign('x'), 'content-length': String(size) })).toMatchObject({
    status: 413,
    body: { error: { code: 'request.too-large' } },
  });
});

function gitlabPush(path: string): string {
  return JSON.stringify({
    object_kind: 'push',
    before: commit(),
    after: commit(),
    project: { path_with_namespace: `acme/${path}`, git_http_url: `https://gitlab.example/acme/${path}.git` },
  });
}

test('GitLab: the token is compared, another is refused', async () => {
  const body = gitlabPush('till');
  const event = { 'x-gitlab-event': 'Push Hook' };
  expect((await deliver('gitlab', body, { ...event, 'x-gitlab-token': `${gitlabSecret}x` })).status).toBe(401);
  expect((await deliver('gitlab', body, event)).status).toBe(401);
  expect((await deliver('gitlab', body, { ...event, 'x-gitlab-token': gitlabSecret })).status).toBe(202);
});

test('GitLab: with a signing token only the signature counts, within five minutes', async () => {
  const body = gitlabPush('safe');
  const { Webhook } = await import('standardwebhooks');
  const headersAt = (time: Date): Record<string, string> => ({
    'x-gitlab-event': 'Push Hook',
    'webhook-id': 'msg-1',
    'webhook-timestamp': String(Math.floor(time.getTime() / 1000)),
    'webhook-signature': new Webhook(signingSecret).sign('msg-1', time, body),
  });
  const now = new Date();
  expect((await deliver('gitlab', body, { 'x-gitlab-event': 'Push Hook', 'x-gitlab-token': signingSecret })).status).toBe(401);
  expect((await deliver('gitlab', `${body} `, headersAt(now))).status).toBe(401);
  expect((await deliver('gitlab', body, headersAt(new Date(now.getTime() - 301_000)))).status).toBe(401);
  expect((await deliver('gitlab', body, headersAt(now))).status).toBe(202);
});

test('addresses with credentials, other protocols and options are not registered', async () => {
  const bad = [
    'https://u:p@host/x.git',
    'https://token@host/x.git',
    'http://host/x.git',
    'ext::sh -c id',
    '--upload-pack=x',
    'file:///etc',
    'ssh://-oProxyCommand=x/y',
    '-x@host:y',
    'host:x y',
    'https://host/x?token=1',
  ];
  for (const url of bad) {
    const answer = await service.call('POST', '/v1/repositories', service.adminToken, { name: 'bad', url });
    expect([url, answer.status]).toEqual([url, 400]);
  }
});

test('schedules need a registered repository and a pattern that can be read', async () => {
  const post = (body: object) => service.call('POST', '/v1/schedules', service.adminToken, body);
  expect((await post({ repository: 'nobody', cron: '0 3 * * *' })).status).toBe(404);
  expect((await post({ repository: 'shop', cron: 'at three' })).status).toBe(400);
  expect((await post({ repository: 'shop', cron: '0 3 * * *', timezone: 'Nowhere/Land' })).status).toBe(400);
  const made = await post({ repository: 'shop', cron: '0 3 * * *' });
  expect(made.status).toBe(201);
  expect((await service.queues.counts()).scan['delayed']).toBe(1);
  expect((await service.call('DELETE', `/v1/schedules/${String(made.body['id'])}`, service.adminToken)).status).toBe(200);
  expect((await service.queues.counts()).scan['delayed']).toBe(0);
});
