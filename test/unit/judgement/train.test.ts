import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { renderWeights, train } from '../../../corpus/judgement/train.ts';
import { createGenerator } from '../../../rules/index.ts';

const root = mkdtempSync(join(tmpdir(), 'keyward-train-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const generate = createGenerator(2);
const REPOSITORIES = ['r1', 'r2', 'r3', 'r4'];
const labels = REPOSITORIES.flatMap((name) => {
  const folder = `data/${name}`;
  mkdirSync(join(root, folder), { recursive: true });
  const value = generate.chars('alnum', 12);
  writeFileSync(join(root, folder, 'app.py'), `db_password = "${value}"\ndb_password = get_password\n`);
  const label = { repo: `team/${name}`, path: `${folder}/app.py`, rule: 'Password', col_start: 1, col_end: 9 };
  return [{ ...label, truth: 'T', line_start: 1, line_end: 1, value }];
});
writeFileSync(join(root, 'labels.jsonl'), labels.map((label) => `${JSON.stringify(label)}\n`).join(''));

test('what is learned is rounded as it is shipped, holds nothing that hardly counts, and is the same each time', () => {
  const { weights, folds } = train(root, [], 2);
  expect(folds.map(({ left }) => left)).toEqual([
    ['team/r1', 'team/r3'],
    ['team/r2', 'team/r4'],
  ]);
  for (const fitted of [weights, ...folds.map((fold) => fold.weights)]) {
    expect(fitted.weights.size).toBeGreaterThan(50);
    for (const weight of [fitted.bias, ...fitted.weights.values()]) expect(weight).toBeCloseTo(Number(weight.toFixed(2)), 12);
    for (const weight of fitted.weights.values()) expect(Math.abs(weight)).toBeGreaterThan(0.02);
  }
  expect(renderWeights(train(root, [], 2).weights)).toBe(renderWeights(weights));
});

test('weights are written so that they can be read again', () => {
  const text = renderWeights({
    bias: -1.5,
    weights: new Map([
      ['o:`', 0.25],
      ['v:${', -1],
      ['n:a\\b', 2],
    ]),
  });
  expect(text).toContain('export const BIAS = -1.50;\n');
  expect(text).toContain('o:\\`\t0.25·v:\\${\t-1.00·n:a\\\\b\t2.00\n');
});
