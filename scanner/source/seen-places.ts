/** Remembers where each content of a history was seen, so that findings are attributed without a second walk. */
import type { PathMatcher } from '../ignore/glob.ts';
import type { Ledger, Place } from '../source.ts';
import type { Change } from './git-log.ts';

/** An empty file stands at thousands of paths; nobody reads more than this many places of one value. */
export const MOST_PLACES = 100;

export interface SeenPlaces {
  /** Of each, the first one first. */
  readonly of: (oids: readonly string[]) => ReadonlyMap<string, readonly Place[]>;
  /** Changes with the first commit first. Answers the place when its content is new. */
  note(change: Change, ledger: Ledger): Place | null;
  /** A content that no commit brings. Null when it was seen already. */
  noteLoose(oid: string, path: string): Place | null;
}

export function createSeenPlaces(isExcluded: PathMatcher): SeenPlaces {
  const seen = new Map<string, Place[]>();
  const excluded = new Set<string>();

  const exclude = ({ mode, path }: Change, ledger: Ledger): boolean => {
    const reason = mode === '160000' ? 'submodule' : mode === '120000' ? 'symlink' : null;
    if (reason === null) return false;
    const name = `${reason} ${path}`;
    if (!excluded.has(name)) ledger.exclude(reason, path);
    excluded.add(name);
    return true;
  };

  const noteLoose = (oid: string, path: string): Place | null => {
    if (seen.has(oid)) return null;
    const place: Place = { source: 'git', path, key: oid };
    seen.set(oid, [place]);
    return place;
  };

  return {
    of: (oids) => new Map(oids.map((oid) => [oid, seen.get(oid) ?? []])),
    noteLoose,
    note(change, ledger) {
      if (exclude(change, ledger)) return null;
      const { oid, path, by } = change;
      const { commit, author, date } = by;
      const place: Place = { source: 'git', path, key: oid, commit, author, ...(date === undefined ? {} : { date }) };
      const places = seen.get(oid);
      if (places === undefined) {
        seen.set(oid, [place]);
        return place;
      }
      // Excluded places must not use up the room of those that count.
      const hasRoom = places.length < MOST_PLACES && !isExcluded(path);
      if (hasRoom && places.every((each) => each.path !== path)) places.push(place);
      return null;
    },
  };
}
