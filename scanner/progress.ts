/** Tells a listener how far a scan is, at most ten times a second. */
import type { Progress } from './scan-result.ts';
import type { Account } from './tally.ts';

const INTERVAL = 100;

export function createProgress(
  listener: ((progress: Progress) => void) | undefined,
  { found, counts }: Account,
  known: () => number | undefined,
): () => void {
  if (listener === undefined) return () => undefined;
  let last = -Infinity;
  return () => {
    const now = performance.now();
    if (now - last < INTERVAL) return;
    last = now;
    const total = known();
    listener({
      files: counts.files,
      bytes: counts.bytes,
      findings: found.length,
      ...(total === undefined ? {} : { total }),
    });
  };
}
