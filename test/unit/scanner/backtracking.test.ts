/** A pattern that would take V8 minutes: hits beyond counting, and the linear engine takes over. Without it this never ends. */
import { expect, it } from 'vitest';
import { compileTables } from '../../../scanner/engine/compile/tables.ts';
import { createKernelEngine } from '../../../scanner/engine/kernel-engine.ts';
import { testRule } from './support.ts';

it.each([
  ['where its keyword stands at its start', /tok(?<secret>(?:[a-z]+[a-z]+)+!)/, 'tok'],
  ['where it stands anywhere', /(?<secret>(?:[a-z]+[a-z]+)+_tok!)/, '_tok'],
])('patterns that step back without end are stopped: %s', (_, pattern, keyword) => {
  const rule = testRule({ pattern, keywords: [keyword] });
  const engine = createKernelEngine([rule], compileTables([rule]));
  const { candidates } = engine.find(Buffer.from(`${'tok'.repeat(12)}${'a'.repeat(60)}_tok? tokaa!`));
  expect(candidates.length).toBe(keyword === 'tok' ? 1 : 0);
});
