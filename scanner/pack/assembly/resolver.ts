/**
 * Makes objects of what a pack holds, in a memory that it shares with the scan kernel. It reads and writes at the addresses
 * it is given and knows nothing of files; whatever the bytes say, it stays within these, and ends.
 */
import { crc32, placeChecksum } from './checksum.ts';
import { applyDelta, deltaSize } from './delta.ts';
import { clearMargins, findZero } from './frame.ts';
import { inflate, placeInflate } from './inflate.ts';
import { placeSha1, sha1 } from './sha1.ts';

// Not `export from`: the compiler would take the same file for another one.
export { applyDelta, clearMargins, crc32, deltaSize, findZero, inflate, sha1 };

/** Takes room from `at` on and answers where it ends. */
export function place(at: u32): u32 {
  return placeSha1(placeChecksum(placeInflate(at)));
}
