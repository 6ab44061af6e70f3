/**
 * Reads files for nobody, so that the system has them in memory when they are scanned. Worth its while only where reading
 * waits for a disk: several who wait at once get more out of it than one. What cannot be read is told when it is scanned.
 */
import { closeSync, constants, openSync, readSync } from 'node:fs';
import type { FileNames } from '../source.ts';
import type { Task } from '../task.ts';
import { keysOf } from './places.ts';

export interface ReadAheadTask extends Task<void> {
  readonly kind: 'read-ahead';
  readonly files: FileNames;
}

const OPEN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
/** Of each file, at most: the system itself reads ahead in what is read for long. */
const MOST = 1024 * 1024;

let buffer: Uint8Array | undefined;

export function performReadAhead({ files }: ReadAheadTask): void {
  buffer ??= new Uint8Array(MOST);
  for (const key of keysOf(files)) {
    try {
      const file = openSync(key, OPEN);
      try {
        readSync(file, buffer, 0, buffer.length, null);
      } finally {
        closeSync(file);
      }
    } catch {
      // Whoever scans it comes upon the same and says so.
    }
  }
}
