/** Logistic regression with a quadratic penalty, by accelerated gradient steps. Deterministic; no dependency. */

export interface Example {
  readonly evidence: readonly string[];
  readonly truth: boolean;
  /** How much it counts. */
  readonly weight: number;
}

export interface Fitted {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

export interface FitOptions {
  /** Evidence that is learned; everything else is passed over. */
  readonly known: ReadonlySet<string>;
  /** Of the squared weights, against the sum of the losses. */
  readonly penalty: number;
  readonly steps: number;
}

export function fit(examples: readonly Example[], { known, penalty, steps }: FitOptions): Fitted {
  const names = [...known].toSorted();
  const numbers = new Map(names.map((name, index) => [name, index]));
  // One more for the bias, which every example has.
  const rows = examples.map(({ evidence }) =>
    Uint32Array.from([...new Set(evidence.flatMap((name) => numbers.get(name) ?? []))].concat(names.length)),
  );
  const size = names.length + 1;
  // An upper bound of the curvature: a quarter of the sum of squared norms of the rows.
  const curvature = penalty + 0.25 * spectralBound(rows, examples, size);
  let weights = new Float64Array(size);
  let ahead = new Float64Array(size);
  let momentum = 1;
  const gradient = new Float64Array(size);
  for (let step = 0; step < steps; step++) {
    for (let at = 0; at < size; at++) gradient[at] = penalty * (ahead[at] as number);
    for (const [index, row] of rows.entries()) {
      const { truth, weight } = examples[index] as Example;
      let sum = 0;
      for (const at of row) sum += ahead[at] as number;
      const miss = weight * (1 / (1 + Math.exp(-sum)) - Number(truth));
      for (const at of row) gradient[at] = (gradient[at] as number) + miss;
    }
    const next = ahead.map((value, at) => value - (gradient[at] as number) / curvature);
    const following = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const before = weights;
    ahead = next.map((value, at) => value + ((momentum - 1) / following) * (value - (before[at] as number)));
    weights = next;
    momentum = following;
  }
  return {
    bias: weights[names.length] as number,
    weights: new Map(names.map((name, at) => [name, weights[at] as number])),
  };
}

/** The largest eigenvalue of the weighted sum of outer products, by power iteration, with a margin. */
function spectralBound(rows: readonly Uint32Array[], examples: readonly Example[], size: number): number {
  let vector = new Float64Array(size).fill(1 / Math.sqrt(size));
  let value = 1;
  for (let round = 0; round < 20; round++) {
    const next = new Float64Array(size);
    for (const [index, row] of rows.entries()) {
      let sum = 0;
      for (const at of row) sum += vector[at] as number;
      sum *= (examples[index] as Example).weight;
      for (const at of row) next[at] = (next[at] as number) + sum;
    }
    value = Math.hypot(...next);
    vector = next.map((part) => part / value);
  }
  return value * 1.05;
}

/** Probability from 0 to 1. */
export function predict({ bias, weights }: Fitted, evidence: readonly string[]): number {
  let sum = bias;
  for (const name of new Set(evidence)) sum += weights.get(name) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
