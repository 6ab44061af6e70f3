/**
 * Lets the event loop turn. Reading is synchronous, since that is several times faster, so without pauses no timer, signal,
 * message of another thread or progress line would get its turn until a scan ends.
 */
const INTERVAL = 10;

/** A function to be called often: gives a turn to be waited for when the last one is some time ago; the first `head` milliseconds later. */
export function createPause(head = 0): () => Promise<void> | undefined {
  let last = performance.now() + head;
  const turn = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    last = performance.now();
  };
  return () => (performance.now() - last < INTERVAL ? undefined : turn());
}
