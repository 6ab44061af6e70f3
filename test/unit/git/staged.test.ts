import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openGitReader } from '../../../scanner/source/git-reader.ts';
import { openStaged } from '../../../scanner/source/staged.ts';
import { createRepository, writeTrap } from '../../support/repository.ts';
import type { TestRepository } from '../../support/repository.ts';
import { listSource, readPlace } from '../../support/sources.ts';

const opened: TestRepository[] = [];
const fresh = (...flags: string[]): TestRepository => {
  const repository = createRepository(...flags);
  opened.push(repository);
  return repository;
};
afterEach(() => {
  delete process.env['GIT_INDEX_FILE'];
  for (const repository of opened.splice(0)) repository.remove();
});

/** Path and content of everything staged, and what was excluded. */
async function staged(path: string): Promise<{ files: string[]; excluded: readonly string[] }> {
  const { places, excluded } = await listSource(await openStaged({ kind: 'staged', repository: path }));
  const reader = openGitReader(path);
  const files: string[] = [];
  for (const place of places) files.push(`${place.source} ${place.path}: ${String(await readPlace(reader, place))}`);
  await reader.close();
  return { files, excluded };
}

describe('what is staged', () => {
  test.each([[[]], [['--object-format=sha256']]])('before the first commit %j', async (flags: string[]) => {
    const repository = fresh(...flags);
    expect((await staged(repository.path)).files).toEqual([]);
    repository.write('a', 'first');
    repository.git('add', 'a');
    expect((await staged(repository.path)).files).toEqual(['index a: first']);
  });

  test('the content of the index, not of the work tree; only what changes', async () => {
    const repository = fresh();
    repository.write('kept', 'same');
    repository.write('a', 'old');
    repository.write('removed', 'r');
    repository.write('moved', 'contents that moved');
    repository.commit();
    repository.write('a', 'staged');
    repository.git('rm', '-q', 'removed');
    repository.git('mv', 'moved', 'here now');
    repository.git('add', 'a');
    repository.write('a', 'edited after staging');
    repository.write('planned', 'intent only');
    repository.git('add', '-N', 'planned');
    repository.write('untracked', 'u');
    const { files } = await staged(repository.path);
    expect(files.filter((line) => !line.startsWith('index planned'))).toEqual([
      'index a: staged',
      'index here now: contents that moved',
    ]);
    expect(files.join()).not.toContain('intent only');
  });

  test('from a folder inside, odd names, links and submodules', async () => {
    const repository = fresh();
    const inner = fresh();
    inner.write('x', '1');
    inner.commit();
    repository.write('dir/line\nbreak', '1');
    repository.write('-dash', '2');
    writeFileSync(Buffer.concat([Buffer.from(`${repository.path}/odd-`), Buffer.from([0xff])]), '3');
    symlinkSync('/etc/passwd', join(repository.path, 'link'));
    repository.git('submodule', 'add', '-q', `file://${inner.path}`, 'sub');
    repository.git('add', '-A');
    const { files, excluded } = await staged(join(repository.path, 'dir'));
    expect(files.filter((line) => !line.includes('.gitmodules'))).toEqual([
      'index -dash: 2',
      'index dir/line\nbreak: 1',
      'index odd-\\xff: 3',
    ]);
    expect(excluded).toEqual(['symlink link', 'submodule sub']);
  });

  test('both sides of an unfinished merge', async () => {
    const repository = fresh();
    repository.write('a', 'base');
    repository.commit();
    repository.git('switch', '-q', '-c', 'other');
    repository.write('a', 'theirs');
    repository.write('b', 'brought');
    repository.commit();
    repository.git('switch', '-q', 'main');
    repository.write('a', 'ours');
    repository.commit();
    expect(() => repository.git('merge', 'other')).toThrow();
    expect((await staged(repository.path)).files.toSorted()).toEqual(['index a: ours', 'index a: theirs', 'index b: brought']);
  });

  test('in a linked work tree', async () => {
    const repository = fresh();
    repository.write('a', '1');
    repository.commit();
    repository.git('worktree', 'add', '-q', 'linked');
    repository.write('linked/b', '2');
    repository.gitBytes('', '-C', 'linked', 'add', 'b');
    expect((await staged(join(repository.path, 'linked'))).files).toEqual(['index b: 2']);
    expect((await staged(repository.path)).files).toEqual([]);
  });
});

describe('the index that a hook is given', () => {
  test('git commit -a and git commit PATH', async () => {
    const repository = fresh();
    repository.write('a', '1');
    repository.write('b', '1');
    repository.commit();
    repository.write('a', 'by -a');
    repository.write('b', 'left out');
    // The hook says which index it was given, and refuses the commit.
    const mark = join(repository.path, '.git', 'mark');
    const report = join(repository.path, '.git', 'report');
    writeTrap(
      join(repository.path, '.git', 'hooks'),
      'pre-commit',
      mark,
      `cp "$GIT_INDEX_FILE" '${report}'; echo "$GIT_INDEX_FILE" > '${mark}'; exit 1`,
    );
    expect(() => repository.git('commit', '-q', '-m', 'x', '--', 'a')).toThrow();
    expect((await staged(repository.path)).files).toEqual([]);
    process.env['GIT_INDEX_FILE'] = '.git/report';
    expect((await staged(repository.path)).files).toEqual(['index a: by -a']);
  });

  test('an index elsewhere is refused, not ignored', async () => {
    const repository = fresh();
    const other = fresh();
    process.env['GIT_INDEX_FILE'] = join(other.path, 'index');
    await expect(openStaged({ kind: 'staged', repository: repository.path })).rejects.toMatchObject({ code: 'git.failed' });
  });
});

describe('bad input', () => {
  test('a bare repository, no repository, a missing path', async () => {
    await expect(openStaged({ kind: 'staged', repository: fresh('--bare').path })).rejects.toMatchObject({
      code: 'git.not-a-repository',
    });
    await expect(openStaged({ kind: 'staged', repository: '/' })).rejects.toMatchObject({ code: 'git.not-a-repository' });
    await expect(openStaged({ kind: 'staged', repository: '/nowhere/at/all' })).rejects.toMatchObject({
      code: 'source.not-found',
    });
  });

  test('a damaged index is an error, never a clean scan', async () => {
    const repository = fresh();
    repository.write('a', '1');
    repository.git('add', 'a');
    writeFileSync(join(repository.path, '.git/index'), 'DIRC nonsense that is long enough to be read as an index');
    await expect(staged(repository.path)).rejects.toMatchObject({ name: 'KeywardError' });
    rmSync(join(repository.path, '.git/index'));
    expect((await staged(repository.path)).files).toEqual([]);
  });
});
