import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commitsBetween, oldestFirst, reachable } from '../../../scanner/history/commit-order.ts';
import { createCommits } from '../../../scanner/history/commits.ts';
import type { Commits } from '../../../scanner/history/commits.ts';
import { objectIdsOf } from '../../../scanner/history/object-ids.ts';
import type { ObjectIds } from '../../../scanner/history/object-ids.ts';

interface Made {
  readonly parents: readonly number[];
  readonly seconds: number;
}

const hexOf = (commit: number): string => commit.toString(16).padStart(8, '0').padEnd(40, '0');

/** Numbers of so many ids, and behind them once more of the same, as if they lay in two packs. */
function idsOf(count: number): ObjectIds {
  const bytes = Buffer.from(Array.from({ length: count }, (_, commit) => hexOf(commit)).join(''), 'hex');
  const starts = Uint32Array.from({ length: 65_537 }, (_, first) => Math.min(count, first * 65_536));
  const tables = [0, count].map((from) => ({ bytes, from, count, starts }));
  return objectIdsOf({ key: -1, idLength: 20, looseFrom: 2 * count, tables });
}

function textOf({ parents, seconds }: Made): Buffer {
  const lines = [hexOf(0), ...parents.map(hexOf)].map((oid, index) => `${index === 0 ? 'tree' : 'parent'} ${oid}\n`);
  return Buffer.from(`${lines.join('')}author A <a> ${seconds} +0000\ncommitter A <a> ${seconds} +0000\n`);
}

/** Commits by index, each read when it is asked for. `reads` are those that were. */
function commitsOf(made: readonly Made[]): Commits & { readonly reads: Set<number> } {
  const reads = new Set<number>();
  const read = (commit: number): Buffer => {
    reads.add(commit);
    return textOf(made[commit] as Made);
  };
  return { ...createCommits(idsOf(made.length), read, new Set()), reads };
}

/** As a pack's commits are handed on; `shift` makes other numbers of the same commits. */
function factsOf(some: readonly (readonly [number, Made])[], count: number, shift: number) {
  const absent: string[] = [];
  const facts: number[] = [];
  for (const [commit, { parents, seconds }] of some) {
    const named = parents.map((parent) => (parent < count ? parent : -absent.push(hexOf(parent))));
    facts.push(commit + shift, ...new Int32Array(Float64Array.of(seconds).buffer), 0, named.length, ...named);
  }
  return { commits: Int32Array.from(facts), absent };
}

const reachedBy = (commits: Commits, tips: readonly number[]): number[] => {
  const facts = commits.facts();
  return reachable(commits, tips, fail).slots.map((slot) => facts[slot] as number);
};

/** `npm run test:all` sets it. */
const RUNS = process.env['SLOW'] === '1' ? 5000 : 500;

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
      const outside = new Set(reachedBy(commits, not ?? []));
      const expected = reachedBy(commits, tips ?? []).filter((commit) => !outside.has(commit));
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

/** The same as slowly and as shortly as it can be said. */
function plainly(
  known: (commit: number) => Made | undefined,
  tips: readonly number[],
  passes: (commit: number) => boolean,
): { readonly order: readonly number[]; readonly unread: readonly number[] } {
  const unread = new Set<number>();
  const reached = new Set<number>();
  const visit = (commit: number): void => {
    if (known(commit) === undefined) unread.add(commit);
    else if (passes(commit)) reached.add(commit);
  };
  const parentsOf = (commit: number): readonly number[] => known(commit)?.parents ?? [];
  const secondsOf = (commit: number | undefined): number => known(commit ?? -1)?.seconds ?? 0;
  for (const tip of tips) visit(tip);
  for (const commit of reached) for (const parent of parentsOf(commit)) visit(parent);
  const children = new Map<number, number>();
  for (const parent of [...reached].flatMap(parentsOf)) children.set(parent, (children.get(parent) ?? 0) + 1);
  const waiting = [...new Set(tips)].filter((tip) => reached.has(tip) && !children.has(tip));
  const order: number[] = [];
  while (waiting.length > 0) {
    const latest = waiting.reduce((best, tip, at) => (secondsOf(tip) > secondsOf(waiting[best]) ? at : best), 0);
    const [commit = -1] = waiting.splice(latest, 1);
    order.push(commit);
    for (const parent of parentsOf(commit)) {
      const left = (children.get(parent) ?? 0) - 1;
      children.set(parent, left);
      if (left === 0 && reached.has(parent)) waiting.push(parent);
    }
  }
  return { order: order.toReversed(), unread: [...unread] };
}

