import { expect, test } from 'vitest';
import type { Sourced } from '../../../corpus/judgement/examples.ts';
import { createFolds } from '../../../corpus/judgement/folds.ts';

/** Evidence of its own in each source, and what all have. */
const examples: Sourced[] = ['a/one', 'b/two', 'c/three', 'd/four', '/clean'].flatMap((source) =>
  Array.from({ length: 40 }, (_, index) => ({
    from: source === '/clean' ? `/clean/${index % 4}` : source,
    evidence: [`only ${source}`, 'everywhere', index % 2 === 0 ? 'even' : 'odd'],
    truth: source !== '/clean' && index % 2 === 0,
    weight: 1,
  })),
);
const SOURCES = ['a/one', 'b/two', 'c/three', 'd/four', '/clean'];

test('every source is left out once, and teaches nothing there', () => {
  const folds = createFolds(examples, SOURCES, 3);
  expect(folds.flatMap(({ left }) => left).toSorted()).toEqual(SOURCES.toSorted());
  expect(createFolds(examples, SOURCES, 3)).toEqual(folds);
  const taught = folds.map(({ weights }) => weights.weights.has('only /clean'));
  expect(taught).toEqual(folds.map(({ left }) => !left.includes('/clean')));
});

test('there are no more folds than sources', () => {
  expect(createFolds(examples, ['a/one', 'b/two'], 10)).toHaveLength(2);
});
