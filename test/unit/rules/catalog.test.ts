import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findRule, lintRules, listProviders, listRules, rules } from '../../../rules/index.ts';
import type { Rule } from '../../../rules/index.ts';
import { shelfOf } from '../../../rules/shelf.ts';

test('the catalog keeps its own law', { timeout: 120_000 }, () => {
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
  const written = listRules().filter((rule) => rule.named === undefined && rule.part !== true);
  expect(rules.map(({ id }) => id)).toEqual(written.map(({ id }) => id));
  const keys = [...new Set(written.flatMap((rule) => Object.keys(rule)))] as (keyof Rule)[];
  for (const rule of written) {
    const known = findRule(rule.id) as Rule;
    for (const key of keys) expect([rule.id, key, known[key]], 'run `node build.mjs`').toEqual([rule.id, key, rule[key]]);
    expect(Object.keys(known)).not.toContain('pattern');
  }
});

test('what the engine does not look for is found by its id all the same', () => {
  for (const rule of listRules()) expect(findRule(rule.id)?.title).toBe(rule.title);
});

test('a file is named as its provider and stands on its shelf', () => {
  const root = new URL('../../../rules/catalog/', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /^[^/]+\/.*\.ts$/.test(path));
  const expected = listProviders().map(({ id }) => `${shelfOf(id)}/${id}.ts`);
  expect(files.filter((path) => !path.startsWith('generic/') && !expected.includes(path))).toEqual([]);
  // Most texts ask for a rule of this one: under another name it is found when all of the folder is run.
  expect(files).toContain('generic/generic.ts');
});
