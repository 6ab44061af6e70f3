/** Sizes and names of files and folders. */
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { readTracked, sourceFiles, trackedFiles } from '../../support/tracked-files.ts';

const LONGEST_FILE = 400;
const FULLEST_FOLDER = 26;
/** A list of like things, one a file, where splitting by subject would only hide it. */
const LISTS = ['rules/catalog', 'cli/commands', 'docs'];
/** Files whose data says what they are. */
const SELF_TOLD = /^(rules\/catalog|cli\/commands)\//;

function typescript(): string[] {
  return trackedFiles().filter((path) => /\.(ts|mjs)$/.test(path));
}

test(`no file is longer than ${LONGEST_FILE} lines`, () => {
  const long = typescript()
    .map((path) => ({ path, lines: readTracked(path).split('\n').length - 1 }))
    .filter(({ lines }) => lines > LONGEST_FILE);
  expect(long).toEqual([]);
});

test('half of the files are under 80 lines', () => {
  const lengths = sourceFiles()
    .map((path) => readTracked(path).split('\n').length)
    .toSorted((a, b) => a - b);
  expect(lengths[lengths.length >> 1]).toBeLessThan(80);
});

test(`no folder holds more than ${FULLEST_FOLDER} files`, () => {
  const folders = new Map<string, number>();
  for (const path of trackedFiles()) {
    if (path.endsWith('.test.ts') || !path.includes('/')) continue;
    const folder = posix.dirname(path);
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  const full = [...folders].filter(([folder, count]) => count > FULLEST_FOLDER && !LISTS.some((list) => folder.startsWith(list)));
  expect(full).toEqual([]);
});

test('files are named by kebab-case nouns, none of them a drawer', () => {
  const names = typescript().map((path) => ({ path, name: posix.basename(path).split('.')[0] ?? '' }));
  expect(names.filter(({ name }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)).map(({ path }) => path)).toEqual([]);
  expect(
    names.filter(({ name }) => /^(utils?|helpers?|misc|common|types|constants)$/.test(name)).map(({ path }) => path),
  ).toEqual([]);
});

test('every file of code says at its head what it is for', () => {
  const silent = sourceFiles().filter((path) => {
    if (SELF_TOLD.test(path)) return false;
    const text = readTracked(path);
    if (posix.basename(path) === 'index.ts' && !/^\s*(export )?(async )?(function|const|class)\s/m.test(text)) return false;
    return !text.replace(/^#!.*\n/, '').startsWith('/**');
  });
  expect(silent).toEqual([]);
});
