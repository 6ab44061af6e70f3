/** Files by which other tools know what was accepted: their ignore files, which are looked for, and baselines, which are named. */
import { readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { hasSystemCode, KeywardError } from '../../core/errors/index.ts';
import type { AcceptedFile } from '../../scanner/index.ts';

const IGNORE_FILES = ['.betterleaksignore', '.gitleaksignore'];
const IGNORE_LIMIT = 8 * 1024 * 1024;
const BASELINE_LIMIT = 256 * 1024 * 1024;

/** Of each kind the nearest; `folders` go from the scanned one to the repository's root. Throws `ignore.invalid`. */
export function findAcceptedFiles(folders: readonly string[], baselines: readonly string[], cwd: string): AcceptedFile[] {
  const files: AcceptedFile[] = [];
  for (const name of IGNORE_FILES) {
    for (const folder of folders) {
      const shown = relative(cwd, join(folder, name));
      const text = read(join(folder, name), shown, IGNORE_LIMIT);
      if (text === null) continue;
      files.push({ kind: 'fingerprints', text, shown });
      break;
    }
  }
  for (const baseline of baselines) {
    const text = read(resolve(cwd, baseline), baseline, BASELINE_LIMIT);
    if (text === null)
      throw new KeywardError('ignore.invalid', `${baseline} does not exist.`, { hint: 'Check the path behind --baseline-path.' });
    files.push({ kind: 'baseline', text, shown: baseline });
  }
  return files;
}

/** Null where there is no such file. */
function read(path: string, shown: string, limit: number): string | null {
  try {
    const about = statSync(path, { throwIfNoEntry: false });
    if (about?.isFile() !== true) return null;
    if (about.size > limit) throw new KeywardError('ignore.invalid', `${shown} is larger than ${limit / 1024 / 1024} MB.`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof KeywardError) throw error;
    if (hasSystemCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw new KeywardError('ignore.invalid', `${shown} cannot be read.`, { hint: 'Check its permissions.', cause: error });
  }
}
