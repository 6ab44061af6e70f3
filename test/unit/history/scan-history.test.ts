/** Whole scans of histories: what is found, where git says it stands, and what is said of a history that is broken. */
import { chmodSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { requireRepository } from '../../../core/git/index.ts';
import { createGenerator, findRule } from '../../../rules/index.ts';
import { createExcluder } from '../../../scanner/ignore/glob.ts';
import { scan } from '../../../scanner/index.ts';
import { openGitListing } from '../../../scanner/source/git-listing.ts';
import { randomHistory, writeHistory } from './random-history.ts';
import { createRepository } from '../../support/repository.ts';
import type { TestRepository } from '../../support/repository.ts';
import { createNotes } from '../../support/sources.ts';

/** `npm run test:all` sets it. */
const RUNS = process.env['SLOW'] === '1' ? 500 : 15;
const RULE = 'github.personal-access-token';

const opened: TestRepository[] = [];
const fresh = (): TestRepository => {
  const repository = createRepository();
  opened.push(repository);
  return repository;
};
afterEach(() => {
  for (const repository of opened.splice(0)) repository.remove();
});

const sample = (seed: number): string => (findRule(RULE)?.samples.match[0]?.(createGenerator(seed)) ?? '').trimEnd();
/** Every third content holds a value of its own, some lines down among words that are alike in all. */
const textOf = (content: number): string =>
  `${'the same words in each of them\n'.repeat(40)}${content}\n${content % 3 === 0 ? `${sample(content)}\n` : ''}the end\n`;

const look = (repository: TestRepository, options: object = {}) =>
  scan({ target: { kind: 'git', repository: repository.path, ...options } });

/** `PATH COMMIT` of all places at which git lists a content with a value, by the number of the content. */
async function placesByGit(repository: TestRepository): Promise<string[]> {
  const target = { kind: 'git', repository: repository.path } as const;
  const listing = openGitListing(await requireRepository(repository.path), target, createExcluder(undefined));
  const places: string[] = [];
  for await (const { key } of listing.list(createNotes(), null)) {
    if (!repository.gitBytes('', 'cat-file', 'blob', key).includes(sample(0).slice(0, 4))) continue;
    for (const { path, commit = '', author = '', date = '' } of listing.placesOf([key]).get(key) ?? []) {
      places.push([path, commit, author, date].join(' '));
    }
  }
  return places.toSorted();
}

test('what is found stands where git lists it, first commits and all', async () => {
  await fc.assert(
    fc.asyncProperty(randomHistory, fc.boolean(), async (commits, packed) => {
      const repository = writeHistory(commits, { textOf });
      try {
        if (packed) repository.git('repack', '-q', '-a', '-d', '-f', '--depth=50', '--window=50');
        const { findings, skipped, stats } = await look(repository);
        expect([stats.byGit, stats.gitReasons]).toEqual([0, undefined]);
        const places = findings.flatMap(({ location, also }) => [location, ...also]);
        const told = places.map(({ path, commit = '', author = '', date = '' }) => [path, commit, author, date].join(' '));
        expect(skipped).toEqual([]);
        expect(told.toSorted()).toEqual(await placesByGit(repository));
      } finally {
        repository.remove();
      }
    }),
    { numRuns: RUNS },
  );
}, 600_000);

test('what stood in the top folder and then in the folder of that name is told in both places', async () => {
  const repository = fresh();
  repository.write('name', textOf(3));
  repository.commit();
  repository.git('rm', '-q', 'name');
  repository.write('name/name', textOf(3));
  repository.commit();
  const { findings } = await look(repository);
  const places = findings.flatMap(({ location, also }) => [location, ...also]);
  expect(places.map(({ path }) => path)).toEqual(['name', 'name/name']);
});

test('a content that only a lost commit holds is found when it is asked for, packed or not', async () => {
  const repository = fresh();
  repository.write('kept', textOf(1));
  repository.commit();
  repository.write('lost', textOf(3));
  const lost = repository.commit();
  repository.git('repack', '-q', '-a', '-d');
  repository.git('reset', '-q', '--hard', 'HEAD^');
  expect((await look(repository)).findings).toEqual([]);
  const { findings, stats } = await look(repository, { unreachable: true });
  expect(stats.gitReasons).toEqual(['what no ref reaches was asked for']);
  expect(findings.map(({ location }) => [location.path, location.commit])).toEqual([['lost', lost]]);
});

describe('broken histories: incomplete by name, and all else is found', () => {
  const objectFile = (repository: TestRepository, oid: string): string =>
    join(repository.path, '.git/objects', oid.slice(0, 2), oid.slice(2));

  /** Three commits, a value in the first and one in the last. */
  function made(): { repository: TestRepository; commits: string[] } {
    const repository = fresh();
    const commits: string[] = [];
    for (const content of [3, 4, 6]) {
      repository.write(`dir/inner/file-${content}`, textOf(content));
      commits.push(repository.commit());
    }
    return { repository, commits };
  }

  const foundIn = async (repository: TestRepository) => {
    const { findings, skipped } = await look(repository);
    return {
      paths: findings.map(({ location }) => location.path).toSorted(),
      details: skipped.map(({ detail }) => detail).join('\n'),
    };
  };

  test.each(['tree', 'commit', 'blob'] as const)('a missing %s', async (kind) => {
    const { repository, commits } = made();
    const name = { tree: `${commits[1]}:dir/inner`, commit: commits[1] ?? '', blob: 'HEAD:dir/inner/file-4' }[kind];
    const oid = repository.git('rev-parse', name);
    rmSync(objectFile(repository, oid));
    const { paths, details } = await foundIn(repository);
    expect(details).toContain(oid);
    expect(paths).toHaveLength(2);
  });

  test('a missing blob with a value is named with its path', async () => {
    const { repository } = made();
    const oid = repository.git('rev-parse', 'HEAD:dir/inner/file-3');
    rmSync(objectFile(repository, oid));
    const { skipped } = await look(repository);
    expect(skipped).toEqual([
      expect.objectContaining({ path: 'dir/inner/file-3', reason: 'corrupt', detail: expect.stringContaining(oid) as string }),
    ]);
  });

  test('a branch that names nothing', async () => {
    const { repository } = made();
    const oid = '12'.repeat(20);
    repository.git('pack-refs', '--all');
    // Such a ref git itself would not write.
    const packed = join(repository.path, '.git/packed-refs');
    repository.write('.git/packed-refs', `${oid} refs/heads/gone\n${repository.git('rev-parse', 'HEAD')} refs/heads/main\n`);
    expect(statSync(packed).isFile()).toBe(true);
    const { paths, details } = await foundIn(repository);
    expect(details).toContain(oid);
    expect(paths).toHaveLength(2);
  });

  test('a tree that names what is not there', async () => {
    const { repository } = made();
    const absent = 'ab'.repeat(20);
    const tree = repository
      .gitBytes(`100644 blob ${absent}\tabsent\n040000 tree ${absent.replaceAll('a', 'c')}\tfolder\n`, 'mktree', '--missing')
      .toString()
      .trim();
    repository.git('update-ref', 'refs/heads/odd', repository.git('commit-tree', '-m', 'odd', tree));
    const all = repository.git('cat-file', '--batch-all-objects', '--batch-check=%(objectname)');
    repository.gitBytes(`${all}\n`, 'pack-objects', '-q', '.git/objects/pack/pack');
    repository.git('prune-packed', '-q');
    const { paths, details } = await foundIn(repository);
    expect(details).toContain(absent);
    expect(details).toContain(absent.replaceAll('a', 'c'));
    expect(paths).toHaveLength(2);
  });

  test('a pack cut short', async () => {
    const { repository } = made();
    repository.git('repack', '-q', '-a', '-d');
    const folder = join(repository.path, '.git/objects/pack');
    const pack = join(folder, readdirSync(folder).find((name) => name.endsWith('.pack')) ?? '');
    chmodSync(pack, 0o644);
    truncateSync(pack, Math.floor(statSync(pack).size / 2));
    const outcome = await look(repository).then(
      ({ skipped }) => skipped.length,
      (error: unknown) => (error as { code: string }).code,
    );
    expect(outcome).not.toBe(0);
  });
});
