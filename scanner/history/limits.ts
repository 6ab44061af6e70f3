/** Where a history stops being an honest one: a few nested trees can name more files than there are atoms. */
import { KeywardError } from '../../core/errors/index.ts';

/** Entries of one commit. */
export const MOST_ENTRIES = 2_000_000;
/** Folders inside folders; as deep as git itself goes. */
export const DEEPEST = 4096;

export function tooMany(what: string): KeywardError {
  return new KeywardError('git.corrupt', `${what} names more than ${MOST_ENTRIES} files.`, {
    hint: 'Its trees are nested to make readers run for ever; do not trust this repository.',
  });
}
