import { expect, test } from 'vitest';
import type { Found } from '../../../corpus/judgement/findings.ts';
import type { Label, Labels } from '../../../corpus/judgement/labels.ts';
import { bandsOf, figuresOf, score } from '../../../corpus/judgement/score.ts';

const label = (line: number, part: Partial<Label> = {}): Label => ({
  repo: 'team/app',
  path: 'a.py',
  truth: 'T',
  rule: 'Password',
  line_start: line,
  line_end: line,
  value: 'value',
  ...part,
});

const found = (line: number, confidence = 0.9, rule = 'test.rule'): Found => ({
  path: 'a.py',
  line,
  endLine: line,
  column: 1,
  rule,
  confidence,
});

const labelsOf = (all: readonly Label[]): Labels => ({
  all,
  on: ({ path, line, endLine }) => all.filter((one) => one.path === path && one.line_start <= endLine && one.line_end >= line),
  repositoryOf: () => undefined,
  repositories: new Map(),
});

const LABELS = labelsOf([
  label(1),
  label(2, { weak: true }),
  label(3, { rule: 'UUID' }),
  label(4, { rule: 'Key:Secret', repo: 'team/lib' }),
  label(5, { truth: 'F' }),
  label(6, { truth: 'X' }),
  label(7, { truth: 'F' }),
  label(7, { truth: 'X' }),
]);

test('recall of all, core and solid, and the mean of repositories', () => {
  const figures = figuresOf(score([found(1), found(3)], LABELS));
  expect(figures).toMatchObject({ all: 2 / 4, core: 1 / 3, solid: 1 / 2, repositories: 1 / 4, precision: 1, harsh: 1 });
  expect(figures.f1).toBeCloseTo(0.5, 9);
});

test('a finding is true when any label of its lines is, else a placeholder when any is', () => {
  const { outcomes, rules } = score([found(1), found(5), found(6, 0.9, 'other.rule'), found(7), found(99)], LABELS);
  expect(outcomes).toEqual({ T: 1, F: 1, X: 2, '-': 1 });
  expect(rules.get('other.rule')).toEqual({ T: 0, F: 0, X: 1, '-': 0 });
  expect(figuresOf(score([found(1), found(5), found(99)], LABELS))).toMatchObject({ precision: 1 / 2, harsh: 1 / 3 });
});

test('each category counts its own labels', () => {
  const { categories } = score([found(1), found(4)], LABELS);
  expect(categories.get('Password')).toEqual({ part: 1, of: 2 });
  expect(categories.get('Key')).toEqual({ part: 1, of: 1 });
  expect(categories.get('Secret')).toEqual({ part: 1, of: 1 });
});

test('bands say what findings on labelled lines claim, and how many of them are true', () => {
  const bands = bandsOf([found(1, 0.55), found(5, 0.57), found(99, 0.55), found(2, 1)], LABELS);
  expect(bands[5]).toEqual({ from: 0.5, claimed: expect.closeTo(0.56, 9), part: 1, of: 2 });
  expect(bands[9]).toMatchObject({ part: 1, of: 1 });
  expect(bands[0]).toMatchObject({ claimed: 0, part: 0, of: 0 });
});

test('nothing found, nothing labelled: no figure is not a number', () => {
  for (const figure of Object.values(figuresOf(score([], labelsOf([]))))) expect(figure).toBe(0);
});
