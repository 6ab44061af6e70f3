/**
 * Where bytes come from. A source yields places to read and never matches or filters by content; whoever scans a place
 * (this thread or a worker) asks `read` for its bytes.
 */
import type { ExclusionReason, LocationSource, Skipped } from '../core/model/index.ts';

/** One file, blob or stream as a whole: everything a finding in it needs to know of where it stands. */
export interface Place {
  readonly source: LocationSource;
  /** As reported: `/` between folders, relative to what was scanned wherever that is possible. */
  readonly path: string;
  /** Commit, author and date where the source knows them before the scan. */
  readonly commit?: string;
  readonly author?: string;
  readonly date?: string;
}

/** Bytes of one place. A huge file comes in several fragments that overlap by `SEAM` bytes. */
export interface Fragment {
  readonly place: Place;
  readonly bytes: Uint8Array;
  /** Offset of `bytes[0]` in the whole, in bytes. */
  readonly offset: number;
  /** Whether this is the last fragment of its place. */
  readonly last: boolean;
}

/** Overlap of two fragments of one file: no window of a rule is larger. */
export const SEAM = 8192;

export interface Source {
  readonly name: string;
  /** Fragments in order; those of one place stand together. Unreadable places are told to `ledger` and passed over. */
  open(ledger: Ledger): AsyncIterable<Fragment>;
  /**
   * Fills in what only the source knows once there are findings (history: the first commit, author and date of a blob).
   * Absent where `Place` already says it all.
   */
  attribute?(places: readonly Place[]): Promise<ReadonlyMap<string, Place>>;
}

/** What was not scanned and why: `skip` makes a scan incomplete, `exclude` is only counted. */
export interface Ledger {
  skip(entry: Skipped): void;
  exclude(reason: ExclusionReason, path: string): void;
}
