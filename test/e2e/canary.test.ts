/**
 * The promise that no plaintext secret is anywhere it should not be: a full run with 200 generated credentials, then a search
 * through every byte that the run left behind, in every usual encoding.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLeaks } from '../../corpus/workspace.ts';
import { createSweep, describeSightings } from '../support/canary.ts';
import type { Sweep } from '../support/canary.ts';
import type { CliOptions, CliResult } from '../support/cli.ts';
import { createFolder } from '../support/folder.ts';
import type { Folder } from '../support/folder.ts';
import { askRedis, findProcesses, monitorRedis, sweepFolder, sweepMemory } from '../support/leftovers.ts';
import type { Monitor } from '../support/leftovers.ts';
import { startRedis } from '../support/redis.ts';
import type { TestRedis } from '../support/redis.ts';
import { startService, waitUntil } from '../support/running-service.ts';
import type { TestService } from '../support/running-service.ts';

const SECRETS = 200;
const SEED = 20_260_101;
const FORMATS = ['human', 'json', 'ndjson', 'sarif', 'csv', 'junit', 'github', 'gitlab', 'gitleaks'];

interface FoundFinding {
  readonly rule: string;
  readonly reference: string | null;
  readonly state: string;
}

let folder: Folder;
let input: Folder;
let redis: TestRedis;
let monitor: Monitor;
let service: TestService & { remove(): Promise<void> };
let workspace: string;
let values: readonly string[];
let sweep: Sweep;
/** What every command printed; searched at the end. */
const printed: { readonly name: string; readonly result: CliResult }[] = [];

async function run(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const result = await service.run(args, { cwd: workspace, ...options });
  printed.push({ name: `keyward ${args.join(' ')}`, result });
  return result;
}

/** A third stands in files, a third is staged and not committed, a third was committed and removed again. */
async function fillWorkspace(root: string): Promise<string[]> {
  const leaks = createLeaks(SEED, SECRETS);
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false'];
  const git = (...args: string[]) => execFileSync('git', [...identity, ...args], { cwd: root, stdio: 'ignore' });
  git('init', '--initial-branch=main');
  for (const [index, { path, text }] of leaks.entries()) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
    if (index % 3 !== 2) git('add', path);
  }
  git('commit', '-m', 'Settings');
  for (const [index, { path }] of leaks.entries()) if (index % 3 === 0) await rm(join(root, path));
  git('commit', '-am', 'Read them from the environment');
  git('add', '.');
  return leaks.map(({ value }) => value);
}

beforeAll(async () => {
  folder = await createFolder('canary');
  input = await createFolder('canary-input');
  workspace = input.path;
  values = await fillWorkspace(workspace);
  sweep = createSweep(values);
  redis = await startRedis({ save: '3600 1' });
  monitor = await monitorRedis(redis.url);
  const snapshots = `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${folder.path}`;
  service = await startService({ REDIS_URL: redis.url, NODE_OPTIONS: snapshots }, { keep: true });
}, 120_000);

afterAll(async () => {
  monitor?.close();
  await service?.stop();
  await service?.remove();
  await redis?.stop();
  await folder?.remove();
  await input?.remove();
}, 60_000);

test('the workspace holds the secrets, and the searcher sees them there', async () => {
  expect(new Set(values).size).toBe(SECRETS);
  const control = createSweep(values);
  await sweepFolder(control, workspace, 'workspace');
  const seen = new Set(control.sightings.map(({ value }) => value));
  // Some stand in the history alone, where git compresses them.
  expect(seen.size).toBeGreaterThan(SECRETS / 2);
});

test('every report in every format, to the terminal and to a file', async () => {
  const found: number[] = [];
  for (const format of FORMATS) {
    for (const what of format === 'human' || format === 'json' ? [[], ['--git'], ['--staged']] : [['--git']]) {
      const output = join(folder.path, `report-${format}${what[0] ?? ''}`);
      const toFile = await run(['scan', ...what, '--format', format, '--output', output]);
      const toStdout = await run(['scan', ...what, '--format', format, '--stats', '--min-confidence', 'low']);
      if (what[0] !== '--staged') found.push(toFile.status ?? -1, toStdout.status ?? -1);
    }
  }
  expect(found.every((status) => status === 1)).toBe(true);
});

