import { cachedDataVersionTag } from 'node:v8';
import { expect, it } from 'vitest';
import { makeOnce, makePatiently } from '../../../scanner/optimizer.ts';

it.each([makeOnce, makePatiently])('%o runs under a flag of its own, and what comes behind it under those of before', (make) => {
  const before = cachedDataVersionTag();
  const within = make(cachedDataVersionTag);
  expect(within === before).toBe(!process.versions.v8.startsWith('11.'));
  expect(cachedDataVersionTag()).toBe(before);
  const fail = (): never => {
    throw new Error('not made');
  };
  expect(() => make(fail)).toThrow('not made');
  expect(cachedDataVersionTag()).toBe(before);
});
