/** How much of an archive is read, and the count of what was. An archive is input by strangers: everything about it has a bound. */
import { ArchiveProblem } from './problem.ts';

/** Of one outermost archive, all that stands in it included. */
export interface ArchiveCaps {
  /** Archives in one another, compression counted as one; 0 opens none. */
  readonly depth: number;
  readonly entries: number;
  /** Bytes that come out of compression. */
  readonly bytes: number;
  /** Bytes that come out for each byte of the outermost archive read so far. */
  readonly ratio: number;
  readonly seconds: number;
}

export const ARCHIVE_CAPS: ArchiveCaps = {
  depth: 8,
  entries: 100_000,
  bytes: 4 * 1024 ** 3,
  ratio: 200,
  seconds: 120,
};

/** So much comes out of a small archive of zeros before its ratio counts. */
const RATIO_FROM = 64 * 1024 * 1024;

export interface ArchiveBudget {
  readonly counts: { archives: number; entries: number; bytes: number };
  /** Each throws an ArchiveProblem where a cap is passed. */
  addEntry(): void;
  addBytes(count: number): void;
  checkTime(): void;
}

/** `read` says how much of the outermost archive was taken. */
export function createBudget(caps: ArchiveCaps, read: () => number): ArchiveBudget {
  const deadline = performance.now() + caps.seconds * 1000;
  const counts = { archives: 0, entries: 0, bytes: 0 };
  const checkTime = (): void => {
    if (performance.now() > deadline) throw overCap(`It takes longer than ${caps.seconds} seconds.`);
  };
  return {
    counts,
    checkTime,
    addEntry() {
      if (++counts.entries > caps.entries) throw overCap(`It has more than ${caps.entries} entries.`);
      checkTime();
    },
    addBytes(count) {
      counts.bytes += count;
      if (counts.bytes > caps.bytes) throw overCap(`More than ${caps.bytes} bytes come out of it.`);
      if (counts.bytes > RATIO_FROM && counts.bytes > read() * caps.ratio)
        throw overCap(`More than ${caps.ratio} bytes come out of each of its bytes.`);
      checkTime();
    },
  };
}

function overCap(detail: string): ArchiveProblem {
  return new ArchiveProblem('archive-limit', `${detail} The rest was not read.`);
}
