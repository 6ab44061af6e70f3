/**
 * The history as git lists it: the slow twin of `own-listing.ts`, for repositories of which only git knows what they hold, and
 * for what lies in no history at all.
 */
import { KeywardError } from '../../core/errors/index.ts';
import type { Repository } from '../../core/git/index.ts';
import type { PathMatcher } from '../ignore/glob.ts';
import type { Ledger, Place } from '../source.ts';
import { readChanges } from './git-log.ts';
import { allObjects, everyBlob, taggedBlobs } from './git-objects.ts';
import { refsOf, revisionsOf } from './git-revisions.ts';
import type { HistoryTarget, Listing } from './history-listing.ts';
import { isWhole } from './history-listing.ts';
import { createSeenPlaces } from './seen-places.ts';
import { createShallowEnd } from './shallow-end.ts';
import { inStorageOrder } from './storage-order.ts';

export function openGitListing(repository: Repository, target: HistoryTarget, isExcluded: PathMatcher): Listing {
  const seen = createSeenPlaces(isExcluded);

  async function* changes(revisions: readonly string[], ledger: Ledger, input?: string): AsyncGenerator<Place, void, undefined> {
    const end = await createShallowEnd(repository, ledger);
    const request = { revisions, onCommit: end.pass, ...(input === undefined ? {} : { input }) };
    for await (const change of readChanges(repository, request)) {
      const place = seen.note(change, ledger);
      if (place !== null) yield place;
    }
  }

  async function* loose(
    blobs: readonly { readonly oid: string; readonly path: string }[],
  ): AsyncGenerator<Place, void, undefined> {
    for (const { oid, path } of blobs) {
      const place = seen.noteLoose(oid, path);
      if (place !== null) yield place;
    }
  }

  return {
    placesOf: seen.of,
    async *list(ledger) {
      const available = repository.partial ? await blobsOf(repository) : null;
      const given = absenceFilter(available, ledger);
      try {
        yield* inStorageOrder(repository, given(changes(await revisionsOf(repository, target), ledger)));
        if (isWhole(target)) yield* given(loose(await taggedBlobs(repository, target.allRefs === true)));
        if (target.unreachable === true) {
          const refs = await refsOf(repository, target.allRefs === true);
          const commits = await commitsOf(repository);
          const lost = changes(['--stdin', '--not', ...refs, '--'], ledger, `${commits.join('\n')}\n`);
          yield* inStorageOrder(repository, given(lost));
        }
      } catch (error) {
        if (!(error instanceof KeywardError) || error.code !== 'git.corrupt') throw error;
        // The walk ended early. Every object that can still be read is scanned, and the scan says it is incomplete.
        ledger.skip({
          path: '.',
          reason: repository.partial ? 'not-available' : 'corrupt',
          detail: `The history cannot be followed to its end: ${error.message}${isWhole(target) ? ' All objects that are there were scanned instead.' : ''}`,
        });
        if (isWhole(target)) yield* inStorageOrder(repository, given(loose(await everyBlob(repository, ledger))));
        return;
      }
      if (target.unreachable === true) {
        yield* inStorageOrder(repository, given(loose(await everyBlob(repository, ledger))));
      }
    },
  };
}

async function commitsOf(repository: Repository): Promise<string[]> {
  const commits: string[] = [];
  for await (const { oid, type } of allObjects(repository)) if (type === 'commit') commits.push(oid);
  return commits;
}

async function blobsOf(repository: Repository): Promise<ReadonlySet<string>> {
  const blobs = new Set<string>();
  for await (const { oid, type } of allObjects(repository)) if (type === 'blob') blobs.add(oid);
  return blobs;
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
