import { cachedDataVersionTag } from 'node:v8';
import { expect, it } from 'vitest';
import { makePatiently } from '../../../scanner/optimizer.ts';

it('modules are made under a flag of their own, and what is loaded behind them under those of before', () => {
  const before = cachedDataVersionTag();
  const within = makePatiently(cachedDataVersionTag);
  expect(within === before).toBe(!process.versions.v8.startsWith('11.'));
  expect(cachedDataVersionTag()).toBe(before);
  const fail = (): never => {
    throw new Error('not made');
  };
  expect(() => makePatiently(fail)).toThrow('not made');
  expect(cachedDataVersionTag()).toBe(before);
});
