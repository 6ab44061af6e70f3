/** Where git looks for the pre-commit hook of a repository. */
import { execFile } from 'node:child_process';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { KeywardError } from '../../core/errors/index.ts';
import type { Repository } from '../../core/git/index.ts';

const run = promisify(execFile);

/** Folder of the hooks. Throws when it is shared with other repositories, which one command must not change. */
export async function hooksFolder(repository: Repository): Promise<string> {
  const top = repository.root ?? repository.gitDir;
  const configured = await configuredFolder(top);
  if (configured === null) return join(repository.commonDir, 'hooks');
  const folder = resolve(top, configured);
  const inside = [top, repository.commonDir].some((root) => {
    const way = relative(root, folder);
    return !way.startsWith('..') && !isAbsolute(way);
  });
  if (inside) return folder;
  throw new KeywardError('hook.foreign', `core.hooksPath sends the hooks of this repository to ${folder}, outside of it.`, {
    hint: `Add this line to ${join(folder, 'pre-commit')}: keyward hook run`,
  });
}

/** Read without hardening: the user's own setting is the question, and \`git config --get\` starts no program. */
async function configuredFolder(top: string): Promise<string | null> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^GIT_(?:DIR|WORK_TREE|INDEX_FILE|CONFIG)/.test(name)),
  );
  try {
    const { stdout } = await run('git', ['-C', top, 'config', '--type=path', '--get', 'core.hooksPath'], { env });
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
