import { chmodSync, readdirSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openGitReader } from '../../../scanner/source/git-reader.ts';
import { openHistory } from '../../../scanner/source/history.ts';
import { SEAM } from '../../../scanner/source.ts';
import type { ScanTarget } from '../../../scanner/scan-result.ts';
import { exchangePlaces } from '../../support/packs/exchanged-places.ts';
import { createRepository } from '../../support/repository.ts';
import type { TestRepository } from '../../support/repository.ts';
import { createNotes, fragmentsOf, listSource, noThreads, placesOf, readPlace } from '../../support/sources.ts';
import type { Listing } from '../../support/sources.ts';

type Options = Omit<Extract<ScanTarget, { kind: 'git' }>, 'kind' | 'repository'>;

const opened: TestRepository[] = [];
const fresh = (...flags: string[]): TestRepository => {
  const repository = createRepository(...flags);
  opened.push(repository);
  return repository;
};
afterEach(() => {
  for (const repository of opened.splice(0)) repository.remove();
});

const history = (repository: string, options: Options = {}, exclude?: readonly string[]) =>
  openHistory({ kind: 'git', repository, ...options }, exclude);
const paths = ({ places }: Listing): string[] => places.map(({ path }) => path).toSorted();

/** The same question, asked of git in another way. */
function blobsBy(repository: TestRepository, ...revisions: string[]): string[] {
  const listed = repository.git('rev-list', '--objects', '--no-object-names', ...revisions).split('\n');
  const checked = repository.gitBytes(listed.join('\n'), 'cat-file', '--batch-check').toString().split('\n');
  return checked
    .filter((line) => line.includes(' blob '))
    .map((line) => line.split(' ')[0] ?? '')
    .toSorted();
}

