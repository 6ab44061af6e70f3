import { expect, test } from 'vitest';
import { fit, predict } from '../../../corpus/judgement/fit.ts';
import type { Example } from '../../../corpus/judgement/fit.ts';
import { createGenerator } from '../../../rules/index.ts';

const TRUE_WEIGHTS = { a: 2, b: -1.5, c: 0.5 };
const BIAS = -0.5;
const KNOWN = new Set(['a', 'b', 'c', 'noise']);

function drawExamples(count: number, seed: number): Example[] {
  const generate = createGenerator(seed);
  const chance = (): number => generate.below(1_000_000) / 1_000_000;
  return Array.from({ length: count }, () => {
    const evidence = [...Object.keys(TRUE_WEIGHTS), 'noise', 'unknown'].filter(() => chance() < 0.5);
    let sum = BIAS;
    for (const name of evidence) sum += TRUE_WEIGHTS[name as keyof typeof TRUE_WEIGHTS] ?? 0;
    return { evidence, truth: chance() < 1 / (1 + Math.exp(-sum)), weight: 1 };
  });
}

test('the weights behind drawn examples are recovered', () => {
  const fitted = fit(drawExamples(20_000, 1), { known: KNOWN, penalty: 0.1, steps: 300 });
  for (const [name, weight] of Object.entries(TRUE_WEIGHTS)) {
    expect(Math.abs((fitted.weights.get(name) ?? NaN) - weight), name).toBeLessThan(0.12);
  }
  expect(Math.abs(fitted.bias - BIAS)).toBeLessThan(0.12);
  expect(Math.abs(fitted.weights.get('noise') ?? NaN)).toBeLessThan(0.12);
});

test('evidence that is not asked for is passed over', () => {
  const fitted = fit(drawExamples(500, 2), { known: KNOWN, penalty: 1, steps: 50 });
  expect([...fitted.weights.keys()]).toEqual(['a', 'b', 'c', 'noise']);
  expect(predict(fitted, ['a', 'unknown'])).toBe(predict(fitted, ['a']));
});

test('the same examples give the same numbers, and evidence said twice counts once', () => {
  const examples = drawExamples(500, 3);
  const twice = examples.map((example) => ({ ...example, evidence: [...example.evidence, ...example.evidence] }));
  const options = { known: KNOWN, penalty: 1, steps: 80 };
  expect(fit(twice, options)).toEqual(fit(examples, options));
});

test('a greater penalty keeps weights nearer to nothing', () => {
  const examples = drawExamples(500, 4);
  const sizes = [0.1, 10, 1000].map((penalty) =>
    Math.abs(fit(examples, { known: KNOWN, penalty, steps: 200 }).weights.get('a') ?? NaN),
  );
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(sizes[2]).toBeLessThan(0.2);
});

test('an example of no weight teaches nothing', () => {
  const examples = drawExamples(300, 5);
  const options = { known: KNOWN, penalty: 1, steps: 80 };
  const lie = { evidence: ['a'], truth: false, weight: 0 };
  const [one, other] = [fit(examples, options), fit([...examples, lie, lie, lie], options)];
  expect(other.weights.get('a')).toBeCloseTo(one.weights.get('a') ?? NaN, 6);
});
