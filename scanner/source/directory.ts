/**
 * Files and folders on disk. Inside a repository: what git shows, and what it ignores but whose name says credentials, since
 * an ignored `.env` is the very thing to find. Outside: everything. Links are never followed below the paths named.
 *
 * Ignored folders are walked for such names too, except folders of dependencies (`node_modules`, `.venv`, ...), which hold
 * other people's files by the ten thousand; `--no-ignore` reads those as well.
 */
import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { hasSystemCode, KeywardError } from '../../core/errors/index.ts';
import { findRepository } from '../../core/git/index.ts';
import { isCredentialFile } from '../../core/model/index.ts';
import { createExcluder } from '../ignore/glob.ts';
import type { PathMatcher } from '../ignore/glob.ts';
import type { FileNames, Ledger, Place, Source } from '../source.ts';
import { joinKey, pathOfKey, textOfKey } from './byte-path.ts';
import { listTrackedNames } from './tracked-names.ts';
import type { TrackedNames } from './tracked-names.ts';

export interface DirectoryOptions {
  /** Also what git ignores. */
  readonly noIgnore?: boolean | undefined;
  /** Globs of paths to leave out. A file that is named itself is read all the same. */
  readonly exclude?: readonly string[] | undefined;
}

const DEPENDENCIES = new Set([
  'node_modules',
  'bower_components',
  'jspm_packages',
  '.pnpm-store',
  '.yarn',
  '.venv',
  'venv',
  'site-packages',
  '__pycache__',
  '.tox',
  '.nox',
  '.mypy_cache',
  '.pytest_cache',
  '.gradle',
  '.m2',
  '.cargo',
  'Pods',
  'vendor',
]);

interface Root {
  /** Absolute and free of links. */
  readonly path: string;
  readonly isFolder: boolean;
}

/** Throws `source.not-found` or `source.unreadable` for a path that cannot be scanned at all. */
export async function openDirectory(paths: readonly string[], options: DirectoryOptions = {}): Promise<Source> {
  const roots = distinctRoots(paths.map(openRoot));
  const base = await baseOf(roots);
  const isExcluded = createExcluder(options.exclude);
  const named = new Set(roots.filter((root) => !root.isFolder).map((root) => root.path));
  const [only] = roots;
  return {
    name: paths.join(', '),
    reader: { kind: 'file' },
    base,
    whole: roots.length === 1 && only?.path === base && (options.exclude ?? []).length === 0,
    async *list(ledger) {
      const walk: Walk = { base, ledger, noIgnore: options.noIgnore === true, isExcluded, named };
      for (const root of roots) {
        if (root.isFolder) yield* walkFolders(walk, root.path);
        else yield placeOf(walk, root.path);
      }
    },
  };
}

interface Walk {
  readonly base: string;
  readonly ledger: Ledger;
  readonly noIgnore: boolean;
  readonly isExcluded: PathMatcher;
  /** Files that stand in the list by themselves. */
  readonly named: ReadonlySet<string>;
}

const DOT_GIT = '.git';
/** What stands in a name in place of bytes that are not UTF-8; it may also stand there by itself. */
const REPLACEMENT = '\ufffd';

type Kind = 'file' | 'folder' | 'link' | 'special';

interface Entry {
  /** Bytes where they are not UTF-8. */
  readonly name: string | Buffer;
  readonly kind: Kind;
}

/** A folder still to be read; `names` is null where everything in it counts. */
interface Folder {
  readonly key: string;
  readonly names: TrackedNames | null;
  /** Whether a repository of its own may begin here; then what the repository around says of it. */
  readonly inner?: 'submodule' | 'repository' | null;
}

/** Files that are listed together, at least. */
const TOGETHER = 256;

