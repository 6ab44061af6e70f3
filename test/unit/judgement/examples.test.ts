import { expect, test } from 'vitest';
import { counterexamplesOf, examplesOf, knownEvidence } from '../../../corpus/judgement/examples.ts';
import type { Sourced } from '../../../corpus/judgement/examples.ts';
import type { Label, Labels } from '../../../corpus/judgement/labels.ts';
import type { Observation } from '../../../corpus/judgement/observe.ts';

const observation = (line: number, part: Partial<Observation> = {}): Observation => ({
  path: 'data/r1/a.py',
  line,
  endLine: line,
  column: 1,
  endColumn: 9,
  value: `value-${line}`,
  rule: 'test.rule',
  evidence: [`line ${line}`],
  ...part,
});

const label = (line: number, part: Partial<Label> = {}): Label => ({
  repo: 'team/app',
  path: 'data/r1/a.py',
  truth: 'T',
  rule: 'Password',
  line_start: line,
  line_end: line,
  value: `value-${line}`,
  ...part,
});

const labelsOf = (all: readonly Label[]): Labels => ({
  all,
  on: ({ path, line }) => all.filter((one) => one.path === path && one.line_start === line),
  repositoryOf: () => 'team/app',
  repositories: new Map([['team/app', 'data/r1']]),
});

test('a credential is an example of one, anything else is none, and a line without a label counts less', () => {
  const examples = examplesOf(
    [observation(1), observation(2), observation(3), observation(4)],
    labelsOf([label(1), label(2, { truth: 'F' }), label(3, { truth: 'X' })]),
  );
  expect(examples).toEqual([
    { from: 'team/app', evidence: ['line 1'], truth: true, weight: 1 },
    { from: 'team/app', evidence: ['line 2'], truth: false, weight: 1 },
    { from: 'team/app', evidence: ['line 3'], truth: false, weight: 1 },
    { from: 'team/app', evidence: ['line 4'], truth: false, weight: 0.6 },
  ]);
});

test('another value on the line of a credential teaches nothing, nor does what no evidence was asked of', () => {
  const sure = { ...observation(2), evidence: undefined } as unknown as Observation;
  expect(examplesOf([observation(1, { value: 'another' }), sure], labelsOf([label(1), label(2)]))).toEqual([]);
});

test('a password counts as it stands and reworded, a weak one less', () => {
  const chosen = observation(1, { reworded: ['in words'] });
  const weigh = (weak: boolean) => examplesOf([chosen], labelsOf([label(1, weak ? { weak } : {})])).map(({ weight }) => weight);
  expect(weigh(false)).toEqual([0.6, 0.7]);
  expect(weigh(true)).toEqual([0.42, expect.closeTo(0.49, 9)]);
  expect(examplesOf([chosen], labelsOf([label(1)])).map(({ isTwin }) => isTwin)).toEqual([true, undefined]);
  expect(examplesOf([chosen], labelsOf([label(1, { truth: 'F' })]))).toHaveLength(1);
});

test('of a repository with very many, each counts less', () => {
  const many = Array.from({ length: 160 }, (_, line) => observation(line));
  const examples = examplesOf(many, labelsOf(many.map(({ line }) => label(line))));
  expect(new Set(examples.map(({ weight }) => weight))).toEqual(new Set([0.5]));
});

test('of clean code at most so many are taken, spread over all of it', () => {
  const some = counterexamplesOf('clean', [observation(1, { path: 'lib/deep/a.js' }), observation(2, { path: 'b.js' })]);
  expect(some).toEqual([
    { from: 'clean/lib/deep', evidence: ['line 1'], truth: false, weight: 0.3 },
    { from: 'clean/b.js', evidence: ['line 2'], truth: false, weight: 0.3 },
  ]);
  const many = counterexamplesOf(
    'clean',
    Array.from({ length: 20_000 }, (_, line) => observation(line)),
  );
  expect(many).toHaveLength(5000);
  expect(many.at(-1)?.evidence).toEqual(['line 19996']);
});

test('evidence is known that was seen often enough, in enough places', () => {
  const seen = (name: string, count: number, sources: number): Sourced[] =>
    Array.from({ length: count }, (_, index) => ({
      from: `s${index % sources}`,
      evidence: [name, name],
      truth: true,
      weight: 1,
    }));
  const examples = [...seen('often', 5, 3), ...seen('rare', 4, 3), ...seen('at one place', 50, 2)];
  expect([...knownEvidence(examples)]).toEqual(['often']);
});
