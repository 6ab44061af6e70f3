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
  /** Commits that were taken apart elsewhere. */
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
  /** Per commit its tree, how many parents, and those; index 0 stays empty, so that 0 says unknown. */
  const facts = growing(Int32Array);
  const seconds = growing(Float64Array);
  facts.push(0);
  seconds.push(0);
  const ends = new Set([...boundary].map((oid) => ids.numberOfHex(oid)));

  const header = createCommitHeader();
  const stride = parentStride(ids.idLength);

  const add = (commit: number, bytes: Uint8Array): boolean => {
    if (!readCommitHeader(header, bytes, 0, bytes.length, ids.idLength)) return false;
    const parents = ends.has(commit) ? 0 : header.parents;
    slots[commit] = facts.length;
    facts.push(seconds.length);
    facts.push(ids.numberOfHexAt(bytes, header.treeAt));
    facts.push(parents);
    for (let n = 0; n < parents; n++) facts.push(ids.numberOfHexAt(bytes, header.parentsAt + n * stride));
    seconds.push(header.seconds);
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
      const halves = new Int32Array(2);
      const whole = new Float64Array(halves.buffer);
      const numberOf = (given: number): number => (given < 0 ? (others[-1 - given] as number) : given);
      for (let at = 0; at < commits.length;) {
        const commit = ids.canonical(commits[at] as number);
        const end = at + 5 + (commits[at + 4] as number);
        halves[0] = commits[at + 1] as number;
        halves[1] = commits[at + 2] as number;
        slots[commit] = facts.length;
        facts.push(seconds.length);
        facts.push(numberOf(commits[at + 3] as number));
        facts.push(ends.has(commit) ? 0 : end - at - 5);
        for (at += 5; at < end; at++) facts.push(numberOf(commits[at] as number));
        seconds.push(whole[0] as number);
      }
    },
    indexOf: (commit) => facts.at(slots[commit] as number),
    count: () => seconds.length,
    secondsOf: (commit) => seconds.at(facts.at(slots[commit] as number)),
    treeOf: (commit) => facts.at((slots[commit] as number) + 1),
    parentCount: (commit) => facts.at((slots[commit] as number) + 2),
    parentOf: (commit, index) => facts.at((slots[commit] as number) + 3 + index),
  };
}
