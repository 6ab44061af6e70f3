/** Worker threads answer what they are asked, and whoever waits for one that ends is told. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Task } from '../../../scanner/task.ts';
import { openThreadPool } from '../../../scanner/thread-pool.ts';
import type { ThreadPool } from '../../../scanner/thread-pool.ts';
import { createFolder } from '../../support/folder.ts';

const removals: (() => unknown)[] = [];
afterEach(async () => {
  for (const remove of removals.splice(0)) await remove();
});

const setup = {
  settings: { runKey: new Uint8Array(32), disabledRules: [], keepValues: false },
  reader: { kind: 'file' },
  maxFileSize: undefined,
} as const;

/** Threads that answer with the task's cost and their own number; some kinds end them, or fail. */
async function open(threads: number): Promise<ThreadPool> {
  const folder = await createFolder('threads');
  const program = join(folder.path, 'thread.cjs');
  writeFileSync(
    program,
    `const { parentPort, threadId, workerData } = require('node:worker_threads');
if (workerData.settings.runKey.length !== 32) throw new Error('no setup');
parentPort.on('message', ({ id, task }) => {
  if (task.kind === 'end') process.exit(0);
  if (task.kind === 'throw') throw new Error('thrown');
  if (task.kind === 'fail') parentPort.postMessage({ id, error: new Error('failed') });
  else setTimeout(() => parentPort.postMessage({ id, reply: { account: null, answer: [task.cost, threadId] } }), 5);
});
`,
  );
  const pool = openThreadPool(setup, threads, program);
  removals.push(
    () => pool.close(),
    () => folder.remove(),
  );
  return pool;
}

const task = (kind: string, cost = 1): Task => ({ kind, cost });

test('each task has its answer, and all threads have work', async () => {
  const pool = await open(3);
  const replies = await Promise.all(Array.from({ length: 12 }, (_, cost) => pool.run(task('any', cost))));
  const answers = replies.map(({ answer }) => answer as [number, number]);
  expect(answers.map(([cost]) => cost)).toEqual(Array.from({ length: 12 }, (_, cost) => cost));
  expect(new Set(answers.map(([, thread]) => thread)).size).toBe(3);
});

test('a task that fails is told, and the thread goes on', async () => {
  const pool = await open(1);
  await expect(pool.run(task('fail'))).rejects.toThrow('failed');
  await expect(pool.run(task('any', 7))).resolves.toMatchObject({ answer: [7, expect.any(Number)] });
});

test.each([
  ['end', 'a thread ended before its time'],
  ['throw', 'thrown'],
])('who waits for a thread that ends is told: %s', async (kind, why) => {
  const pool = await open(1);
  const last = pool.run(task(kind));
  const behind = pool.run(task('any'));
  await expect(last).rejects.toThrow(why);
  await expect(behind).rejects.toThrow(why);
  await expect(pool.run(task('any'))).rejects.toThrow(why);
});

test('who waits is told when the threads are closed', async () => {
  const pool = await open(2);
  const waiting = [pool.run(task('any')), pool.run(task('any')), pool.run(task('any'))];
  const told = Promise.all(waiting.map((each) => expect(each).rejects.toThrow('before its time')));
  await pool.close();
  await told;
});
