/** Keeps the books of a scan: what was found, what was read, what was not read and why. Sums of several threads are added up. */
import type { ExclusionReason, Skipped } from '../core/model/index.ts';
import type { RawFinding } from './raw-finding.ts';
import type { Ledger } from './source.ts';

/** Each is added up over all threads; whoever needs another adds a field. */
export interface Counts {
  files: number;
  bytes: number;
  /** Places that the prefilter named, and what matched there. */
  hits: number;
  candidates: number;
  /** Objects of a repository that a git process had to read. */
  byGit: number;
  /** Archives opened, those in archives too, and what stood in them. */
  archives: number;
  entries: number;
  /** Stretches of base64 and hex that were decoded. */
  decoded: number;
  /** Small files of which the reading was timed, and those that took longer than memory does. */
  reads: number;
  slowReads: number;
}

/** What a scan spends its time on. */
export type Stage = 'list' | 'read' | 'search' | 'judge' | 'own rules' | 'attribute';

/** Plain data: crosses threads. */
export interface Account {
  readonly found: RawFinding[];
  readonly skipped: Skipped[];
  /** For each of `skipped` that concerns a place which was scanned, or part of one: the place's key. */
  readonly troubled: string[];
  readonly excluded: Partial<Record<ExclusionReason, number>>;
  readonly counts: Counts;
  /** Why git had to list what is otherwise read from the repository's files. */
  readonly gitReasons: string[];
  /** Milliseconds, of all threads together; empty unless they were to be told. */
  readonly stages: Partial<Record<Stage, number>>;
}

export interface Tally extends Ledger {
  readonly account: Account;
  /** What this thread did since the last call was this; without a stage, none of all that. */
  lap(stage?: Stage): void;
}

/** To look at the clock for every file costs something: only `timed` tallies do. */
export function createTally(timed = false): Tally {
  const account: Account = {
    found: [],
    skipped: [],
    troubled: [],
    excluded: {},
    gitReasons: [],
    counts: {
      files: 0,
      bytes: 0,
      hits: 0,
      candidates: 0,
      byGit: 0,
      archives: 0,
      entries: 0,
      decoded: 0,
      reads: 0,
      slowReads: 0,
    },
    stages: {},
  };
  const { skipped, excluded, stages } = account;
  let last = performance.now();
  const lap = (stage?: Stage): void => {
    const now = performance.now();
    if (stage !== undefined) stages[stage] = (stages[stage] ?? 0) + now - last;
    last = now;
  };
  return {
    account,
    lap: timed ? lap : () => undefined,
    skip: (entry) => void skipped.push(entry),
    exclude: (reason) => void (excluded[reason] = (excluded[reason] ?? 0) + 1),
    clear(bytes) {
      account.counts.files++;
      account.counts.bytes += bytes;
    },
    askedGit(count, why) {
      account.counts.byGit += count;
      if (why !== undefined && !account.gitReasons.includes(why)) account.gitReasons.push(why);
    },
  };
}

export function addAccount(to: Account, from: Account): void {
  // No spread: an account may hold more findings than a call takes arguments.
  for (const raw of from.found) to.found.push(raw);
  for (const entry of from.skipped) to.skipped.push(entry);
  for (const key of from.troubled) to.troubled.push(key);
  for (const reason of from.gitReasons) if (!to.gitReasons.includes(reason)) to.gitReasons.push(reason);
  addUp(to.excluded, from.excluded);
  addUp(to.counts, from.counts);
  addUp(to.stages, from.stages);
}

function addUp<Key extends string>(to: Partial<Record<Key, number>>, from: Readonly<Partial<Record<Key, number>>>): void {
  for (const key of Object.keys(from) as Key[]) to[key] = (to[key] ?? 0) + (from[key] ?? 0);
}