/** Parents anywhere, themselves and what is not listed included; dates of any clock. */
const anyGraph = fc.integer({ min: 1, max: 40 }).chain((count) => {
  const any = fc.nat({ max: count + 2 });
  return fc.record({
    count: fc.constant(count),
    made: fc.array(
      fc.record({
        parents: fc.oneof({ weight: 6, arbitrary: fc.array(any, { maxLength: 3 }) }, fc.array(any, { maxLength: 20 })),
        seconds: fc.oneof(fc.nat({ max: 4 }), fc.constantFrom(2 ** 31, 2 ** 32 + 1, 2 ** 53)),
        from: fc.constantFrom('pack', 'pack', 'other pack', 'both', 'loose', 'loose', 'nowhere'),
      }),
      { minLength: count, maxLength: count },
    ),
    isForward: fc.boolean(),
    tips: fc.array(any, { maxLength: 12 }),
    boundary: fc.array(any, { maxLength: 2 }),
    refused: fc.option(fc.array(any, { maxLength: 4 })),
  });
});

test('the order and what is unread: as a plain walk finds them, whatever ids and clocks say', () => {
  fc.assert(
    fc.property(anyGraph, ({ count, made: drawn, isForward, tips, boundary, refused }) => {
      // Mostly graphs as they can be: what names itself by way of others is in no order.
      const made = drawn.map((each, index) => ({
        ...each,
        parents: isForward ? each.parents.filter((parent) => parent < index || parent >= count) : each.parents,
      }));
      const ids = idsOf(count);
      const commits = createCommits(
        ids,
        (commit) => (made[commit]?.from === 'loose' ? textOf(made[commit]) : null),
        new Set(boundary.map(hexOf)),
      );
      for (const [pack, shift] of [
        ['pack', 0],
        ['other pack', count],
      ] as const) {
        const some = [...made.entries()].filter(([, { from }]) => from === pack || from === 'both');
        commits.addAll(factsOf(some, count, shift));
      }
      const seen = (commit: number): Made | undefined => {
        const found = made[commit];
        if (found === undefined || found.from === 'nowhere') return undefined;
        return boundary.includes(commit) ? { ...found, parents: [] } : found;
      };
      const passes = (commit: number): boolean => !(refused ?? []).includes(commit);
      const numbers = tips.map((tip) => ids.numberOfHex(hexOf(tip)));
      const unread: number[] = [];
      const reached = reachable(commits, numbers, (commit) => void unread.push(commit), refused === null ? undefined : passes);
      const order = oldestFirst(commits, reached, numbers);
      const oidsOf = (numbers: Iterable<number>): string[] => Array.from(numbers, (number) => ids.hexOf(number));
      const expected = plainly(seen, tips, passes);
      expect(oidsOf(order)).toEqual(expected.order.map(hexOf));
      expect(oidsOf(unread)).toEqual(expected.unread.map(hexOf));
    }),
    { numRuns: RUNS },
  );
});

test('the order: half of it from a pack and the rest one by one, more than there was room for', () => {
  const made = Array.from({ length: 30_000 }, (_, index): Made => ({ parents: index === 0 ? [] : [index - 1], seconds: 7 }));
  const commits = commitsOf(made);
  commits.addAll(factsOf([...made.entries()].slice(0, 15_000), made.length, 0));
  const order = oldestFirst(commits, reachable(commits, [29_999], fail), [29_999]);
  expect(Array.from(order)).toEqual([...made.keys()]);
  expect(commits.reads.size).toBe(15_000);
});

test('what cannot be read is told once, and walked around', () => {
  const made = [
    { parents: [], seconds: 1 },
    { parents: [0, 77], seconds: 2 },
    { parents: [1, 77], seconds: 3 },
  ];
  const ids = idsOf(made.length);
  const commits = createCommits(ids, (commit) => textOf(made[commit] as Made), new Set());
  const told: string[] = [];
  const tips = [2, ids.numberOfHex(hexOf(88))];
  expect(reachable(commits, tips, (commit) => void told.push(ids.hexOf(commit))).slots).toHaveLength(3);
  expect(told).toEqual([hexOf(88), hexOf(77)]);
});

test('ids that lie: commits that are their own ancestors come to an end', () => {
  const commits = commitsOf([
    { parents: [1], seconds: 1 },
    { parents: [0], seconds: 2 },
    { parents: [1], seconds: 3 },
  ]);
  expect(oldestFirst(commits, reachable(commits, [2], fail), [2]).length).toBeLessThan(3);
});
