import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commitsBetween, oldestFirst, reachable } from '../../../scanner/history/commit-order.ts';
import type { Commits } from '../../../scanner/history/commits.ts';

interface Made {
  readonly parents: readonly number[];
  readonly seconds: number;
}

/** Commits by index, each with parents that were made before. `reads` counts those that were asked for. */
function commitsOf(made: readonly Made[]): Commits & { readonly reads: Set<number> } {
  const reads = new Set<number>();
  return {
    reads,
    has: (commit) => reads.has(commit),
    load: (commit) => commit >= 0 && commit < made.length && reads.add(commit) !== undefined,
    addAll: () => undefined,
    indexOf: (commit) => commit + 1,
    count: () => made.length + 1,
    treeOf: () => 0,
    secondsOf: (commit) => made[commit]?.seconds ?? 0,
    parentCount: (commit) => made[commit]?.parents.length ?? 0,
    parentOf: (commit, index) => made[commit]?.parents[index] ?? -1,
  };
}

const fail = (): never => {
  throw new Error('Everything can be read here.');
};

const graph = fc
  .array(
    fc.record({ back: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }), skew: fc.integer({ min: -900, max: 900 }) }),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((all): Made[] =>
    all.map(({ back, skew }, index) => ({
      parents: [...new Set(back.map((step) => index - step).filter((parent) => parent >= 0))],
      seconds: 10_000 + index * 60 + skew,
    })),
  );
const pick = fc.array(fc.nat({ max: 1000 }), { maxLength: 4 });

test('between: exactly what the one side reaches and the other does not', () => {
  fc.assert(
    fc.property(graph, pick, pick, (made, some, others) => {
      const commits = commitsOf(made);
      const [tips, not] = [some, others].map((each) => each.map((index) => index % made.length));
      const outside = new Set(reachable(commits, not ?? [], fail));
      const expected = [...reachable(commits, tips ?? [], fail)].filter((commit) => !outside.has(commit));
      const found = commitsBetween(commits, tips ?? [], not ?? [], fail);
      expect([...found].toSorted((a, b) => a - b)).toEqual(expected.toSorted((a, b) => a - b));
    }),
  );
});

test('between: a long history behind both sides is left alone', () => {
  const made = Array.from({ length: 100_000 }, (_, index): Made => ({ parents: index === 0 ? [] : [index - 1], seconds: index }));
  const commits = commitsOf(made);
  expect([...commitsBetween(commits, [99_999], [99_996], fail)].toSorted((a, b) => a - b)).toEqual([99_997, 99_998, 99_999]);
  expect(commits.reads.size).toBeLessThan(400);
});

test('the order: each commit once, behind its parents', () => {
  fc.assert(
    fc.property(graph, pick, (made, some) => {
      const commits = commitsOf(made);
      const tips = some.map((index) => index % made.length);
      const chosen = reachable(commits, tips, fail);
      const order = oldestFirst(commits, chosen, tips);
      expect(order.toSorted((a, b) => a - b)).toEqual([...chosen].toSorted((a, b) => a - b));
      const turns = new Map(order.map((commit, turn) => [commit, turn]));
      for (const commit of order) {
        for (const parent of made[commit]?.parents ?? []) expect(turns.get(parent)).toBeLessThan(turns.get(commit) ?? -1);
      }
    }),
  );
});

test('what cannot be read is told once, and walked around', () => {
  const commits = commitsOf([
    { parents: [], seconds: 1 },
    { parents: [0, 77], seconds: 2 },
    { parents: [1, 77], seconds: 3 },
  ]);
  const told: number[] = [];
  expect(reachable(commits, [2, 88], (commit) => void told.push(commit))).toHaveLength(3);
  expect(told).toEqual([88, 77]);
});

test('ids that lie: commits that are their own ancestors come to an end', () => {
  const commits = commitsOf([
    { parents: [1], seconds: 1 },
    { parents: [0], seconds: 2 },
    { parents: [1], seconds: 3 },
  ]);
  expect(oldestFirst(commits, reachable(commits, [2], fail), [2]).length).toBeLessThan(3);
});
