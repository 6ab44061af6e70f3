/**
 * Lets the event loop turn. Reading is synchronous, since that is several times faster, so without pauses no timer, signal or
 * progress line would get its turn until a scan ends.
 */
import { setImmediate } from 'node:timers/promises';

const INTERVAL = 30;

/** A function to be awaited often: it waits for one turn when the last one is some time ago, and else answers at once. */
export function createPause(): () => Promise<void> | undefined {
  let last = performance.now();
  const turn = async (): Promise<void> => {
    await setImmediate();
    last = performance.now();
  };
  return () => (performance.now() - last < INTERVAL ? undefined : turn());
}
