/** The index read from its file: whatever was staged, it says what git says, or nothing at all. */
import fc from 'fast-check';
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { requireRepository } from '../../../core/git/index.ts';
import { parseCacheTree } from '../../../scanner/index-file/cache-tree.ts';
import { parseIndex } from '../../../scanner/index-file/git-index.ts';
import { stagedEntries } from '../../../scanner/index-file/staged-entries.ts';
import { openTree } from '../../../scanner/index-file/tree.ts';
import { openStaged } from '../../../scanner/source/staged.ts';
import { stagedByGit } from '../../../scanner/source/staged-by-git.ts';
import { createRepository } from '../../support/repository.ts';
import type { TestRepository } from '../../support/repository.ts';

const slow = process.env['SLOW'] === '1';
const opened: TestRepository[] = [];
const fresh = (...flags: string[]): TestRepository => {
  const repository = createRepository(...flags);
  opened.push(repository);
  return repository;
};
afterEach(() => {
  for (const repository of opened.splice(0)) repository.remove();
});

/** Both ways' answers; `asked` is how often the first one needed git. */
async function bothWays(path: string): Promise<{ ours: string[]; gits: string[]; asked: number }> {
  const ours: string[] = [];
  const gits: string[] = [];
  let asked = 0;
  const ledger = {
    skip: () => undefined,
    exclude: (reason: string, excluded: string) => void ours.push(`${reason} ${excluded}`),
    askedGit: (count: number) => void (asked += count),
  };
  const source = await openStaged({ kind: 'staged', repository: path });
  const dispatch = (): never => {
    throw new Error('no tasks here');
  };
  for await (const part of source.list(ledger, dispatch)) {
    if (!('key' in part)) throw new Error('contents have keys');
    ours.push(`${part.key} ${part.path}`);
  }
  for await (const { mode, oid, path: name } of stagedByGit(await requireRepository(path), {})) {
    // A name without content: git tells of it, and no commit would bring it.
    if (EMPTY.includes(oid)) continue;
    gits.push(mode === '160000' ? `submodule ${name}` : mode === '120000' ? `symlink ${name}` : `${oid} ${name}`);
  }
  return { ours: ours.toSorted(), gits: gits.toSorted(), asked };
}

function pathsOf(bytes: Buffer): string[] {
  const index = parseIndex(bytes, 20);
  return Array.from({ length: index?.count ?? 0 }, (_, at) => String(index?.entryAt(at).path));
}

async function agree(path: string, asked = 0): Promise<string[]> {
  const result = await bothWays(path);
  expect(result.ours).toEqual(result.gits);
  expect(result.asked).toBe(asked);
  return result.ours;
}

const EMPTY = ['e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'];

const NAMES = ['a', 'b.txt', 'dir/a', 'dir/b', 'dir/inner/c', 'dir/inner/d e', 'dir-x/f', 'dir.x', 'other/ü', 'z'] as const;

type Step = readonly [kind: (typeof KINDS)[number], name: number, content: number];
const KINDS = [
  'write',
  'write',
  'add',
  'add',
  'remove',
  'commit',
  'commit all',
  'plan',
  'link',
  'gitlink',
  'executable',
  'write tree',
  'pack',
  'unstage',
] as const;

