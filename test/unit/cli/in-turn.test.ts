import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inTurn } from '../../../cli/supervisor/in-turn.ts';

test('the last call is the last to write, however long the ones before take', async () => {
  let state = 0;
  const written: number[] = [];
  const pauses = [20, 5, 0];
  const write = inTurn(async () => {
    const seen = state;
    await sleep(pauses.shift() ?? 0);
    written.push(seen);
  });
  const calls = [1, 2, 3].map((value) => {
    state = value;
    return write();
  });
  await Promise.all(calls);
  expect(written.at(-1)).toBe(3);
});

test('a call that fails tells its caller and holds up nobody', async () => {
  const answers = [() => Promise.reject(new Error('full')), () => Promise.resolve()];
  const write = inTurn(() => answers.shift()?.() ?? Promise.resolve());
  const [first, second] = await Promise.allSettled([write(), write()]);
  expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
});
