/** Where git looks for the pre-commit hook of a repository. */
import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { KeywardError } from '../../core/errors/index.ts';
import { gitProgram } from '../../core/git/index.ts';
import type { Repository } from '../../core/git/index.ts';

const run = promisify(execFile);

/** Variables that would ask another repository, or hold for one command alone. The files of the user's settings stay. */
const FOREIGN = /^GIT_(?:DIR|COMMON_DIR|WORK_TREE|INDEX_FILE|CONFIG|CONFIG_(?:PARAMETERS|COUNT|KEY_\d+|VALUE_\d+))$/;

/** Folder of the hooks. Throws when it is shared with other repositories, which one command must not change. */
export async function hooksFolder(repository: Repository): Promise<string> {
  const top = repository.root ?? repository.gitDir;
  const configured = await configuredFolder(top);
  const named = configured === null ? join(repository.commonDir, 'hooks') : resolve(top, configured);
  // A link in its place leads to a folder that others share.
  const folder = await realpath(named).catch(() => named);
  const inside = [top, repository.commonDir].some((root) => {
    const way = relative(root, folder);
    return !way.startsWith('..') && !isAbsolute(way);
  });
  if (inside) return folder;
  const cause = configured === null ? `${named} leads` : 'core.hooksPath sends';
  throw new KeywardError('hook.foreign', `${cause} the hooks of this repository to ${folder}, outside of it.`, {
    hint: `Add this line to ${join(folder, 'pre-commit')}: keyward hook run || exit $?`,
  });
}

/** Read without hardening: the user's own setting is the question, and \`git config --get\` starts no program. */
async function configuredFolder(top: string): Promise<string | null> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.test(name)));
  try {
    const { stdout } = await run(gitProgram(), ['-C', top, 'config', '--type=path', '--get', 'core.hooksPath'], { env });
    const value = stdout.replace(/\n$/, '');
    return value === '' ? null : value;
  } catch (error) {
    // git answers 1 when the setting is absent.
    if (error instanceof Error && 'code' in error && error.code === 1) return null;
    throw new KeywardError('git.failed', 'git does not tell where its hooks are.', {
      hint: 'See: git config --get core.hooksPath',
      cause: error,
    });
  }
}
