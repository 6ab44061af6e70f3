import { expect, test } from 'vitest';
import fc from 'fast-check';
import { createGenerator, findNamedRules, listRules, matchRule } from '../../../rules/index.ts';
import type { NamedRule } from '../../../rules/index.ts';
import { foldWord, lookUpWords } from '../../../rules/words.ts';

const named = listRules().filter((rule) => rule.named !== undefined);
const idsOf = (found: readonly NamedRule[]): string[] => found.map(({ rule }) => rule.id);
const hex = (count: number): string => createGenerator(7).chars('hex', count);

test('every rule of a name is found in its own samples, under whatever name they give', () => {
  for (const rule of named) {
    for (const sample of rule.samples.match) {
      const text = sample(createGenerator(3));
      const [match] = matchRule(rule, text);
      const before = text.slice(0, match?.secretStart);
      const found = findNamedRules({ name: before.replace(/\W+$/, ''), before, value: match?.secret ?? '' });
      expect(idsOf(found), rule.id).toContain(rule.id);
      expect(found.find((each) => each.rule.id === rule.id)?.inName).toBe(true);
    }
  }
});

test('a word in the name comes before one that is merely near, and nothing else counts', () => {
  const value = hex(32);
  const found = findNamedRules({ name: 'DD_API_KEY', before: '# twilio\nDD_API_KEY=', value });
  const places = found.map(({ rule, inName }) => `${rule.id.split('.')[0]} ${inName}`);
  expect([...new Set(places)]).toEqual(['datadog true', 'twilio false']);
  expect(found[0]?.rule.id).toBe('datadog.api-key');
  expect(findNamedRules({ name: 'CHECKSUM', before: 'CHECKSUM=', value })).toEqual([]);
  expect(findNamedRules({ name: 'DD_API_KEY', before: '', value: value.slice(1) })).toEqual([]);
  const far = `twilio${' '.repeat(60)}TOKEN=`;
  expect(findNamedRules({ name: 'TOKEN', before: far, value })).toEqual([]);
});

test.each([
  'DATADOG_API_KEY',
  'datadogApiKey',
  'spring.datadog.key',
  'data_dog',
  'Data-Dog token',
  'datadogkey',
  'MyDatadogToken',
  '"datadog": {"key"',
  'TF_VAR_datadog',
])('%s has the word datadog in it', (name) => {
  expect(lookUpWords(name, () => new Map([['datadog', 1]]))).toEqual([1]);
});

test.each(['DATADOGMATIC', 'update_dogs', 'datadogged', 'data, dog', 'mydatadog'])('%s has not', (name) => {
  expect(lookUpWords(name, () => new Map([['datadog', 1]]))).toEqual([]);
});

test('a short word is a whole part of a name', () => {
  const known = () => new Map([['aha', 1]]);
  expect(lookUpWords('AHA_TOKEN', known)).toEqual([1]);
  expect(lookUpWords('ahatoken', known)).toEqual([]);
});

test('words are found whatever separates their parts', () => {
  const part = fc.stringMatching(/^[a-z]{3,8}$/);
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), fc.constantFrom('_', '-', '.', ' ', ''), (parts, separator) => {
      const known = () => new Map([[foldWord(parts.join('_')), true]]);
      return lookUpWords(`x=${parts.join(separator)}_key`, known).length === 1;
    }),
  );
});

test('any text can be asked about', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, value) => {
      findNamedRules({ name, before: name, value });
      return true;
    }),
  );
});
