import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findIn, isReported } from '../../../corpus/judgement/findings.ts';
import { evaluate } from '../../../corpus/judgement/evaluate.ts';
import { createGenerator } from '../../../rules/index.ts';

const root = mkdtempSync(join(tmpdir(), 'keyward-findings-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const generate = createGenerator(12);
const [first, second] = [generate.chars('alnum', 16), generate.chars('alnum', 16)];
for (const [repository, value] of [
  ['data/r1', first],
  ['data/r2', second],
] as const) {
  mkdirSync(join(root, repository), { recursive: true });
  writeFileSync(join(root, repository, 'app.yml'), `username: app\npassword: ${value}\npassword: ${value}\n`);
}

test('each place counts, by its path from the root, and nothing of a value is kept', async () => {
  const { found, bytes } = await findIn(root, ['data/r1', 'data/r2']);
  expect(found.filter(isReported).map(({ path, line }) => `${path}:${line}`)).toEqual([
    'data/r1/app.yml:2',
    'data/r1/app.yml:3',
    'data/r2/app.yml:2',
    'data/r2/app.yml:3',
  ]);
  expect(bytes).toBeGreaterThan(80);
  expect(JSON.stringify(found)).not.toContain(first);
});

test('other weights count for one search alone', async () => {
  const nothing = { bias: -20, weights: new Map<string, number>() };
  expect((await findIn(root, ['data/r1'], nothing)).found).toEqual([]);
  expect((await findIn(root, ['data/r1'])).found).toHaveLength(2);
});

test('an evaluation prints figures and names, and no value', async () => {
  const label = (repo: string, path: string, line: number, value: string) =>
    JSON.stringify({ repo, path, truth: 'T', rule: 'Password', line_start: line, line_end: line, value });
  const labels = [label('a/one', 'data/r1/app.yml', 2, first), label('a/two', 'data/r2/app.yml', 2, second)];
  writeFileSync(join(root, 'labels.jsonl'), `${labels.join('\n')}\n`);
  let printed = '';
  await evaluate({ labelled: root, asIs: root, clean: [join(root, 'data')], folds: 2 }, (text) => void (printed += text));
  for (const words of [
    '2 repositories, 2 credentials',
    'recall of core',
    'Password',
    'generic.password-setting',
    '0.9 to 1.0',
    'false alarms',
  ])
    expect(printed).toContain(words);
  expect(printed).not.toContain(first);
  expect(printed).not.toContain(second);
});
