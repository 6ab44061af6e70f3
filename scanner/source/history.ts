/**
 * The history of a repository: each distinct content once, with the first commit that brought it. What the history names
 * but the repository cannot give is told, so that a broken or partial clone never looks clean.
 */
import { resolve } from 'node:path';
import { requireRepository } from '../../core/git/index.ts';
import { createExcluder } from '../ignore/glob.ts';
import type { Source } from '../source.ts';
import { openGitListing } from './git-listing.ts';
import type { HistoryTarget } from './history-listing.ts';
import { openOwnListing } from './own-listing.ts';

/** Paths that `exclude` leaves out are listed all the same: their content may stand elsewhere too. */
export async function openHistory(target: HistoryTarget, exclude?: readonly string[]): Promise<Source> {
  const repository = await requireRepository(target.repository);
  const isExcluded = createExcluder(exclude);
  const listing = await openOwnListing(repository, target, isExcluded, openGitListing(repository, target, isExcluded));
  let listed = false;
  return {
    name: 'git',
    reader: { kind: 'git', repository: resolve(target.repository) },
    list(ledger, dispatch) {
      listed = true;
      return listing.list(ledger, dispatch);
    },
    async attribute(places) {
      if (!listed) {
        const deaf = { skip: () => undefined, exclude: () => undefined };
        for await (const place of listing.list(deaf, null)) void place;
      }
      return listing.placesOf(places.map(({ key }) => key));
    },
  };
}
