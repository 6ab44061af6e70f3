/**
 * Ends a git that grows without bound: a few nested trees can name more files than memory holds, and git collects names
 * before it writes them. Only Linux tells; elsewhere the limit on silence remains.
 */
import { readFile } from 'node:fs/promises';

/** Own memory, without the mapped packs. Honest histories of a million commits stay well below. */
const MOST_BYTES = 2 * 1024 ** 3;
const PAGE = 4096;
const EVERY_MS = 250;

/** Calls `tooMuch` once; answers what stops the watch. */
export function watchMemory(pid: number | undefined, tooMuch: () => void): () => void {
  if (process.platform !== 'linux' || pid === undefined) return () => undefined;
  const timer = setInterval(() => {
    void ownBytes(pid).then((bytes) => {
      if (bytes !== null && bytes <= MOST_BYTES) return undefined;
      clearInterval(timer);
      return bytes === null ? undefined : tooMuch();
    });
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Null when the process is gone. */
async function ownBytes(pid: number): Promise<number | null> {
  try {
    const [, resident = 0, shared = 0] = (await readFile(`/proc/${pid}/statm`, 'latin1')).split(' ').map(Number);
    return (resident - shared) * PAGE;
  } catch {
    return null;
  }
}
