import { execFileSync } from 'node:child_process';
import { mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import {
  findRepository,
  listIgnored,
  listWorkTree,
  openCatFile,
  pathText,
  requireRepository,
  runGit,
} from '../../../core/git/index.ts';
import type { Repository, WorkTreeEntry } from '../../../core/git/index.ts';
import { createRepository } from '../../support/repository.ts';
import type { TestRepository } from '../../support/repository.ts';

const opened: TestRepository[] = [];
const fresh = (...flags: string[]): TestRepository => {
  const repository = createRepository(...flags);
  opened.push(repository);
  return repository;
};
afterEach(() => {
  for (const repository of opened.splice(0)) repository.remove();
});

async function all(entries: AsyncIterable<WorkTreeEntry>): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const { path, kind, tracked } of entries) found[path] = `${tracked ? 'tracked' : 'untracked'} ${kind}`;
  return found;
}

describe('finding a repository', () => {
  test('from its root, from a folder inside, from a file', async () => {
    const { path, write } = fresh();
    write('a/b.txt', 'x');
    expect(await findRepository(path)).toMatchObject({ root: path, gitDir: join(path, '.git'), bare: false, named: true });
    expect(await findRepository(join(path, 'a'))).toMatchObject({ root: path, named: false });
    expect(await findRepository(join(path, 'a', 'b.txt'))).toMatchObject({ root: path, named: false });
  });

  test('bare, SHA-256, shallow, linked work tree, submodule', async () => {
    const bare = fresh('--bare');
    expect(await findRepository(bare.path)).toMatchObject({ root: null, gitDir: bare.path, bare: true, objectFormat: 'sha1' });
    expect(await findRepository(fresh('--object-format=sha256').path)).toMatchObject({ objectFormat: 'sha256' });

    const main = fresh();
    main.write('a', '1');
    main.commit();
    main.write('a', '2');
    main.commit();
    const beside = fresh();
    rmSync(beside.path, { recursive: true });
    main.git('clone', '-q', '--depth', '1', `file://${main.path}`, beside.path);
    expect(await findRepository(beside.path)).toMatchObject({ shallow: true });

    main.git('worktree', 'add', '-q', 'linked');
    expect(await findRepository(join(main.path, 'linked'))).toMatchObject({
      root: join(main.path, 'linked'),
      gitDir: join(main.path, '.git/worktrees/linked'),
      commonDir: join(main.path, '.git'),
    });

    main.git('submodule', 'add', '-q', `file://${beside.path}`, 'sub');
    expect(await findRepository(join(main.path, 'sub'))).toMatchObject({
      root: join(main.path, 'sub'),
      gitDir: join(main.path, '.git/modules/sub'),
    });
  });

  test('a folder with a broken .git is none, and a missing path is an error of its own', async () => {
    const { path } = fresh();
    const folder = join(path, '..', `${path.split('/').at(-1)}-broken`);
    mkdirSync(join(folder, '.git'), { recursive: true });
    try {
      expect(await findRepository(folder)).toBeNull();
      await expect(requireRepository(folder)).rejects.toMatchObject({ code: 'git.not-a-repository' });
      await expect(requireRepository(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'source.not-found' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('listing a work tree', () => {
  test('tracked, untracked, ignored, links, submodules, nested repositories, odd names', async () => {
    const repository = fresh();
    const { path, write } = repository;
    write('.gitignore', '.env\nbuild/\n');
    write('tracked.txt', '1');
    write('line\nbreak', '1');
    symlinkSync('tracked.txt', join(path, 'link'));
    const other = fresh();
    other.write('a', '1');
    other.commit();
    repository.git('submodule', 'add', '-q', `file://${other.path}`, 'sub');
    repository.commit();
    write('.env', 'A=1');
    write('build/out', '1');
    write('new é.txt', '1');
    write('100644 0123456789012345678901234567890123456789 0\ttracked.txt', '1');
    writeFileSync(Buffer.concat([Buffer.from(`${path}/odd-`), Buffer.from([0xff, 0xfe])]), '1');
    repository.git('init', '-q', 'nested');
    write('nested/inner', '1');

    const found = (await findRepository(path)) as Repository;
    expect(await all(listWorkTree(found))).toEqual({
      '.gitignore': 'tracked file',
      '.gitmodules': 'tracked file',
      'tracked.txt': 'tracked file',
      'line\nbreak': 'tracked file',
      link: 'tracked link',
      sub: 'tracked submodule',
      'new é.txt': 'untracked file',
      '100644 0123456789012345678901234567890123456789 0\ttracked.txt': 'untracked file',
      'odd-\\xff\\xfe': 'untracked file',
      nested: 'untracked repository',
    });
    expect(await all(listIgnored(found))).toEqual({ '.env': 'untracked file', 'build/out': 'untracked file' });
    expect(await all(listIgnored(found, 'build'))).toEqual({ 'build/out': 'untracked file' });
  });

  test('an unmerged path comes once', async () => {
    const repository = fresh();
    repository.write('a', 'base');
    repository.commit();
    repository.git('switch', '-q', '-c', 'other');
    repository.write('a', 'theirs');
    repository.commit();
    repository.git('switch', '-q', 'main');
    repository.write('a', 'ours');
    repository.commit();
    expect(() => repository.git('merge', 'other')).toThrow();
    const found = (await findRepository(repository.path)) as Repository;
    const paths: string[] = [];
    for await (const entry of listWorkTree(found)) paths.push(entry.path);
    expect(paths).toEqual(['a']);
  });

  test('core.worktree cannot send the listing elsewhere', async () => {
    const repository = fresh();
    const victim = fresh();
    victim.write('private', '1');
    repository.write('own', '1');
    repository.git('config', 'core.worktree', victim.path);
    expect(await all(listWorkTree((await findRepository(repository.path)) as Repository))).toEqual({ own: 'untracked file' });
  });
});

describe('reading objects', () => {
  const body = async (chunks: AsyncIterable<Buffer>): Promise<string> => {
    let text = '';
    for await (const chunk of chunks) text += chunk.toString('latin1');
    return text;
  };

  test('content, absent objects, early stops and big objects, in any order', async () => {
    const repository = fresh();
    const big = 'line of text\n'.repeat(200_000);
    const small = repository.gitBytes('small', 'hash-object', '-w', '--stdin').toString().trim();
    const large = repository.gitBytes(big, 'hash-object', '-w', '--stdin').toString().trim();
    const reader = openCatFile((await findRepository(repository.path)) as Repository);
    const answers = await Promise.all([
      reader.read(large, async ({ chunks }) => {
        for await (const chunk of chunks) return chunk.length > 0;
        return false;
      }),
      reader.read(small, async ({ type, size, chunks }) => [type, size, await body(chunks)]),
      reader.read('0'.repeat(40), async () => 'never'),
      reader.read(large, async ({ chunks }) => (await body(chunks)) === big),
      reader.read(small, async () => 'unread'),
    ]);
    await reader.close();
    expect(answers).toEqual([true, ['blob', 5, 'small'], null, true, 'unread']);
  });

  test('a corrupt object is named and does not disturb the next', async () => {
    const repository = fresh();
    const oid = repository.gitBytes('to be broken', 'hash-object', '-w', '--stdin').toString().trim();
    const whole = repository.gitBytes('whole', 'hash-object', '-w', '--stdin').toString().trim();
    const file = join(repository.path, '.git/objects', oid.slice(0, 2), oid.slice(2));
    rmSync(file);
    writeFileSync(file, Buffer.concat([Buffer.from([0x78, 0x01]), Buffer.alloc(40, 7)]));
    const reader = openCatFile((await findRepository(repository.path)) as Repository);
    const broken = await reader
      .read(oid, async () => 'never')
      .then(
        (value) => value,
        (error: unknown) => error,
      );
    expect(await reader.read(whole, async ({ chunks }) => body(chunks))).toBe('whole');
    await reader.close();
    expect(broken === null || (broken as { code: string }).code === 'git.corrupt').toBe(true);
  });
});

describe('running git', () => {
  test('answers errors with a code', async () => {
    const repository = (await findRepository(fresh().path)) as Repository;
    await expect(runGit(['log', '--end-of-options', 'nothing..here', '--'], { repository })).rejects.toMatchObject({
      code: 'git.range-invalid',
    });
    await expect(runGit(['ls-files', '--no-such-option'], { repository })).rejects.toMatchObject({ code: 'git.missing' });
    await expect(runGit(['version'], { repository, maxBytes: 3 })).rejects.toMatchObject({ code: 'git.failed' });
  });

  test('does not wait for ever on a pipe in a file’s place', async () => {
    const { path, write } = fresh();
    write('dir/file', '1');
    execFileSync('mkfifo', [join(path, 'dir/.gitignore')]);
    const repository = (await findRepository(path)) as Repository;
    await expect(runGit(['ls-files', '--others', '--exclude-standard'], { repository, silenceMs: 300 })).rejects.toMatchObject({
      code: 'git.failed',
      message: expect.stringContaining('said nothing') as unknown,
    });
  });

  test('inherits no GIT_ variable', async () => {
    const repository = (await findRepository(fresh().path)) as Repository;
    process.env['GIT_DIR'] = '/nowhere';
    try {
      expect((await runGit(['rev-parse', '--absolute-git-dir'], { repository })).toString().trim()).toBe(
        realpathSync(repository.gitDir),
      );
    } finally {
      delete process.env['GIT_DIR'];
    }
  });

  test('paths are text where they are UTF-8', () => {
    expect(pathText(Buffer.from('é/\n'))).toBe('é/\n');
    expect(pathText(Buffer.from([0x61, 0xc3, 0x28, 0xff]))).toBe('a\\xc3(\\xff');
  });
});