describe('which blobs', () => {
  test('every branch, tag, remote head and a detached head; other refs only when asked', async () => {
    const repository = fresh();
    repository.write('a', 'a1');
    repository.commit();
    repository.write('a', 'a2');
    repository.commit();
    repository.git('switch', '-q', '-c', 'side');
    repository.write('side', 's');
    repository.git('tag', '-a', '-m', 'x', 'v1', repository.commit());
    repository.git('update-ref', 'refs/remotes/origin/x', 'HEAD');
    repository.git('switch', '-q', '--detach', 'main');
    repository.write('detached', 'd');
    repository.commit();
    repository.git('branch', '-q', '-D', 'side');
    repository.write('hidden', 'h');
    repository.git('update-ref', 'refs/notes/hidden', repository.commit());
    repository.git('reset', '-q', '--hard', 'HEAD^');
    expect(paths(await listSource(await history(repository.path)))).toEqual(['a', 'a', 'detached', 'side']);
    expect(paths(await listSource(await history(repository.path, { allRefs: true })))).toEqual([
      'a',
      'a',
      'detached',
      'hidden',
      'side',
    ]);
  });

  test('a content once, whatever its paths; links and submodules are excluded', async () => {
    const repository = fresh();
    const inner = fresh();
    inner.write('x', 'x');
    inner.commit();
    repository.write('one', 'same');
    repository.write('two', 'same');
    symlinkSync('one', join(repository.path, 'link'));
    repository.git('submodule', 'add', '-q', `file://${inner.path}`, 'sub');
    repository.commit();
    const listing = await listSource(await history(repository.path));
    expect(paths(listing)).toEqual(['.gitmodules', 'one']);
    expect(listing.excluded).toEqual(['symlink link', 'submodule sub']);
    expect(listing.skipped).toEqual([]);
  });

  test('a hundred and more excluded copies do not hide the one that counts', async () => {
    const repository = fresh();
    for (let index = 0; index < 120; index++) repository.write(`copies/${index}`, 'the same');
    repository.write('source', 'the same');
    repository.commit();
    const source = await history(repository.path, {}, ['copies']);
    const { places } = await listSource(source);
    const found = [...((await source.attribute?.(places)) ?? new Map<string, typeof places>()).values()].flat();
    expect(found.map(({ path }) => path)).toContain('source');
  });

  test('what only a merge brought, what a tag names without a commit, and what a root commit holds', async () => {
    const repository = fresh();
    repository.write('a', 'base');
    repository.commit();
    repository.git('switch', '-q', '-c', 'other');
    repository.write('b', 'b');
    repository.commit();
    repository.git('switch', '-q', 'main');
    repository.write('c', 'c');
    repository.commit();
    repository.git('merge', '-q', '--no-commit', 'other');
    repository.write('evil', 'only in the merge');
    repository.commit();
    const oid = repository.gitBytes('tagged alone', 'hash-object', '-w', '--stdin').toString().trim();
    repository.git('tag', 'blob-tag', oid);
    repository.git(
      'tag',
      '-a',
      '-m',
      'tree',
      'tree-tag',
      repository.gitBytes(`100644 blob ${oid}\tin-tree\n`, 'mktree').toString().trim(),
    );
    repository.git('switch', '-q', '--orphan', 'island');
    repository.write('island', 'i');
    repository.commit();
    const listing = await listSource(await history(repository.path));
    expect(listing.places.map(({ key }) => key).toSorted()).toEqual(blobsBy(repository, '--all'));
    expect(paths(listing)).toContain('evil');
    expect(paths(listing)).toContain('refs/tags/blob-tag');
  });

  test('a range and a date bring only what their commits brought', async () => {
    const repository = fresh();
    repository.write('old', '1');
    const first = repository.commit();
    repository.write('new', '2');
    const second = repository.commit();
    repository.write('newest', '3');
    repository.commit();
    expect(paths(await listSource(await history(repository.path, { range: `${first}..${second}` })))).toEqual(['new']);
    expect(paths(await listSource(await history(repository.path, { range: `${first}..` })))).toEqual(['new', 'newest']);
    expect(paths(await listSource(await history(repository.path, { range: 'HEAD..HEAD' })))).toEqual([]);
    expect(paths(await listSource(await history(repository.path, { since: '2024-01-01T00:01:30Z' })))).toEqual(['new', 'newest']);
  });

  test('unreachable commits and objects, with path and author where a commit is left', async () => {
    const repository = fresh();
    repository.write('kept', 'k');
    repository.commit();
    repository.write('lost', 'l');
    const lost = repository.commit();
    repository.git('reset', '-q', '--hard', 'HEAD^');
    const oid = repository.gitBytes('never committed', 'hash-object', '-w', '--stdin').toString().trim();
    expect(paths(await listSource(await history(repository.path)))).toEqual(['kept']);
    const { places } = await listSource(await history(repository.path, { unreachable: true }));
    expect(places).toHaveLength(3);
    expect(places).toContainEqual(
      expect.objectContaining({ path: 'lost', commit: lost, author: 'Ada Author <ada@example.com>' }),
    );
    expect(places.at(-1)).toMatchObject({ key: oid, path: `.git/objects/${oid.slice(0, 2)}/${oid.slice(2)}` });
  });

  test('replace refs, grafts and a lying showRoot hide nothing', async () => {
    const repository = fresh();
    repository.write('a', 'secret once');
    const first = repository.commit();
    repository.write('a', 'clean');
    const second = repository.commit();
    const emptyTree = repository.gitBytes('', 'mktree').toString().trim();
    repository.git('replace', first, repository.git('commit-tree', '-m', 'innocent', emptyTree));
    writeFileSync(join(repository.path, '.git/info/grafts'), `${second}\n`);
    repository.git('config', 'log.showRoot', 'false');
    expect((await listSource(await history(repository.path))).places).toHaveLength(2);
  });
});

