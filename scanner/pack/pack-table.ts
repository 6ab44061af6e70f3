/**
 * What a pack holds, entry by entry in the order in which they lie there, and the families that deltas make of them. Typed
 * arrays over one shared buffer: plain data for every thread. Nothing that index or pack say is believed before it is
 * within its bounds; an entry of which that cannot be said has type zero, and is told.
 * https://git-scm.com/docs/gitformat-pack
 */
import { lowerBound } from '../lower-bound.ts';

export const COMMIT = 1;
export const TREE = 2;
export const BLOB = 3;
export const TAG = 4;
/** In `types`: the last one made of its base. */
export const LAST = 0x80;
export const TYPE = 0x0f;

export interface PackTable {
  /** The pack's file, and that in which its ids are. */
  readonly path: string;
  readonly index: string;
  readonly idLength: number;
  /** The pack's own checksum. */
  readonly hash: Uint8Array;
  readonly count: number;
  /** Where each entry begins, and behind them all where they end. */
  readonly starts: Float64Array;
  /** CRC-32 of each entry; null where the index has none: then the streams' own checksums are looked at. */
  readonly crcs: Uint32Array | null;
  /** Its place in the index's list of ids. */
  readonly positions: Uint32Array;
  /** By that place, the entry. */
  readonly entries: Uint32Array;
  /** That list, where somebody has read it. */
  readonly ids?: Uint8Array;
  /** `COMMIT` and so on, of deltas as well; `LAST`; zero: cannot be made. */
  readonly types: Uint8Array;
  /** Bytes of the inflated stream: of the object, or of the delta. */
  readonly sizes: Uint32Array;
  /** Bytes in front of the stream. */
  readonly heads: Uint8Array;
  /** The entry of which this is a delta; -1: none. */
  readonly bases: Int32Array;
  /** Entries family by family, each one behind its base with nothing of other families between; commits first, then trees, tags, blobs. */
  readonly order: Uint32Array;
  /** Where in `order` each type begins (twice its number) and ends (and one more). */
  readonly ranges: Uint32Array;
  /** How many entries have type zero. */
  readonly broken: number;
}

/** By the path of their index: whoever reads single objects of a pack finds what lies where without sorting it once more. */
export type PackTables = Map<string, PackTable>;

/** Where the entry that begins at `start` stands in the table; -1 when none does. */
export function entryAt({ starts, count }: PackTable, start: number): number {
  const entry = lowerBound(starts, count, start);
  return entry < count && starts[entry] === start ? entry : -1;
}
