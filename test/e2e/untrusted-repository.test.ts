/**
 * A repository that names programs wherever git lets it. Each program leaves its name in a file; whatever Keyward scans, that
 * file must not appear. The first test shows that the traps are live: plain git walks into them.
 */
import { execFileSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scan } from '../../scanner/index.ts';
import type { ScanTarget } from '../../scanner/index.ts';
import { createRepository, writeTrap } from '../support/repository.ts';
import type { TestRepository } from '../support/repository.ts';

const HOOKS = [
  'pre-commit',
  'post-index-change',
  'fsmonitor-watchman',
  'reference-transaction',
  'post-checkout',
  'pre-auto-gc',
  'proc-receive',
];

let repository: TestRepository;
/** Outside the repository, so that only a program that runs can write there. */
let outside: string;
let mark: string;

const trap = (name: string, body?: string): string => writeTrap(join(outside, 'traps'), name, mark, body);
const ran = (): string[] => (existsSync(mark) ? [...new Set(readFileSync(mark, 'utf8').trim().split('\n'))].toSorted() : []);

beforeEach(() => {
  outside = realpathSync(mkdtempSync(join(tmpdir(), 'keyward-outside-')));
  mark = join(outside, 'mark');
  repository = createRepository();
  repository.write('a.txt', 'first\n');
  repository.write('b.bin', 'second\n');
  repository.write('dir/c.txt', 'third\n');
  repository.commit();
  repository.write('a.txt', 'changed\n');
  repository.commit();
});

afterEach(() => {
  repository.remove();
  rmSync(outside, { recursive: true, force: true });
});

/** Everything that a repository's own files can say. */
function plantAll(): void {
  // A signed commit, for gpg.program.
  const tree = repository.git('rev-parse', 'HEAD^{tree}');
  const parent = repository.git('rev-parse', 'HEAD');
  const who = 'Ada <ada@example.com> 1704067200 +0000';
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n aGVsbG8=\n -----END PGP SIGNATURE-----';
  const signed = `tree ${tree}\nparent ${parent}\nauthor ${who}\ncommitter ${who}\n${signature}\n\nsigned\n`;
  const oid = repository.gitBytes(signed, 'hash-object', '-t', 'commit', '-w', '--stdin').toString().trim();
  repository.git('update-ref', 'refs/heads/main', oid);

  repository.write('.gitattributes', '* filter=trap diff=trap merge=trap\n');
  repository.write('staged.txt', 'staged\n');
  repository.git('add', 'staged.txt', '.gitattributes');
  repository.write('a.txt', 'not staged\n');
  for (const name of HOOKS) {
    writeTrap(join(repository.path, '.git/hooks'), name, mark);
    writeTrap(join(outside, 'hooks'), name, mark);
  }
  const included = join(outside, 'included');
  writeFileSync(
    included,
    `[core]\n\tfsmonitor = ${trap('included-fsmonitor')}\n[diff]\n\texternal = ${trap('included-external')}\n`,
  );
  const aliases = ['log', 'ls-files', 'cat-file', 'diff-index', 'rev-parse', 'for-each-ref', 'rev-list', 'diff', 'status'];
  const settings: Record<string, string> = {
    'core.hooksPath': join(outside, 'hooks'),
    'core.pager': trap('pager'),
    'core.editor': trap('editor'),
    'core.askPass': trap('askpass'),
    'core.sshCommand': trap('ssh'),
    'core.gitProxy': trap('proxy'),
    'core.alternateRefsCommand': trap('alternate-refs'),
    'credential.helper': `!${trap('credential')}`,
    'gpg.program': trap('gpg'),
    'log.showSignature': 'true',
    'filter.trap.clean': trap('clean'),
    'filter.trap.smudge': trap('smudge'),
    'filter.trap.process': trap('process', 'exit 1'),
    'filter.trap.required': 'false',
    'diff.trap.textconv': trap('textconv'),
    'diff.trap.command': trap('diff-command'),
    'diff.external': trap('external'),
    'merge.trap.driver': trap('merge'),
    'uploadpack.packObjectsHook': trap('pack-objects'),
    'interactive.diffFilter': trap('diff-filter'),
    'trailer.x.command': trap('trailer'),
    'submodule.x.update': `!${trap('submodule')}`,
    'submodule.recurse': 'true',
    'diff.orderFile': join(outside, 'no-such-file'),
    'include.path': included,
    'includeIf.gitdir:/.path': included,
    // The last word on fsmonitor in the file.
    'core.fsmonitor': trap('fsmonitor', 'printf "/\\0"'),
  };
  for (const [name, value] of Object.entries(settings)) repository.git('config', name, value);
  for (const name of aliases) {
    repository.git('config', `alias.${name}`, `!${trap('alias')}`);
    repository.git('config', `pager.${name}`, trap('pager'));
  }
}

