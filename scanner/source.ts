/**
 * Where bytes come from. A source lists places and never matches or filters by content; whoever scans a place (this thread
 * or a worker) opens the source's reader and asks it for the bytes.
 */
import type { ExclusionReason, LocationSource, Skipped } from '../core/model/index.ts';
import type { Dispatch } from './task.ts';

/** One file, blob or stream as a whole. Plain data: places are sent to worker threads. */
export interface Place {
  readonly source: LocationSource;
  /** As reported: `/` between folders, relative to what was scanned wherever that is possible. */
  readonly path: string;
  /** Within an archive at `path`: what stands behind its `!/`. */
  readonly inner?: string;
  /** How the reader finds it: an absolute path, an object id. */
  readonly key: string;
  /** Bytes, where the source knows without asking. */
  readonly size?: number;
  /** First commit, its author and date, where the source knows them before the scan. */
  readonly commit?: string;
  readonly author?: string;
  readonly date?: string;
}

/** What a content was made of: the changes that turned another content, its base, into it. */
export interface Descent {
  /** Names this content, and the base, within one reader. */
  readonly self: number;
  readonly base?: number;
  /**
   * Pairs of start and end in this content: each stretch that the base does not have and, as an empty one, each spot where
   * bytes meet that do not meet in the base.
   */
  readonly changes?: readonly number[];
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
  /** Only where this fragment is the whole. */
  readonly descent?: Descent;
}

/**
 * Overlap of two fragments of one file, an even number of bytes. Far larger than any window of a rule, so that every match
 * has its surroundings on both sides in at least one of the two, in UTF-16 as well.
 */
export const SEAM = 32_768;

/** Files below one folder: many of them cost no object each. */
export interface FileNames {
  /** Absolute, free of links. */
  readonly base: string;
  /** Their paths below it, each of which is the path that is reported too, with a NUL after each. */
  readonly names: string;
  readonly count: number;
}

/** Plain data from which a thread opens its own reader. */
export type ReaderSpec =
  | { readonly kind: 'file' }
  | { readonly kind: 'git'; readonly repository: string }
  | { readonly kind: 'here' };

export interface Reader {
  /**
   * The whole as one fragment, or fragments in order. What cannot be read is told to `ledger` and gives null or no fragment.
   * A promise a fragment is only for bytes that themselves come later, from a stream or another process. Where there is much to
   * read, `isText` may be asked with the beginning: when it says no, nothing is given.
   */
  read(
    place: Place,
    ledger: Ledger,
    isText?: (beginning: Uint8Array) => boolean,
  ): Fragment | null | Iterable<Fragment> | AsyncIterable<Fragment>;
  /**
   * Reads the file that this place is into the same memory, from index `at` on, and answers its length; the length of its beginning, as a
   * negative number, where it is long and `isText` says no to that; 0 where `read` has to tell. For files alone.
   */
  readAt?(place: Place, at: number, isText: (from: number, to: number) => boolean): number;
  /** Since it was opened: objects that a git process had to read. */
  readonly counts?: { readonly byGit: number };
  close(): Promise<void>;
}

export interface Source {
  readonly name: string;
  readonly reader: ReaderSpec;
  /** Absolute folder that the places' paths are relative to, where there is one. */
  readonly base?: string;
  /** Whether the list covers everything below `base`, so that an unused ignore entry is known to be stale. */
  readonly whole?: boolean;
  /** Opens the reader of this thread, where the source knows already what is to be read, or nobody else can (standard input). */
  openReader?(): Reader;
  /** Places one by one, or files many at a time. Tasks may be dispatched on the way, and their answers used. */
  list(ledger: Ledger, dispatch: Dispatch): AsyncIterable<Place | FileNames>;
  /**
   * Fills in what only the source knows once there are findings: for each place given, all places (path, commit, author,
   * date) that its key stands at, the first commit first. Absent where the list said it all.
   */
  attribute?(places: readonly Place[]): Promise<ReadonlyMap<string, readonly Place[]>>;
  /** Commits of a history that were looked through, where the source knows. */
  commits?(): number | undefined;
  /** Contents that were not listed because an earlier scan found nothing in them. */
  spared?(): number;
  /** To be told, after a whole scan, in which contents there was something to tell and how many contents were scanned. */
  remember?(found: readonly string[], scanned: number): Promise<void>;
}

/** What was not scanned and why: `skip` makes a scan incomplete, `exclude` is only counted. */
export interface Ledger {
  skip(entry: Skipped): void;
  exclude(reason: ExclusionReason, path: string): void;
  /** A content of so many bytes, looked through while places were listed, has nothing and is left out of the list. */
  clear?(bytes: number): void;
  /** A git process had to tell so many things that are usually read without one. */
  askedGit?(count: number, why?: string): void;
}
