/** Rules and allowlists of `.keyward.toml`: what they find and allow, and every slip named with its line. */
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../core/config/index.ts';
import { KeywardError } from '../../../core/errors/index.ts';
import { readOwnTuning } from '../../../scanner/index.ts';
import type { Tuning } from '../../../scanner/index.ts';
import { ACME, findUnder, OTHER, VENDOR } from './support.ts';

async function tune(text: string): Promise<Tuning> {
  const { own } = await parseConfig(text, '/r/.keyward.toml', '.keyward.toml');
  if (own === undefined) throw new Error('nothing of its own');
  return readOwnTuning(own);
}

const RULE = '[[rules]]\nid = "acme.token"\nprefix = "acme_"\nlength = "24"\n';
const FILES = { 'a.txt': `${VENDOR.line}\n${ACME}\n${OTHER} # note\n` };
const OURS = `a.txt:1 ${VENDOR.rule}`;
const FIRST = 'a.txt:2 acme.token';
const SECOND = 'a.txt:3 acme.token';

describe('what is written is found and allowed', () => {
  test.each<[string, string, Readonly<Record<string, string>>, string[]]>([
    ['a rule in short', RULE, FILES, [OURS, FIRST, SECOND]],
    ['not within a longer word', RULE, { 'a.txt': `x${ACME}\n${ACME}x\n` }, []],
    ['a length from and to', RULE.replace('"24"', '"10-23"'), FILES, [OURS]],
    ['other characters', `${RULE}characters = "digits"\n`, FILES, [OURS]],
    [
      'a rule by regex',
      '[[rules]]\nid = "acme.token"\nregex = "(acme)_([a-zA-Z0-9]+)"\ngroup = 2\n',
      FILES,
      [OURS, FIRST, SECOND],
    ],
    ['a rule for some paths', `${RULE}paths = ["**/*.env"]\n`, { 'a.txt': ACME, 'b/c.env': ACME }, ['b/c.env:1 acme.token']],
    ['by path', `${RULE}[[allow]]\nreason = "r"\npaths = ["a.*"]\n`, FILES, []],
    ['by path and rule', `${RULE}[[allow]]\nreason = "r"\nrules = ["acme.token"]\npaths = ["a.txt"]\n`, FILES, [OURS]],
    [
      'by rule of the catalog',
      `${RULE}[[allow]]\nreason = "r"\nrules = ["${VENDOR.rule}"]\npaths = ["a.txt"]\n`,
      FILES,
      [FIRST, SECOND],
    ],
    ['by value', `${RULE}[[allow]]\nreason = "r"\nvalues = ["^${ACME}$"]\n`, FILES, [OURS, SECOND]],
    ['by line', `${RULE}[[allow]]\nreason = "r"\nlines = ["# note$"]\n`, FILES, [OURS, FIRST]],
    [
      'all that is said must be so',
      `${RULE}[[allow]]\nreason = "r"\npaths = ["b.txt"]\nvalues = ["acme"]\n`,
      FILES,
      [OURS, FIRST, SECOND],
    ],
  ])('%s', async (_, text, files, expected) => {
    expect((await findUnder({ files, more: { tuning: await tune(text) } })).found).toEqual(expected);
  });

  test('severity, confidence and title are those that are written', async () => {
    const { rules } = await tune(`${RULE}title = "Acme token"\nseverity = "critical"\nconfidence = 0.6\n`);
    expect(rules).toEqual([expect.objectContaining({ title: 'Acme token', severity: 'critical', confidence: 0.6 })]);
  });

  test('marks name such a rule as any other', async () => {
    const files = { 'a.txt': `${ACME} # keyward:allow acme.token fixture\n` };
    expect((await findUnder({ files, more: { tuning: await tune(RULE) } })).found).toEqual([]);
  });
});

test.each([
  ['[[rules]]\nprefix = "ab"\nlength = "3"\n', '.keyward.toml:1: a rule needs an "id".', 'acme.token'],
  ['[[rules]]\nid = "token"\n', '.keyward.toml:2: a rule needs an "id".', 'acme.token'],
  [`[[rules]]\nid = "${VENDOR.rule}"\n`, `.keyward.toml:2: Keyward has a rule "${VENDOR.rule}".`, 'disabled-rules'],
  [`${RULE}${RULE}`, 'two rules have the id "acme.token".', ''],
  [`${RULE}regex = "x"\n`, '.keyward.toml:1: the rule "acme.token" needs either "regex" or "prefix".', 'As in'],
  ['[[rules]]\nid = "acme.token"\n', '.keyward.toml:1: the rule "acme.token" needs either', 'As in'],
  ['[[rules]]\nid = "acme.token"\nprefix = "a b"\n', '.keyward.toml:3: "prefix" must be', ''],
  ['[[rules]]\nid = "acme.token"\nprefix = "ab"\n', '"length" must be', 'length = "32"'],
  [RULE.replace('24', '9-3'), '.keyward.toml:4: "length" must be', ''],
  [RULE.replace('"24"', '24'), '.keyward.toml:4: "rules.length" must be a string.', ''],
  [`${RULE}characters = "runes"\n`, '.keyward.toml:5: "characters" must be one of', ''],
  [`${RULE}severity = "bad"\n`, '.keyward.toml:5: "severity" must be one of', ''],
  [`${RULE}confidence = 1\n`, '.keyward.toml:5: "confidence" lies between', ''],
  [`${RULE}keyword = ["a"]\n`, '.keyward.toml:5: there is no key "keyword" in rules.', 'Did you mean "keywords"?'],
  [`${RULE}Keywords = ["a"]\n`, '.keyward.toml:5: there is no key "Keywords" in rules.', 'Did you mean "keywords"?'],
  ['[[rules]]\nid = "acme.token"\nregex = "(?=a)"\n', '.keyward.toml:3: the pattern in "regex" looks around', 'RE2'],
  ['[[rules]]\nid = "acme.token"\nregex = "a"\ngroup = 2\n', '.keyward.toml:4: "group" is 2', ''],
  ['[[allow]]\npaths = ["a"]\n', '.keyward.toml:1: an [[allow]] needs a "reason".', 'reason'],
  ['[[allow]]\nreason = "r"\n', '.keyward.toml:1: an [[allow]] needs "paths"', 'disabled-rules'],
  [
    '[[allow]]\nreason = "r"\npaths = ["a"]\nrules = [\n"sendgrid.api-kay"]\n',
    '.keyward.toml:5: there is no rule "sendgrid.api-kay".',
    'sendgrid.api-key',
  ],
  ['[[allow]]\nreason = "r"\npaths = [""]\n', 'the path pattern is empty', ''],
  ['[allow]\nreason = "r"\n', '.keyward.toml:1: "allow" must be a list of tables.', ''],
  ['rules = 3\n', '.keyward.toml:1: "rules" must be a list of tables.', ''],
])('%j', async (text, message, hint) => {
  const error: unknown = await tune(text).catch((caught: unknown) => caught);
  if (!(error instanceof KeywardError)) throw new Error('expected a failure', { cause: error });
  expect(error.code).toBe('config.invalid');
  expect(error.message).toContain(message);
  expect(error.hint ?? '').toContain(hint);
});
