import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { explain, mostOf, probabilityOf, useWeights, weigh } from '../../../scanner/judgement/model.ts';
import { BIAS, WEIGHTS } from '../../../scanner/judgement/weights.ts';

afterEach(() => useWeights());

const ENTRIES = WEIGHTS.trim()
  .split(/[·\n]/)
  .map((entry) => entry.split('\t'));
const NAMES = ENTRIES.map(([name = '']) => name);

test('the shipped weights are numbers, each of one name, and no name twice', () => {
  expect(Number.isFinite(BIAS)).toBe(true);
  expect(ENTRIES.length).toBeGreaterThan(300);
  for (const entry of ENTRIES) {
    expect(entry).toHaveLength(2);
    expect(entry[1]).toMatch(/^-?\d+\.\d\d$/);
  }
  expect(new Set(NAMES).size).toBe(NAMES.length);
});

test('what is explained adds up to what is weighed', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...NAMES), fc.string()), { maxLength: 80 }), (evidence) => {
      const sum = explain(evidence).reduce((all, { weight }) => all + weight, BIAS);
      expect(sum).toBeCloseTo(weigh(evidence), 9);
    }),
  );
});

test('the heaviest is explained first, and each once', () => {
  const sizes = explain([...NAMES, ...NAMES]).map(({ weight }) => Math.abs(weight));
  expect(sizes).toHaveLength(NAMES.length);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
});

test('odds become a probability', () => {
  expect(probabilityOf(0)).toBe(0.5);
  expect(probabilityOf(Math.log(3))).toBeCloseTo(0.75, 12);
  expect(probabilityOf(-1000)).toBe(0);
  expect(probabilityOf(1000)).toBe(1);
});

test('nothing of a kind can say more for a credential than the most of it', () => {
  const ofLine = NAMES.filter((name) => name.startsWith('l:'));
  fc.assert(
    fc.property(fc.subarray(ofLine), (evidence) => {
      expect(weigh(evidence) - BIAS).toBeLessThanOrEqual(mostOf('l:') + 1e-9);
    }),
  );
});

test('others weigh in place of its own until those are asked for again', () => {
  const own = weigh(['l:comment']);
  useWeights({ bias: 1, weights: new Map([['l:comment', 2]]) });
  expect(weigh(['l:comment', 'l:long'])).toBe(3);
  expect(mostOf('l:')).toBe(2);
  useWeights();
  expect(weigh(['l:comment'])).toBe(own);
});