test('a push of everything, until each value is in the vault', async () => {
  expect((await run(['enroll'])).stderr).toBe('');
  const files = await run(['scan', '--push', '--project', 'canary']);
  const history = await run(['scan', '--git', '--push', '--project', 'canary']);
  expect([files.status, history.status], files.stderr + history.stderr).toEqual([1, 1]);
  const findings = await waitUntil(async () => {
    const page = (await (await service.fetch('/v1/findings?limit=1000')).json()) as { findings: FoundFinding[] };
    const items = new Set(page.findings.map(({ reference }) => reference).filter((reference) => reference !== null));
    // The share that rules find is measured elsewhere; here the run must be large enough to mean something.
    const done = items.size >= SECRETS * 0.9 && page.findings.every(({ state }) => state !== 'sealed');
    return done ? page.findings : null;
  }, 60_000);
  expect(values.some((value) => JSON.stringify(findings).includes(value))).toBe(false);
}, 180_000);

test('rewriting is previewed, done and taken back without showing a value', async () => {
  for (const step of [
    ['fix', '--dry-run'],
    ['fix', '--yes'],
    ['undo', '--list'],
    ['undo', '--dry-run'],
  ]) {
    const { status, stderr } = await run(step);
    expect(status, `${step.join(' ')}: ${stderr}`).toBeLessThan(2);
  }
});

test('the memory of the API, before any value was asked for', async () => {
  const [pid, ...others] = await findProcesses(`KEYWARD_HOME=${service.home}`, '/api.mjs');
  expect(others).toEqual([]);
  if (pid === undefined) throw new Error('the API process was not found');
  await sweepMemory(sweep, pid, 'memory of the API');
  process.kill(pid, 'SIGUSR2');
  const name = await waitUntil(async () => (await readdir(folder.path)).find((file) => file.endsWith('.heapsnapshot')) ?? null);
  // The process answers again only when the snapshot is written.
  await waitUntil(async () => (await service.fetch('/healthz')).ok);
  expect(name).toContain(String(pid));
});

test('errors of every door, also when a caller hands a value where something else belongs', async () => {
  const wrongToken = `kwa_${'a'.repeat(38)}`;
  await run(['scan', 'no-such-folder']);
  await run(['scan', '--no-such-flag']);
  await run(['scan', '--git', '--range', 'nowhere..here']);
  await run(['scan', '-', '--path', '.env'], {
    input: values.map((value, index) => `SECRET_TOKEN_${index}=${value}`).join('\n'),
  });
  const post = (path: string, body: string, token: string | null) =>
    service.fetch(path, { method: 'POST', body, token, headers: { 'content-type': 'application/json' } });
  for (const value of values.slice(0, 25)) {
    const answers = await Promise.all([
      post('/v1/resolve', JSON.stringify({ references: [value], reference: value }), wrongToken),
      post('/v1/resolve', JSON.stringify({ references: [value], reference: value }), service.adminToken),
      post('/v1/agents', JSON.stringify({ name: value, class: value, owner: value, expires: value }), service.adminToken),
      post('/v1/chunks', JSON.stringify({ schema: 'keyward.chunk/1', [value]: value, sealed: value }), service.adminToken),
      post('/v1/chunks', value, service.adminToken),
      post('/webhooks/github', JSON.stringify({ repository: { full_name: value } }), null),
      service.fetch(`/v1/findings?state=${encodeURIComponent(value)}&limit=${encodeURIComponent(value)}`),
      service.fetch(`/v1/${encodeURIComponent(value)}`),
      service.fetch('/v1/findings', { token: value.replace(/[^!-~]/g, '') }),
    ]);
    for (const answer of answers) {
      expect(answer.ok).toBe(false);
      sweep.search(`the refusal of ${new URL(answer.url).pathname.split('/', 3).join('/')}`, await answer.text());
    }
  }
});

