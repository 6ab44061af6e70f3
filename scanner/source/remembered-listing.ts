/**
 * A history of which an earlier scan looked at all that its refs reached then: only what new commits bring is listed, and what
 * was suspect. Wherever that might not come to the same as the whole list, the whole list is made.
 */
import type { Repository } from '../../core/git/index.ts';
import type { ClearedHistory, HistoryCache } from '../cache/history-cache.ts';
import { readCommitPeople } from '../history/commit-object.ts';
import { createCommits } from '../history/commits.ts';
import { openHistoryObjects } from '../history/objects.ts';
import type { HistoryObjects } from '../history/objects.ts';
import { readRange } from '../history/range-history.ts';
import { readRefs } from '../history/refs.ts';
import { tipsOf } from '../history/tips.ts';
import type { PathMatcher } from '../ignore/glob.ts';
import type { Ledger, Place } from '../source.ts';
import type { Listing } from './history-listing.ts';
import { createSeenPlaces } from './seen-places.ts';

export interface RememberedListing extends Listing {
  /** Contents that this list leaves out because an earlier scan found nothing in them. */
  readonly spared: () => number;
  /** After a complete scan of what was listed: `suspects` are the contents with findings, `scanned` how many there were in all. */
  remember(suspects: readonly string[], scanned: number): Promise<void>;
}

/** Only for whole histories that are all here: neither shallow nor partial. */
export function rememberListing(
  whole: Listing,
  repository: Repository,
  { cache, allRefs, isExcluded }: { readonly cache: HistoryCache; readonly allRefs: boolean; readonly isExcluded: PathMatcher },
): RememberedListing {
  type PlacesOf = (oid: string) => readonly Place[];
  /** Null where the whole list was made. */
  let placesOf: PlacesOf | null = null;
  let spared = 0;
  /** What the refs name now; null where it cannot be remembered. */
  let tips: readonly string[] | null = null;

  /** Null where only the whole list will do. */
  const listNew = (objects: HistoryObjects, known: ClearedHistory, ledger: Ledger): Place[] | null => {
    const ends = { notBefore: -Infinity };
    const gone = readRange(objects, new Set(), { ...ends, tips: known.tips, not: tips ?? [] });
    if (gone.order.length > 0 || gone.unread.length > 0) return null;
    const range = readRange(objects, new Set(), { ...ends, tips: tips ?? [], not: known.tips });
    const seen = createSeenPlaces(isExcluded);
    const told: Parameters<Ledger['exclude']>[] = [];
    const deaf: Ledger = { skip: () => undefined, exclude: (...entry) => void told.push(entry) };
    const places: Place[] = [];
    for (const number of range.order) {
      const bytes = objects.read(number, 'commit');
      if (bytes === null) return null;
      const by = { commit: objects.ids.hexOf(number), ...readCommitPeople(bytes) };
      for (const change of range.changesOf(number)) {
        // The commit may be older than the one that was first until now.
        if (known.suspects.has(change.oid)) return null;
        const place = seen.note({ ...change, by }, deaf);
        if (place !== null) places.push(place);
      }
    }
    if (range.unread.length > 0) return null;
    for (const entry of told) ledger.exclude(...entry);
    placesOf = (oid) => known.suspects.get(oid) ?? seen.of([oid]).get(oid) ?? [];
    return places;
  };

  /** Null where only the whole list will do. */
  const listShort = (known: ClearedHistory | null, ledger: Ledger): Place[] | null => {
    const refs = readRefs(repository, allRefs);
    if (refs === null || refs.broken.length > 0) return null;
    tips = [...new Set(refs.refs.map(({ oid }) => oid))].toSorted();
    if (known === null) return null;
    if (tips.join() === known.tips.join()) {
      placesOf = (oid) => known.suspects.get(oid) ?? [];
      return [];
    }
    const objects = openHistoryObjects(repository);
    try {
      const tagged = objects === null ? null : taggedBlobs(objects, tips);
      if (tagged === null) tips = null;
      if (objects === null || tips === null || tagged !== taggedBlobs(objects, known.tips)) return null;
      return listNew(objects, known, ledger);
    } finally {
      objects?.close();
    }
  };

  /** Of the whole list, of which that was not asked beforehand. */
  const namesNoFolder = (of: readonly string[]): boolean => {
    const answer = whole.namesNoFolder?.();
    if (answer !== undefined) return answer;
    const objects = openHistoryObjects(repository);
    try {
      return objects !== null && taggedBlobs(objects, of) !== null;
    } finally {
      objects?.close();
    }
  };

  const placesOfAll: Listing['placesOf'] = (oids) => {
    const one = placesOf;
    return one === null ? whole.placesOf(oids) : new Map(oids.map((oid) => [oid, one(oid)]));
  };

  return {
    placesOf: placesOfAll,
    commits: () => (placesOf === null ? whole.commits?.() : undefined),
    spared: () => spared,
    async *list(ledger, dispatch) {
      const known = await cache.load();
      const places = listShort(known, ledger);
      if (known === null || places === null) {
        placesOf = null;
        yield* whole.list(ledger, dispatch);
        return;
      }
      spared = Math.max(0, known.blobs - known.suspects.size);
      for (const [place] of known.suspects.values()) if (place !== undefined) yield place;
      yield* places;
    },
    async remember(suspects, scanned) {
      if (tips === null || (placesOf === null && !namesNoFolder(tips))) return;
      await cache.save({ tips, suspects: placesOfAll(suspects), blobs: spared + scanned });
    },
  };
}

/** Contents that refs name without a commit, as one text: no range tells of them. Null where they name a folder so, or nothing. */
function taggedBlobs(objects: HistoryObjects, tips: readonly string[]): string | null {
  const commits = createCommits(objects.ids, (number) => objects.read(number, 'commit'), new Set());
  const named = tipsOf(
    objects,
    commits,
    new Map(),
    tips.map((oid) => ({ name: oid, oid })),
  );
  if (named.unread.length > 0 || named.others.some(({ type }) => type !== 'blob')) return null;
  return [...new Set(named.others.map(({ object }) => objects.ids.hexOf(object)))].toSorted().join(' ');
}
