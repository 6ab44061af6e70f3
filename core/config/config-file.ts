/** `.keyward.toml`, or what another tool has in its place: found and read. What stands in it is looked at by `config-text.ts`, which loads only when there is a file. */
import { readFileSync, statSync } from 'node:fs';
import { devNull } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { hasSystemCode, KeywardError } from '../errors/index.ts';
import type { Config } from './config-keys.ts';
import { exists, foldersUpToRoot } from './folders.ts';

const NAME = '.keyward.toml';
const FOREIGN = ['.betterleaks.toml', '.gitleaks.toml'];
/** What `--config` names is read as another tool's where its name says so. */
const FOREIGN_NAME = /gitleaks|betterleaks/i;
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
    if (!FOREIGN_NAME.test(basename(path))) return parseConfig(source, path, explicitPath);
    return foreignConfig(source, path, explicitPath, foldersUpToRoot(dirname(path)));
  }
  const folders = foldersUpToRoot(resolve(startFolder));
  for (const folder of folders) {
    const path = join(folder, NAME);
    const source = readConfig(path);
    if (source === null) continue;
    const config = await parseConfig(source, path, shownAs(path));
    return { ...config, notices: [...config.notices, ...notReadBeside(path, foreignFiles(folders))] };
  }
  const [foreign, ...others] = foreignFiles(folders);
  const text = foreign === undefined ? null : readConfig(foreign);
  if (foreign === undefined || text === null) return EMPTY;
  return { ...foreignConfig(text, foreign, shownAs(foreign), folders), notices: notReadBeside(foreign, others) };
}

const EMPTY: Config = {
  path: null,
  scan: { exclude: [], baselines: [], disabledRules: [], archives: {} },
  hook: {},
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

/** Configurations of other tools, the nearest first. */
function foreignFiles(folders: readonly string[]): string[] {
  return folders.flatMap((folder) => FOREIGN.map((name) => join(folder, name))).filter(exists);
}

function foreignConfig(text: string, path: string, shown: string, folders: readonly string[]): Config {
  return { ...EMPTY, path, foreign: { text, path, shown, root: folders.at(-1) ?? dirname(path) } };
}

function notReadBeside(path: string, others: readonly string[]): string[] {
  return others.map((other) => `${shownAs(other)} is not read beside ${shownAs(path)}.`);
}

function shownAs(path: string): string {
  return relative(process.cwd(), path) || path;
}

function invalid(where: string, what: string, hint?: string, cause?: unknown): KeywardError {
  return new KeywardError('config.invalid', `${where}: ${what}.`, { ...(hint === undefined ? {} : { hint }), cause });
}