test('every address of the API that can be read', async () => {
  const { paths } = (await (await service.fetch('/openapi.json')).json()) as { paths: Record<string, Record<string, unknown>> };
  const readable = Object.keys(paths).filter((path) => 'get' in (paths[path] ?? {}));
  expect(readable.length).toBeGreaterThan(5);
  for (const path of ['/openapi.json', '/metrics', '/healthz', '/readyz', ...readable]) {
    const answer = await service.fetch(path.replace(/\{[^}]+\}/g, '1'));
    const text = await answer.text();
    expect(answer.status, `${path}: ${text.slice(0, 200)}`).toBeLessThan(500);
    sweep.search(`GET ${path}`, text);
  }
});

test('one value at run time, and what is printed of it', async () => {
  const { findings } = (await (await service.fetch('/v1/findings?limit=1000')).json()) as { findings: FoundFinding[] };
  const reference = findings.find((finding) => finding.reference !== null)?.reference;
  if (reference === undefined || reference === null) throw new Error('nothing was vaulted');
  const [vault = ''] = reference.slice('kw://'.length).split('/');
  const steps = [
    ['agent', 'create', 'canary-bot', '--class', 'canary', '--owner', 'ada@example.com', '--expires', '24h'],
    ['policy', 'grant', 'canary', vault],
  ];
  for (const step of steps) expect((await run(step)).stderr).toBe('');
  const issued = await run(['agent', 'token', 'canary-bot']);
  const token = /kwa_[0-9A-Za-z]{38}/.exec(issued.stdout)?.[0];
  if (token === undefined) throw new Error(`no token: ${issued.stdout}${issued.stderr}`);
  const script =
    'process.stdout.write(`${process.env.CANARY.length} ${process.env.CANARY}`); process.stderr.write(process.env.CANARY)';
  const child = await run(['run', '--', process.execPath, '-e', script], { env: { KEYWARD_TOKEN: token, CANARY: reference } });
  expect(child.status, child.stderr).toBe(0);
  expect(Number.parseInt(child.stdout, 10)).toBeGreaterThan(8);
  await run(['run', '--', process.execPath, '-e', ''], { env: { KEYWARD_TOKEN: token, CANARY: 'kw://no-such/item/field' } });
  for (const list of [['audit', 'list'], ['audit', 'verify'], ['alerts'], ['vault', 'list'], ['queue'], ['agent', 'list']]) {
    const { status, stderr } = await run(list);
    expect(status, `${list.join(' ')}: ${stderr}`).toBe(0);
  }
});

test('nothing that the run left behind holds a secret', async () => {
  // A dump beside the append-only file, and a checkpoint by the clean stop: both servers write what they know.
  expect(await askRedis(redis.url, 'SAVE')).toBe('+OK');
  sweep.search('MONITOR', monitor.bytes());
  const ended = await service.stop();
  printed.push({ name: 'keyward up', result: ended });
  const home = await sweepFolder(sweep, service.home, 'home');
  const queue = await sweepFolder(sweep, redis.folder, 'redis');
  const reports = await sweepFolder(sweep, folder.path, 'reports');
  for (const { name, result } of printed) sweep.search(name, `${result.stdout}\n${result.stderr}`);

  // What must have been there to be searched.
  expect(monitor.bytes().length).toBeGreaterThan(100_000);
  expect(home.get('postgres') ?? 0).toBeGreaterThan(10_000_000);
  expect([...queue.keys()].toSorted()).toEqual(expect.arrayContaining(['appendonlydir', 'dump.rdb']));
  expect([...reports].find(([file]) => file.endsWith('.heapsnapshot'))?.[1] ?? 0).toBeGreaterThan(5_000_000);
  expect(home.get('undo') ?? 0).toBeGreaterThan(1000);
  expect(sweep.searched).toBeGreaterThan(100_000_000);
  expect(describeSightings(sweep.sightings)).toEqual([]);
}, 180_000);
