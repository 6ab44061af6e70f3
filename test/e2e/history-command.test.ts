/** `scan --git`, `--staged` and `--host` of the built command: what they find, and what they answer when something is broken. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGenerator } from '../../rules/index.ts';
import { runCli } from '../support/cli.ts';
import { withFolder } from '../support/folder.ts';
import { createRepository } from '../support/repository.ts';
import type { TestRepository } from '../support/repository.ts';

const leak = (seed: number): string => `STRIPE_SECRET_KEY=sk_live_${createGenerator(seed).chars('alnum', 32)}\n`;

interface Report {
  readonly findings: readonly { readonly location: Record<string, unknown> }[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}

let repository: TestRepository;
beforeEach(() => {
  repository = createRepository();
});
afterEach(() => {
  repository.remove();
});

async function scan(...flags: string[]): Promise<{ status: number | null; report: Report; stderr: string }> {
  const { status, stdout, stderr } = await runCli(['scan', '--format', 'json', ...flags], { cwd: repository.path });
  return { status, report: JSON.parse(stdout || '{"findings":[],"skipped":[]}') as Report, stderr };
}

describe('history', () => {
  test('a value that was removed is found where it first stood', async () => {
    repository.write('first.env', leak(1));
    const commit = repository.commit();
    repository.write('second.env', leak(1));
    repository.commit();
    repository.git('rm', '-q', 'first.env', 'second.env');
    repository.commit();
    const { status, report } = await scan('--git');
    expect(status).toBe(1);
    expect(report.findings.map(({ location }) => location)).toEqual([
      expect.objectContaining({
        source: 'git',
        path: 'first.env',
        line: 1,
        commit,
        author: 'Ada Author <ada@example.com>',
        date: '2024-01-01T00:01:00+00:00',
      }),
      expect.objectContaining({ source: 'git', path: 'second.env', date: '2024-01-01T00:02:00+00:00' }),
    ]);
    expect((await scan('--git', '--range', 'HEAD^..HEAD')).status).toBe(0);
  });

  test('threads find the same as none', async () => {
    for (let n = 0; n < 600; n++) repository.write(`file-${n}`, n % 50 === 0 ? leak(n + 1) : `${n}\n`);
    repository.commit();
    const [none, two] = [await scan('--git', '--threads', '0'), await scan('--git', '--threads', '2')];
    const places = ({ report }: typeof none) => report.findings.map(({ location }) => location);
    expect(places(none)).toHaveLength(12);
    expect(places(two)).toEqual(places(none));
  });

  test('a corrupt object: named, incomplete, and the findings beside it stand', async () => {
    repository.write('bad', 'x'.repeat(3000));
    repository.write('leak.env', leak(3));
    repository.commit();
    const oid = repository.git('rev-parse', 'HEAD:bad');
    const file = join(repository.path, '.git/objects', oid.slice(0, 2), oid.slice(2));
    rmSync(file);
    writeFileSync(file, Buffer.from([0x78, 0x9c, 0xff, 0xff]));
    const { status, report } = await scan('--git');
    expect(status).toBe(2);
    expect(report.findings).toHaveLength(1);
    expect(report.skipped).toEqual([expect.objectContaining({ path: 'bad', reason: 'corrupt' })]);
  });

  test.each([
    [['--git', '--range', 'nowhere..HEAD'], 'nowhere..HEAD'],
    [['--git', '--since', 'banana'], 'banana'],
    [['--git', '--since', '2026-13-45'], '2026-13-45'],
    [['--git', '--since', '2026-02-30 12:00'], '2026-02-30'],
  ])('%j is an error that says what to do', async (flags, named) => {
    repository.write('a', '1');
    repository.commit();
    const { status, stderr } = await scan(...flags);
    expect(status).toBe(2);
    expect(stderr).toContain(named);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('without git on the PATH', async () => {
    repository.write('leak.env', leak(5));
    repository.commit();
    const run = (...flags: string[]) => runCli(['scan', '--git', ...flags], { cwd: repository.path, env: { PATH: '/nowhere' } });
    expect((await run()).status).toBe(1);
    // What a range means only git knows.
    const { status, stderr } = await run('--range', 'HEAD');
    expect([status, stderr.includes('Install git')]).toEqual([2, true]);
  });

  test('outside a repository', () =>
    withFolder(async (folder) => {
      const { status, stderr } = await runCli(['scan', '--git', folder]);
      expect([status, stderr.includes('not inside a git repository')]).toEqual([2, true]);
    }));
});

test('staged: the index and nothing else', async () => {
  repository.write('clean', '1');
  repository.commit();
  repository.write('staged.env', leak(4));
  repository.git('add', 'staged.env');
  repository.write('staged.env', 'edited away\n');
  repository.write('unstaged.env', leak(5));
  const { status, report } = await scan('--staged');
  expect(status).toBe(1);
  expect(report.findings.map(({ location }) => [location['source'], location['path']])).toEqual([['index', 'staged.env']]);
});

test('host: configurations of the home and its projects', () =>
  withFolder(async (home) => {
    const files = {
      '.cursor/mcp.json': JSON.stringify({ mcpServers: { a: { command: 'x', env: { KEY: leak(6).slice(18, -1) } } } }),
      '.claude.json': JSON.stringify({ projects: { [join(home, 'project')]: {} } }),
      'project/.env.local': leak(7),
      'elsewhere/.env': leak(8),
    };
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(home, name)), { recursive: true });
      writeFileSync(join(home, name), content);
    }
    const { status, stdout } = await runCli(['scan', '--host', '--format', 'json'], { env: { HOME: home } });
    const { findings } = JSON.parse(stdout) as Report;
    expect(status).toBe(1);
    expect(findings.map(({ location }) => [location['source'], location['path']])).toEqual([
      ['host', join(home, '.cursor/mcp.json')],
      ['host', join(home, 'project/.env.local')],
    ]);
  }));