describe('kinds of repository', () => {
  test('empty, bare, SHA-256 and linked work trees', async () => {
    expect(await listSource(await history(fresh().path))).toEqual({ places: [], skipped: [], excluded: [] });
    const wide = fresh('--object-format=sha256');
    wide.write('a', '1');
    wide.commit();
    const { places } = await listSource(await history(wide.path));
    expect(places[0]?.key).toMatch(/^[0-9a-f]{64}$/);
    const bare = fresh('--bare');
    wide.git('worktree', 'add', '-q', 'linked');
    expect(paths(await listSource(await history(join(wide.path, 'linked'))))).toEqual(['a']);
    expect(paths(await listSource(await history(bare.path)))).toEqual([]);
  });

  test('a shallow clone is read and called incomplete, a range inside it is not', async () => {
    const origin = fresh();
    for (const n of [1, 2, 3]) {
      origin.write('a', String(n));
      origin.commit();
    }
    const clone = fresh();
    rmSync(clone.path, { recursive: true });
    origin.git('clone', '-q', '--depth', '2', `file://${origin.path}`, clone.path);
    const whole = await listSource(await history(clone.path));
    expect(whole.places).toHaveLength(2);
    expect(whole.skipped).toEqual(['not-available .']);
    expect((await listSource(await history(clone.path, { range: 'HEAD^..HEAD' }))).skipped).toEqual([]);
  });

  test('a partial clone lists what it does not have', async () => {
    const origin = fresh();
    origin.git('config', 'uploadpack.allowFilter', 'true');
    origin.write('a', '1');
    origin.commit();
    origin.write('a', '2');
    origin.commit();
    const clone = fresh();
    rmSync(clone.path, { recursive: true });
    origin.git('clone', '-q', '--filter=blob:none', `file://${origin.path}`, clone.path);
    const listing = await listSource(await history(clone.path));
    expect(listing.places).toHaveLength(1);
    expect(listing.skipped).toEqual(['not-available a']);
  });
});

describe('attribution', () => {
  test('all paths of a content, the first commit first', async () => {
    const repository = fresh();
    repository.write('first', 'same');
    const first = repository.commit();
    repository.write('dir/copy\nline', 'same');
    const second = repository.commit();
    repository.git('rm', '-q', 'first');
    repository.commit();
    repository.write('first', 'same');
    repository.commit();
    const source = await history(repository.path);
    const { places } = await listSource(source);
    const found = await source.attribute?.(places);
    expect(found?.get(places[0]?.key ?? '')).toEqual([
      {
        source: 'git',
        key: places[0]?.key,
        path: 'first',
        commit: first,
        author: 'Ada Author <ada@example.com>',
        date: '2024-01-01T00:01:00+00:00',
      },
      {
        source: 'git',
        key: places[0]?.key,
        path: 'dir/copy\nline',
        commit: second,
        author: 'Ada Author <ada@example.com>',
        date: '2024-01-01T00:02:00+00:00',
      },
    ]);
    const again = await (await history(repository.path)).attribute?.(places);
    expect(again).toEqual(found);
  });
});

describe('broken repositories', () => {
  const objectFile = (repository: TestRepository, oid: string): string =>
    join(repository.path, '.git/objects', oid.slice(0, 2), oid.slice(2));

  test('a corrupt blob is skipped by name, the others are read', async () => {
    const repository = fresh();
    repository.write('bad', 'x'.repeat(5000));
    repository.write('good', 'fine');
    repository.write('gone', 'away');
    repository.commit();
    const bad = repository.git('rev-parse', 'HEAD:bad');
    rmSync(objectFile(repository, bad));
    writeFileSync(objectFile(repository, bad), Buffer.from([0x78, 0x9c, 1, 2, 3, 4]));
    rmSync(objectFile(repository, repository.git('rev-parse', 'HEAD:gone')));
    const { places } = await listSource(await history(repository.path));
    const reader = openGitReader(repository.path);
    const notes = createNotes();
    const contents: Record<string, string | undefined> = {};
    for (const place of places) contents[place.path] = (await readPlace(reader, place, notes))?.toString();
    await reader.close();
    expect(contents).toEqual({ bad: undefined, good: 'fine', gone: undefined });
    expect(notes.skipped.toSorted()).toEqual(['corrupt bad', 'corrupt gone']);
  });

  test('a damaged pack never reads as clean', async () => {
    const repository = fresh();
    for (let n = 0; n < 20; n++) repository.write(`file-${n}`, `${n} `.repeat(3000 + n));
    repository.commit();
    repository.git('gc', '-q');
    const folder = join(repository.path, '.git/objects/pack');
    const pack = join(folder, readdirSync(folder).find((name) => name.endsWith('.pack')) ?? '');
    chmodSync(pack, 0o644);
    truncateSync(pack, Math.floor(statSync(pack).size / 2));
    const notes = createNotes();
    const outcome = await (async () => {
      for await (const part of (await history(repository.path)).list(notes, noThreads)) {
        const reader = openGitReader(repository.path);
        for (const place of placesOf(part)) await readPlace(reader, place, notes);
        await reader.close();
      }
      return notes.skipped.length;
    })().catch((error: unknown) => (error as { code: string }).code);
    expect(outcome).not.toBe(0);
  });

  test('a missing tree: the scan is incomplete and still reads every object there is', async () => {
    const repository = fresh();
    repository.write('a', 'one');
    repository.commit();
    repository.write('dir/b', 'two');
    repository.commit();
    rmSync(objectFile(repository, repository.git('rev-parse', 'HEAD:dir')));
    const listing = await listSource(await history(repository.path));
    expect(listing.places).toHaveLength(2);
    expect(listing.skipped).toEqual(['corrupt dir']);
  });

  test('an index that gives one folder the place of another: both are told, and every object is read', async () => {
    const repository = fresh();
    for (const [path, text] of Object.entries({ 'a/x': 'one', 'b/y': 'two' })) repository.write(path, text);
    repository.commit();
    repository.git('gc', '-q');
    const trees = [repository.git('rev-parse', 'HEAD:a'), repository.git('rev-parse', 'HEAD:b')] as [string, string];
    exchangePlaces(join(repository.path, '.git/objects/pack'), trees, true);
    const listing = await listSource(await history(repository.path));
    expect(listing.skipped.toSorted()).toEqual(['corrupt a', 'corrupt b']);
    expect(listing.places).toHaveLength(2);
  });
});

