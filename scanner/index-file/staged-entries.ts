/**
 * What the index holds that HEAD does not, by their files alone. Folders of which the index knows that they are HEAD's own are
 * passed over, so the work is proportional to what is staged and to the index's length. Anything unusual is null.
 */
import { closeSync, existsSync } from 'node:fs';
import type { Repository } from '../../core/git/index.ts';
import { makeOnce } from '../optimizer.ts';
import { openPlain, readFully } from '../pack/object-folders.ts';
import type { CacheTree } from './cache-tree.ts';
import { openFewObjects } from './few-objects.ts';
import type { FewObjects } from './few-objects.ts';
import { LARGEST_INDEX, parseIndex } from './git-index.ts';
import type { GitIndex, IndexEntry } from './git-index.ts';
import { readHead } from './head.ts';
import { openTree } from './tree.ts';

const DEEPEST = 1024;
/** From here on, some twenty thousand entries, the better code is worth the two milliseconds that V8 takes to make it. */
const LARGE_INDEX = 2 * 1024 * 1024;

/** In the order of the index; of an unmerged path all its stages. `indexPath` is absolute. */
export function stagedEntries(repository: Repository, indexPath: string): readonly IndexEntry[] | null {
  if (!existsSync(indexPath)) return [];
  const idLength = repository.objectFormat === 'sha1' ? 20 : 32;
  const index = readIndex(indexPath, idLength);
  if (index === null) return null;
  const head = readHead(repository);
  if (head === null) return null;
  // Before the first commit everything is new.
  if (head.kind === 'unborn') return allOf(index).filter(({ isPlanned }) => !isPlanned);
  const objects = openFewObjects(repository);
  try {
    const root = treeOf(objects, head.oid, idLength);
    return root === null ? null : compare(index, root, objects, idLength);
  } finally {
    objects.close();
  }
}

function readIndex(path: string, idLength: number): GitIndex | null {
  const opened = openPlain(path);
  if (opened === null) return null;
  try {
    if (opened.size > LARGEST_INDEX) return null;
    const bytes = Buffer.allocUnsafe(opened.size);
    if (!readFully(opened.file, bytes, 0)) return null;
    const parse = (): GitIndex | null => parseIndex(bytes, idLength);
    return bytes.length < LARGE_INDEX ? makeOnce(parse) : parse();
  } finally {
    closeSync(opened.file);
  }
}

/** The tree of a commit, a character a byte. */
function treeOf(objects: FewObjects, commit: string, idLength: number): string | null {
  const bytes = objects.read(Buffer.from(commit, 'hex'), 'commit');
  const end = 5 + 2 * idLength;
  if (bytes === null || bytes.toString('latin1', 0, 5) !== 'tree ' || bytes[end] !== 0x0a) return null;
  const id = Buffer.from(bytes.toString('latin1', 5, end), 'hex').toString('latin1');
  return id.length === idLength ? id : null;
}

function allOf(index: GitIndex): IndexEntry[] {
  return Array.from({ length: index.count }, (_, position) => index.entryAt(position));
}

function compare(index: GitIndex, root: string, objects: FewObjects, idLength: number): IndexEntry[] | null {
  const { count, paths, startOf, endOf, tree } = index;
  const staged: IndexEntry[] = [];

  /** Whether the path there is longer than a folder's and begins with it. */
  const isBelow = (position: number, folder: string): boolean => {
    if (folder === '') return true;
    const start = startOf(position);
    return endOf(position) - start > folder.length && paths.startsWith(folder, start);
  };

  /** Whether exactly the entries from `from` to `to` stand below the folder: the last one does, and the next does not. */
  const isSpan = (from: number, to: number, folder: string): boolean =>
    to > from && to <= count && isBelow(to - 1, folder) && (to === count || !isBelow(to, folder));

  /** Entries from `from` on that stand below the folder; answers where those end, -1 where it cannot tell. */
  const walk = (from: number, folder: string, oid: string | null, cached: CacheTree | undefined, depth: number): number => {
    if (cached !== undefined && oid !== null && cached.oid === oid) {
      const to = from + cached.count;
      return isSpan(from, to, folder) ? to : -1;
    }
    const bytes = oid === null ? null : objects.read(Buffer.from(oid, 'latin1'), 'tree');
    if ((oid !== null && bytes === null) || depth > DEEPEST) return -1;
    const known = bytes === null ? null : openTree(bytes.toString('latin1'), idLength);
    let at = from;
    let last = '';
    while (at < count && isBelow(at, folder)) {
      const path = paths.slice(startOf(at) + folder.length, endOf(at));
      const slash = path.indexOf('/');
      const key = slash === -1 ? path : path.slice(0, slash + 1);
      // The tree is gone through in this order; the stages of an unmerged path are of one name.
      if (key < last || (key === last && !index.isUnmerged(at))) return -1;
      last = key;
      if (slash === -1) {
        const isKnown = !index.isUnmerged(at) && known?.holds(index.modeAt(at), path, index.idAt(at)) === true;
        if (!isKnown) {
          const entry = index.entryAt(at);
          if (!entry.isPlanned) staged.push(entry);
        }
        at++;
      } else {
        const name = key.slice(0, -1);
        const next = walk(at, `${folder}${key}`, known?.folder(name) ?? null, cached?.folders.get(name), depth + 1);
        if (next <= at) return -1;
        at = next;
      }
    }
    return known?.isWhole() === false ? -1 : at;
  };

  return count === 0 || walk(0, '', root, tree ?? undefined, 0) === count ? staged : null;
}
