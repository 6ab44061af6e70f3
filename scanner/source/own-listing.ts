/**
 * The history from the repository's own files, without a git process. What is named but cannot be read is told by its id, and
 * the rest is listed all the same. Where only git knows what is there, git is asked instead.
 */
import { KeywardError } from '../../core/errors/index.ts';
import { openCatFile } from '../../core/git/index.ts';
import type { GitObject, Repository } from '../../core/git/index.ts';
import { areOfKind } from '../judgement/foresight.ts';
import { clearPacks } from '../history/cleared.ts';
import type { Cleared } from '../history/cleared.ts';
import { readCommitPeople } from '../history/commit-object.ts';
import type { CommitPeople } from '../history/commit-object.ts';
import { NO_COMMIT } from '../history/first-places.ts';
import type { FirstPlace } from '../history/first-places.ts';
import { openHistoryObjects } from '../history/objects.ts';
import type { HistoryObjects } from '../history/objects.ts';
import { costOfPacks, openHistoryPacks, readPackCommits, readPackTrees } from '../history/pack-history.ts';
import { readRange } from '../history/range-history.ts';
import type { RangeRequest } from '../history/range-history.ts';
import { readRefs } from '../history/refs.ts';
import type { Ref } from '../history/refs.ts';
import { openHistoryOf, orderCommits, walkWhole } from '../history/whole-history.ts';
import type { Unread, WholeHistory } from '../history/whole-history.ts';
import type { PathMatcher } from '../ignore/glob.ts';
import { optimiseLate } from '../optimizer.ts';
import { createNameHash } from '../pack/object-name.ts';
import { createPause } from '../pause.ts';
import type { Ledger, Place } from '../source.ts';
import { WORTH_A_THREAD } from '../task.ts';
import type { Dispatch } from '../task.ts';
import { everyBlob } from './git-objects.ts';
import { endsOf, secondOf } from './git-revisions.ts';
import { isWhole } from './history-listing.ts';
import type { HistoryTarget, Listing } from './history-listing.ts';
import { createSeenPlaces, MOST_PLACES } from './seen-places.ts';
import { createShallowEnd } from './shallow-end.ts';
import { inStorageOrder } from './storage-order.ts';

/** V8's budget for a history that one thread looks through: it is done before machine code has paid. */
const LATE = 3_000_000;

