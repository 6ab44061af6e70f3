import { access, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLeaks } from '../../corpus/workspace.ts';
import { runCli } from '../support/cli.ts';
import { until } from '../support/service.ts';
import { startUp } from '../support/up.ts';

const KEYS = ['vault.key', 'value.key', 'settings.key', 'audit.pem', 'seal.identity'] as const;
let home: string;

/** A service that holds something under each of its keys, and is stopped. */
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'kwkeys-'));
  const up = await startUp({}, home);
  const leaks = await mkdtemp(join(tmpdir(), 'kwleaks-'));
  const { text = '' } = createLeaks(5, 1)[0] ?? {};
  await writeFile(join(leaks, 'leak.txt'), text);
  expect((await up.run(['enroll'])).status).toBe(0);
  expect((await up.run(['scan', leaks, '--push', '--project', 'p'])).status).toBe(1);
  const sink = await up.run(['sink', 'add', 'webhook', 'ops', '--url', 'https://example.com/hook']);
  expect([sink.status, sink.stderr]).toEqual([0, '']);
  await until(async () => ((await up.get('/v1/queue')) as { waiting: { chunks: number } }).waiting.chunks === 0);
  await up.stop();
  await rm(leaks, { recursive: true, force: true });
});
afterAll(() => rm(home, { recursive: true, force: true }));

test.each(KEYS)('without keys/%s the service does not start and makes no other key', async (name) => {
  const file = join(home, 'keys', name);
  await rename(file, `${file}.away`);
  const { status, stderr } = await runCli(['up', '--port', '0'], { env: { KEYWARD_HOME: home }, timeoutMs: 60_000 });
  expect([status, stderr]).toEqual([2, expect.stringContaining('vault.key-missing')]);
  expect(stderr).toContain(file);
  await expect(access(file)).rejects.toMatchObject({ code: 'ENOENT' });
  await rename(`${file}.away`, file);
});

test('an empty key file counts as lost, and with every key back the service starts', async () => {
  const file = join(home, 'keys', 'value.key');
  await rename(file, `${file}.away`);
  await writeFile(file, '', { mode: 0o600 });
  const refused = await runCli(['up', '--port', '0'], { env: { KEYWARD_HOME: home }, timeoutMs: 60_000 });
  expect(refused.stderr).toContain('vault.key-missing');
  await rename(`${file}.away`, file);
  const up = await startUp({}, home);
  expect((await up.run(['audit', 'verify'])).status).toBe(0);
  await up.stop();
});
