/** Filter expressions: what they say of a finding, in Expr and in CEL, and that no text makes them run away. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds } from '../../../scanner/expression/evaluate.ts';
import { parseExpression } from '../../../scanner/expression/parse.ts';

const scope = {
  attributes: { path: 'tests/a.md', 'git.author_name': 'renovate[bot]' },
  finding: { secret: 'abc-EXAMPLE', match: 'key=abc-EXAMPLE', line: 'key=abc-EXAMPLE # x', rule_id: 'acme' },
};
const says = (text: string) => holds(parseExpression(text), scope);

test.each([
  ['true', true],
  ['1 + 2 * 3 == 7 && 7 % 4 == 3', true],
  ['not (1 > 2) and !(false)', true],
  ['1 < 2 ? false : true', false],
  ['nil ?? true', true],
  ['finding["missing"] ?? "" == ""', true],
  ['get(attributes, "path", "") startsWith "tests/"', true],
  ['get(attributes, "git.sha", "none") == "none"', true],
  ['attributes["path"] endsWith ".md"', true],
  ['finding.secret contains "EXAMPLE"', true],
  ['finding.secret not contains "EXAMPLE"', false],
  ['finding?.secret matches "(?i)^ABC"', true],
  ['finding["secret"] in ["x", "abc-EXAMPLE"]', true],
  ['finding["secret"] not in ["x"]', true],
  ['"path" in attributes', true],
  ['filter.matchesAny(finding["line"], [`#\\sx$`, r"nothing"])', true],
  ['filter.findMatch(finding["line"], `[A-Z]+`) == "EXAMPLE"', true],
  ['filter.containsAny(finding["secret"], ["TEST", "EXAMPLE"])', true],
  ['filter.entropy("aaaa") == 0.0 && filter.entropy("") == 0', true],
  ['filter.entropy("abcdefgh") == 3', true],
  ['filter.failsTokenEfficiency("thisisanordinarypassword")', true],
  ['tokenEfficiencyOK("thisisanordinarypassword")', false],
  ['let a = finding["secret"]; let b = a + "!"; b == "abc-EXAMPLE!"', true],
  ['cel.bind(a, "x", cel.bind(b, a + "y", b == "xy")) && "a" == "a"', true],
  ['attributes[?"path"].orValue("") == "tests/a.md"', true],
  ['attributes[?"none"].orValue("z") == "z"', true],
  ['attributes.?path.orValue("").endsWith(".md")', true],
  ['finding["secret"].matches(r"""^abc""") && finding["secret"].size() == 11', true],
  ['any(["EXAMPLE", "x"], finding["secret"] contains #)', true],
  ['all(["abc", "EX"], {finding["secret"] contains #}) && none(["z"], # == "a") && one(["a"], # == "a")', true],
  ['count(["a", "b"], # == "a") == 1', true],
  ['finding["secret"][0:3] == "abc" && finding["secret"][4:] == "EXAMPLE" && finding["secret"][-1] == "E"', true],
  ['max(1, 3, 2) - min(4, 2) == 1', true],
  ['lower("AB") + upper("cd") == "abCD" && trim(" a ") == "a" && len("äb") == 2', true],
  ['split("a,b", ",")[1] == "b" && replace("aXa", "X", "-") == "a-a" && indexOf("abc", "c") == 2', true],
  ['trimPrefix("abc", "a") == "bc" && trimSuffix("abc", "c") == "ab"', true],
  ['\'it\' == "it" && \'a\\n\' == "a\\n" && "\\u0041\\x42" == "AB"', true],
  ['/* why */ true // so', true],
  ['finding["secret"] + 1 == ""', false],
  ['finding["secret"]', false],
  ['1', false],
  ['"a" && true', false],
])('%s', (text, expected) => {
  expect(says(text)).toBe(expected);
});

test.each([
  '',
  '(',
  'true &&',
  'true true',
  'a == 1',
  'let a = 1',
  'let a = 1; ',
  '"open',
  '`open',
  '/* open',
  'get(',
  '@',
  '1 ? 2',
  '[1,',
  'finding[',
  'eval("x")',
  'finding["secret"].run()',
  'filter.nothing("x")',
  'http.get("x")',
  'secret',
  '"\\q" == ""',
  '"x" matches "(?=x)"',
  'filter.matchesAny("x", ["**"])',
  '!'.repeat(300),
  `${'let a = "x" + "y";'.repeat(3)} @`,
  `let a0 = "x"; ${Array.from({ length: 40 }, (_, n) => `let a${n + 1} = a${n} + a${n};`).join(' ')} true`,
])('%j is refused', (text) => {
  expect(() => parseExpression(text)).toThrow(expect.objectContaining({ name: 'ExpressionError' }));
});

test('a text that would grow without end silences nothing', () => {
  const doubled = Array.from({ length: 30 }, () => 'replace(').join('');
  const text = `${doubled}"aaaa"${', "a", "aaaaaaaaaaaaaaaa")'.repeat(30)} == ""`;
  expect(says(text)).toBe(false);
});

test('any words are read or refused', () => {
  const word = fc.constantFrom(
    'finding',
    'attributes',
    '["secret"]',
    '.secret',
    '(',
    ')',
    '&&',
    '||',
    '!',
    '?',
    ':',
    '==',
    '"a"',
    '1',
    'in',
    'not',
    'matches',
    'get',
    ',',
    'let',
    'a',
    '=',
    ';',
    '#',
    '[',
    ']',
    '{',
    '}',
    'any',
    'contains',
    '..',
    '`a+`',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      try {
        expect(typeof says(words.join(' '))).toBe('boolean');
      } catch (error) {
        expect((error as Error).name).toBe('ExpressionError');
      }
    }),
  );
});
