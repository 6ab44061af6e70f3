import { expect, test } from 'vitest';
import { judgeOwn } from '../../../corpus/judgement/own.ts';

/** Other values than those that `npm run eval` draws. */
const SEED = 20;

test('every leak is found by its rule, every line with a credential is reported, and no line without', async () => {
  const { leaks, credentials, others, missed, wrong } = await judgeOwn(SEED);
  expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  expect(leaks).toBe(1000);
  expect(Math.min(credentials, others)).toBeGreaterThanOrEqual(60);
});
