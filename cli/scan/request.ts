/** From flags and configuration to what is asked of the scanner. Flags beat the configuration file. */
import { existsSync, fstatSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { foldersUpToRoot, homeOf, loadConfig, parseSize } from '../../core/config/index.ts';
import type { Config } from '../../core/config/index.ts';
import { hasSystemCode, KeywardError } from '../../core/errors/index.ts';
import type { Level } from '../../core/model/index.ts';
import { nearest } from '../../core/text/index.ts';
import { findRule, rules } from '../../rules/index.ts';
import { readAccepted, readForeignTuning, readOwnTuning } from '../../scanner/index.ts';
import type { ScanRequest, ScanTarget } from '../../scanner/index.ts';
import type { Invocation } from '../command.ts';
import { usage } from '../parse.ts';
import { findAcceptedFiles } from './accepted-files.ts';
import { archiveCapsOf } from './archive-caps.ts';
import { openGlobs } from './globs.ts';

export interface ScanPlan {
  readonly request: ScanRequest;
  readonly config: Config;
  /** One-line remarks for the reader. */
  readonly notices: readonly string[];
  readonly threshold: Level;
  /** Folder that configuration and ignore file were looked for from. */
  readonly start: string;
  /** Where an ignore file belongs when there is none yet: the repository's root. */
  readonly ignorePath: string;
}

const IGNORE_FILE = '.keywardignore';
const DETECT_SECRETS = '.secrets.baseline';
const IGNORE_FILE_LIMIT = 8 * 1024 * 1024;

/** `command` is only for messages. */
export async function planScan(invocation: Invocation, command: string): Promise<ScanPlan> {
  const { flags, cwd, env } = invocation;
  const asked = targetOf(invocation, command);
  const target = asked.kind === 'paths' ? { ...asked, paths: await openGlobs(asked.paths, cwd) } : asked;
  const start = startFolder(target, cwd);
  const config = await loadConfig(flags.config === undefined ? start : cwd, { explicitPath: flags.config });
  checkRules(config);
  const foreign = config.foreign === undefined ? undefined : await readForeignTuning(config.foreign);
  const tuning = config.own === undefined ? foreign?.tuning : await readOwnTuning(config.own);
  const folders = foldersUpToRoot(start);
  const acceptedFiles = findAcceptedFiles(folders, [...config.scan.baselines, ...(flags['baseline-path'] ?? [])], cwd);
  const notices = [...config.notices, ...(foreign?.notices ?? []), ...baselineNotices(folders, config, flags)];
  const ignoreFile = readIgnoreFile(start, cwd);
  const maxFileSize = flags['max-file-size'] === undefined ? config.scan.maxFileSize : sizeOf(flags['max-file-size'], command);
  const threads = flags.threads === undefined ? config.scan.threads : threadsOf(flags.threads, command);
  return {
    request: {
      target,
      exclude: [...config.scan.exclude, ...(flags.exclude ?? [])],
      disabledRules: [...config.scan.disabledRules, ...(foreign?.disabledRules ?? [])],
      ...(tuning === undefined ? {} : { tuning }),
      ...(acceptedFiles.length === 0 ? {} : { accepted: await readAccepted(acceptedFiles) }),
      ...(ignoreFile === null ? {} : { ignoreFile }),
      ...(maxFileSize === undefined ? {} : { maxFileSize }),
      ...(target.kind === 'git' && flags['no-cache'] !== true ? { cacheFolder: homeOf(env).cache } : {}),
      ...(threads === undefined ? {} : { threads }),
      ...archiveCapsOf(flags, config.scan, command),
    },
    config,
    notices,
    threshold: (flags['min-confidence'] as Level | undefined) ?? config.scan.minConfidence ?? 'medium',
    start,
    ignorePath: join(folders.at(-1) ?? start, IGNORE_FILE),
  };
}

/** A baseline that nobody named says nothing: it may never have been reviewed. */
function baselineNotices(folders: readonly string[], { scan }: Config, flags: Invocation['flags']): string[] {
  if (scan.baselines.length > 0 || flags['baseline-path'] !== undefined) return [];
  const found = folders.some((folder) => existsSync(join(folder, DETECT_SECRETS)));
  return found ? [`${DETECT_SECRETS} is not read unless it is named: --baseline-path ${DETECT_SECRETS}`] : [];
}

function targetOf(invocation: Invocation, command: string): ScanTarget {
  const { words, flags, env } = invocation;
  const modes = (['git', 'staged', 'host'] as const).filter((mode) => flags[mode] === true);
  if (modes.length > 1) throw usage(`--${modes.join(' and --')} do not go together.`, command);
  const [mode] = modes;
  for (const flag of ['range', 'since', 'all-refs', 'unreachable', 'no-cache'] as const) {
    if (flags[flag] !== undefined && mode !== 'git') throw usage(`--${flag} needs --git.`, command);
  }
  const [first = '.'] = words;
  if (words.includes('-')) {
    if (words.length > 1 || mode !== undefined) throw usage('"-" stands alone: standard input is all that is scanned.', command);
    const { stdin } = invocation;
    checkStream(stdin);
    return { kind: 'stdin', stream: stdin, path: flags.path ?? '<stdin>' };
  }
  if (flags.path !== undefined) throw usage('--path names standard input; it needs "-".', command);
  if (mode === undefined)
    return {
      kind: 'paths',
      paths: words.length === 0 ? ['.'] : words,
      ...(flags['no-ignore'] === true ? { noIgnore: true } : {}),
    };
  if (flags['no-ignore'] === true) throw usage(`--no-ignore does not go with --${mode}.`, command);
  if (mode === 'host') {
    if (words.length > 0) throw usage('--host takes no path.', command);
    return { kind: 'host', home: env['HOME'] ?? homedir() };
  }
  if (words.length > 1) throw usage(`--${mode} takes one path.`, command);
  if (mode === 'staged') return { kind: 'staged', repository: first };
  return {
    kind: 'git',
    repository: first,
    ...(flags.range === undefined ? {} : { range: flags.range }),
    ...(flags.since === undefined ? {} : { since: flags.since }),
    ...(flags['all-refs'] === true ? { allRefs: true } : {}),
    ...(flags.unreachable === true ? { unreachable: true } : {}),
  };
}

/** Node gives a folder on standard input as an empty stream, and nothing read would be a clean scan. */
function checkStream(stream: Invocation['stdin']): void {
  if (stream !== process.stdin || !fstatSync(0).isDirectory()) return;
  throw new KeywardError('source.unreadable', 'Standard input is a folder.', { hint: 'Name it instead: keyward scan PATH' });
}

function startFolder(target: ScanTarget, cwd: string): string {
  if (target.kind === 'stdin' || target.kind === 'host') return cwd;
  const path = resolve(cwd, target.kind === 'paths' ? (target.paths[0] ?? '.') : target.repository);
  return isFolder(path) ? path : dirname(path);
}

/** What cannot be looked at is named by whoever opens it, not by a configuration file that is no part of it. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** A rule id with a slip would silently switch nothing off. */
function checkRules(config: Config): void {
  for (const id of config.scan.disabledRules) {
    if (findRule(id) !== undefined) continue;
    const meant = nearest(
      id,
      rules.map((rule) => rule.id),
    );
    throw new KeywardError('config.invalid', `${config.whereIs('scan.disabled-rules')}: there is no rule "${id}".`, {
      hint: meant === null ? '`keyward rules list` shows all rules.' : `Did you mean "${meant}"?`,
    });
  }
}

function readIgnoreFile(start: string, cwd: string): { path: string; text: string } | null {
  for (const folder of foldersUpToRoot(start)) {
    const path = join(folder, IGNORE_FILE);
    try {
      const about = statSync(path, { throwIfNoEntry: false });
      if (about?.isFile() !== true) continue;
      if (about.size > IGNORE_FILE_LIMIT) {
        throw new KeywardError('ignore.invalid', `${relative(cwd, path)} is larger than 8 MB.`, {
          hint: 'Begin a new one: keyward baseline',
        });
      }
      return { path: relative(cwd, path), text: readFileSync(path, 'utf8') };
    } catch (error) {
      if (hasSystemCode(error, 'ENOENT', 'ENOTDIR')) continue;
      if (error instanceof KeywardError) throw error;
      throw new KeywardError('ignore.invalid', `${relative(cwd, path)} cannot be read.`, {
        hint: 'Check its permissions.',
        cause: error,
      });
    }
  }
  return null;
}

function sizeOf(text: string, command: string): number {
  const size = parseSize(text);
  if (size === null || size === 0) throw usage('--max-file-size needs a size, as 10MB.', command);
  return size;
}

function threadsOf(text: string, command: string): number {
  if (!/^\d{1,3}$/.test(text) || Number(text) > 256) throw usage('--threads needs a number from 0 to 256.', command);
  return Number(text);
}
