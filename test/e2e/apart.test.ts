import { chmod, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli, startCli } from '../support/cli.ts';
import { createFolder } from '../support/folder.ts';
import { startPostgres } from '../support/postgres.ts';
import type { TestPostgres } from '../support/postgres.ts';
import { startRedis } from '../support/redis.ts';
import type { TestRedis } from '../support/redis.ts';
import { until } from '../support/service.ts';

/** `work` and `serve` as two commands beside a Postgres and a Redis of one's own; no `up` has ever run. */
let postgres: TestPostgres;
let redis: TestRedis;
let folder: Awaited<ReturnType<typeof createFolder>>;
let env: Record<string, string>;
const running: ReturnType<typeof startCli>[] = [];

function start(args: readonly string[]): ReturnType<typeof startCli> {
  const process = startCli(args, { cwd: folder.path, env });
  running.push(process);
  return process;
}

beforeAll(async () => {
  [postgres, redis, folder] = await Promise.all([startPostgres(), startRedis(), createFolder('apart')]);
  await mkdir(join(folder.path, 'home'), { mode: 0o700 });
  env = { KEYWARD_HOME: join(folder.path, 'home'), DATABASE_URL: postgres.url, REDIS_URL: redis.url };
});
afterAll(async () => {
  await Promise.all(running.map((process) => process.stop('SIGTERM')));
  await Promise.all([redis.stop(), postgres.stop()]);
  await folder.remove();
});

test('the two make their keys and an administration token that commands can use', async () => {
  const worker = start(['work']);
  await until(() => worker.output().stderr.includes('The worker is ready.'));
  const api = start(['serve', '--port', '0']);
  await until(() => api.output().stderr.includes('The API is ready on '));
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(api.output().stderr)?.[0] ?? '';
  const file = join(env['KEYWARD_HOME'] ?? '', 'admin-token');
  expect(api.output().stderr).toContain(`The administration token is in ${file}.`);
  expect((await stat(file)).mode & 0o777).toBe(0o600);

  const run = (args: readonly string[], input?: string) =>
    runCli([...args, '--url', url], { cwd: folder.path, env, ...(input === undefined ? {} : { input }) });
  const queue = await run(['queue']);
  expect([queue.status, queue.stderr]).toEqual([0, '']);
  expect(queue.stdout).toContain('redis');
});

test('a second API makes no second token', async () => {
  const beside = start(['serve', '--port', '0']);
  await until(() => beside.output().stderr.includes('The API is ready on '));
  expect(beside.output().stderr).not.toContain('administration token');
});

test('a token file that others can read is refused, with the way out', async () => {
  const file = join(env['KEYWARD_HOME'] ?? '', 'admin-token');
  await chmod(file, 0o644);
  const { status, stderr } = await runCli(['serve', '--port', '0'], { env, timeoutMs: 30_000 });
  await chmod(file, 0o600);
  expect([status, stderr]).toEqual([2, expect.stringContaining(`chmod 600 ${file}`)]);
});
