/** The pre-commit hook in real repositories with a real `git commit`. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGenerator } from '../../rules/index.ts';
import { cleanEnvironment, runCli } from '../support/cli.ts';
import { withFolder } from '../support/folder.ts';
import { createRepository, writeTrap } from '../support/repository.ts';
import type { TestRepository } from '../support/repository.ts';

const leak = (seed: number): string => `STRIPE_SECRET_KEY=sk_live_${createGenerator(seed).chars('alnum', 32)}\n`;

let repository: TestRepository;
beforeEach(() => {
  repository = createRepository();
});
afterEach(() => {
  repository.remove();
});

const hookFile = () => join(repository.path, '.git/hooks/pre-commit');
const install = (...words: string[]) => runCli(['hook', 'install', ...words], { cwd: repository.path });

interface Commit {
  readonly status: number | null;
  readonly stderr: string;
}

function commit(
  args: readonly string[] = [],
  options: { readonly cwd?: string; readonly env?: Record<string, string> } = {},
): Commit {
  const { status, stderr } = spawnSync(
    'git',
    ['-c', 'user.name=Ada', '-c', 'user.email=ada@x.example', 'commit', '-q', '-m', 'x', ...args],
    {
      cwd: options.cwd ?? repository.path,
      env: cleanEnvironment(options.env ?? {}),
      encoding: 'utf8',
    },
  );
  return { status, stderr };
}

const count = (): number =>
  Number(spawnSync('git', ['rev-list', '--count', 'HEAD'], { cwd: repository.path, encoding: 'utf8' }).stdout);

describe('how sure it has to be', () => {
  // An id that is of use only with its secret: medium confidence.
  const doubtful = `ID=AKIA${createGenerator(3).chars('QRSTUVWXYZ', 1)}${createGenerator(3).chars('base32', 15)}\n`;
  const run = (flags: string[] = [], env: Record<string, string> = {}) =>
    runCli(['hook', 'run', ...flags], { cwd: repository.path, env });

  beforeEach(() => {
    repository.write('app.env', doubtful);
    repository.git('add', '-A');
  });

  test('what is doubtful passes, is told in one line, and is reported by a scan', async () => {
    expect(await run()).toMatchObject({ status: 0, stdout: '', stderr: '1 doubtful finding staged: keyward scan --staged\n' });
    expect(await run(['--quiet'])).toMatchObject({ status: 0, stderr: '' });
    expect((await runCli(['scan', '--staged'], { cwd: repository.path })).status).toBe(1);
  });

  test('a flag, the environment and the configuration say otherwise, in this order', async () => {
    expect((await run(['--min-confidence', 'medium'])).status).toBe(1);
    expect((await run([], { KEYWARD_MIN_CONFIDENCE: 'medium' })).status).toBe(1);
    repository.write('.keyward.toml', '[hook]\nmin-confidence = "low"\n');
    expect((await run()).status).toBe(1);
    expect((await run([], { KEYWARD_MIN_CONFIDENCE: 'high' })).status).toBe(0);
    expect((await run(['--min-confidence', 'low'], { KEYWARD_MIN_CONFIDENCE: 'high' })).status).toBe(1);
  });

  test('a stricter threshold of all scans holds before a commit, a looser one does not', async () => {
    repository.write('.keyward.toml', '[scan]\nmin-confidence = "low"\n');
    expect((await run()).status).toBe(0);
    repository.write('app.env', leak(1));
    repository.git('add', '-A');
    expect((await run()).status).toBe(1);
  });

  test('a level that there is not is named with its variable', async () => {
    const { status, stderr } = await run([], { KEYWARD_MIN_CONFIDENCE: 'sure' });
    expect(status).toBe(2);
    expect(stderr).toContain('KEYWARD_MIN_CONFIDENCE');
  });
});

describe('a commit', () => {
  test('with a credential is stopped, also the very first one, and says what to do', async () => {
    await install();
    repository.write('app.env', leak(1));
    repository.git('add', '-A');
    const { status, stderr } = commit();
    expect(status).toBe(1);
    expect(count()).toBe(0);
    expect(stderr).toContain('app.env:1:19');
    expect(stderr).toContain('Commit stopped: 1 secret is staged.');
    for (const way of [
      'git reset -q -- app.env',
      'keyward fix app.env',
      'keyward:allow stripe.secret-key',
      'git commit --no-verify',
    ]) {
      expect(stderr).toContain(way);
    }
    expect(stderr).not.toContain(leak(1).slice(26, -1));
  });

  test('without one passes in silence', async () => {
    await install();
    repository.write('app.env', 'PORT=3000\n');
    repository.git('add', '-A');
    expect(commit()).toEqual({ status: 0, stderr: '' });
    expect(count()).toBe(1);
  });

  test('is judged by what is staged, not by what lies in the folder', async () => {
    await install();
    repository.write('a.txt', 'clean\n');
    repository.git('add', '-A');
    repository.write('a.txt', leak(2));
    repository.write('untracked.env', leak(3));
    expect(commit().status).toBe(0);
    repository.git('add', 'a.txt');
    repository.write('a.txt', 'clean again\n');
    expect(commit().status).toBe(1);
  });

  test('with -a or a path is judged by the index that git makes for it', async () => {
    await install();
    repository.write('a.txt', 'one\n');
    repository.write('b.txt', 'one\n');
    repository.git('add', '-A');
    expect(commit().status).toBe(0);
    repository.write('a.txt', leak(4));
    expect(commit(['-a']).status).toBe(1);
    expect(commit(['a.txt']).status).toBe(1);
    repository.write('b.txt', 'two\n');
    expect(commit(['b.txt'])).toEqual({ status: 0, stderr: '' });
    expect(count()).toBe(2);
  });

  test('can go past it knowingly, by an inline mark, or by the baseline', async () => {
    await install();
    repository.write('a.env', leak(5));
    repository.git('add', '-A');
    expect(commit(['--no-verify']).status).toBe(0);
    repository.write('b.env', `${leak(6).trimEnd()} # keyward:allow stripe.secret-key a test key\n`);
    repository.git('add', '-A');
    expect(commit().status).toBe(0);
    repository.write('c.env', leak(7));
    expect((await runCli(['baseline'], { cwd: repository.path })).status).toBe(0);
    repository.git('add', '-A');
    expect(commit()).toEqual({ status: 0, stderr: '' });
  });

  test('never passes when the scan fails', async () => {
    await install();
    repository.write('.keyward.toml', '[scan]\nnonsense = 1\n');
    repository.git('add', '-A');
    const { status, stderr } = commit();
    expect(status).not.toBe(0);
    expect(stderr).toContain('Commit stopped: the scan failed. Past it, knowingly: git commit --no-verify');
    expect(stderr).toContain('config.invalid');
  });

  test.each(['echo garbage', "printf ':100644 100644 0 1 M\\0'", 'exit 1', 'kill -9 $$'])(
    'never passes when something that is no git answers: %s',
    async (body) => {
      repository.write('.env', leak(9));
      repository.git('add', '.env');
      // Such an index git alone reads.
      repository.git('update-index', '--split-index');
      const folder = join(repository.path, '.git/programs');
      mkdirSync(folder);
      writeFileSync(join(folder, 'git'), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
      const PATH = `${folder}:${process.env['PATH'] ?? ''}`;
      const { status, stderr } = await runCli(['hook', 'run'], { cwd: repository.path, env: { PATH }, input: 'echoed\n' });
      expect(status).toBe(2);
      expect(stderr).toContain('Commit stopped');
    },
  );

  test('needs no git where the repository is an ordinary one', async () => {
    repository.write('.env', leak(9));
    repository.git('add', '.env');
    const { status, stderr } = await runCli(['hook', 'run'], { cwd: repository.path, env: { PATH: '/nowhere' } });
    expect(status).toBe(1);
    expect(stderr).toContain('.env');
  });

  test('never passes when Keyward is gone', async () => {
    await install();
    writeFileSync(hookFile(), readFileSync(hookFile(), 'utf8').replace(/^keyward='.*'$/m, "keyward='/no/such/keyward.js'"));
    repository.write('a.txt', 'clean\n');
    repository.git('add', '-A');
    // git alone on the PATH: no keyward, no npx.
    const { status, stderr } = await withFolder(async (bin) => {
      for (const name of ['git', 'sh']) {
        const real = execFileSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
        writeFileSync(join(bin, name), `#!/bin/sh\nexec '${realpathSync(real)}' "$@"\n`, { mode: 0o755 });
      }
      return commit([], { env: { PATH: bin } });
    });
    expect(status).not.toBe(0);
    expect(stderr).toContain('does not find keyward, so nothing was scanned');
  });

  test('in a linked work tree meets the same hook', async () => {
    repository.write('a.txt', 'one\n');
    repository.commit();
    await install();
    await withFolder(async (folder) => {
      const tree = join(folder, 'tree');
      repository.git('worktree', 'add', '-q', tree, '-b', 'other');
      writeFileSync(join(tree, 'b.env'), leak(8));
      execFileSync('git', ['add', '-A'], { cwd: tree });
      expect(commit([], { cwd: tree }).status).toBe(1);
    });
  });
});

describe('installing', () => {
  test('again renews our own hook; uninstalling takes it away', async () => {
    expect((await install()).stdout).toContain(`Installed ${realpathSync(repository.path)}/.git/hooks/pre-commit`);
    expect((await install()).stdout).toContain('Renewed ');
    expect((await runCli(['hook', 'uninstall'], { cwd: repository.path })).stdout).toContain('Removed ');
    expect(existsSync(hookFile())).toBe(false);
    expect((await runCli(['hook', 'uninstall'], { cwd: repository.path })).status).toBe(0);
  });

  test('leaves another hook as it is and says how to add ours', async () => {
    mkdirSync(join(repository.path, '.git/hooks'), { recursive: true });
    const other = '#!/bin/sh\necho other\n';
    writeFileSync(hookFile(), other);
    chmodSync(hookFile(), 0o755);
    for (const word of ['install', 'uninstall']) {
      const { status, stderr } = await runCli(['hook', word], { cwd: repository.path });
      expect(status).toBe(2);
      expect(stderr).toContain('hook.foreign');
    }
    expect(readFileSync(hookFile(), 'utf8')).toBe(other);
  });

  test('follows core.hooksPath inside the repository and refuses one that others share', async () => {
    repository.git('config', 'core.hooksPath', '.husky');
    expect((await install()).status).toBe(0);
    repository.write('a.env', leak(9));
    repository.git('add', 'a.env');
    expect(existsSync(join(repository.path, '.husky/pre-commit'))).toBe(true);
    expect(commit().status).toBe(1);
    await withFolder(async (shared) => {
      repository.git('config', 'core.hooksPath', shared);
      const { status, stderr } = await install();
      expect(status).toBe(2);
      expect(stderr).toContain('outside of it');
      expect(existsSync(join(shared, 'pre-commit'))).toBe(false);
    });
  });

  test('does not follow a linked hooks folder out of the repository', async () => {
    await withFolder(async (shared) => {
      rmSync(join(repository.path, '.git/hooks'), { recursive: true, force: true });
      symlinkSync(shared, join(repository.path, '.git/hooks'));
      const { status, stderr } = await install();
      expect(status).toBe(2);
      expect(stderr).toContain('code: hook.foreign');
      expect(existsSync(join(shared, 'pre-commit'))).toBe(false);
    });
  });

  test('names a hooks folder that is a file', async () => {
    rmSync(join(repository.path, '.git/hooks'), { recursive: true, force: true });
    writeFileSync(join(repository.path, '.git/hooks'), '');
    const { status, stderr } = await install();
    expect(status).toBe(2);
    expect(stderr).toContain('code: output.unwritable');
  });

  test('looks for hooks where the user’s own settings send git, wherever those are kept', async () => {
    await withFolder(async (folder) => {
      const settings = join(folder, 'settings');
      writeFileSync(settings, `[core]\n\thooksPath = ${join(folder, 'shared')}\n`);
      const { status, stderr } = await runCli(['hook', 'install'], {
        cwd: repository.path,
        env: { GIT_CONFIG_GLOBAL: settings },
      });
      expect(status).toBe(2);
      expect(stderr).toContain('code: hook.foreign');
    });
  });

  test('asks no program named git that the repository brings along', async () => {
    writeTrap(repository.path, 'git', join(repository.path, 'mark'), 'exit 1');
    const PATH = `.:${process.env['PATH'] ?? ''}`;
    const { status } = await runCli(['hook', 'install'], { cwd: repository.path, env: { PATH } });
    expect(status).toBe(0);
    expect(existsSync(join(repository.path, 'mark'))).toBe(false);
  });

  test('fails outside a repository', async () => {
    await withFolder(async (folder) => {
      const { status, stderr } = await runCli(['hook', 'install'], { cwd: folder });
      expect(status).toBe(2);
      expect(stderr).toContain('git.not-a-repository');
    });
  });

  test('hook run is what the hook starts', async () => {
    repository.write('a.env', leak(10));
    repository.git('add', '-A');
    const { status, stdout } = await runCli(['hook', 'run'], { cwd: repository.path });
    expect([status, stdout]).toEqual([1, '']);
    repository.git('rm', '-q', '--cached', 'a.env');
    expect(await runCli(['hook', 'run'], { cwd: repository.path })).toEqual({ status: 0, stdout: '', stderr: '' });
    rmSync(join(repository.path, '.git/HEAD'));
    expect((await runCli(['hook', 'run'], { cwd: repository.path })).status).toBe(2);
  });
});

test('.pre-commit-hooks.yaml starts the same command', async () => {
  const { parse } = await import('yaml');
  const [hook] = parse(readFileSync(new URL('../../.pre-commit-hooks.yaml', import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >[];
  expect(hook).toMatchObject({ id: 'keyward', entry: 'keyward hook run', language: 'system', pass_filenames: false });
});
