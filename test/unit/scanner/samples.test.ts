/** Every sample of every rule through the whole of a place's scan: prefilter, windows, filters, overlaps. */
import { describe, expect, it } from 'vitest';
import { createGenerator, matchRule, rules } from '../../../rules/index.ts';
import type { Rule } from '../../../rules/index.ts';
import { scanBytes, valueOf } from './support.ts';

const SEEDS = process.env['SLOW'] === '1' ? 200 : 5;
const SURROUNDINGS = 'first line of the file\n';

/** A path that the rule looks at and that casts no doubt on it. */
function pathFor(rule: Rule): string {
  const paths = [
    'src/app.txt',
    '.env',
    'config/.npmrc',
    'main.tf',
    'config.json',
    '.netrc',
    '.pypirc',
    '.docker/config.json',
    'k8s/app.yaml',
  ];
  return paths.find((path) => rule.paths?.test(path) ?? true) ?? 'src/app.txt';
}

function scanSample(rule: Rule, text: string) {
  const { found } = scanBytes(Buffer.from(`${SURROUNDINGS}${text}\n`, 'utf8'), { rules, path: pathFor(rule) });
  return found.map((raw) => `${raw.rule}: ${valueOf(raw)}`);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('is found in its matching samples, under its own name', () => {
    for (const [index, sample] of rule.samples.match.entries()) {
      for (let seed = 1; seed <= SEEDS; seed++) {
        const text = sample(createGenerator(seed * 1000 + index));
        const [expected] = matchRule(rule, text);
        expect(scanSample(rule, text), `sample ${index}, seed ${seed}`).toContain(`${rule.id}: ${expected?.secret}`);
      }
    }
  });

  it('is not found in its other samples', () => {
    for (const [index, sample] of rule.samples.no.entries()) {
      for (let seed = 1; seed <= SEEDS; seed++) {
        const found = scanSample(rule, sample(createGenerator(seed * 1000 + index)));
        expect(
          found.filter((line) => line.startsWith(`${rule.id}: `)),
          `sample ${index}, seed ${seed}`,
        ).toEqual([]);
      }
    }
  });
});
