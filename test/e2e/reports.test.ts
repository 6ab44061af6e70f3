/** Every format of the built command on a hostile tree with generated values, none of which may appear anywhere. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGenerator, listRules } from '../../rules/index.ts';
import { createSweep, describeSightings } from '../support/canary.ts';
import { runCli } from '../support/cli.ts';
import { createRepository } from '../support/repository.ts';
import type { TestRepository } from '../support/repository.ts';

const FORMATS = ['human', 'json', 'ndjson', 'sarif', 'csv', 'junit', 'github', 'gitlab', 'gitleaks'];
const PATHS = ['.env', 'a b/50%.yml', '=1+1.json', '"><b>.toml', 'new\nline.env', 'esc\u001b[31m.env', '日本/ü.txt'];

let repository: TestRepository;
const values: string[] = [];

beforeAll(() => {
  repository = createRepository();
  const generate = createGenerator(77);
  for (const path of PATHS) {
    const stripe = `sk_live_${generate.chars('alnum', 32)}`;
    const password = `Tr${generate.chars('alnum', 18)}9z`; // keyward:allow generic.password made at run time
    values.push(stripe, password);
    const file = join(repository.path, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `STRIPE_SECRET_KEY=${stripe}\nDATABASE_URL=postgres://shop:${password}@db.internal.test:5432/shop\n`);
  }
  repository.commit();
});
afterAll(() => {
  repository.remove();
});

describe.each(FORMATS)('%s', (format) => {
  test.each([[['scan', '--format', format]], [['scan', '--git', '--format', format]], [['scan', '--format', format, '--stats']]])(
    '%j finds all of it and shows none of it',
    async (args) => {
      const { status, stdout, stderr } = await runCli(args, { cwd: repository.path });
      expect(status).toBe(1);
      const sweep = createSweep(values);
      sweep.search('stdout', stdout);
      sweep.search('stderr', stderr);
      expect(describeSightings(sweep.sightings)).toEqual([]);
      expect(stdout.match(/stripe\.secret-key/g)?.length ?? 0).toBeGreaterThanOrEqual(PATHS.length);
    },
  );
});

test('the same place has the same id in every run, on disk and in SARIF', async () => {
  const ids = async (): Promise<string[]> => {
    const { stdout } = await runCli(['scan', '--format', 'json'], { cwd: repository.path });
    return (JSON.parse(stdout) as { findings: { id: string }[] }).findings.map(({ id }) => id);
  };
  const first = await ids();
  expect(await ids()).toEqual(first);
  const { stdout } = await runCli(['scan', '--format', 'sarif'], { cwd: repository.path });
  const { runs } = JSON.parse(stdout) as { runs: { results: { partialFingerprints: Record<string, string> }[] }[] };
  expect(runs[0]?.results.map(({ partialFingerprints }) => partialFingerprints['keywardPlace/v1'])).toEqual(first);
});

test('the report does not depend on where in the repository it was asked for', async () => {
  mkdirSync(join(repository.path, 'inner'), { recursive: true });
  const paths = async (cwd: string, word: string): Promise<string[]> => {
    const { stdout } = await runCli(['scan', word, '--format', 'json'], { cwd });
    return (JSON.parse(stdout) as { findings: { location: { path: string } }[] }).findings.map(({ location }) => location.path);
  };
  expect(await paths(join(repository.path, 'inner'), '..')).toEqual(await paths(repository.path, '.'));
});

test('--show-secrets shows values at a terminal and nowhere else', async () => {
  const refused = await runCli(['scan', '--show-secrets'], { cwd: repository.path });
  expect(refused.status).toBe(2);
  expect(refused.stdout).toBe('');
});

test('the list of rules is an array with the promised keys, and complete', async () => {
  const { status, stdout } = await runCli(['rules', 'list', '--format', 'json']);
  expect(status).toBe(0);
  const list = JSON.parse(stdout) as Record<string, unknown>[];
  expect(list.map(({ id }) => id)).toEqual(listRules().map(({ id }) => id));
  for (const entry of list) expect(Object.keys(entry)).toEqual(expect.arrayContaining(['id', 'title', 'provider', 'severity']));
});

test('rules test shows matches below the threshold; rules new begins a file and never overwrites one', async () => {
  const probe = await runCli(['rules', 'test', '.env'], { cwd: repository.path });
  expect(probe.status).toBe(0);
  expect(probe.stdout).toMatch(/^\.env:1:19 +stripe\.secret-key {2}certain/m);
  const args = ['rules', 'new', 'acme', 'api-key', '--output', 'acme.ts'];
  expect((await runCli(args, { cwd: repository.path })).status).toBe(0);
  const again = await runCli(args, { cwd: repository.path });
  expect(again.status).toBe(2);
  expect(again.stderr).toContain('acme.ts exists and was left as it is.');
  // A folder that takes no entries is told of; Node's own recursive way would go round for ever.
  const nowhere = await runCli(['rules', 'new', 'acme', 'api-key', '--output', '/proc/self'], { cwd: repository.path });
  expect(nowhere.status).toBe(2);
  expect(nowhere.stderr).toContain('output.unwritable');
});

test('a baseline accepts what is there, reports what is new, and names entries that have become stale', async () => {
  const own = createRepository();
  try {
    const value = (seed: number): string => `STRIPE_SECRET_KEY=sk_live_${createGenerator(seed).chars('alnum', 32)}\n`;
    own.write('old.env', value(1));
    own.write('gone.env', value(2));
    own.commit();
    const preview = await runCli(['baseline', '--dry-run'], { cwd: own.path });
    expect(preview.stdout.trimEnd().split('\n')).toHaveLength(2);
    expect(own.git('status', '--porcelain')).toBe('');
    expect((await runCli(['baseline'], { cwd: own.path })).status).toBe(0);
    const clean = await runCli(['scan'], { cwd: own.path });
    expect(clean.status).toBe(0);
    expect(clean.stdout).toContain('2 ignored by .keywardignore');
    own.write('new.env', value(3));
    execFileSync('rm', [join(own.path, 'gone.env')]);
    const later = await runCli(['scan'], { cwd: own.path });
    expect(later.status).toBe(1);
    expect(later.stdout).toContain('new.env:1:19');
    expect(later.stdout).not.toContain('old.env');
    expect(later.stdout).toMatch(/Stale in \.keywardignore: [0-9a-f]+ stripe\.secret-key \/gone\.env/);
    const again = await runCli(['baseline'], { cwd: own.path });
    expect(again.stderr).toContain('1 entry added');
  } finally {
    own.remove();
  }
});