/** Throws for a question that has no answer; whatever else is in the way, `byGit` answers. */
export async function openOwnListing(
  repository: Repository,
  target: HistoryTarget,
  isExcluded: PathMatcher,
  byGit: Listing,
): Promise<Listing> {
  const ends = target.range === undefined ? null : await endsOf(repository, target.range);
  const notBefore = target.since === undefined ? -Infinity : await secondOf(repository, target.since);
  let commits: number | undefined;
  let namesNoFolder: boolean | undefined;
  let placesOf: Listing['placesOf'] = () => new Map();

  /** Commits and trees, of which nothing is kept but the places. */
  async function lookThrough(
    objects: HistoryObjects,
    refs: readonly Ref[],
    ledger: Ledger,
    dispatch: Dispatch | null,
    boundary: ReadonlySet<string>,
  ): Promise<Cleared & { readonly whole: WholeHistory | null }> {
    const { ids } = objects;
    let known: Cleared = { cleared: new Uint8Array(new SharedArrayBuffer(ids.count)), suspects: new Map() };
    const history = openHistoryOf(objects, boundary, (blob) => known.cleared[blob] !== 1);
    const cost = costOfPacks(ids);
    // A longer one is worth a thread, which says so by itself.
    if (dispatch !== null && cost < WORTH_A_THREAD) optimiseLate(LATE);
    dispatch?.expect?.(cost);
    const packs = openHistoryPacks(objects);
    const reading = Promise.all(packs.map((pack) => readPackCommits(history, pack, dispatch)));
    reading.catch(() => undefined);
    const clearing = dispatch === null ? undefined : clearPacks(packs, ids.count, dispatch);
    // It is waited for below; a scan that is stopped before that has said so already.
    clearing?.catch(() => undefined);
    await reading;
    // While other threads look through contents; in a turn of its own, since it is no part of the task that was answered last.
    await new Promise((resolve) => void setImmediate(resolve));
    const order = await orderCommits(history, refs);
    known = (await clearing) ?? known;
    await Promise.all(packs.map((pack) => readPackTrees(history, pack, known.cleared, dispatch)));
    const whole = await walkTo(ledger, () => walkWhole(history, order, { most: MOST_PLACES, isExcluded }));
    return { ...known, whole };
  }

  async function* listAll(
    objects: HistoryObjects,
    refs: readonly Ref[],
    ledger: Ledger,
    dispatch: Dispatch | null,
  ): AsyncGenerator<Place, boolean, undefined> {
    const { ids } = objects;
    const end = await createShallowEnd(repository, ledger);
    const { whole, cleared, suspects } = await lookThrough(objects, refs, ledger, dispatch, end.commits);
    const isWanted = (blob: number): boolean => cleared[blob] !== 1;
    if (whole === null) {
      for (const { oid, path } of await everyBlob(repository, ledger)) {
        if (isWanted(ids.numberOfHex(oid))) yield { source: 'git', path, key: oid };
      }
      return true;
    }
    if (await canGitRead(repository, objects, whole.unread)) return false;
    commits = whole.order.length;
    ({ namesNoFolder } = whole);
    if (end.commits.size > 0) for (const commit of whole.order) end.pass(ids.hexOf(commit));
    for (const { reason, path } of whole.excluded) ledger.exclude(reason, path);
    tell(whole.unread, objects, ledger);
    const peopleOf = createPeople(objects);
    const placeOf = (key: string, first: FirstPlace): Place => {
      const path = whole.pathOf(first);
      if (first.commit === NO_COMMIT) return { source: 'git', path, key };
      return { source: 'git', path, key, commit: ids.hexOf(first.commit), ...peopleOf(first.commit) };
    };
    const loose = createSeenPlaces(isExcluded);
    placesOf = (oids) => {
      const all = new Map(loose.of(oids));
      for (const oid of oids) {
        const places = whole.places.get(ids.numberOfHex(oid));
        if (places !== undefined)
          all.set(
            oid,
            places.map((place) => placeOf(oid, place)),
          );
      }
      objects.close();
      return all;
    };
    for (const [blob, [first]] of whole.places) {
      if (first === undefined) continue;
      const suspect = suspects.get(blob);
      if (suspect !== undefined && !areOfKind(suspect.files, whole.pathOf(first))) ledger.clear?.(suspect.size);
      else yield placeOf(ids.hexOf(blob), first);
    }
    for (const [blob, ref] of whole.tagged) {
      const place = loose.noteLoose(ids.hexOf(blob), ref);
      if (place !== null) yield place;
    }
    if (whole.unread.length === 0) return true;
    // What only the unread would have led to is somewhere among the rest.
    for (const { oid, path } of await everyBlob(repository, ledger)) {
      const blob = ids.numberOfHex(oid);
      const place = whole.places.has(blob) || !isWanted(blob) ? null : loose.noteLoose(oid, path);
      if (place !== null) yield place;
    }
    return true;
  }

  async function* listSome(
    objects: HistoryObjects,
    request: RangeRequest,
    ledger: Ledger,
  ): AsyncGenerator<Place, boolean, undefined> {
    const { ids } = objects;
    const end = await createShallowEnd(repository, ledger);
    const range = readRange(objects, end.commits, request);
    const seen = createSeenPlaces(isExcluded);
    const peopleOf = createPeople(objects);
    const found: Place[] = [];
    const pause = createPause();
    await walkTo(ledger, async () => {
      for (const number of range.order) {
        const commit = ids.hexOf(number);
        end.pass(commit);
        for (const change of range.changesOf(number)) {
          const place = seen.note({ ...change, by: { commit, ...peopleOf(number) } }, ledger);
          if (place !== null) found.push(place);
        }
        await pause();
      }
    });
    if (await canGitRead(repository, objects, range.unread)) return false;
    commits = range.order.length;
    tell(range.unread, objects, ledger);
    placesOf = seen.of;
    yield* found;
    return true;
  }

  return {
    placesOf: (oids) => placesOf(oids),
    commits: () => commits,
    namesNoFolder: () => namesNoFolder,
    async *list(ledger, dispatch) {
      const unusual = repository.partial
        ? 'a partial clone'
        : target.unreachable === true
          ? 'what no ref reaches was asked for'
          : null;
      const named = ends === null ? readRefs(repository, target.allRefs === true) : { refs: [], broken: [] };
      const refs = unusual === null ? named : null;
      const objects = refs === null ? null : openHistoryObjects(repository);
      let isListed = false;
      if (refs !== null && objects !== null) {
        for (const name of refs.broken) ledger.skip({ path: '.', reason: 'corrupt', detail: `The ref ${name} cannot be read.` });
        const asked = { tips: ends?.tips ?? refs.refs.map(({ oid }) => oid), not: ends?.not ?? [], notBefore };
        try {
          const places = isWhole(target) ? listAll(objects, refs.refs, ledger, dispatch) : listSome(objects, asked, ledger);
          isListed = yield* inStorageOrder(repository, places, objects.tables);
        } finally {
          objects.close();
        }
      }
      if (isListed) return;
      const why =
        named === null
          ? 'refs are kept in another way'
          : objects === null
            ? 'an index of another version'
            : 'objects that only git can read';
      ledger.askedGit?.(1, unusual ?? why);
      ({ placesOf } = byGit);
      yield* byGit.list(ledger, dispatch);
    },
  };
}