/** A remote that has promised the missing objects, reached by a program of its own. */
function plantPromisor(url: string): void {
  repository.git('config', 'core.repositoryFormatVersion', '1');
  repository.git('config', 'extensions.partialClone', 'origin');
  repository.git('config', 'remote.origin.promisor', 'true');
  repository.git('config', 'remote.origin.url', url);
  repository.git('config', 'remote.origin.uploadpack', trap('uploadpack', 'exit 1'));
  repository.git('config', 'remote.origin.receivepack', trap('receivepack', 'exit 1'));
  for (const oid of [repository.git('rev-parse', 'HEAD:a.txt'), repository.git('rev-parse', 'HEAD:dir')]) {
    rmSync(join(repository.path, '.git/objects', oid.slice(0, 2), oid.slice(2)));
  }
}

async function scanAll(path = repository.path): Promise<string[]> {
  const targets: ScanTarget[] = [
    { kind: 'paths', paths: [path] },
    { kind: 'paths', paths: [path], noIgnore: true },
    { kind: 'paths', paths: [join(path, 'dir')] },
    { kind: 'git', repository: path },
    { kind: 'git', repository: path, allRefs: true, unreachable: true },
    { kind: 'git', repository: path, range: 'HEAD^^..HEAD' },
    { kind: 'git', repository: path, since: '2001-01-01' },
    { kind: 'staged', repository: path },
  ];
  const outcomes: string[] = [];
  for (const target of targets) {
    outcomes.push(
      await scan({ target, threads: 0 }).then(
        ({ stats, skipped }) => (skipped.length > 0 ? 'incomplete' : stats.files > 0 ? 'read' : 'nothing'),
        (error: unknown) => (error as { code: string }).code,
      ),
    );
  }
  return outcomes;
}

test('the traps are live: plain git runs them', () => {
  plantAll();
  // Some traps keep git from reaching the next.
  for (const name of ['diff.orderFile', 'filter.trap.process', 'include.path']) repository.git('config', '--unset-all', name);
  const run = (...args: string[]): void => {
    try {
      repository.git(...args);
    } catch {
      // Many traps make git fail; only that they ran counts here.
    }
  };
  run('diff', '--cached');
  run('ls-files', '--others');
  run('diff', 'HEAD');
  run('log', '-p', '--ext-diff');
  run('cat-file', '--textconv', 'HEAD:a.txt');
  run('cat-file', '--filters', 'HEAD:a.txt');
  run('add', 'a.txt');
  repository.git('config', '--unset', 'diff.trap.command');
  run('diff', 'HEAD^');
  plantPromisor(repository.path);
  run('cat-file', '-p', repository.git('rev-parse', 'HEAD:a.txt'));
  expect(ran()).toEqual(
    expect.arrayContaining(
      ['included-fsmonitor', 'diff-command', 'textconv', 'smudge', 'clean', 'gpg', 'uploadpack', 'post-index-change'].map(
        (name) => `ran ${name}`,
      ),
    ),
  );
});

