import { describe, expect, test } from 'vitest';
import { Secret } from '../../../core/model/index.ts';
import { createGenerator, findRule, listRules, matchRule } from '../../../rules/index.ts';
import { makeUp } from '../../../verify/made-up.ts';
import { acmeRule, acmeToken } from './acme.ts';

const texts = (made: readonly Secret[]): string[] => made.map((each) => each.revealText());

test('two different ones of the form, never the value itself', () => {
  const model = acmeToken(1);
  const made = texts(makeUp(acmeRule(), Secret.fromText(model)));
  expect(new Set([...made, model]).size).toBe(3);
  for (const each of made) expect(each).toMatch(/^acme_[A-Za-z0-9]{20}$/);
});

test('of several forms the one that resembles the value', () => {
  const rule = {
    ...acmeRule(),
    pattern: /(?<secret>acme_[a-z]_[A-Za-z0-9]{20,40})/,
    samples: {
      match: (['p', 's', 't'] as const).flatMap((letter) =>
        [20, 40].map((n) => (g: ReturnType<typeof createGenerator>) => `acme_${letter}_${g.chars('alnum', n)}`),
      ),
      no: [],
    },
  };
  const made = texts(makeUp(rule, Secret.fromText(`acme_s_${'x'.repeat(40)}`)));
  for (const each of made) expect(each).toMatch(/^acme_s_.{40}$/);
});

describe('for every rule of the catalog that names a call', () => {
  const asked = listRules().filter((rule) => rule.verify !== undefined);

  test('two values that pass its check can be made up', () => {
    expect(asked.length).toBeGreaterThan(10);
    const poor = asked.filter((rule) => {
      const model = rule.samples.match.flatMap((sample) => matchRule(rule, sample(createGenerator(7))))[0]?.secret ?? '';
      const made = texts(makeUp(rule, Secret.fromText(model)));
      return made.length < 2 || made.some((each) => rule.check?.(each) === false);
    });
    expect(poor.map(({ id }) => id)).toEqual([]);
  });
});

test('findRule gives what a run needs', () => {
  expect(findRule('openai.project-key')?.verify?.url).toBe('https://api.openai.com/v1/models');
});