async function* walkFolders(walk: Walk, root: string): AsyncGenerator<Place | FileNames, void, undefined> {
  const pending: Folder[] = [{ key: root, names: await namesOfRoot(root) }];
  const { base } = walk;
  let together: string[] = [];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const { key } = folder;
    const entries = readFolder(walk, key);
    const names = folder.inner === undefined ? folder.names : await namesWithin(walk, folder, entries);
    const path = relativeText(base, key);
    // Names that are text stand below a folder that is.
    const front = key.startsWith('\0') ? null : path === '.' ? '' : `${path}/`;
    const below: Folder[] = [];
    for (const { name, kind } of entries) {
      const child = joinKey(key, name);
      const childPath = typeof name === 'string' && front !== null ? front + name : relativeText(base, child);
      if (name === DOT_GIT) walk.ledger.exclude('git-directory', childPath);
      else if (walk.isExcluded(childPath)) walk.ledger.exclude('user', childPath);
      else if (kind === 'folder') {
        const next = folderBelow(walk, child, name, names);
        if (next !== null) below.push(next);
      } else {
        const isShown = names === null || walk.noIgnore || names.has(byteName(names.root, child));
        if (kind !== 'file') {
          if (isShown) walk.ledger.exclude(kind === 'link' ? 'symlink' : 'special-file', childPath);
        } else if ((isShown || isCredentialFile(childPath)) && !walk.named.has(child)) {
          if (typeof name === 'string' && front !== null) {
            together.push(childPath);
          } else yield placeOf(walk, child);
        }
      }
    }
    for (let last = below.pop(); last !== undefined; last = below.pop()) pending.push(last);
    if (together.length < TOGETHER) continue;
    yield namesOf(base, together);
    together = [];
  }
  if (together.length > 0) yield namesOf(base, together);
}

function namesOf(base: string, paths: readonly string[]): FileNames {
  return { base, names: `${paths.join('\0')}\0`, count: paths.length };
}

/** A folder that is named itself is read whole, also where git ignores it. */
async function namesOfRoot(root: string): Promise<TrackedNames | null> {
  const names = await listTrackedNames(root);
  return names === null || names.root === root || names.hasFolder(byteName(names.root, root)) ? names : null;
}

function folderBelow(walk: Walk, key: string, name: string | Buffer, names: TrackedNames | null): Folder | null {
  if (names === null) return { key, names, inner: null };
  const tracked = byteName(names.root, key);
  const inner = names.repositoryKind(tracked);
  const isIgnored = !walk.noIgnore && inner === null && !names.hasFolder(tracked);
  if (!isIgnored) return { key, names, inner };
  return DEPENDENCIES.has(name.toString('utf8')) ? null : { key, names };
}

/** A repository within: what git shows of it, or all of it where git does not answer. */
async function namesWithin(walk: Walk, folder: Folder, entries: readonly Entry[]): Promise<TrackedNames | null> {
  const { key, names, inner } = folder;
  if (entries.every(({ name }) => name !== DOT_GIT)) {
    if (inner === 'submodule') walk.ledger.exclude('submodule', relativeText(walk.base, key));
    return inner === null ? names : null;
  }
  const path = pathOfKey(key);
  const own = typeof path === 'string' ? await listTrackedNames(path) : null;
  return own?.root === path ? own : inner === null ? names : null;
}

/** By name. */
function readFolder(walk: Walk, key: string): Entry[] {
  try {
    const path = pathOfKey(key);
    const entries: Entry[] = [];
    let isText = true;
    for (const dirent of readdirSync(path, { withFileTypes: true })) {
      if (dirent.name.includes(REPLACEMENT)) isText = false;
      entries.push({ name: dirent.name, kind: kindOf(dirent, key) });
    }
    return (isText ? entries : readOddFolder(path, key)).toSorted(compareEntries);
  } catch (error) {
    const reason = hasSystemCode(error, 'ENAMETOOLONG') ? 'depth' : 'unreadable';
    const detail = hasSystemCode(error, 'EACCES', 'EPERM')
      ? 'permission denied'
      : reason === 'depth'
        ? 'the path is too long for the system'
        : 'the folder cannot be listed';
    walk.ledger.skip({ path: relativeText(walk.base, key), reason, detail });
    return [];
  }
}

