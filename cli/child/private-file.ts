/** Writes a file that holds values: mode 0600 from its first byte on, whole or not at all, never through a link. */
import { randomBytes } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { hasSystemCode, KeywardError } from '../../core/errors/index.ts';

/** Throws `output.unwritable`, also when the file exists and `replace` is false. */
export async function writePrivateFile(path: string, cwd: string, text: string, replace: boolean): Promise<void> {
  const target = resolve(cwd, path);
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    if (replace) await rename(beside, target);
    // A link, unlike a rename, fails when somebody else made the file meanwhile.
    else await link(beside, target);
  } catch (cause) {
    if (hasSystemCode(cause, 'EEXIST')) {
      throw new KeywardError('output.unwritable', `${path} exists.`, { hint: 'Add --yes to replace it.', cause });
    }
    throw new KeywardError('output.unwritable', `${path} cannot be written.`, { hint: 'Does its folder exist?', cause });
  } finally {
    await rm(beside, { force: true });
  }
}
