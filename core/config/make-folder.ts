/**
 * Makes a folder and those above it that are not there. Node's own way (`recursive`) goes round for ever where nothing can be made
 * in a folder that is there, as below `/proc`.
 */
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { exists } from './folders.ts';

/** Throws where that cannot be; something of another kind at this path is for whoever uses it to come upon. */
export function makeFolder(path: string, mode = 0o777): void {
  const absent: string[] = [];
  for (let at = resolve(path); !exists(at) && at !== dirname(at); at = dirname(at)) absent.push(at);
  for (const folder of absent.toReversed()) {
    try {
      mkdirSync(folder, { mode });
    } catch (error) {
      // Somebody else made it meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
