import { expect, test } from 'vitest';
import { listShortfalls } from '../../../corpus/judgement/floor.ts';

const BOUNDS = { leftOut: { core: 0.8, precision: 0.9 }, clean: { falseAlarms: 1 } };

test('what is as good as it was, or was not measured, is passed over', () => {
  expect(listShortfalls({ leftOut: { core: 0.8, precision: 0.95 }, clean: { falseAlarms: 1 } }, BOUNDS)).toEqual([]);
  expect(listShortfalls({ leftOut: { core: 0.9 } }, BOUNDS)).toEqual([]);
  expect(listShortfalls({}, BOUNDS)).toEqual([]);
});

test('what is worse is named, with its figure and its bound', () => {
  expect(listShortfalls({ leftOut: { core: 0.75, precision: 0.95 }, clean: { falseAlarms: 1.5 } }, BOUNDS)).toEqual([
    'leftOut: core is 0.750, under 0.8',
    'clean: falseAlarms is 1.500, over 1',
  ]);
});
