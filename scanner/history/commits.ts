/** What is known of a repository's commits, by the numbers of their objects: trees, parents, dates, in plain arrays. */
import type { CommitFacts } from './commit-facts.ts';
import { createCommitHeader, parentStride, readCommitHeader } from './commit-object.ts';
import { growing } from './growing.ts';
import type { ObjectIds } from './object-ids.ts';

export interface Commits {
  /** Whether it was read already. */
  has(commit: number): boolean;
  /** Reads it if it has not been read. False where there is no such commit; nothing else may be asked of it then. */
  load(commit: number): boolean;
  /** Commits that were taken apart elsewhere; what is given is used up. */
  addAll(facts: Pick<CommitFacts, 'commits' | 'absent'>): void;
  /** Those that were read, numbered one after another from 1 on. */
  indexOf(commit: number): number;
  /** One more than the largest index. */
  readonly count: () => number;
  treeOf(commit: number): number;
  secondsOf(commit: number): number;
  parentCount(commit: number): number;
  parentOf(commit: number, index: number): number;
}

/** `read` answers an object's content, or null. `boundary` are commits that stand without parents: the end of a shallow clone. */
export function createCommits(ids: ObjectIds, read: (number: number) => Buffer | null, boundary: ReadonlySet<string>): Commits {
  const slots = new Int32Array(ids.count);
  /** Per commit its index, its date (two halves of a 64-bit float), its tree, how many parents, and those; 0 stays empty: unknown. */
  const facts = growing(Int32Array);
  facts.push(0);
  let count = 1;
  const halves = new Int32Array(2);
  const whole = new Float64Array(halves.buffer);
  const ends = new Set([...boundary].map((oid) => ids.numberOfHex(oid)));

  const header = createCommitHeader();
  const stride = parentStride(ids.idLength);

  const add = (commit: number, bytes: Uint8Array): boolean => {
    if (!readCommitHeader(header, bytes, 0, bytes.length, ids.idLength)) return false;
    const parents = ends.has(commit) ? 0 : header.parents;
    slots[commit] = facts.length;
    facts.push(count++);
    whole[0] = header.seconds;
    facts.push(halves[0] as number);
    facts.push(halves[1] as number);
    facts.push(ids.numberOfHexAt(bytes, header.treeAt));
    facts.push(parents);
    for (let n = 0; n < parents; n++) facts.push(ids.numberOfHexAt(bytes, header.parentsAt + n * stride));
    return true;
  };

  return {
    has: (commit) => commit >= 0 && slots[commit] !== 0,
    load(commit) {
      if (commit < 0) return false;
      if (slots[commit] !== 0) return true;
      const bytes = read(commit);
      return bytes !== null && add(commit, bytes);
    },
    addAll({ commits, absent }) {
      const others = absent.map((oid) => ids.numberOfHex(oid));
      const from = facts.length;
      for (let at = 0; at < commits.length;) {
        const commit = ids.canonical(commits[at] as number);
        const end = at + 5 + (commits[at + 4] as number);
        slots[commit] = from + at;
        commits[at] = count++;
        if (ends.has(commit)) commits[at + 4] = 0;
        for (at += 3; at < end; at++) {
          const given = commits[at] as number;
          if (given < 0) commits[at] = others[-1 - given] as number;
        }
      }
      facts.append(commits);
    },
    indexOf: (commit) => facts.at(slots[commit] as number),
    count: () => count,
    secondsOf(commit) {
      const at = slots[commit] as number;
      halves[0] = facts.at(at + 1);
      halves[1] = facts.at(at + 2);
      return whole[0] as number;
    },
    treeOf: (commit) => facts.at((slots[commit] as number) + 3),
    parentCount: (commit) => facts.at((slots[commit] as number) + 4),
    parentOf: (commit, index) => facts.at((slots[commit] as number) + 5 + index),
  };
}
