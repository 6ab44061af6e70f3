/** Tells a listener how far a scan is, at most ten times a second. */
import type { Progress } from './scan-result.ts';

const INTERVAL = 100;

export function createProgress(
  listener: ((progress: Progress) => void) | undefined,
  totals: { readonly found: readonly unknown[]; readonly files: number; readonly bytes: number; readonly known?: number },
): () => void {
  if (listener === undefined) return () => undefined;
  let last = -Infinity;
  return () => {
    const now = performance.now();
    if (now - last < INTERVAL) return;
    last = now;
    listener({
      files: totals.files,
      bytes: totals.bytes,
      findings: totals.found.length,
      ...(totals.known === undefined ? {} : { total: totals.known }),
    });
  };
}
