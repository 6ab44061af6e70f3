import { describe, expect, it } from 'vitest';
import { createGenerator } from '../../../rules/generator.ts';
import { planEdits } from '../../../vault/index.ts';
import { itemOf, REFERENCE } from './support.ts';

const [A, B, C] = [31, 32, 33].map((seed) => createGenerator(seed).chars('alnum', 28)) as [string, string, string];

describe('the diff of a plan', () => {
  it('numbers lines of both sides, one hunk for lines that touch, and shows no line around them', async () => {
    const file = `x: 1\na: ${A}\nb: ${B}\ny: 2\nkey: "two\n\n  lines"\nc: ${C}\nz: 3\n`;
    const plan = await planEdits(Buffer.from(file), '/p/a.yaml', [itemOf(file, A), itemOf(file, B), itemOf(file, C)]);
    expect(plan.diff.split('\n')).toEqual([
      '@@ -2,2 +2,2 @@',
      '-a: … (28)',
      '-b: … (28)',
      `+a: ${REFERENCE}`,
      `+b: ${REFERENCE}`,
      '@@ -8,1 +8,1 @@',
      '-c: … (28)',
      `+c: ${REFERENCE}`,
    ]);
  });

  it('counts lines that a value over several lines takes away', async () => {
    const value = `-----BEGIN X-----\n${A}\n-----END X-----`;
    const file = `K="${value}"\nB=1\nT=${B}\n`;
    const plan = await planEdits(Buffer.from(file), '/p/.env', [itemOf(file, value), itemOf(file, B)]);
    expect(plan.diff.split('\n').filter((line) => line.startsWith('@@'))).toEqual(['@@ -1,3 +1,1 @@', '@@ -5,1 +3,1 @@']);
    expect(plan.diff).not.toContain(A);
  });

  it('masks values that stay, copies that nobody asked about, and values inside another line’s text', async () => {
    const file = `{"a": "${A}", "n": "Bearer ${B}", "copy": "${A}${B}"}`;
    const plan = await planEdits(Buffer.from(file), '/p/a.json', [itemOf(file, A), itemOf(file, B)]);
    expect(plan.replaced).toEqual([0]);
    for (const text of [plan.diff, plan.proposed[0]?.patch ?? '']) {
      expect(text).toContain('… (28)');
      expect(text).not.toContain(A);
      expect(text).not.toContain(B);
    }
  });
});
