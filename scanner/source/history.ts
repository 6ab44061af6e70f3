/**
 * The history of a repository: each distinct content once, with the first commit that brought it. What the history names
 * but the repository cannot give is told, so that a broken or partial clone never looks clean.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { KeywardError } from '../../core/errors/index.ts';
import { requireRepository } from '../../core/git/index.ts';
import type { Repository } from '../../core/git/index.ts';
import { createExcluder } from '../ignore/glob.ts';
import type { PathMatcher } from '../ignore/glob.ts';
import type { ScanTarget } from '../scan-result.ts';
import type { Ledger, Place, Source } from '../source.ts';
import { readChanges } from './git-log.ts';
import type { Change } from './git-log.ts';
import { allObjects, objectPath, taggedBlobs } from './git-objects.ts';
import { refsOf, revisionsOf } from './git-revisions.ts';
import { inStorageOrder } from './storage-order.ts';

type HistoryTarget = Extract<ScanTarget, { kind: 'git' }>;

/** An empty file stands at thousands of paths; nobody reads more than this many places of one value. */
const MOST_PLACES = 100;

/** Paths that `exclude` leaves out are listed all the same: their content may stand elsewhere too. */
export async function openHistory(target: HistoryTarget, exclude?: readonly string[]): Promise<Source> {
  const repository = await requireRepository(target.repository);
  const revisions = await revisionsOf(repository, target);
  const walk = createWalk(repository, createExcluder(exclude));
  let listed = false;

  async function* list(ledger: Ledger): AsyncGenerator<Place, void, undefined> {
    listed = true;
    const isWhole = target.range === undefined && target.since === undefined;
    const available = repository.partial ? await blobsOf(repository) : null;
    const given = absenceFilter(available, ledger);
    try {
      yield* inStorageOrder(repository, given(walk.changes(revisions, ledger)));
      if (isWhole) yield* given(walk.loose(await taggedBlobs(repository, target.allRefs === true)));
      if (target.unreachable === true) {
        const refs = await refsOf(repository, target.allRefs === true);
        const commits = await idsOf(repository, 'commit');
        const lost = walk.changes(['--stdin', '--not', ...refs, '--'], ledger, `${commits.join('\n')}\n`);
        yield* inStorageOrder(repository, given(lost));
      }
    } catch (error) {
      if (!(error instanceof KeywardError) || error.code !== 'git.corrupt') throw error;
      // The walk ended early. Every object that can still be read is scanned, and the scan says it is incomplete.
      ledger.skip({
        path: '.',
        reason: repository.partial ? 'not-available' : 'corrupt',
        detail: `The history cannot be followed to its end: ${error.message}${isWhole ? ' All objects that are there were scanned instead.' : ''}`,
      });
      if (isWhole) yield* inStorageOrder(repository, given(walk.loose(await everyBlob(repository, ledger))));
      return;
    }
    if (target.unreachable === true) {
      yield* inStorageOrder(repository, given(walk.loose(await everyBlob(repository, ledger))));
    }
  }

  return {
    name: 'git',
    reader: { kind: 'git', repository: resolve(target.repository) },
    list,
    async attribute(places) {
      if (!listed) for await (const place of list({ skip: () => undefined, exclude: () => undefined })) void place;
      return new Map(places.map((place) => [place.key, walk.placesOf(place.key)]));
    },
  };
}

/** Remembers where each blob was seen, so that findings are attributed without a second walk. */
function createWalk(repository: Repository, isExcluded: PathMatcher) {
  const seen = new Map<string, Place[]>();
  const excluded = new Set<string>();

  /** Answers the place when its content is new. */
  const note = (place: Place): Place | null => {
    const places = seen.get(place.key);
    if (places === undefined) {
      seen.set(place.key, [place]);
      return place;
    }
    // Excluded places must not use up the room of those that count.
    const hasRoom = places.length < MOST_PLACES && !isExcluded(place.path);
    if (hasRoom && places.every(({ path }) => path !== place.path)) places.push(place);
    return null;
  };

  const exclude = (change: Change, ledger: Ledger): boolean => {
    const reason = change.mode === '160000' ? 'submodule' : change.mode === '120000' ? 'symlink' : null;
    if (reason === null) return false;
    const name = `${reason} ${change.path}`;
    if (!excluded.has(name)) ledger.exclude(reason, change.path);
    excluded.add(name);
    return true;
  };

  return {
    placesOf: (oid: string): readonly Place[] => seen.get(oid) ?? [],

    async *changes(revisions: readonly string[], ledger: Ledger, input?: string): AsyncGenerator<Place, void, undefined> {
      const boundary = await boundaryOf(repository);
      const onCommit = (commit: string): void => {
        if (!boundary.delete(commit)) return;
        boundary.clear();
        ledger.skip({
          path: '.',
          reason: 'not-available',
          detail: `The clone is shallow: nothing before commit ${commit} is here. Fetch it with: git fetch --unshallow`,
        });
      };
      for await (const change of readChanges(repository, { revisions, onCommit, ...(input === undefined ? {} : { input }) })) {
        if (exclude(change, ledger)) continue;
        const { commit, author, date } = change.by;
        const place = note({
          source: 'git',
          path: change.path,
          key: change.oid,
          commit,
          author,
          ...(date === undefined ? {} : { date }),
        });
        if (place !== null) yield place;
      }
    },

    async *loose(blobs: readonly { readonly oid: string; readonly path: string }[]): AsyncGenerator<Place, void, undefined> {
      for (const { oid, path } of blobs) {
        if (seen.has(oid)) continue;
        const place = note({ source: 'git', path, key: oid });
        if (place !== null) yield place;
      }
    },
  };
}

/** Commits whose parents a shallow clone does not have. */
async function boundaryOf(repository: Repository): Promise<Set<string>> {
  if (!repository.shallow) return new Set();
  const text = await readFile(join(repository.commonDir, 'shallow'), 'latin1').catch(() => '');
  return new Set(text.split('\n').filter((line) => line !== ''));
}

async function idsOf(repository: Repository, type: string, ledger?: Ledger): Promise<string[]> {
  const ids: string[] = [];
  for await (const object of allObjects(repository)) {
    if (object.type === type) ids.push(object.oid);
    else if (object.type === 'missing') {
      ledger?.skip({ path: objectPath(object.oid), reason: 'corrupt', detail: `Object ${object.oid} cannot be read.` });
    }
  }
  return ids;
}

async function everyBlob(repository: Repository, ledger: Ledger): Promise<{ oid: string; path: string }[]> {
  return (await idsOf(repository, 'blob', ledger)).map((oid) => ({ oid, path: objectPath(oid) }));
}

async function blobsOf(repository: Repository): Promise<ReadonlySet<string>> {
  return new Set(await idsOf(repository, 'blob'));
}

const MOST_ABSENT = 100;

/** In a partial clone: takes out what is not here without asking git for each, and lists the first hundred by name. */
function absenceFilter(available: ReadonlySet<string> | null, ledger: Ledger) {
  let absent = 0;
  return async function* given(places: AsyncIterable<Place>): AsyncGenerator<Place, void, undefined> {
    for await (const place of places) {
      if (available === null || available.has(place.key)) yield place;
      else if (++absent <= MOST_ABSENT) {
        const detail = `Object ${place.key} is not in this partial clone.`;
        ledger.skip({ path: place.path, reason: 'not-available', detail });
      }
    }
    if (absent > MOST_ABSENT) {
      const detail = `${absent - MOST_ABSENT} further objects are not in this partial clone.`;
      ledger.skip({ path: '.', reason: 'not-available', detail });
      absent = 0;
    }
  };
}
