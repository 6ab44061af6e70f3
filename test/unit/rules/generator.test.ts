import { expect, test } from 'vitest';
import { ALPHABETS, createGenerator } from '../../../rules/index.ts';

test('the same seed gives the same sequence', () => {
  const [a, b] = [createGenerator(42), createGenerator(42)];
  expect(a.chars('alnum', 200)).toBe(b.chars('alnum', 200));
  expect(a.uuid()).toBe(b.uuid());
  expect(a.chars('alnum', 40)).not.toBe(createGenerator(43).chars('alnum', 40));
});

test('every character of an alphabet comes up, and no other', () => {
  for (const [name, alphabet] of Object.entries(ALPHABETS))
    expect(new Set(createGenerator(1).chars(name, 5000))).toEqual(new Set(alphabet));
});

test('a UUID has version 4 and its variant', () => {
  expect(createGenerator(5).uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
