/**
 * Reads ahead of a scan whose reads turn out to wait for a disk, in threads of its own. Where files are in the system's memory
 * already it starts nothing.
 */
import type { FileNames } from './source.ts';
import type { Counts } from './tally.ts';
import type { Task } from './task.ts';
import type { ReadAheadTask } from './task/read-ahead.ts';
import { openThreadPool } from './thread-pool.ts';
import type { ThreadPool } from './thread-pool.ts';
import type { Setup } from './workshop.ts';

const THREADS = 4;
/** Reads that were looked at, and the share of slow ones among them, from which on reading counts as slow. */
const ENOUGH = 64;
const SHARE = 0.15;

export interface Outrunner {
  /** To be called now and then: with what was read so far, and the tasks that wait, first come first. */
  look(counts: Counts, waiting: readonly { readonly task: Task }[]): void;
  close(): Promise<void>;
}

export function createOutrunner(setup: Setup, open: typeof openThreadPool = openThreadPool): Outrunner {
  let pool: ThreadPool | undefined;
  let running = 0;
  let isClosed = false;
  /** Tasks that were read ahead, or are. */
  const taken = new WeakSet<Task>();

  const run = async (files: FileNames): Promise<void> => {
    const task: ReadAheadTask = { kind: 'read-ahead', files, cost: 0 };
    await (pool ??= open(setup, THREADS)).run(task);
  };

  return {
    look({ reads, slowReads }, waiting) {
      if (isClosed || reads < ENOUGH || slowReads < reads * SHARE) return;
      for (const { task } of waiting) {
        if (running >= THREADS) return;
        const files = filesOf(task);
        if (files === null || taken.has(task)) continue;
        taken.add(task);
        running++;
        // Nothing depends on it: what goes wrong here the scan itself comes upon.
        void run(files)
          .catch(() => undefined)
          .finally(() => void running--);
      }
    },
    async close() {
      isClosed = true;
      await pool?.close();
    },
  };
}

function filesOf(task: Task): FileNames | null {
  const { places } = task as { readonly places?: FileNames };
  return places !== undefined && 'names' in places ? places : null;
}
