import { expect, test } from 'vitest';
import { findRule, lintRules, providers, rules } from '../../../rules/index.ts';

test('the catalog keeps its own law', () => {
  expect(lintRules(providers)).toEqual([]);
});

test('rules are sorted by id and found by it', () => {
  const ids = rules.map((rule) => rule.id);
  expect(ids).toEqual([...ids].toSorted());
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(findRule(id)?.id).toBe(id);
  expect(findRule('nobody.nothing')).toBeUndefined();
});

test('the catalog covers the vendors it promises', () => {
  expect(rules.length).toBeGreaterThanOrEqual(60);
});
