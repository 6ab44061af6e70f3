/** Reading ahead: only where reads are slow, each task once, and nothing that can go wrong there matters. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createOutrunner } from '../../../scanner/outrunner.ts';
import { createTally } from '../../../scanner/tally.ts';
import type { Counts } from '../../../scanner/tally.ts';
import type { Task } from '../../../scanner/task.ts';
import { performReadAhead } from '../../../scanner/task/read-ahead.ts';
import type { ReadAheadTask } from '../../../scanner/task/read-ahead.ts';
import { createFolder } from '../../support/folder.ts';
import type { Folder } from '../../support/folder.ts';

const folders: Folder[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await folder.remove();
});

const setup = {
  settings: { runKey: new Uint8Array(32), disabledRules: [], keepValues: false },
  reader: { kind: 'file' },
} as const;
const SLOW: Counts = { ...createTally().account.counts, reads: 100, slowReads: 50 };
const waiting = (base: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    task: { kind: 'places', cost: 1, places: { base, names: `${index}\0`, count: 1 } } as Task,
  }));

/** Performs in this thread, and remembers. */
function open() {
  const files: string[] = [];
  let most = 0;
  let running = 0;
  const outrunner = createOutrunner({ ...setup, maxFileSize: undefined }, () => ({
    async run(task) {
      most = Math.max(most, ++running);
      await new Promise((done) => setTimeout(done, 1));
      performReadAhead(task as ReadAheadTask);
      files.push((task as ReadAheadTask).files.names);
      running--;
      return { account: createTally().account, answer: undefined };
    },
    close: () => Promise.resolve(),
  }));
  return { outrunner, files, most: () => most };
}

test('takes each task once, few at a time', async () => {
  const { outrunner, files, most } = open();
  const tasks = waiting('/nowhere', 10);
  for (let round = 0; round < 40; round++) {
    outrunner.look(SLOW, tasks);
    await new Promise((done) => setTimeout(done, 1));
  }
  expect(files.toSorted()).toEqual(Array.from({ length: 10 }, (_, index) => `${index}\0`));
  expect(most()).toBeLessThanOrEqual(4);
  await outrunner.close();
});

test.each([
  ['reads are fast', { ...SLOW, slowReads: 5 }],
  ['too few were looked at', { ...SLOW, reads: 10, slowReads: 10 }],
])('starts nothing while %s', async (_why, counts) => {
  const { outrunner, files } = open();
  outrunner.look(counts, waiting('/nowhere', 3));
  await outrunner.close();
  expect(files).toEqual([]);
});

test('takes no part in what are no files, and nothing once it is closed', async () => {
  const { outrunner, files } = open();
  outrunner.look(SLOW, [{ task: { kind: 'families', cost: 1 } }, { task: { kind: 'places', cost: 1, places: [] } as Task }]);
  await outrunner.close();
  outrunner.look(SLOW, waiting('/nowhere', 1));
  await new Promise((done) => setTimeout(done, 5));
  expect(files).toEqual([]);
});

test('what cannot be read is passed over', async () => {
  const folder = await createFolder('ahead');
  folders.push(folder);
  writeFileSync(join(folder.path, 'file'), 'x');
  mkdirSync(join(folder.path, 'folder'));
  symlinkSync('/etc/passwd', join(folder.path, 'link'));
  const names = ['gone', 'folder', 'link', 'file'].map((name) => `${name}\0`).join('');
  expect(() => performReadAhead({ kind: 'read-ahead', cost: 0, files: { base: folder.path, names, count: 4 } })).not.toThrow();
});
