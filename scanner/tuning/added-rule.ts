/** A rule of a configuration as the rest of the program knows rules. */
import type { Rule } from '../../rules/index.ts';
import type { AddedRule } from './tuning.ts';

/** Before a rule of the catalog that claims the same bytes: whoever wrote it meant it. */
const SPECIFICITY = 15;

export function ruleOf({ id, title, severity, confidence }: AddedRule): Rule {
  return {
    id,
    title,
    severity,
    confidence,
    specificity: SPECIFICITY,
    // It is the added engine that runs its pattern.
    pattern: /(?<secret>$^)/,
    keywords: [],
    samples: { match: [], no: [] },
    rotate: 'At the service that issued it.',
    names: { item: id.replaceAll('.', ' '), field: 'secret' },
    sources: ['unconfirmed'],
  };
}
