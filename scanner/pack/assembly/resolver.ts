/**
 * Makes objects of what a pack holds, in a memory that it shares with the scan kernel. It reads and writes at the addresses
 * it is given and knows nothing of files; whatever the bytes say, it stays within these, and ends.
 */
import { crc32, placeChecksum } from './checksum.ts';
import { placeCommits } from './commit.ts';
import { applyDelta, deltaSize } from './delta.ts';
import { clearMargins, findZero } from './frame.ts';
import { placeIds } from './ids.ts';
import { inflate, placeInflate } from './inflate.ts';
import { flushOutput, placeOutput } from './output.ts';
import { placeSha1, sha1 } from './sha1.ts';
import { limitTrace, placeTrace, traced } from './trace.ts';
import { placeTrees } from './tree.ts';
import { beginWalk, limitWalk, walk } from './walk.ts';

// Not `export from`: the compiler would take the same file for another one.
export { applyDelta, beginWalk, clearMargins, crc32, deltaSize, findZero, flushOutput, inflate, limitWalk, sha1, walk };
export { limitTrace, placeIds, placeOutput, placeTrace, placeTrees, traced };

/** Takes room from `at` on and answers where it ends. */
export function place(at: u32): u32 {
  const end = placeSha1(placeChecksum(placeInflate(at)));
  placeCommits(end);
  return end + 32;
}
