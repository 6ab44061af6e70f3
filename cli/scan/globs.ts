/**
 * Words like `config/*.env` that the shell did not open, because they were quoted or it has no globs: the files they stand
 * for. A name that exists is taken as it is, whatever characters it holds. The glob package loads only when there is a glob.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { KeywardError } from '../../core/errors/index.ts';

/** Words without a glob as they were given; each glob's files sorted in its place. Throws `source.not-found` where none fits. */
export async function openGlobs(words: readonly string[], cwd: string): Promise<string[]> {
  const paths: string[] = [];
  for (const word of words) {
    if (!/[*?{[]/.test(word) || existsSync(resolve(cwd, word))) {
      paths.push(word);
      continue;
    }
    const { default: glob } = await import('fast-glob');
    const found = await glob(word, { cwd, dot: true, onlyFiles: true, followSymbolicLinks: false, ignore: ['**/.git/**'] });
    if (found.length === 0) {
      throw new KeywardError('source.not-found', `No file fits ${word}.`, {
        hint: 'A folder is scanned whole: name it without a glob.',
      });
    }
    paths.push(...found.toSorted());
  }
  return [...new Set(paths)];
}
