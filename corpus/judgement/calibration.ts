/** Makes what the judgement claims agree with what turns out to be true: Platt scaling, by what each fold says of what it left out. */
import type { Sourced } from './examples.ts';
import { predict } from './fit.ts';
import type { Fitted } from './fit.ts';
import type { Fold } from './folds.ts';
import { isOf } from './folds.ts';

export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
}

/** Nobody is shown what is less likely than this, and there is far more of it. */
const LEAST = 0.1;
const STEPS = 50;

export function calibrate(examples: readonly Sourced[], folds: readonly Fold[]): Calibration {
  const points = folds.flatMap(({ left, weights }) =>
    examples
      // Each counts alike, whatever it counts when it is learned from: so they are met.
      .filter(({ from, isTwin }) => isTwin !== true && left.some((source) => isOf(from, source)))
      .map(({ evidence, truth }) => ({ claimed: predict(weights, evidence), truth: Number(truth) }))
      .filter(({ claimed }) => claimed >= LEAST && claimed < 1)
      .map(({ claimed, truth }) => ({ odds: Math.log(claimed / (1 - claimed)), truth })),
  );
  let [slope, intercept] = [1, 0];
  // Newton's steps, a little damped so that they exist whatever the points.
  for (let step = 0; step < STEPS; step++) {
    let [byBoth, bySlope, byIntercept, missSlope, missIntercept] = [0, 1e-3, 1e-3, 0, 0];
    for (const { odds, truth } of points) {
      const likely = 1 / (1 + Math.exp(-(slope * odds + intercept)));
      const spread = likely * (1 - likely);
      bySlope += spread * odds * odds;
      byBoth += spread * odds;
      byIntercept += spread;
      missSlope += (likely - truth) * odds;
      missIntercept += likely - truth;
    }
    const determinant = bySlope * byIntercept - byBoth * byBoth;
    slope -= (missSlope * byIntercept - missIntercept * byBoth) / determinant;
    intercept -= (missIntercept * bySlope - missSlope * byBoth) / determinant;
  }
  return { slope, intercept };
}

/** The same weights, claiming what the calibration found to be true. */
export function calibrated({ bias, weights }: Fitted, { slope, intercept }: Calibration): Fitted {
  return {
    bias: bias * slope + intercept,
    weights: new Map([...weights].map(([name, weight]) => [name, weight * slope])),
  };
}