/** Null where trees are nested to make readers run for ever: then nobody knows the rest. */
async function walkTo<Answer>(ledger: Ledger, walk: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await walk();
  } catch (error) {
    if (!(error instanceof KeywardError) || error.code !== 'git.corrupt') throw error;
    ledger.skip({ path: '.', reason: 'corrupt', detail: `The history cannot be followed to its end: ${error.message}` });
    return null;
  }
}

function createPeople(objects: HistoryObjects): (commit: number) => CommitPeople {
  const known = new Map<number, CommitPeople>();
  return (commit) => {
    let people = known.get(commit);
    if (people === undefined) {
      const bytes = objects.read(commit, 'commit');
      people = bytes === null ? { author: '' } : readCommitPeople(bytes);
      known.set(commit, people);
    }
    return people;
  };
}

/** git knows a few ways more to come to an object; whatever it can read is not missing, where it is what its name stands for. */
async function canGitRead(repository: Repository, { ids }: HistoryObjects, unread: readonly Unread[]): Promise<boolean> {
  if (unread.length === 0) return false;
  const git = openCatFile(repository);
  try {
    for (const { object, type } of unread.slice(0, MOST_ASKED)) {
      const oid = ids.hexOf(object);
      const found = await git
        .read(oid, async (each) => each.type === type && (await nameOf(each, repository.objectFormat)) === oid)
        .catch((error: unknown) => {
          if (error instanceof KeywardError && error.code === 'git.corrupt') return null;
          throw error;
        });
      if (found === true) return true;
    }
  } finally {
    await git.close();
  }
  return false;
}

const MOST_ASKED = 100;

async function nameOf(object: GitObject, format: string): Promise<string> {
  const hash = createNameHash(object, format);
  for await (const chunk of object.chunks) hash.update(chunk);
  return hash.digest('hex');
}

function tell(unread: readonly Unread[], { ids }: HistoryObjects, ledger: Ledger): void {
  for (const { object, type, path } of unread) {
    const what = type === 'tree' ? 'a folder' : 'a commit';
    ledger.skip({ path, reason: 'corrupt', detail: `Object ${ids.hexOf(object)}, ${what}, is missing or cannot be read.` });
  }
}
