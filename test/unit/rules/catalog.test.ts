import { expect, test } from 'vitest';
import { findRule, lintRules, listProviders, rules } from '../../../rules/index.ts';
import type { Rule } from '../../../rules/index.ts';

test('the catalog keeps its own law', () => {
  expect(lintRules(listProviders())).toEqual([]);
});

test('rules are sorted by id and found by it', () => {
  const ids = rules.map((rule) => rule.id);
  expect(ids).toEqual([...ids].toSorted());
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(findRule(id)?.id).toBe(id);
  expect(findRule('nobody.nothing')).toBeUndefined();
});

test('a rule of the list is the rule of its file, whether its file is loaded or not', () => {
  const written = listProviders().flatMap((provider) => provider.rules);
  expect(rules.length).toBe(written.length);
  const keys = [...new Set(written.flatMap((rule) => Object.keys(rule)))] as (keyof Rule)[];
  for (const rule of written) {
    const known = findRule(rule.id) as Rule;
    for (const key of keys) expect([rule.id, key, known[key]], 'run `node build.mjs`').toEqual([rule.id, key, rule[key]]);
    expect(Object.keys(known)).not.toContain('pattern');
  }
});

test('the catalog covers the vendors it promises', () => {
  expect(rules.length).toBeGreaterThanOrEqual(60);
});
