import { expect, test } from 'vitest';
import { calibrate, calibrated } from '../../../corpus/judgement/calibration.ts';
import type { Sourced } from '../../../corpus/judgement/examples.ts';
import { predict } from '../../../corpus/judgement/fit.ts';
import { createGenerator } from '../../../rules/index.ts';

const NAMES = ['a', 'b', 'c', 'd'];
const WEIGHTS = { bias: -1, weights: new Map(NAMES.map((name, index) => [name, 0.8 - index * 0.3])) };

/** Examples that are true as often as the weights say once these are stretched and moved. */
function drawExamples(slope: number, intercept: number): Sourced[] {
  const generate = createGenerator(1);
  const chance = (): number => generate.below(1_000_000) / 1_000_000;
  return Array.from({ length: 20_000 }, () => {
    const evidence = NAMES.filter(() => chance() < 0.5);
    const claimed = predict(WEIGHTS, evidence);
    const likely = 1 / (1 + Math.exp(-(slope * Math.log(claimed / (1 - claimed)) + intercept)));
    return { from: 'team/app', evidence, truth: chance() < likely, weight: 1 };
  });
}

test('slope and intercept are found again', () => {
  const { slope, intercept } = calibrate(drawExamples(1.7, 0.4), [{ left: ['team/app'], weights: WEIGHTS }]);
  expect(Math.abs(slope - 1.7)).toBeLessThan(0.15);
  expect(Math.abs(intercept - 0.4)).toBeLessThan(0.15);
});

test('only what was left out counts, and without anything nothing is moved', () => {
  expect(calibrate(drawExamples(3, 1), [{ left: ['team/other'], weights: WEIGHTS }])).toEqual({ slope: 1, intercept: 0 });
});

test('calibrated weights claim what the calibration says', () => {
  const scaled = calibrated(WEIGHTS, { slope: 2, intercept: 0.5 });
  for (const evidence of [[], ['a'], ['a', 'd']]) {
    const claimed = predict(WEIGHTS, evidence);
    const odds = 2 * Math.log(claimed / (1 - claimed)) + 0.5;
    expect(predict(scaled, evidence)).toBeCloseTo(1 / (1 + Math.exp(-odds)), 12);
  }
});
