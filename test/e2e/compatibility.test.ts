/** Files of other tools as the built command meets them: in a folder, in a history, in the hook, in worker threads. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGenerator } from '../../rules/index.ts';
import { runCli } from '../support/cli.ts';
import { createRepository } from '../support/repository.ts';
import type { TestRepository } from '../support/repository.ts';

const generate = createGenerator(11);
const token = (): string => `acme_${generate.chars('alnum', 24)}`;
const CONFIG = `[extend]
useDefault = true
[[rules]]
id = "acme-token"
regex = '''acme_[A-Za-z0-9]{24}'''
keywords = ["acme_"]
[[allowlists]]
paths = ['''^fixtures/''']
`;

let repository: TestRepository;

beforeAll(() => {
  repository = createRepository();
  repository.write('.gitleaks.toml', CONFIG);
  repository.write('.gitleaksignore', 'old.txt:acme-token:1\n');
  repository.write('a.txt', `${token()}\n`);
  repository.write('old.txt', `${token()}\n`);
  repository.write('fixtures/b.txt', `${token()}\n`);
  repository.write('c.txt', `${token()} # gitleaks:allow\n`);
});
afterAll(() => repository.remove());

async function places(...args: string[]): Promise<unknown[]> {
  const { stdout, stderr } = await runCli(['scan', '--format', 'gitleaks', ...args], { cwd: repository.path });
  expect(stdout, stderr).toMatch(/^\[/);
  return (JSON.parse(stdout) as { File: string; RuleID: string; Secret: string }[]).map(({ File, RuleID, Secret }) => [
    File,
    RuleID,
    Secret,
  ]);
}

const FOUND = [['a.txt', 'custom.acme-token', 'REDACTED']];

test.each([['0'], ['2']])('a folder, with %s threads', async (threads) => {
  expect(await places('--threads', threads)).toEqual(FOUND);
});

test('the hook, and then a history, also when it is remembered', async () => {
  repository.git('add', '-A');
  const hook = await runCli(['hook', 'run'], { cwd: repository.path });
  expect(hook.status).toBe(1);
  expect(hook.stderr).toContain('a.txt:1:1');
  expect(hook.stderr).not.toContain('old.txt');
  repository.commit('all of it');
  expect(await places('--git')).toEqual(FOUND);
  repository.write('later.txt', `${token()}\n`);
  repository.commit('one more');
  expect(await places('--git')).toEqual([...FOUND, ['later.txt', 'custom.acme-token', 'REDACTED']]);
});

test('a report is a baseline', async () => {
  const report = await runCli(['scan', '--format', 'gitleaks', '--output', 'report.json'], { cwd: repository.path });
  expect(report.status).toBe(1);
  expect(await places('--baseline-path', 'report.json', '--exclude', 'report.json')).toEqual([]);
});

test('a key that nobody knows stops the scan and names its line', async () => {
  repository.write('.gitleaks.toml', `${CONFIG}pathz = ["x"]\n`);
  const { status, stdout, stderr } = await runCli(['scan'], { cwd: repository.path });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('.gitleaks.toml:9: there is no key "pathz" in allowlists.');
  expect(stderr).toContain('Did you mean "paths"?');
  repository.write('.gitleaks.toml', CONFIG);
});
