/** Splits what there is to learn from into folds, and learns for each from all the others: nobody is judged by what it taught. */
import type { Sourced } from './examples.ts';
import type { Fitted } from './fit.ts';
import { learn } from './train.ts';

export interface Fold {
  /** Whole repositories, or whole folders of clean code. */
  readonly left: readonly string[];
  readonly weights: Fitted;
}

/** `sources` are beginnings of where examples come from. The same sources make the same folds. */
export function createFolds(examples: readonly Sourced[], sources: readonly string[], count: number): Fold[] {
  const sorted = sources.toSorted();
  return Array.from({ length: Math.min(count, sorted.length) }, (_, fold) => {
    const left = sorted.filter((_source, index) => index % count === fold);
    const others = examples.filter(({ from }) => !left.some((source) => from === source || from.startsWith(`${source}/`)));
    return { left, weights: learn(others) };
  });
}
