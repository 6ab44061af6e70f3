/** Worker threads for large inputs: coarse batches of places go out, findings come back. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { BatchResult } from './batch.ts';
import type { Place } from './source.ts';
import type { ThreadData } from './thread.ts';

export interface ThreadPool {
  readonly threads: number;
  run(places: readonly Place[]): Promise<BatchResult>;
  /** Ends the threads, whatever they do. */
  close(): Promise<void>;
}

/** Beside the built command; absent where sources run as they are, which then use one thread. */
const entry = fileURLToPath(new URL('./scan-thread.js', import.meta.url));

export function canUseThreads(): boolean {
  return existsSync(entry);
}

/** More threads than cores lose. */
export function defaultThreads(): number {
  return Math.min(availableParallelism(), 16);
}

export async function openThreadPool(data: ThreadData, threads: number): Promise<ThreadPool> {
  const { Piscina } = await import('piscina');
  const pool = new Piscina<readonly Place[], BatchResult>({
    filename: entry,
    name: 'scanBatch',
    minThreads: threads,
    maxThreads: threads,
    workerData: data,
    // A batch is coarse: waiting on a shared buffer between batches gains nothing and blocks the thread's own reading.
    atomics: 'disabled',
  });
  return { threads, run: (places) => pool.run(places), close: () => pool.destroy() };
}
