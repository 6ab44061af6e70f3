/** What single commits brought, from their trees and their parents' alone: for ranges, where a whole walk would be a waste. */
import { pathText } from '../../core/git/index.ts';
import type { Commits } from './commits.ts';
import { DEEPEST, MOST_ENTRIES, tooMany } from './limits.ts';
import type { HistoryObjects } from './objects.ts';
import { createTreeEntry, FOLDER, readEntry } from './tree-object.ts';

/** A path got this content, another one than in any parent. */
export interface TreeChange {
  /** FILE, PROGRAM, LINK or SUBMODULE. */
  readonly kind: number;
  readonly oid: string;
  readonly path: string;
}

export interface CommitChanges {
  /** In the order of paths. Throws `git.corrupt` when there are more than any honest commit has. */
  of(commit: number): readonly TreeChange[];
}

interface Entry {
  readonly kind: number;
  readonly oid: string;
}

type Entries = ReadonlyMap<string, Entry>;

/** A commit's tree is its child's parent tree: what was just taken apart is asked for again. In entries. */
const MOST_KEPT = 100_000;
const NOTHING: Entries = new Map();

/** `onUnread` is told each folder that cannot be read, by its id; one without a path is the top one. */
export function createCommitChanges(
  objects: HistoryObjects,
  commits: Commits,
  onUnread: (oid: string, path: string) => void,
): CommitChanges {
  const { ids } = objects;
  const entry = createTreeEntry();
  const kept = new Map<string, Entries>();
  let held = 0;

  const read = (oid: string, path: string): Entries => {
    const known = kept.get(oid);
    if (known !== undefined) return known;
    const bytes = objects.read(ids.numberOfHex(oid), 'tree');
    const entries = bytes === null ? null : entriesOf(bytes);
    if (entries === null) {
      onUnread(oid, path);
      return NOTHING;
    }
    if (held > MOST_KEPT) {
      kept.clear();
      held = 0;
    }
    held += 1 + entries.size;
    kept.set(oid, entries);
    return entries;
  };

  const entriesOf = (bytes: Buffer): Entries | null => {
    const entries = new Map<string, Entry>();
    for (let at = 0; at < bytes.length; at = entry.end) {
      if (!readEntry(entry, bytes, at, bytes.length, ids.idLength)) return null;
      const name = bytes.toString('latin1', entry.nameFrom, entry.nameTo);
      entries.set(name, { kind: entry.kind, oid: bytes.toString('hex', entry.oidAt, entry.oidAt + ids.idLength) });
    }
    return entries;
  };

  return {
    of(commit) {
      const changes: TreeChange[] = [];
      let entries = 0;
      const compare = (tree: string, others: readonly (string | null)[], folder: string, depth: number): void => {
        if (depth > DEEPEST) throw tooMany('A folder inside folders');
        const before = others.map((other) => (other === null ? NOTHING : read(other, pathText(Buffer.from(folder, 'latin1')))));
        for (const [name, { kind, oid }] of read(tree, pathText(Buffer.from(folder, 'latin1')))) {
          if (++entries > MOST_ENTRIES) throw tooMany('One commit');
          const same = before.map((each) => each.get(name));
          if (same.some((entry) => entry?.kind === kind && entry.oid === oid)) continue;
          const path = folder === '' ? name : `${folder}/${name}`;
          if (kind !== FOLDER) changes.push({ kind, oid, path: pathText(Buffer.from(path, 'latin1')) });
          else
            compare(
              oid,
              same.map((entry) => (entry?.kind === FOLDER ? entry.oid : null)),
              path,
              depth + 1,
            );
        }
      };
      const parents: string[] = [];
      for (let n = 0; n < commits.parentCount(commit); n++) {
        const parent = commits.parentOf(commit, n);
        if (commits.load(parent)) parents.push(ids.hexOf(commits.treeOf(parent)));
      }
      const tree = ids.hexOf(commits.treeOf(commit));
      if (!parents.includes(tree)) compare(tree, parents, '', 0);
      return changes;
    },
  };
}