/** Where some name may not be UTF-8. */
function readOddFolder(path: string | Buffer, key: string): Entry[] {
  return readdirSync(path, { withFileTypes: true, encoding: 'buffer' }).map((dirent) => ({
    name: isUtf8(dirent.name) ? dirent.name.toString('utf8') : dirent.name,
    kind: kindOf(dirent, key),
  }));
}

function compareEntries({ name: a }: Entry, { name: b }: Entry): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : 1;
  return Buffer.compare(Buffer.from(a as string), Buffer.from(b as string));
}

function kindOf(dirent: Dirent<string | Buffer>, folder: string): Kind {
  if (dirent.isFile()) return 'file';
  if (dirent.isDirectory()) return 'folder';
  if (dirent.isSymbolicLink()) return 'link';
  if (dirent.isFIFO() || dirent.isSocket() || dirent.isBlockDevice() || dirent.isCharacterDevice()) return 'special';
  // Some file systems do not say in the listing.
  const stat = lstatOf(joinKey(folder, dirent.name));
  if (stat === undefined || stat.isFile()) return 'file';
  if (stat.isDirectory()) return 'folder';
  return stat.isSymbolicLink() ? 'link' : 'special';
}

/** A folder may be listed and yet not be entered; reading what it holds then says so, place by place. */
function lstatOf(key: string): Stats | undefined {
  try {
    return lstatSync(pathOfKey(key), { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function placeOf(walk: Walk, key: string): Place {
  return { source: 'file', path: relativeText(walk.base, key), key };
}

function relativeText(base: string, key: string): string {
  const text = textOfKey(key);
  if (text === base) return '.';
  const prefix = base === '/' ? '/' : `${base}/`;
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}

/** The path relative to the repository's root as git knows it: its bytes, one character each. */
function byteName(root: string, key: string): string {
  const bytes = pathOfKey(key);
  const latin1 =
    typeof bytes === 'string' ? (isAscii(bytes) ? bytes : Buffer.from(bytes).toString('latin1')) : bytes.toString('latin1');
  return latin1.slice(Buffer.byteLength(root) + (root === '/' ? 0 : 1));
}

function isAscii(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return /^[\x00-\x7f]*$/.test(text);
}

function openRoot(path: string): Root {
  try {
    const real = realpathSync(resolve(path));
    const stat = statSync(real);
    if (!stat.isDirectory() && !stat.isFile()) {
      throw new KeywardError('source.unreadable', `${path} is neither a file nor a folder.`, {
        hint: 'Pipe it in instead: keyward scan - < FILE',
      });
    }
    return { path: real, isFolder: stat.isDirectory() };
  } catch (error) {
    if (error instanceof KeywardError) throw error;
    if (hasSystemCode(error, 'ENOENT', 'ENOTDIR')) {
      throw new KeywardError('source.not-found', `${path} does not exist.`, { hint: 'Check the path.', cause: error });
    }
    const why = hasSystemCode(error, 'ELOOP') ? 'is a link that leads to itself' : 'cannot be read';
    throw new KeywardError('source.unreadable', `${path} ${why}.`, { hint: 'Check who may read it.', cause: error });
  }
}

/** Each path once, and none that stands below another. */
function distinctRoots(roots: readonly Root[]): Root[] {
  const distinct = roots.filter((root, index) => roots.findIndex((other) => other.path === root.path) === index);
  return distinct.filter((root) => !root.isFolder || !distinct.some((other) => other.isFolder && isBelow(root.path, other.path)));
}

function isBelow(path: string, folder: string): boolean {
  return path !== folder && path.startsWith(folder === '/' ? '/' : `${folder}/`);
}

/** The repository's root where all paths stand in one repository; else the deepest folder that holds them all. */
async function baseOf(roots: readonly Root[]): Promise<string> {
  const folders = roots.map((root) => (root.isFolder ? root.path : dirname(root.path)));
  const repositories = await Promise.all(folders.map((folder) => findRepository(folder).catch(() => null)));
  const [first] = repositories;
  if (first?.root != null && repositories.every((repository) => repository?.root === first.root)) return first.root;
  let [base = '/'] = folders;
  while (!folders.every((folder) => folder === base || isBelow(folder, base))) base = dirname(base);
  return base;
}