describe('hostile repositories', () => {
  // Elsewhere nothing tells how much memory git takes.
  test.runIf(process.platform === 'linux')(
    'trees nested to name a hundred million files',
    async () => {
      const repository = fresh();
      let oid = repository.gitBytes('one blob', 'hash-object', '-w', '--stdin').toString().trim();
      const blob = oid;
      for (let level = 0; level < 4; level++) {
        const kind = level === 0 ? '100644 blob' : '040000 tree';
        const entries = Array.from({ length: 100 }, (_, n) => `${kind} ${oid}\tn${n}\n`);
        oid = repository.gitBytes(entries.join(''), 'mktree').toString().trim();
      }
      repository.git('update-ref', 'refs/heads/main', repository.git('commit-tree', '-m', 'bomb', oid));
      const listing = await listSource(await history(repository.path));
      expect(listing.places.map(({ key }) => key)).toEqual([blob]);
      expect(listing.skipped).toEqual(['corrupt .']);
    },
    60_000,
  );
});

describe('bad questions', () => {
  test.each(['--all', '-p', 'nowhere', 'main..nowhere', '', 'main nowhere', '--output=/tmp/x..main'])(
    'range %j',
    async (range) => {
      const repository = fresh();
      repository.write('a', '1');
      repository.commit();
      await expect(history(repository.path, { range })).rejects.toMatchObject({ code: 'git.range-invalid' });
    },
  );

  test.each(['banana', '--all', ''])('since %j', async (since) => {
    await expect(history(fresh().path, { since })).rejects.toMatchObject({ code: 'git.range-invalid' });
  });
});

test('a big blob comes in fragments that overlap by the seam', async () => {
  const repository = fresh();
  const content = Buffer.from(Array.from({ length: 900_000 }, (_, n) => n.toString(36)).join('\n'));
  const oid = repository.gitBytes(content, 'hash-object', '-w', '--stdin').toString().trim();
  const reader = openGitReader(repository.path);
  const place = { source: 'git', path: 'big', key: oid } as const;
  let end = 0;
  const last: boolean[] = [];
  for await (const fragment of fragmentsOf(reader, place, createNotes())) {
    if (end > 0) expect(end - fragment.offset).toBe(SEAM);
    expect(content.subarray(fragment.offset, fragment.offset + fragment.bytes.length).equals(fragment.bytes)).toBe(true);
    end = fragment.offset + fragment.bytes.length;
    last.push(fragment.last);
  }
  await reader.close();
  expect(end).toBe(content.length);
  expect(last).toEqual([false, true]);
});
