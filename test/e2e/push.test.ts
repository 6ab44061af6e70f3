import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLeaks } from '../../corpus/workspace.ts';
import type { Leak } from '../../corpus/workspace.ts';
import { runCli } from '../support/cli.ts';
import { until } from '../support/service.ts';
import { startUp } from '../support/up.ts';
import type { Up } from '../support/up.ts';

let up: Up;
let folder: string;
let leaks: Leak[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kwleaks-'));
  leaks = createLeaks(77, 30);
  for (const { path, text } of leaks) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  up = await startUp();
});
afterAll(async () => {
  await up.remove();
  await rm(folder, { recursive: true, force: true });
});

interface Project {
  readonly name: string;
  readonly findings: number;
  readonly secrets: number;
  readonly chunksWaiting: number;
}

async function project(name: string): Promise<Project | undefined> {
  const { projects } = (await up.get('/v1/projects')) as { projects: Project[] };
  return projects.find((each) => each.name === name);
}

test('the screen names the address and the token’s file, and shows no token', async () => {
  const { stdout, stderr } = up.process.output();
  const token = (await readFile(join(up.home, 'admin-token'), 'utf8')).trim();
  expect(token).toMatch(/^kwx_[0-9A-Za-z]{38}$/);
  expect(stdout).toContain(join(up.home, 'admin-token'));
  expect(stdout + stderr).not.toContain(token);
  for (const path of [
    'admin-token',
    'keys/seal.identity',
    'keys/vault.key',
    'keys/value.key',
    'keys/audit.pem',
    'postgres/password',
  ]) {
    expect([path, (await stat(join(up.home, path))).mode & 0o777]).toEqual([path, 0o600]);
  }
});

test('before enrolment a push is refused and says how to enrol', async () => {
  const { status, stderr } = await up.run(['scan', folder, '--push']);
  expect(status).toBe(2);
  expect(stderr).toContain('push.not-enrolled');
});

test('enrol, push, and every finding is stored once with a reference; a second push changes nothing', async () => {
  expect((await up.run(['enroll'])).status).toBe(0);
  expect((await stat(join(up.home, 'enrolment.json'))).mode & 0o777).toBe(0o600);
  const first = await up.run(['scan', folder, '--push', '--project', 'shop']);
  expect([first.status, first.stderr]).toEqual([1, expect.stringContaining('Pushed ')]);
  const count = Number(/Pushed (\d+) findings?/.exec(first.stderr)?.[1]);
  expect(count).toBeGreaterThanOrEqual(leaks.length);
  await until(async () => (await project('shop'))?.chunksWaiting === 0);
  expect((await project('shop'))?.findings).toBe(count);
  await up.run(['scan', folder, '--push', '--project', 'shop']);
  await until(async () => (await project('shop'))?.chunksWaiting === 0);
  expect((await project('shop'))?.findings).toBe(count);
  const shown = await up.run(['findings', '--project', 'shop', '--format', 'json']);
  const { findings } = JSON.parse(shown.stdout) as { findings: { reference: string; state: string }[] };
  expect(findings.every(({ reference, state }) => reference.startsWith('kw://default/') && state === 'vaulted')).toBe(true);
  for (const { value } of leaks) expect(shown.stdout).not.toContain(value);
  expect(await readdir(join(up.home, 'outbox'))).toEqual([]);
});

test('what could not be sent waits in the outbox as ciphertext and is sent by the next push', async () => {
  const path = join(up.home, 'enrolment.json');
  const enrolment = JSON.parse(await readFile(path, 'utf8')) as { url: string };
  const { api } = await up.pids();
  process.kill(api, 'SIGSTOP');
  const env = { KEYWARD_HOME: up.home };
  const cut = await runCli(['scan', folder, '--push', '--project', 'later', '--quiet'], { env, timeoutMs: 5000 });
  expect(cut.status).toBeNull();
  const waiting = await readdir(join(up.home, 'outbox'));
  expect(waiting.length).toBeGreaterThan(0);
  for (const name of waiting) {
    const file = join(up.home, 'outbox', name);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const text = await readFile(file, 'utf8');
    expect(text).toContain(enrolment.url);
    for (const { value } of leaks) expect(text.includes(value)).toBe(false);
  }
  process.kill(api, 'SIGCONT');
  const empty = await mkdtemp(join(tmpdir(), 'kwempty-'));
  expect((await up.run(['scan', empty, '--push', '--project', 'other'])).status).toBe(0);
  await until(async () => ((await project('later'))?.findings ?? 0) >= leaks.length);
  expect(await readdir(join(up.home, 'outbox'))).toEqual([]);
  await rm(empty, { recursive: true });
});

test('a second service on the folder and a port in use are refused with the next step', async () => {
  const second = await up.run(['up', '--port', '0']);
  expect([second.status, second.stderr]).toEqual([2, expect.stringContaining('service.already-running')]);
  const other = await mkdtemp(join(tmpdir(), 'kwother-'));
  const port = new URL(up.url).port;
  const used = await runCli(['up', '--port', port], { env: { KEYWARD_HOME: other } });
  expect([used.status, used.stderr]).toEqual([2, expect.stringContaining('service.port-in-use')]);
  await rm(other, { recursive: true });
});

test('a process that is killed is started again on the same address', async () => {
  const before = await up.pids();
  for (const name of ['api', 'worker', 'postgres'] as const) process.kill(before[name], 'SIGKILL');
  await until(async () => {
    const now = await up.pids();
    const fresh = (['api', 'worker', 'postgres'] as const).every((name) => now[name] !== before[name] && now[name] > 0);
    return (
      fresh &&
      (await fetch(`${up.url}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      ))
    );
  });
  expect((await project('shop'))?.findings).toBeGreaterThan(0);
});

test('nothing logged holds a value, and a stop leaves no process and keeps the data for the next start', async () => {
  const pids = await up.pids();
  const { status, stderr } = await up.stop();
  expect(status).toBe(0);
  expect(stderr).toContain('Stopping');
  for (const pid of [pids.api, pids.worker, pids.postgres]) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  for (const name of await readdir(join(up.home, 'run'))) {
    const text = await readFile(join(up.home, 'run', name), 'utf8').catch(() => '');
    for (const { value } of leaks) expect(text.includes(value)).toBe(false);
  }
  // Named, since another service may stand at the default address.
  const unreachable = await up.run(['queue', '--url', up.url]);
  expect(unreachable.stderr).toContain('keyward up');
  up = await startUp({}, up.home);
  expect((await project('shop'))?.findings).toBeGreaterThan(0);
});

test('when the supervisor is killed its processes end, and the next start takes over', async () => {
  const pids = await up.pids();
  process.kill(pids.supervisor, 'SIGKILL');
  await up.process.result;
  await until(() => [pids.api, pids.worker].every((pid) => !isAlive(pid)));
  up = await startUp({}, up.home);
  expect((await up.pids()).postgres).not.toBe(pids.postgres);
  expect((await project('shop'))?.findings).toBeGreaterThan(0);
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
