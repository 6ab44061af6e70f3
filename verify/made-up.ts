/** Values that never were, of the form of a real one: what a vendor answers to them is what it answers to a dead one. */
import { randomInt } from 'node:crypto';
import { Secret } from '../core/model/index.ts';
import { createGenerator, matchRule } from '../rules/index.ts';
import type { Rule } from '../rules/index.ts';

const TRIES = 3;

/**
 * Two different ones, from the samples that prove the rule; of those the ones that resemble `model` most, as a kind of credential
 * may have several forms. Fewer where the samples give no more.
 */
export function makeUp(rule: Pick<Rule, 'pattern' | 'check' | 'samples'>, model: Secret): Secret[] {
  const text = model.revealText();
  const made = new Set<string>();
  for (let round = 0; round < TRIES; round++) {
    for (const sample of rule.samples.match) {
      for (const { secret } of matchRule(rule, sample(createGenerator(randomInt(0x1_0000_0000))))) made.add(secret);
    }
  }
  made.delete(text);
  return [...made]
    .map((value) => ({ value, likeness: likenessOf(value, text) }))
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, 2)
    .map(({ value }) => Secret.fromText(value));
}

/** Length first, as a vendor looks at that before it looks at anything else; then the common beginning. */
function likenessOf(value: string, model: string): number {
  let common = 0;
  while (common < Math.min(value.length, model.length, 24) && value[common] === model[common]) common++;
  return common - Math.abs(value.length - model.length);
}
