import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLeaks } from '../../corpus/workspace.ts';
import { startPostgres } from '../support/postgres.ts';
import type { TestPostgres } from '../support/postgres.ts';
import { startTestService, until } from '../support/service.ts';
import type { TestService } from '../support/service.ts';

let postgres: TestPostgres;
let service: TestService;
let remote: string;
let secret: string;
const leaks = createLeaks(31, 4);

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', ['-C', remote, ...identity, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: '/nowhere', GIT_CONFIG_NOSYSTEM: '1' },
  }).trim();
}

async function commit(index: number): Promise<string> {
  // As a pull request that would silence its own scan.
  const mark = `keyward:allow ${leaks[index]?.ruleId ?? ''} it is nothing`;
  await writeFile(join(remote, `file-${index}.txt`), `${mark}\n${leaks[index]?.text ?? ''}`);
  await writeFile(join(remote, '.keyward.toml'), '[scan]\nexclude = ["**"]\n');
  git('add', '.');
  git('commit', '-q', '-m', `commit ${index}`);
  return git('rev-parse', 'HEAD');
}

beforeAll(async () => {
  process.env['KEYWARD_QUEUE_BACKOFF_MS'] = '50';
  remote = await mkdtemp(join(tmpdir(), 'kwremote-'));
  git('init', '-q', '-b', 'main');
  postgres = await startPostgres();
  service = await startTestService({ databaseUrl: postgres.url });
  service.startWorker();
  const { body } = await service.call('POST', '/v1/repositories', service.adminToken, {
    name: 'shop',
    url: remote,
    provider: 'github',
  });
  secret = String(body['webhookSecret']);
});
afterAll(async () => {
  await service.stop();
  await postgres.stop();
  await rm(remote, { recursive: true, force: true });
});

async function pushHook(before: string, after: string): Promise<void> {
  const body = JSON.stringify({ before, after, repository: { full_name: 'shop' } });
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  const answer = await service.app.request('/webhooks/github', {
    method: 'POST',
    body,
    headers: { host: '127.0.0.1', 'x-github-event': 'push', 'x-hub-signature-256': `sha256=${signature}` },
  });
  expect(answer.status).toBe(202);
}

async function scanOf(after: string | null): Promise<{ state: string; findings: number | null; detail: string | null }> {
  const find = () =>
    service.store
      .selectFrom('scans')
      .select(['state', 'findings', 'detail'])
      .where('after_commit', after === null ? 'is' : '=', after)
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow();
  await until(async () => !['queued', 'running'].includes((await find()).state));
  return find();
}

const paths = async (): Promise<string[]> => {
  await until(
    async () => (await service.store.selectFrom('chunks').select('id').where('state', '=', 'received').execute()).length === 0,
  );
  const rows = await service.store.selectFrom('findings').select('path').distinct().orderBy('path').execute();
  return rows.map(({ path }) => path);
};

const ZERO = '0'.repeat(40);

test('a push is scanned from before to after, and nothing older', async () => {
  const first = await commit(0);
  const second = await commit(1);
  await pushHook(first, second);
  expect(await scanOf(second)).toMatchObject({ state: 'done', detail: null });
  expect(await paths()).toEqual(['file-1.txt']);
});

test('a new branch brings only what no other branch has', async () => {
  git('checkout', '-q', '-b', 'feature');
  const third = await commit(2);
  await pushHook(ZERO, third);
  expect((await scanOf(third)).state).toBe('done');
  expect(await paths()).toEqual(['file-1.txt', 'file-2.txt']);
});

test('a commit that is gone by now fails with its code, and later scans go on', async () => {
  const lost = 'ab'.repeat(20);
  await pushHook(ZERO, lost);
  expect(await scanOf(lost)).toEqual({ state: 'failed', findings: null, detail: 'git.range-invalid' });
});

test('a full scan finds the whole history; values are vaulted by the worker', async () => {
  expect((await service.call('POST', '/v1/repositories/shop/scans', service.adminToken)).status).toBe(202);
  expect((await scanOf(null)).state).toBe('done');
  expect(await paths()).toEqual(['file-0.txt', 'file-1.txt', 'file-2.txt']);
  const open = await service.store.selectFrom('findings').select('id').where('state', '!=', 'vaulted').execute();
  expect(open).toEqual([]);
});

test('a schedule that fires makes a scan row; a removed one makes none', async () => {
  const { body } = await service.call('POST', '/v1/schedules', service.adminToken, { repository: 'shop', cron: '0 0 1 1 *' });
  const schedule = String(body['id']);
  await service.queues.add('scan', { schema: 'keyward.scheduled-scan/1', schedule });
  const count = async (): Promise<number> =>
    (await service.store.selectFrom('scans').select('id').where('kind', '=', 'scheduled').execute()).length;
  await until(async () => (await count()) === 1);
  expect((await scanOf(null)).state).toBe('done');
  await service.call('DELETE', `/v1/schedules/${schedule}`, service.adminToken);
  await service.queues.add('scan', { schema: 'keyward.scheduled-scan/1', schedule });
  await until(async () => ((await service.queues.counts()).scan['waiting'] ?? 0) === 0);
  expect(await count()).toBe(1);
});
