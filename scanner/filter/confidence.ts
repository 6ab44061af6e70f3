/**
 * How sure a finding is. It starts from the rule's own figure (0.99 where its check is certain), and each doubt takes a
 * share away; a certain check leaves little room for doubt. The share of paths is small because it was measured to be: on labelled
 * public repositories a value in a test is as often a credential as one elsewhere.
 *
 * | doubt                                   | rule's figure | certain check |
 * |-----------------------------------------|---------------|---------------|
 * | the path is a test or fixture           | x 0.95        | x 0.97        |
 * | the path is an example or template      | x 0.95        | x 0.97        |
 * | the path is documentation               | x 0.92        | x 0.97        |
 * | a chosen phrase that is easily guessed  | x 0.60        | x 0.97        |
 */
import type { PathKind } from './path-kind.ts';

const CERTAIN = 0.99;
const CERTAIN_DOUBT = 0.97;
const PATH_DOUBT: Readonly<Record<PathKind, number>> = { plain: 1, test: 0.95, example: 0.95, documentation: 0.92 };
const WEAK_DOUBT = 0.6;

export function confidenceOf(facts: {
  readonly rule: number;
  readonly certain: boolean;
  readonly path: PathKind;
  readonly weak: boolean;
}): number {
  const doubts = [PATH_DOUBT[facts.path], facts.weak ? WEAK_DOUBT : 1].filter((doubt) => doubt < 1);
  let confidence = facts.certain ? CERTAIN : facts.rule;
  for (const doubt of doubts) confidence *= facts.certain ? CERTAIN_DOUBT : doubt;
  return Math.round(confidence * 1000) / 1000;
}

/** Of a finding that opens nothing without another half, and that is nowhere near: it is just worth a look. */
const ALONE = 0.5;

export function confidenceAlone(confidence: number): number {
  return Math.min(confidence, ALONE);
}
