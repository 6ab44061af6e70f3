import { expect, test } from 'vitest';
import { createLeaks } from '../../../corpus/workspace.ts';
import { findRule, matchRule } from '../../../rules/index.ts';

test('the same seed makes the same leaks, another seed none of them', () => {
  const leaks = createLeaks(7, 100);
  expect(createLeaks(7, 100)).toEqual(leaks);
  const other = new Set(createLeaks(8, 100).map(({ value }) => value));
  expect(leaks.filter(({ value }) => other.has(value))).toEqual([]);
});

test('2,000 leaks have 2,000 values and paths, each found by its rule in its text', () => {
  const leaks = createLeaks(1, 2000);
  expect(new Set(leaks.map(({ value }) => value)).size).toBe(2000);
  expect(new Set(leaks.map(({ path }) => path)).size).toBe(2000);
  expect(new Set(leaks.map(({ ruleId }) => ruleId)).size).toBeGreaterThan(60);
  for (const { ruleId, text, value } of leaks) {
    const rule = findRule(ruleId);
    expect(rule && matchRule(rule, text).some(({ secret }) => secret === value)).toBe(true);
  }
});
