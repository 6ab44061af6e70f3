import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { isAbout, isCore, readLabels } from '../../../corpus/judgement/labels.ts';
import type { Label } from '../../../corpus/judgement/labels.ts';

const folder = mkdtempSync(join(tmpdir(), 'keyward-labels-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const label = (part: Partial<Label>): Label => ({
  repo: 'team/app',
  path: 'data/r1/a.py',
  truth: 'T',
  rule: 'Password',
  line_start: 3,
  line_end: 3,
  value: 'value-of-it',
  ...part,
});

test('labels are found by any line that they share with what was sighted', () => {
  const labels = [
    label({}),
    label({ line_start: 5, line_end: 9, rule: 'Key' }),
    label({ repo: 'team/lib', path: 'data/r2/b.py' }),
  ];
  writeFileSync(join(folder, 'labels.jsonl'), labels.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const read = readLabels(folder);
  expect(read.all).toEqual(labels);
  const rulesOn = (line: number, endLine: number) => read.on({ path: 'data/r1/a.py', line, endLine }).map(({ rule }) => rule);
  expect(rulesOn(3, 3)).toEqual(['Password']);
  expect(rulesOn(4, 4)).toEqual([]);
  expect(rulesOn(1, 6)).toEqual(['Password', 'Key']);
  expect(rulesOn(9, 9)).toEqual(['Key']);
  expect(read.on({ path: 'data/r1/other.py', line: 3, endLine: 3 })).toEqual([]);
  expect(read.repositoryOf('data/r2/deep/c.py')).toBe('team/lib');
  expect(read.repositoryOf('data/r3/c.py')).toBeUndefined();
  expect(Object.fromEntries(read.repositories)).toEqual({ 'team/app': 'data/r1', 'team/lib': 'data/r2' });
});

describe('core', () => {
  it.each([
    ['Password', true],
    ['Key', false],
    ['UUID', false],
    ['Key:Nonce', false],
    ['Key:Secret', true],
    ['Azure Access Token', false],
  ])('%s: %s', (rule, expected) => expect(isCore(label({ rule }))).toBe(expected));
});

describe('what was sighted is about the label', () => {
  const at = (value: string, column = 1, endLine = 3) => ({
    path: 'data/r1/a.py',
    line: 3,
    endLine,
    column,
    endColumn: column + value.length,
    value,
  });

  it('when one value holds the other, and half of it', () => {
    expect(isAbout(label({}), at('value-of-it'))).toBe(true);
    expect(isAbout(label({}), at('a value-of-it!'))).toBe(true);
    expect(isAbout(label({}), at('value-'))).toBe(true);
    expect(isAbout(label({}), at('value'))).toBe(false);
    expect(isAbout(label({}), at('another'))).toBe(false);
  });

  it('when it covers half of the columns', () => {
    const placed = label({ col_start: 10, col_end: 20 });
    expect(isAbout(placed, at('xxxxx', 15))).toBe(true);
    expect(isAbout(placed, at('xxxx', 16))).toBe(false);
  });

  it('always, over several lines', () => {
    expect(isAbout(label({ line_end: 8 }), at('another'))).toBe(true);
    expect(isAbout(label({}), at('one\nother', 1, 4))).toBe(true);
  });
});
