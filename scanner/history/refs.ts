/**
 * The refs of a repository, from its files: what git would take for branches, tags and the rest, in git's order, without
 * asking git. https://git-scm.com/docs/gitrepository-layout
 */
import { isUtf8 } from 'node:buffer';
import { closeSync, existsSync, readdirSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hasSystemCode, KeywardError } from '../../core/errors/index.ts';
import type { Repository } from '../../core/git/index.ts';
import { openPlain, readFully } from '../pack/object-folders.ts';

export interface Ref {
  readonly name: string;
  /** What it names, in hexadecimal: a commit, or a tag object, a tree, a blob. */
  readonly oid: string;
}

type Layout = Pick<Repository, 'commonDir' | 'gitDir' | 'objectFormat'>;

const DEEPEST_LINK = 5;
const DEEPEST_FOLDER = 32;
const LARGEST_REF = 65_536;
const LARGEST_PACKED = 256 * 1024 * 1024;
/** Refs that each linked work tree has for itself. */
const OWN = /^refs\/(?:bisect|worktree|rewritten)\//;

export interface Refs {
  /** Each in git's order: by kind and name, then the commit that is checked out, of every work tree where all are asked for. */
  readonly refs: readonly Ref[];
  /** Names of refs that are there and say nothing that can be understood. */
  readonly broken: readonly string[];
}

/** Heads, tags, remote heads and the checked-out commit; or every ref. Null where refs are kept in a way not understood here. */
export function readRefs(layout: Layout, allRefs: boolean): Refs | null {
  const { commonDir, gitDir, objectFormat } = layout;
  if (existsSync(join(commonDir, 'reftable')) || !isFolder(join(commonDir, 'refs'))) return null;
  const digits = objectFormat === 'sha1' ? 40 : 64;
  const packed = readPacked(join(commonDir, 'packed-refs'), digits);
  if (packed === null) return null;

  const loose = new Set<string>();
  const isPlain =
    collect(commonDir, 'refs', (name) => !OWN.test(`${name}/`), loose) &&
    ['bisect', 'worktree', 'rewritten'].every((kind) => collect(gitDir, `refs/${kind}`, () => true, loose));
  if (!isPlain) return null;

  const broken = new Set<string>();
  const resolve = (base: string, name: string, depth = 0): string | null => {
    const own = !name.startsWith('refs/') || OWN.test(name);
    const text = (own || loose.has(name) ? readRef(join(own ? base : commonDir, name)) : undefined) ?? packed.get(name);
    // A symbolic ref to a branch without a commit is nothing unusual.
    if (text === undefined) return null;
    const target = /^ref:\s*(refs\/\S.*?)\s*$/s.exec(text)?.[1];
    if (target !== undefined && depth < DEEPEST_LINK && !target.split('/').includes('..'))
      return resolve(base, target, depth + 1);
    const oid = text.slice(0, digits).toLowerCase();
    if (isId(oid, digits) && /^(?:\s|$)/.test(text.slice(digits))) return oid;
    broken.add(name);
    return null;
  };
  const found = (base: string, name: string): Ref[] => {
    const oid = resolve(base, name);
    return oid === null ? [] : [{ name, oid }];
  };

  const sorted = [...new Set([...packed.keys(), ...loose])].toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const kinds = allRefs ? ['refs/'] : ['refs/heads/', 'refs/tags/', 'refs/remotes/'];
  const chosen = kinds.flatMap((kind) => sorted.filter((name) => name.startsWith(kind)));
  const workTrees = allRefs ? [gitDir, commonDir, ...workTreesOf(commonDir)] : [gitDir];
  const refs = chosen.flatMap((name) => found(gitDir, name));
  for (const base of new Set(workTrees)) refs.push(...found(base, 'HEAD'));
  return { refs, broken: [...broken] };
}

function isId(text: string, digits: number): boolean {
  return text.length === digits && /^[0-9a-f]+$/.test(text);
}

function workTreesOf(commonDir: string): string[] {
  return namesIn(join(commonDir, 'worktrees')).map((name) => join(commonDir, 'worktrees', name.toString('utf8')));
}

/** False where a name is not text, or folders are nested without end. */
function collect(base: string, folder: string, isWanted: (name: string) => boolean, names: Set<string>, depth = 0): boolean {
  for (const entry of namesIn(join(base, folder))) {
    const text = entry.toString('utf8');
    const name = `${folder}/${text}`;
    // git, too, takes neither for a ref: what begins with a dot, and what another git is writing.
    if (text.startsWith('.') || text.endsWith('.lock') || !isWanted(name)) continue;
    if (!isUtf8(entry)) return false;
    if (!isFolder(join(base, name))) names.add(name);
    else if (depth >= DEEPEST_FOLDER || !collect(base, name, isWanted, names, depth + 1)) return false;
  }
  return true;
}

function namesIn(folder: string): Buffer[] {
  try {
    return readdirSync(folder, { encoding: 'buffer' });
  } catch (error) {
    if (hasSystemCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw new KeywardError('source.unreadable', `${folder} cannot be read.`, { cause: error });
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Undefined where there is no such file; empty where it cannot be read. */
function readRef(path: string): string | undefined {
  const text = readText(path, LARGEST_REF);
  if (text !== undefined) return text;
  try {
    // An old way to write a symbolic ref: a link to the ref itself, which may be there only in packed form.
    const target = readlinkSync(path);
    return target.startsWith('refs/') ? `ref: ${target}` : '';
  } catch (error) {
    return hasSystemCode(error, 'ENOENT', 'ENOTDIR') || isFolder(path) ? undefined : '';
  }
}

/** Undefined where there is no such file, or none that can be read. */
function readText(path: string, limit: number): string | undefined {
  const opened = openPlain(path);
  if (opened === null) return undefined;
  try {
    if (opened.size > limit) return undefined;
    const bytes = Buffer.alloc(opened.size);
    return readFully(opened.file, bytes, 0) ? bytes.toString('utf8') : undefined;
  } finally {
    closeSync(opened.file);
  }
}

/** What tags lead to stands there too (`^`), but is not believed: the tag itself is read. Null for a file that is too large or none. */
function readPacked(path: string, digits: number): Map<string, string> | null {
  const packed = new Map<string, string>();
  if (!existsSync(path)) return packed;
  const text = readText(path, LARGEST_PACKED);
  if (text === undefined) return null;
  for (const line of text.split('\n')) {
    if (line.startsWith('#') || line.startsWith('^') || line === '') continue;
    const oid = line.slice(0, digits);
    if (isId(oid, digits) && line[digits] === ' ') packed.set(line.slice(digits + 1), oid);
  }
  return packed;
}