function perform(repository: TestRepository, [kind, at, content]: Step): void {
  const name = NAMES[at % NAMES.length] as string;
  const path = join(repository.path, name);
  const attempt = (...args: string[]): void => {
    try {
      repository.git(...args);
    } catch {
      // Not every step is possible at every time: git then changes nothing.
    }
  };
  const clear = (): void => {
    rmSync(path, { recursive: true, force: true });
    mkdirSync(join(path, '..'), { recursive: true });
  };
  switch (kind) {
    case 'write':
      clear();
      writeFileSync(path, `content ${content}`);
      return;
    case 'add':
      return attempt('add', '-A', '--', name);
    case 'remove':
      return attempt('rm', '-q', '--cached', '--', name);
    case 'commit':
      return attempt('commit', '-q', '--allow-empty', '-m', 'step');
    case 'commit all':
      attempt('add', '-A');
      return attempt('commit', '-q', '--allow-empty', '-m', 'all');
    case 'plan':
      return attempt('add', '-N', '--', name);
    case 'link':
      clear();
      symlinkSync('anywhere', path);
      return attempt('add', '--', name);
    case 'gitlink':
      return attempt('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},${name}-module`);
    case 'executable':
      try {
        chmodSync(path, 0o755);
      } catch {
        return;
      }
      return attempt('add', '--', name);
    case 'write tree':
      return attempt('write-tree');
    case 'pack':
      attempt('pack-refs', '--all');
      return attempt('gc', '-q', '--prune=now');
    case 'unstage':
      return attempt('reset', '-q', '--', name);
  }
}

describe('what git says', () => {
  test.each([2, 3, 4])('of an index of version %i, whatever was done', async (version) => {
    const step = fc.tuple(fc.constantFrom(...KINDS), fc.nat(NAMES.length - 1), fc.nat(3));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const repository = createRepository();
        try {
          repository.git('config', 'index.version', String(version));
          for (const each of steps) perform(repository, each);
          await agree(repository.path);
        } finally {
          repository.remove();
        }
      }),
      { numRuns: slow ? 150 : 6 },
    );
  });

  test('in a repository of long ids', async () => {
    const repository = fresh('--object-format=sha256');
    repository.write('kept/a', '1');
    repository.write('changed/b', '1');
    repository.commit();
    repository.write('changed/b', '2');
    repository.git('add', '-A');
    expect(await agree(repository.path)).toHaveLength(1);
  });

  test('in an unfinished merge', async () => {
    const repository = fresh();
    repository.write('both', 'base');
    repository.write('dir/calm', 'base');
    repository.commit();
    repository.git('checkout', '-q', '-b', 'theirs');
    repository.write('both', 'theirs');
    repository.write('dir/new', 'theirs');
    repository.commit();
    repository.git('checkout', '-q', '-');
    repository.write('both', 'ours');
    repository.commit();
    expect(() => repository.git('merge', '-q', 'theirs')).toThrow();
    expect(await agree(repository.path)).toHaveLength(3);
  });

  test('in a linked work tree, detached and on a branch, refs packed', async () => {
    const repository = fresh();
    repository.write('a', '1');
    repository.commit();
    repository.git('worktree', 'add', '-q', '-b', 'beside', 'linked');
    repository.git('worktree', 'add', '-q', '--detach', 'loose');
    repository.git('pack-refs', '--all');
    for (const name of ['linked', 'loose']) {
      writeFileSync(join(repository.path, name, 'a'), name);
      repository.git('-C', name, 'add', 'a');
      expect(await agree(join(repository.path, name))).toHaveLength(1);
    }
  });

  test('of folders that did not change nothing is read', async () => {
    const repository = fresh();
    for (let i = 0; i < 30; i++) repository.write(`dir-${i}/inner/file`, String(i));
    repository.commit();
    repository.write('dir-7/inner/file', 'changed');
    // Not everything: files as young as the index are added anew, and their folders forgotten.
    repository.git('add', 'dir-7');
    // Without the trees of the others the answer is still known.
    const trees = repository.git('ls-tree', '-r', '-d', 'HEAD').split('\n');
    const kept = trees.filter((line) => !/\tdir-7(\/|$)/.test(line)).map((line) => line.split(/[ \t]/)[2] ?? '');
    for (const oid of new Set(kept.filter((id) => id !== ''))) {
      rmSync(join(repository.path, '.git/objects', oid.slice(0, 2), oid.slice(2)), { force: true });
    }
    expect(stagedEntries(await requireRepository(repository.path), join(repository.path, '.git/index'))).toHaveLength(1);
  });

  test.each([['packed'], ['loose']])('in an index that knows of no trees, where many are read that are %s', async (kept) => {
    const repository = fresh();
    for (let i = 0; i < 150; i++) repository.write(`dir-${i}/file`, String(i));
    repository.commit();
    if (kept === 'packed') repository.git('repack', '-q', '-a', '-d');
    const entries = repository.git('ls-tree', '-r', 'HEAD');
    rmSync(join(repository.path, '.git/index'));
    repository.gitBytes(entries.replace('blob ', ''), 'update-index', '--index-info');
    repository.write('dir-140/file', 'changed');
    repository.git('update-index', 'dir-140/file');
    expect(await agree(repository.path)).toHaveLength(1);
  });
});

