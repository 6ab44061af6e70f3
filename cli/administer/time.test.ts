import { expect, it } from 'vitest';
import { ageOf } from './time.ts';

it.each([
  [0, '0s'],
  [59_999, '59s'],
  [60_000, '1m'],
  [3_599_999, '59m'],
  [5 * 3_600_000, '5h'],
  [20 * 86_400_000, '20d'],
  [-5000, '0s'],
])('an age of %i ms is %s', (passed, text) => {
  expect(ageOf(new Date(1_000_000_000_000 - passed), 1_000_000_000_000)).toBe(text);
});
