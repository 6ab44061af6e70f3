/**
 * Where bytes come from. A source lists places and never matches or filters by content; whoever scans a place (this thread
 * or a worker) opens the source's reader and asks it for the bytes.
 */
import type { ExclusionReason, LocationSource, Skipped } from '../core/model/index.ts';

/** One file, blob or stream as a whole. Plain data: places are sent to worker threads. */
export interface Place {
  readonly source: LocationSource;
  /** As reported: `/` between folders, relative to what was scanned wherever that is possible. */
  readonly path: string;
  /** How the reader finds it: an absolute path, an object id. */
  readonly key: string;
  /** Bytes, where the source knows without asking. */
  readonly size?: number;
  /** First commit, its author and date, where the source knows them before the scan. */
  readonly commit?: string;
  readonly author?: string;
  readonly date?: string;
}

/** Bytes of one place. A huge file comes in several fragments that overlap by `SEAM` bytes. */
export interface Fragment {
  readonly place: Place;
  /** Only valid until the next fragment is asked for: readers reuse their buffer. */
  readonly bytes: Uint8Array;
  /** Offset of `bytes[0]` in the whole, in bytes. */
  readonly offset: number;
  /** Whether this is the last fragment of its place. */
  readonly last: boolean;
}

/** Overlap of two fragments of one file: no window of a rule is larger. */
export const SEAM = 8192;

/** Plain data from which a thread opens its own reader. */
export type ReaderSpec = { readonly kind: 'file' } | { readonly kind: 'git'; readonly repository: string };

export interface Reader {
  /** Fragments in order. What cannot be read is told to `ledger` and yields nothing. */
  read(place: Place, ledger: Ledger): AsyncIterable<Fragment>;
  close(): Promise<void>;
}

export interface Source {
  readonly name: string;
  readonly reader: ReaderSpec;
  list(ledger: Ledger): AsyncIterable<Place>;
  /**
   * Fills in what only the source knows once there are findings: for each place given, all places (path, commit, author,
   * date) that its key stands at, the first commit first. Absent where the list said it all.
   */
  attribute?(places: readonly Place[]): Promise<ReadonlyMap<string, readonly Place[]>>;
}

/** What was not scanned and why: `skip` makes a scan incomplete, `exclude` is only counted. */
export interface Ledger {
  skip(entry: Skipped): void;
  exclude(reason: ExclusionReason, path: string): void;
}
