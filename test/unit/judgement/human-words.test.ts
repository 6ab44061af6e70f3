import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reword } from '../../../corpus/judgement/human-words.ts';
import { createGenerator } from '../../../rules/index.ts';

const shapeOf = (value: string): string =>
  value.replace(/[A-Za-z]{3,}/g, (letters) => letters.replace(/[A-Z]/g, 'A').replace(/[a-z]/g, 'a'));

test('case, digits, marks and short runs of letters stay', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer(), (value, seed) => {
      expect(shapeOf(reword(value, createGenerator(seed)))).toBe(shapeOf(value));
    }),
  );
});

test('of random letters none of the runs stays as it was', () => {
  const generate = createGenerator(3);
  for (let round = 0; round < 500; round++) {
    const value = `${generate.chars('lower', 8 + generate.below(20))}42`;
    expect(reword(value, generate)).not.toBe(value);
  }
});

test('letters become words that people use', () => {
  const generate = createGenerator(1);
  const words = new Set(Array.from({ length: 2000 }, () => reword('qxzvj', generate)));
  expect(words.size).toBeGreaterThan(20);
  for (const word of ['happy', 'smile', 'tiger', 'maple']) if (words.has(word)) return;
  expect.fail('none of the words of five letters was drawn');
});

test('the same seed gives the same words', () => {
  expect(reword('Abcdefgh-ijk9', createGenerator(7))).toBe(reword('Abcdefgh-ijk9', createGenerator(7)));
});
