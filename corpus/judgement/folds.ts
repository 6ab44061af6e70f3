/** Splits what there is to learn from into folds, and learns for each from all the others: nobody is judged by what it taught. */
import type { Sourced } from './examples.ts';
import { knownEvidence } from './examples.ts';
import { fit } from './fit.ts';
import type { Fitted } from './fit.ts';

export interface Fold {
  /** Whole repositories, or whole folders of clean code. */
  readonly left: readonly string[];
  readonly weights: Fitted;
}

const TRAINING = { penalty: 3.3, steps: 400 } as const;

export function learn(examples: readonly Sourced[]): Fitted {
  return fit(examples, { known: knownEvidence(examples), ...TRAINING });
}

/** `sources` are beginnings of where examples come from. The same sources make the same folds. */
export function createFolds(examples: readonly Sourced[], sources: readonly string[], count: number): Fold[] {
  const sorted = sources.toSorted();
  return Array.from({ length: Math.min(count, sorted.length) }, (_, fold) => {
    const left = sorted.filter((_source, index) => index % count === fold);
    return { left, weights: learn(examples.filter(({ from }) => !left.some((source) => isOf(from, source)))) };
  });
}

export function isOf(from: string, source: string): boolean {
  return from === source || from.startsWith(`${source}/`);
}
