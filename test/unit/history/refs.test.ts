import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { requireRepository } from '../../../core/git/index.ts';
import { readRefs } from '../../../scanner/history/refs.ts';
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

const refsOf = async (path: string, allRefs = false) => readRefs(await requireRepository(path), allRefs);
const lines = (refs: Awaited<ReturnType<typeof refsOf>>): string[] => (refs?.refs ?? []).map(({ name, oid }) => `${oid} ${name}`);
const byGit = (repository: TestRepository, ...patterns: string[]): string[] =>
  repository
    .git('for-each-ref', '--format=%(objectname) %(refname)', ...patterns)
    .split('\n')
    .filter((line) => line !== '');

/** Branches, tags and remote heads in many shapes, some of them packed and moved on since. */
function many(...flags: string[]): TestRepository {
  const repository = fresh(...flags);
  const first = repository.commit();
  for (const name of ['a', 'a.b', 'a-b', 'dir/x', 'dir.x', 'ünï', 'Z']) repository.git('branch', name);
  repository.git('tag', 'light');
  repository.git('tag', '-a', '-m', 'x', 'heavy');
  repository.git('update-ref', 'refs/remotes/origin/main', first);
  repository.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
  repository.git('update-ref', 'refs/notes/commits', first);
  repository.git('pack-refs', '--all');
  repository.git('branch', '-f', 'a.b', repository.commit());
  repository.git('branch', '-D', 'Z');
  repository.git('branch', 'new/one');
  return repository;
}

describe('as git lists them', () => {
  test.each([[[]], [['--object-format=sha256']]])('loose and packed %j', async (flags) => {
    const repository = many(...flags);
    const head = `${repository.git('rev-parse', 'HEAD')} HEAD`;
    const kinds = ['refs/heads', 'refs/tags', 'refs/remotes'].flatMap((kind) => byGit(repository, kind));
    expect(lines(await refsOf(repository.path))).toEqual([...kinds, head]);
    expect(lines(await refsOf(repository.path, true))).toEqual([...byGit(repository), head]);
  });

  test('detached, unborn, and of every work tree', async () => {
    const repository = many();
    expect(lines(await refsOf(fresh().path))).toEqual([]);
    const linked = fresh();
    rmSync(linked.path, { recursive: true });
    repository.git('worktree', 'add', '-q', '--detach', linked.path);
    writeFileSync(join(linked.path, 'x'), 'x');
    linked.git('add', '-A');
    linked.git('commit', '-q', '-m', 'lost');
    linked.git('update-ref', 'refs/worktree/own', 'HEAD');
    const own = linked.git('rev-parse', 'HEAD');
    const main = repository.git('rev-parse', 'HEAD');
    expect(lines(await refsOf(linked.path)).at(-1)).toBe(`${own} HEAD`);
    expect(lines(await refsOf(repository.path)).at(-1)).toBe(`${main} HEAD`);
    expect(lines(await refsOf(linked.path, true))).toEqual([...byGit(linked), `${own} HEAD`, `${main} HEAD`]);
    expect(lines(await refsOf(repository.path, true))).toEqual([...byGit(repository), `${main} HEAD`, `${own} HEAD`]);
  });

  test('a link in the place of HEAD, and one in the place of a branch', () => {
    const repository = fresh();
    const oid = repository.commit();
    repository.git('pack-refs', '--all');
    rmSync(join(repository.path, '.git/HEAD'));
    symlinkSync('refs/heads/main', join(repository.path, '.git/HEAD'));
    symlinkSync('refs/heads/main', join(repository.path, '.git/refs/heads/alias'));
    const gitDir = join(repository.path, '.git');
    const refs = readRefs({ gitDir, commonDir: gitDir, objectFormat: 'sha1' }, false);
    expect(repository.git('rev-parse', 'HEAD')).toBe(oid);
    expect(lines(refs)).toEqual([`${oid} refs/heads/alias`, `${oid} refs/heads/main`, `${oid} HEAD`]);
  });
});

describe('what is not as it should be', () => {
  test('a ref of garbage, an empty one, one that names itself: told by name', async () => {
    const repository = fresh();
    repository.commit();
    const put = (name: string, text: string): void => writeFileSync(join(repository.path, '.git/refs/heads', name), text);
    put('garbage', 'not an id\n');
    put('empty', '');
    put('short', 'abcdef\n');
    put('loop', 'ref: refs/heads/loop\n');
    put('outside', 'ref: refs/heads/../../../../etc/passwd\n');
    put('dangling', 'ref: refs/heads/nowhere\n');
    put('busy.lock', 'being written\n');
    const refs = await refsOf(repository.path);
    expect(refs?.refs.map(({ name }) => name)).toEqual(['refs/heads/main', 'HEAD']);
    expect(refs?.broken.toSorted()).toEqual(['empty', 'garbage', 'loop', 'outside', 'short'].map((name) => `refs/heads/${name}`));
  });

  test('ways to keep refs that are not understood are left to git', async () => {
    const repository = fresh();
    repository.commit();
    mkdirSync(join(repository.path, '.git/reftable'));
    expect(await refsOf(repository.path)).toBeNull();
    const odd = fresh();
    odd.commit();
    writeFileSync(
      Buffer.concat([Buffer.from(join(odd.path, '.git/refs/heads/')), Buffer.from([0xff, 0x61])]),
      odd.git('rev-parse', 'HEAD'),
    );
    expect(await refsOf(odd.path)).toBeNull();
  });
});
