/** Ctrl-C while something long goes on. */
import type { StopSignal } from '../../scanner/index.ts';

export interface Interruption {
  readonly signal: StopSignal;
  /** Listens no longer. */
  readonly stop: () => void;
}

/** The first Ctrl-C ends the work early, with a report of what was found; the second ends the process. */
export function listenForInterrupt(): Interruption {
  const listeners = new Set<() => void>();
  let aborted = false;
  const interrupt = (): void => {
    if (aborted) process.exit(2);
    aborted = true;
    for (const listener of listeners) listener();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  return {
    signal: {
      get aborted() {
        return aborted;
      },
      addEventListener: (_, listener) => void listeners.add(listener),
      removeEventListener: (_, listener) => void listeners.delete(listener),
    },
    stop: () => {
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', interrupt);
    },
  };
}
