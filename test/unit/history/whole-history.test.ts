/** Attribution without git against git's own listing, over histories of any shape. */
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { requireRepository } from '../../../core/git/index.ts';
import { openHistoryObjects } from '../../../scanner/history/objects.ts';
import { openHistoryPacks, readPackCommits, readPackTrees } from '../../../scanner/history/pack-history.ts';
import { readRefs } from '../../../scanner/history/refs.ts';
import { readCommitFacts } from '../../../scanner/history/commit-facts.ts';
import { readTreeEdges } from '../../../scanner/history/tree-edges.ts';
import { openHistoryOf, orderCommits, walkWhole } from '../../../scanner/history/whole-history.ts';
import type { WholeHistory } from '../../../scanner/history/whole-history.ts';
import { sharedResolver } from '../../../scanner/pack/resolver.ts';
import { readChanges } from '../../../scanner/source/git-log.ts';
import { refsOf } from '../../../scanner/source/git-revisions.ts';
import type { Dispatch, Task } from '../../../scanner/task.ts';
import type { CommitsTask } from '../../../scanner/task/commits.ts';
import type { TreesTask } from '../../../scanner/task/trees.ts';
import { randomHistory, writeHistory } from './random-history.ts';
import type { TestRepository } from '../../support/repository.ts';

/** `npm run test:all` sets it. */
const RUNS = process.env['SLOW'] === '1' ? 1500 : 40;
const MOST = 100;

const opened: TestRepository[] = [];
afterEach(() => {
  for (const repository of opened.splice(0)) rmSync(repository.path, { recursive: true, force: true });
});

interface Listed {
  readonly order: readonly string[];
  /** By content: `COMMIT PATH`, the first one first. */
  readonly places: Readonly<Record<string, readonly string[]>>;
  readonly excluded: readonly string[];
}

/** Tasks and answers cross threads. */
const anotherThread: Dispatch = (task) => {
  const given = structuredClone(task) as Task as TreesTask | CommitsTask;
  const answer = given.kind === 'trees' ? readTreeEdges(sharedResolver(), given) : readCommitFacts(sharedResolver(), given);
  return Promise.resolve(structuredClone(answer) as never);
};

async function byFiles(path: string, allRefs: boolean): Promise<Listed & { readonly whole: WholeHistory }> {
  const repository = await requireRepository(path);
  const objects = openHistoryObjects(repository);
  const refs = readRefs(repository, allRefs);
  if (objects === null || refs === null) throw new Error('An ordinary repository was not understood.');
  const history = openHistoryOf(objects, new Set(), () => true);
  const cleared = new Uint8Array(new SharedArrayBuffer(objects.ids.count));
  for (const pack of openHistoryPacks(objects)) {
    await readPackCommits(history, pack, anotherThread);
    await readPackTrees(history, pack, cleared, anotherThread);
  }
  const order = await orderCommits(history, refs.refs);
  const whole = await walkWhole(history, order, { most: MOST, isExcluded: () => false });
  objects.close();
  const { ids } = objects;
  const places = [...whole.places].map(([blob, all]): [string, string[]] => [
    ids.hexOf(blob),
    all.map((place) => `${ids.hexOf(place.commit)} ${whole.pathOf(place)}`),
  ]);
  return {
    whole,
    order: Array.from(whole.order, (commit) => ids.hexOf(commit)),
    places: Object.fromEntries(places),
    excluded: whole.excluded.map(({ reason, path: where }) => `${reason} ${where}`).toSorted(),
  };
}

async function byGit(path: string, allRefs: boolean): Promise<Listed> {
  const repository = await requireRepository(path);
  const revisions = [...(await refsOf(repository, allRefs)), '--'];
  const order: string[] = [];
  const places: Record<string, string[]> = {};
  const excluded = new Set<string>();
  for await (const { by, mode, oid, path: where } of readChanges(repository, {
    revisions,
    onCommit: (commit) => order.push(commit),
  })) {
    if (mode === '160000' || mode === '120000') excluded.add(`${mode === '160000' ? 'submodule' : 'symlink'} ${where}`);
    else {
      const known = (places[oid] ??= []);
      if (known.length < MOST && known.every((place) => place.slice(oid.length + 1) !== where))
        known.push(`${by.commit} ${where}`);
    }
  }
  return { order, places, excluded: [...excluded].toSorted() };
}

test('places, order and exclusions are those of git, whatever the history', async () => {
  await fc.assert(
    fc.asyncProperty(randomHistory, fc.boolean(), fc.boolean(), fc.boolean(), async (commits, allRefs, packed, wide) => {
      const repository = writeHistory(commits, { initFlags: wide ? ['--object-format=sha256'] : [] });
      try {
        if (packed) repository.git('gc', '-q');
        const { whole, ...ours } = await byFiles(repository.path, allRefs);
        expect(ours).toEqual(await byGit(repository.path, allRefs));
        expect(whole.unread).toEqual([]);
      } finally {
        repository.remove();
      }
    }),
    { numRuns: RUNS },
  );
}, 600_000);
