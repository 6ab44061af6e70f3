/** What is known of a repository's commits, by the numbers of their objects: trees, parents, dates, in plain arrays. */
import type { CommitFacts } from './commit-facts.ts';
import { createCommitHeader, parentStride, readCommitHeader } from './commit-object.ts';
import type { ObjectIds } from './object-ids.ts';

export interface Commits {
  /** Whether it was read already. */
  has(commit: number): boolean;
  /** Reads it if it has not been read. False where there is no such commit; nothing else may be asked of it then. */
  load(commit: number): boolean;
  /** Commits that were taken apart elsewhere. */
  addAll(facts: Pick<CommitFacts, 'commits' | 'absent'>): void;
  treeOf(commit: number): number;
  secondsOf(commit: number): number;
  parentCount(commit: number): number;
  parentOf(commit: number, index: number): number;
  /** For walks over very many: by a commit's number where its facts begin; 0: it was not read. */
  readonly slots: Int32Array;
  /** Of each commit what `CommitFacts` says, and room for more. Another array once `load` found no room. */
  readonly facts: () => Int32Array;
  readonly secondsAt: (slot: number) => number;
}

// Where among the facts of a commit they stand, behind its number.
const SECONDS = 1;
const TREE = 3;
export const PARENT_COUNT = 4;
export const PARENTS = 5;

const ROOM = 65_536;

/** `read` answers an object's content, or null. `boundary` are commits that stand without parents: the end of a shallow clone. */
export function createCommits(ids: ObjectIds, read: (number: number) => Buffer | null, boundary: ReadonlySet<string>): Commits {
  const slots = new Int32Array(ids.count);
  let facts = new Int32Array(ROOM);
  /** Nothing begins at 0. */
  let filled = 1;
  const halves = new Int32Array(2);
  const whole = new Float64Array(halves.buffer);
  const ends = new Set([...boundary].map((oid) => ids.numberOfHex(oid)));
  /** Numbers below are those that everybody uses. */
  const canonical = ids.tables.tables[0]?.count ?? 0;

  const header = createCommitHeader();
  const stride = parentStride(ids.idLength);

  const makeRoom = (more: number): void => {
    if (filled + more <= facts.length) return;
    const larger = new Int32Array(Math.max(2 * facts.length, filled + more));
    larger.set(facts);
    facts = larger;
  };

  const add = (commit: number, bytes: Uint8Array): boolean => {
    if (!readCommitHeader(header, bytes, 0, bytes.length, ids.idLength)) return false;
    const parents = ends.has(commit) ? 0 : header.parents;
    makeRoom(PARENTS + parents);
    slots[commit] = filled;
    whole[0] = header.seconds;
    facts[filled] = commit;
    facts.set(halves, filled + SECONDS);
    facts[filled + TREE] = ids.numberOfHexAt(bytes, header.treeAt);
    facts[filled + PARENT_COUNT] = parents;
    filled += PARENTS;
    for (let n = 0; n < parents; n++) facts[filled++] = ids.numberOfHexAt(bytes, header.parentsAt + n * stride);
    return true;
  };

  const secondsAt = (slot: number): number => {
    halves[0] = facts[slot + SECONDS] as number;
    halves[1] = facts[slot + SECONDS + 1] as number;
    return whole[0] as number;
  };

  return {
    slots,
    facts: () => facts,
    has: (commit) => commit >= 0 && slots[commit] !== 0,
    load(commit) {
      if (commit < 0) return false;
      if (slots[commit] !== 0) return true;
      const bytes = read(commit);
      return bytes !== null && add(commit, bytes);
    },
    addAll({ commits, absent }) {
      const others = absent.map((oid) => ids.numberOfHex(oid));
      const isPlain = others.length === 0 && ends.size === 0;
      makeRoom(commits.length);
      facts.set(commits, filled);
      const end = filled + commits.length;
      while (filled < end) {
        const slot = filled;
        const given = facts[slot] as number;
        const commit = given < canonical ? given : ids.canonical(given);
        filled += PARENTS + (facts[slot + PARENT_COUNT] as number);
        facts[slot] = commit;
        slots[commit] = slot;
        if (isPlain) continue;
        if (ends.has(commit)) facts[slot + PARENT_COUNT] = 0;
        for (let at = slot + TREE; at < filled; at++) {
          const named = facts[at] as number;
          if (named < 0) facts[at] = others[-1 - named] as number;
        }
      }
    },
    secondsAt,
    secondsOf: (commit) => secondsAt(slots[commit] as number),
    treeOf: (commit) => facts[(slots[commit] as number) + TREE] as number,
    parentCount: (commit) => facts[(slots[commit] as number) + PARENT_COUNT] as number,
    parentOf: (commit, index) => facts[(slots[commit] as number) + PARENTS + index] as number,
  };
}
