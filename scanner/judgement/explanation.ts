/** What counted for a finding and against it, in words, for whoever asks. Made again for each finding: nobody else pays for it. */
import type { Evidence } from '../../core/model/index.ts';
import { evidenceOf } from './evidence.ts';
import { explain } from './model.ts';
import type { NamedValue } from './named-value.ts';
import { sayEvidence } from './sayings.ts';

/** What counts for less is not told. */
const LEAST = 0.1;

export interface Reason {
  readonly says: string;
  /** How sure one would be by this alone, or after it. */
  readonly confidence: number;
}

/** Of a value that its name gave away: what was weighed, and before it what is known otherwise. */
export function explainNamed(named: NamedValue, chosen: boolean, known: Reason | undefined): Evidence[] {
  const weights = new Map<string, number>();
  if (known !== undefined) weights.set(known.says, logOdds(known.confidence));
  for (const { evidence, weight } of explain(evidenceOf(named, chosen))) {
    const says = sayEvidence(evidence);
    weights.set(says, (weights.get(says) ?? 0) + weight);
  }
  return toEvidence([...weights]);
}

/** Of a match of a rule: why it is believed, and each doubt with what it left of that. */
export function explainMatch(reasons: readonly [Reason, ...Reason[]]): Evidence[] {
  let before = 0;
  return toEvidence(
    reasons.map(({ says, confidence }) => {
      const after = logOdds(confidence);
      const weight = after - before;
      before = after;
      return [says, weight];
    }),
  );
}

/** A doubt that comes to light later. */
export function explainLoss(says: string, before: number, after: number): Evidence[] {
  return toEvidence([[says, logOdds(after) - logOdds(before)]]);
}

function toEvidence(weights: readonly (readonly [says: string, weight: number])[]): Evidence[] {
  return weights
    .filter(([, weight]) => Math.abs(weight) >= LEAST)
    .map(([says, weight]) => ({ says, weight: Math.round(weight * 100) / 100 }))
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

function logOdds(confidence: number): number {
  return Math.log(confidence / (1 - confidence));
}