describe('git is asked', () => {
  test.each([
    ['a split index', ['update-index', '--split-index']],
    ['a sparse index', ['sparse-checkout', 'set', '--cone', '--sparse-index', 'dir']],
  ])('about %s', async (_name, command) => {
    const repository = fresh();
    repository.write('dir/a', '1');
    repository.write('out/b', '1');
    repository.commit();
    repository.git(...command);
    repository.write('dir/a', '2');
    repository.git('add', 'dir/a');
    expect(await agree(repository.path, 1)).toHaveLength(1);
  });

  test.each([
    ['no index', () => Buffer.from('not an index at all, and longer than its trailer')],
    ['an unknown version', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 7), Buffer.from([9]), bytes.subarray(8)])],
    [
      'an unknown extension',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -20), Buffer.from('what\0\0\0\0'), bytes.subarray(-20)]),
    ],
    ['a cut file', (bytes: Buffer) => bytes.subarray(0, bytes.length - 30)],
  ])('about %s', async (_name, change) => {
    const repository = fresh();
    repository.write('a', '1');
    repository.commit();
    const path = join(repository.path, '.git/index');
    repository.git('update-index', '--force-write-index');
    writeFileSync(path, change(readFileSync(path)));
    expect(stagedEntries(await requireRepository(repository.path), path)).toBeNull();
  });

  test('about an index whose entries stand in another order', async () => {
    const repository = fresh();
    for (const name of ['a', 'b']) repository.write(name, name);
    repository.commit();
    repository.write('c', 'c');
    repository.git('add', '.');
    const path = join(repository.path, '.git/index');
    const known = await requireRepository(repository.path);
    expect(stagedEntries(known, path)?.map((entry) => String(entry.path))).toEqual(['c']);
    const bytes = readFileSync(path);
    const [a, b] = [bytes.indexOf('a\0'), bytes.indexOf('b\0')];
    const first = bytes.toString('latin1', a - 62, b - 62);
    bytes.copy(bytes, a - 62, b - 62, 2 * b - a - 62);
    bytes.write(first, b - 62, 'latin1');
    writeFileSync(path, bytes);
    expect(pathsOf(bytes)).toEqual(['b', 'a', 'c']);
    expect(stagedEntries(known, path)).toBe(null);
  });

  test('about a HEAD that is missing its commit or tree', async () => {
    const repository = fresh();
    repository.write('a', '1');
    repository.commit();
    const tree = repository.git('rev-parse', 'HEAD^{tree}').trim();
    const path = join(repository.path, '.git/objects', tree.slice(0, 2), tree.slice(2));
    repository.write('b', '1');
    repository.git('add', 'b');
    rmSync(path, { force: true });
    expect(stagedEntries(await requireRepository(repository.path), join(repository.path, '.git/index'))).toBeNull();
  });

  test('where refs lie in tables', async () => {
    const repository = fresh();
    repository.write('a', '1');
    repository.git('add', 'a');
    mkdirSync(join(repository.path, '.git/reftable'));
    expect(stagedEntries(await requireRepository(repository.path), join(repository.path, '.git/index'))).toBeNull();
  });
});

describe('hostile bytes', () => {
  test('of any kind end in an answer', () => {
    const repository = fresh();
    for (const name of NAMES) repository.write(name, name);
    repository.commit();
    repository.git('update-index', '--index-version', '4');
    const four = readFileSync(join(repository.path, '.git/index'));
    repository.git('update-index', '--index-version', '2');
    const two = readFileSync(join(repository.path, '.git/index'));
    expect(pathsOf(four)).toEqual(pathsOf(two));
    expect(pathsOf(two)).toHaveLength(NAMES.length);
    fc.assert(
      fc.property(
        fc.constantFrom(two, four),
        fc.array(fc.tuple(fc.nat(two.length - 1), fc.nat(255)), { maxLength: 6 }),
        (bytes, edits) => {
          const edited = Buffer.from(bytes);
          for (const [at, value] of edits) edited[at % edited.length] = value;
          const index = parseIndex(edited, 20);
          for (let at = 0; at < (index?.count ?? 0); at++) expect(index?.entryAt(at).path.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: slow ? 50_000 : 2_000 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = Buffer.from(bytes).toString('latin1');
        const tree = openTree(text, 20);
        tree.holds('100644', text.slice(0, 5), text.slice(20, 40));
        expect(typeof tree.isWhole()).toBe('boolean');
        parseCacheTree(text, 20);
      }),
      { numRuns: slow ? 50_000 : 2_000 },
    );
  });

  test.each(['', '\0'.padEnd(21, 'i')])(
    'a name as long as a tree is read once, however often another is asked for: ends by %j',
    (end) => {
      const tree = openTree(`100644 b${'b'.repeat(20_000_000)}${end}`, 20);
      for (let asked = 0; asked < 2000; asked++) expect(tree.folder('a')).toBe(null);
      expect(tree.isWhole()).toBe(end !== '');
    },
  );
});
