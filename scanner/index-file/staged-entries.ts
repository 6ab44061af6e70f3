/**
 * What the index holds that HEAD does not, by their files alone. Folders of which the index knows that they are HEAD's own are
 * passed over, so the work is proportional to what is staged and to the index's length. Anything unusual is null.
 */
import { closeSync, existsSync } from 'node:fs';
import type { Repository } from '../../core/git/index.ts';
import { openPlain, readFully } from '../pack/object-folders.ts';
import type { CacheTree } from './cache-tree.ts';
import { openFewObjects } from './few-objects.ts';
import type { FewObjects } from './few-objects.ts';
import { parseIndex } from './git-index.ts';
import type { GitIndex, IndexEntry } from './git-index.ts';
import { readHead } from './head.ts';
import { parseTree, TREE } from './tree.ts';
import type { Tree } from './tree.ts';

const LARGEST_INDEX = 512 * 1024 * 1024;
const DEEPEST = 1024;
const SLASH = 0x2f;

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
    return readFully(opened.file, bytes, 0) ? parseIndex(bytes, idLength) : null;
  } finally {
    closeSync(opened.file);
  }
}

/** The tree of a commit. */
function treeOf(objects: FewObjects, commit: string, idLength: number): Buffer | null {
  const bytes = objects.read(Buffer.from(commit, 'hex'), 'commit');
  const end = 5 + 2 * idLength;
  if (bytes === null || bytes.toString('latin1', 0, 5) !== 'tree ' || bytes[end] !== 0x0a) return null;
  const id = Buffer.from(bytes.toString('latin1', 5, end), 'hex');
  return id.length === idLength ? id : null;
}

function allOf(index: GitIndex): IndexEntry[] {
  return Array.from({ length: index.count }, (_, position) => index.entryAt(position));
}

function compare(index: GitIndex, root: Buffer, objects: FewObjects, idLength: number): IndexEntry[] | null {
  const { count, paths, startOf, endOf, tree } = index;
  const staged: IndexEntry[] = [];

  const readTree = (oid: Buffer): Tree | null => {
    const bytes = objects.read(oid, 'tree');
    return bytes === null ? null : parseTree(bytes, idLength);
  };

  /** Whether the path there is longer than so many bytes and begins with those of another. */
  const isBelow = (position: number, other: number, length: number): boolean => {
    if (length === 0) return true;
    const start = startOf(position);
    if (endOf(position) - start <= length) return false;
    const from = startOf(other);
    for (let at = length - 1; at >= 0; at--) if (paths[start + at] !== paths[from + at]) return false;
    return true;
  };

  /** Whether exactly the entries from `from` to `to` stand below the folder: the last one does, and the next does not. */
  const isSpan = (from: number, to: number, length: number): boolean =>
    to > from && to <= count && isBelow(to - 1, from, length) && (to === count || !isBelow(to, from, length));

  /** Entries from `from` on whose paths begin with the same `length` bytes; answers where those end, -1 where it cannot tell. */
  const walk = (from: number, length: number, oid: Buffer | null, cached: CacheTree | undefined, depth: number): number => {
    if (cached !== undefined && cached.oid !== null && oid?.equals(cached.oid) === true) {
      const to = from + cached.count;
      return isSpan(from, to, length) ? to : -1;
    }
    const known = oid === null ? null : readTree(oid);
    if ((oid !== null && known === null) || depth > DEEPEST) return -1;
    let at = from;
    while (at < count && isBelow(at, from, length)) {
      const start = startOf(at) + length;
      const end = endOf(at);
      let slash = start;
      while (slash < end && paths[slash] !== SLASH) slash++;
      const name = paths.toString('latin1', start, slash);
      const number = known?.numbers.get(name);
      const mode = number === undefined ? 0 : (known?.modes[number] ?? 0);
      const id = number === undefined ? 0 : (known?.ids[number] ?? 0);
      if (slash === end) {
        if (known === null || mode === 0 || !index.hasContent(at, mode, known.bytes, id)) {
          const entry = index.entryAt(at);
          if (!entry.isPlanned) staged.push(entry);
        }
        at++;
      } else {
        const folder = mode === TREE ? (known?.bytes.subarray(id, id + idLength) ?? null) : null;
        const next = walk(at, slash - start + length + 1, folder, cached?.folders.get(name), depth + 1);
        if (next <= at) return -1;
        at = next;
      }
    }
    return at;
  };

  return count === 0 || walk(0, 0, root, tree ?? undefined, 0) === count ? staged : null;
}
