/** The listing by the repository's own files against its twin by git, place by place. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requireRepository } from '../../../core/git/index.ts';
import { createExcluder } from '../../../scanner/ignore/glob.ts';
import { openGitListing } from '../../../scanner/source/git-listing.ts';
import { openOwnListing } from '../../../scanner/source/own-listing.ts';
import type { HistoryTarget, Listing } from '../../../scanner/source/history-listing.ts';
import { randomHistory, writeHistory } from './random-history.ts';
import type { RandomCommit } from './random-history.ts';
import type { TestRepository } from '../../support/repository.ts';
import { createNotes } from '../../support/sources.ts';

/** `npm run test:all` sets it. */
const RUNS = process.env['SLOW'] === '1' ? 1000 : 20;
/** git stops at the first look back where clocks are wrong; where they are right both know exactly what a range holds. */
const rightClocks = randomHistory.map((commits): RandomCommit[] => commits.map((commit) => ({ ...commit, skew: 0 })));

async function everythingOf(listing: Listing) {
  const notes = createNotes();
  const listed: string[] = [];
  for await (const { key, path } of listing.list(notes, null)) listed.push(`${key} ${path}`);
  const places = Object.fromEntries(listing.placesOf(listed.map((line) => line.split(' ')[0] ?? '')));
  return { listed: listed.toSorted(), places, skipped: notes.skipped, excluded: notes.excluded.toSorted() };
}

/** The git listing that must not be asked. */
const nobody: Listing = {
  placesOf: () => new Map(),
  list() {
    throw new Error('git was asked.');
  },
};

async function expectTwins(
  path: string,
  options: Omit<HistoryTarget, 'kind' | 'repository'>,
  exclude?: readonly string[],
): Promise<void> {
  const repository = await requireRepository(path);
  const target: HistoryTarget = { kind: 'git', repository: path, ...options };
  const ours = await everythingOf(await openOwnListing(repository, target, createExcluder(exclude), nobody));
  expect(ours).toEqual(await everythingOf(openGitListing(repository, target, createExcluder(exclude))));
}

const storage = fc.constantFrom('as written', 'one pack', 'packs and loose objects');

function store(repository: TestRepository, how: string): void {
  if (how === 'as written') return;
  repository.git('repack', '-q', '-a', '-d', '-f', '--depth=50', '--window=50');
  if (how === 'one pack') return;
  repository.write('later', 'in a second pack');
  repository.commit();
  repository.git('repack', '-q', '-d');
  // The same objects in a third one.
  repository.git('repack', '-q', '-a');
  repository.write('later', 'loose');
  repository.commit();
}

test('the whole history, however it is stored, with and without what is excluded', async () => {
  const excluded = fc.constantFrom(undefined, ['dir'], ['a', '*.txt']);
  await fc.assert(
    fc.asyncProperty(randomHistory, fc.boolean(), excluded, storage, async (commits, allRefs, exclude, how) => {
      const repository = writeHistory(commits);
      try {
        store(repository, how);
        await expectTwins(repository.path, { allRefs }, exclude);
      } finally {
        repository.remove();
      }
    }),
    { numRuns: RUNS },
  );
}, 600_000);

test('ranges and dates', async () => {
  const ends = fc.record({
    from: fc.nat(),
    to: fc.nat(),
    kind: fc.constantFrom('..', '...', '^!', ''),
    since: fc.option(fc.nat()),
  });
  await fc.assert(
    fc.asyncProperty(rightClocks, ends, async (commits, { from, to, kind, since }) => {
      const repository = writeHistory(commits);
      try {
        const all = repository.git('rev-list', '--all', '--date-order').split('\n');
        const [a = '', b = ''] = [all[from % all.length], all[to % all.length]];
        const second = Date.UTC(2024, 0, 1) / 1000 + ((since ?? 0) % (commits.length * 60));
        const date = { since: new Date(second * 1000).toISOString().replace('.000', '') };
        const range = kind === '' ? b : kind === '^!' ? `${b}^!` : `${a}${kind}${b}`;
        await expectTwins(repository.path, { range, ...(since === null ? {} : date) });
        if (since !== null) await expectTwins(repository.path, date);
      } finally {
        repository.remove();
      }
    }),
    { numRuns: RUNS },
  );
}, 600_000);