describe('nothing of the repository runs', () => {
  test('with every trap of its configuration set', async () => {
    plantAll();
    expect(await scanAll()).toEqual(['read', 'read', 'read', 'read', 'read', 'read', 'read', 'read']);
    expect(ran()).toEqual([]);
  });

  test.each([
    'ext::sh -c "echo ran ext >> MARK"',
    'ssh://host.invalid/x',
    'LOCAL',
    'git://127.0.0.1:1/x',
    'http://127.0.0.1:1/x',
    'none::x',
  ])('with a remote that promised missing objects: %s', async (url) => {
    plantAll();
    plantPromisor(url.replace('MARK', mark).replace('LOCAL', repository.path));
    repository.git('config', 'protocol.allow', 'always');
    repository.git('config', 'protocol.ext.allow', 'always');
    const [, , , history, everything] = await scanAll();
    expect([history, everything]).toEqual(['incomplete', 'incomplete']);
    expect(ran()).toEqual([]);
  });

  test('as a submodule, as a nested repository and as a bare one', async () => {
    plantAll();
    const outer = createRepository();
    try {
      cpSync(repository.path, join(outer.path, 'nested'), { recursive: true });
      outer.git('update-index', '--add', '--cacheinfo', `160000,${repository.git('rev-parse', 'HEAD')},sub`);
      cpSync(repository.path, join(outer.path, 'sub'), { recursive: true });
      // A bare repository that looks like any folder of the outer one.
      cpSync(join(repository.path, '.git'), join(outer.path, 'bare'), { recursive: true });
      outer.write('dir/x', 'x');
      outer.git('add', 'dir/x');
      await scanAll(outer.path);
      await scanAll(join(outer.path, 'bare'));
      await scanAll(join(outer.path, 'sub'));
      expect(ran()).toEqual([]);
    } finally {
      outer.remove();
    }
  });
});

describe('the environment', () => {
  const before = { ...process.env };
  afterEach(() => {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  });

  test('variables of git are not inherited', async () => {
    Object.assign(process.env, {
      GIT_DIR: outside,
      GIT_WORK_TREE: outside,
      GIT_OBJECT_DIRECTORY: outside,
      GIT_EXTERNAL_DIFF: trap('env-external'),
      GIT_SSH_COMMAND: trap('env-ssh'),
      GIT_ASKPASS: trap('env-askpass'),
      GIT_PAGER: trap('env-pager'),
      GIT_EXEC_PATH: outside,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.fsmonitor',
      GIT_CONFIG_VALUE_0: trap('env-fsmonitor'),
      GIT_CONFIG_PARAMETERS: `'core.fsmonitor=${trap('env-parameters')}'`,
      GIT_TRACE: join(outside, 'trace'),
    });
    expect(await scanAll()).toEqual(['read', 'read', 'read', 'read', 'read', 'git.range-invalid', 'read', 'nothing']);
    expect(ran()).toEqual([]);
    expect(readdirSync(outside).toSorted()).toEqual(['traps']);
  });

  test('a program named git inside the repository is not git', async () => {
    for (const name of ['git', 'git-log', 'git-ls-files', 'git-remote-none']) writeTrap(repository.path, name, mark);
    process.env['PATH'] = ['.', '', before['PATH']].join(delimiter);
    expect((await scanAll()).slice(0, 5)).toEqual(['read', 'read', 'read', 'read', 'read']);
    expect(ran()).toEqual([]);
  });
});

describe('whose repository it is', () => {
  test.runIf(process.getuid?.() === 0)(
    'another user’s is read without git; git is asked only where it is named, and a folder inside says so',
    async () => {
      plantAll();
      for (const name of ['.', '.git']) chownSync(join(repository.path, name), 12_345, 12_345);
      const history = (path: string) => scan({ target: { kind: 'git', repository: path }, threads: 0 });
      expect((await history(repository.path)).stats.files).toBeGreaterThan(0);
      expect((await history(join(repository.path, 'dir'))).stats.files).toBeGreaterThan(0);
      const range = { kind: 'git', repository: join(repository.path, 'dir'), range: 'HEAD~1..HEAD' } as const;
      await expect(scan({ target: range, threads: 0 })).rejects.toMatchObject({
        code: 'git.failed',
        hint: expect.stringContaining('Name the top folder') as unknown,
      });
      expect(ran()).toEqual([]);
    },
  );
});

describe('files that would make git wait', () => {
  test.each(['.git/config-pipe', '.gitignore', '.git/info/exclude'])('a pipe as %s', async (name) => {
    const path = join(repository.path, name);
    rmSync(path, { force: true });
    mkdirSync(join(repository.path, '.git/info'), { recursive: true });
    execFileSync('mkfifo', [path]);
    if (name === '.git/config-pipe') writeFileSync(join(repository.path, '.git/config'), `[include]\n\tpath = ${path}\n`);
    await expect(scan({ target: { kind: 'git', repository: repository.path }, threads: 0 })).rejects.toMatchObject({
      code: 'git.failed',
    });
  });
});
