/**
 * The history of a repository: each distinct content once, with the first commit that brought it. What the history names
 * but the repository cannot give is told, so that a broken or partial clone never looks clean.
 */
import { resolve } from 'node:path';
import { openHistoryCache } from '../cache/history-cache.ts';
import { requireRepository } from '../../core/git/index.ts';
import { createExcluder } from '../ignore/glob.ts';
import type { Source } from '../source.ts';
import { openGitListing } from './git-listing.ts';
import { isWhole } from './history-listing.ts';
import type { HistoryTarget } from './history-listing.ts';
import { openOwnListing } from './own-listing.ts';
import { rememberListing } from './remembered-listing.ts';

/** Where earlier scans are remembered, and what decides beside the contents what they found. */
export interface HistoryMemory {
  readonly folder: string;
  readonly ruling: string;
}

/**
 * Paths that `exclude` leaves out are listed all the same: their content may stand elsewhere too. `clears`: contents in which the
 * catalog's rules find nothing may be left out unlisted.
 */
export async function openHistory(
  target: HistoryTarget,
  exclude?: readonly string[],
  memory?: HistoryMemory,
  clears = true,
): Promise<Source> {
  const repository = await requireRepository(target.repository);
  const isExcluded = createExcluder(exclude);
  const all = await openOwnListing(repository, target, isExcluded, openGitListing(repository, target, isExcluded));
  const mayRemember = isWhole(target) && target.unreachable !== true && !repository.partial && !repository.shallow;
  const remembered =
    memory === undefined || !mayRemember
      ? null
      : rememberListing(all, repository, {
          cache: openHistoryCache(memory.folder, repository.commonDir, memory.ruling),
          allRefs: target.allRefs === true,
          isExcluded,
        });
  const listing = remembered ?? all;
  let listed = false;
  return {
    name: 'git',
    reader: { kind: 'git', repository: resolve(target.repository) },
    list(ledger, dispatch) {
      listed = true;
      return listing.list(ledger, clears ? dispatch : null);
    },
    async attribute(places) {
      if (!listed) {
        const deaf = { skip: () => undefined, exclude: () => undefined };
        for await (const place of listing.list(deaf, null)) void place;
      }
      return listing.placesOf(places.map(({ key }) => key));
    },
    commits: () => listing.commits?.(),
    ...(remembered === null
      ? {}
      : { spared: remembered.spared, remember: (found, scanned) => remembered.remember(found, scanned) }),
  };
}
