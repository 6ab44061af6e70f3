/** `.keyward.toml`: found and read. What stands in it is looked at by `config-text.ts`, which loads only when there is a file. */
import { readFileSync, statSync } from 'node:fs';
import { devNull } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { hasSystemCode, KeywardError } from '../errors/index.ts';
import type { Config } from './config-keys.ts';
import { exists, foldersUpToRoot } from './folders.ts';

const NAME = '.keyward.toml';
const FOREIGN = ['.betterleaks.toml', '.gitleaks.toml'];
const MAX_BYTES = 1024 * 1024;

/**
 * The configuration that applies in `startFolder`: the nearest `.keyward.toml` from there up to the repository's root (outside
 * a repository, in that folder alone, since folders above may be anybody's). `--config /dev/null` means none. Throws `config.invalid`.
 */
export async function loadConfig(
  startFolder: string,
  options: { readonly explicitPath?: string | undefined } = {},
): Promise<Config> {
  const { explicitPath } = options;
  if (explicitPath !== undefined) {
    if (explicitPath === devNull) return EMPTY;
    const path = resolve(startFolder, explicitPath);
    const source = readConfig(path);
    if (source === null) throw invalid(explicitPath, 'does not exist', 'Check the path behind --config.');
    return parseConfig(source, path, explicitPath);
  }
  const folders = foldersUpToRoot(resolve(startFolder));
  for (const folder of folders) {
    const path = join(folder, NAME);
    const source = readConfig(path);
    if (source !== null) return parseConfig(source, path, relative(process.cwd(), path) || path);
  }
  return { ...EMPTY, notices: noticesFor(folders) };
}

const EMPTY: Config = {
  path: null,
  scan: { exclude: [], disabledRules: [], archives: {} },
  push: {},
  notices: [],
  whereIs: () => NAME,
};

/** For services that hold the text already. `shown` names the file in messages. */
export async function parseConfig(source: string, path: string, shown: string): Promise<Config> {
  const { readConfigText } = await import('./config-text.ts');
  return readConfigText(source, path, shown);
}

/** Null when there is no such file. A pipe or a device would block for ever, so only plain files are opened. */
function readConfig(path: string): string | null {
  try {
    const about = statSync(path, { throwIfNoEntry: false });
    if (about === undefined) return null;
    if (!about.isFile()) throw invalid(path, 'is not a file');
    if (about.size > MAX_BYTES) throw invalid(path, 'is larger than 1 MB');
    const bytes = readFileSync(path);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof KeywardError) throw error;
    if (hasSystemCode(error, 'ENOENT', 'ENOTDIR')) return null;
    if (error instanceof TypeError) throw invalid(path, 'is not UTF-8 text', undefined, error);
    throw invalid(path, 'cannot be read', undefined, error);
  }
}

function noticesFor(folders: readonly string[]): string[] {
  for (const folder of folders) {
    for (const name of FOREIGN) {
      if (exists(join(folder, name))) return [`${name} is there but not read yet; write ${NAME} for exclusions and rules.`];
    }
  }
  return [];
}

function invalid(where: string, what: string, hint?: string, cause?: unknown): KeywardError {
  return new KeywardError('config.invalid', `${where}: ${what}.`, { ...(hint === undefined ? {} : { hint }), cause });
}
