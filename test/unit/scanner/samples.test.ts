/** Every sample of every rule through the whole of a place's scan: prefilter, windows, filters, overlaps. */
import { describe, expect, it } from 'vitest';
import { createGenerator, findRule, matchRule, rules } from '../../../rules/index.ts';
import type { Rule } from '../../../rules/index.ts';
import { scanBytes, valueOf } from './support.ts';

const SEEDS = process.env['SLOW'] === '1' ? 200 : 5;
const SURROUNDINGS = 'first line of the file\n';

const specificityOf = (id: string): number => findRule(id)?.specificity ?? 10;

function scanSample(rule: Rule, text: string) {
  const { found } = scanBytes(Buffer.from(`${SURROUNDINGS}${text}\n`, 'utf8'), { rules, path: 'src/app.txt' });
  return found.map((raw) => ({ id: raw.rule, value: valueOf(raw) }));
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('is found in its matching samples, under its own name or a closer one', () => {
    for (const [index, sample] of rule.samples.match.entries()) {
      for (let seed = 1; seed <= SEEDS; seed++) {
        const text = sample(createGenerator(seed * 1000 + index));
        const [expected] = matchRule(rule, text);
        // Vendors' forms overlap: the same value may be told more closely by another rule, never by a more general one.
        const told = scanSample(rule, text).filter(({ id }) => id === rule.id || specificityOf(id) >= specificityOf(rule.id));
        expect(
          told.map(({ value }) => value),
          `sample ${index}, seed ${seed}`,
        ).toContain(expected?.secret);
      }
    }
  });

  it('is not found in its other samples', () => {
    for (const [index, sample] of rule.samples.no.entries()) {
      for (let seed = 1; seed <= SEEDS; seed++) {
        const found = scanSample(rule, sample(createGenerator(seed * 1000 + index)));
        expect(
          found.filter(({ id }) => id === rule.id),
          `sample ${index}, seed ${seed}`,
        ).toEqual([]);
      }
    }
  });
});
