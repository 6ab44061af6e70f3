import { expect, test } from 'vitest';
import fc from 'fast-check';
import { beginningsOf, lengthOf, loosenessOf, sharedStart } from '../../../rules/form/facts.ts';
import { readForm } from '../../../rules/form/read.ts';
import { misspelled, tooLong, tooShort, valueOf } from '../../../rules/form/sample.ts';
import { endOf, groupedSourceOf } from '../../../rules/form/source.ts';
import { createGenerator } from '../../../rules/index.ts';
import { framed } from '../../../rules/pattern.ts';
import { readShape } from '../../../rules/shape.ts';

const patternOf = (notation: string): RegExp => framed(groupedSourceOf(readForm(notation)), endOf(readForm(notation)));

test.each([
  ["'dop_v1_' hex{64}", 'dop_v1_[a-f0-9]{64}', '(?![A-Za-z0-9_])'],
  ["hex{24} ':' hex{64}", '[a-f0-9]{24}:[a-f0-9]{64}', '(?![A-Za-z0-9_])'],
  ["('cal_live_' | 'cal_') b64url{32}", '(?:cal_live_|cal_)[A-Za-z0-9_-]{32}', '(?![A-Za-z0-9_-])'],
  ["'a.' b64{4,6} '='{0,2}", 'a\\.[A-Za-z0-9+/]{4,6}={0,2}', '(?![A-Za-z0-9_+/=-])'],
  ["(digit{2} ':'){5} alnum[._]{1}", '(?:[0-9]{2}:){5}[A-Za-z0-9_.]', '(?![A-Za-z0-9_.])'],
  ['uuid', '[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}', '(?![A-Za-z0-9_])'],
  ["set[\\]'^\\\\-]{3}", "['\\\\\\]\\^-]{3}", ''],
])('%s', (notation, source, end) => {
  const form = readForm(notation);
  const bare = groupedSourceOf(form);
  expect([...bare].toSorted().join('')).toBe([...source].toSorted().join(''));
  expect(new RegExp(`^${bare}$`).test(valueOf(form, createGenerator(1)))).toBe(true);
  if (end !== '') expect([...endOf(form)].toSorted().join('')).toBe([...end].toSorted().join(''));
});

test.each([
  ['hex', 'no count'],
  ['hex{4,}', 'a count is not'],
  ['hex{0}', 'a count runs'],
  ['hex{9,4}', 'a count runs'],
  ['hex{1,9000}', 'a count runs'],
  ['hecks{4}', 'another name'],
  ['set[]{4}', 'a set is empty'],
  ["''", 'a text is empty'],
  ["'abc", 'a text has no end'],
  ['set[abc', 'a set has no end'],
  ['(hex{4}', 'not closed'],
  ['hex{4})', 'no beginning'],
  ['hex{4} |', 'something is missing'],
  ['', 'something is missing'],
  ['*', 'neither'],
])('%s is refused: %s', (notation, why) => {
  expect(() => readForm(notation)).toThrow(why);
});

/** Forms as they occur: sequences of texts, counted alphabets, groups and alternatives. */
const notation: fc.Arbitrary<string> = (() => {
  const alphabet = fc.constantFrom(
    'digit',
    'hex',
    'HEX',
    'lowalnum',
    'alnum',
    'b64url',
    'base32',
    'word',
    'alnum[_~-]',
    'set[abc]',
  );
  const counted = fc
    .tuple(alphabet, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 20 }))
    .map(([name, min, more]) => (more === 0 ? `${name}{${min}}` : `${name}{${min},${min + more}}`));
  const literal = fc.constantFrom("'ab_'", "'.'", "'-'", "'tok-'", "'x:'");
  const item = fc.oneof(
    counted,
    literal,
    fc.tuple(literal, counted).map(([a, b]) => `(${a} ${b}){2}`),
  );
  const sequence = fc.tuple(fc.array(item, { maxLength: 3 }), counted).map(([items, last]) => `${items.join(' ')} ${last}`);
  return fc.oneof(
    sequence.map((each) => `'pre_' ${each}`),
    fc.tuple(sequence, sequence).map(([a, b]) => `('pre_' ${a} | 'other_' ${b})`),
  );
})();

test('every value of a form matches it whole, with a length that it allows and a beginning that it has', () => {
  fc.assert(
    fc.property(notation, fc.integer({ min: 1, max: 1e6 }), (written, seed) => {
      const form = readForm(written);
      const value = valueOf(form, createGenerator(seed));
      const { min, max } = lengthOf(form);
      return (
        new RegExp(`^(?:${groupedSourceOf(form)})$`).test(value) &&
        patternOf(written).test(`x = "${value}"`) &&
        value.length >= min &&
        value.length <= max &&
        beginningsOf(form).some((text) => value.startsWith(text)) &&
        value.startsWith(sharedStart(beginningsOf(form)))
      );
    }),
  );
});

/** Of which no part but the last may be longer or shorter: where parts can trade characters, a longer text may hold another value. */
const plain = fc
  .tuple(
    fc.array(fc.constantFrom('hex{8}', "'-' digit{2}", "('.' alnum{4}){2}", "'x:' b64url{6}"), { maxLength: 4 }),
    fc.constantFrom('hex{32}', 'alnum{20,40}', 'b64url{8,9}', 'digit{10}', "b64{20,30} '='{0,2}"),
  )
  .map(([parts, last]) => `'pre_' ${parts.join(' ')} ${last}`);

test('nothing that is nearly a value matches', () => {
  fc.assert(
    fc.property(plain, fc.integer({ min: 1, max: 1e6 }), (written, seed) => {
      const form = readForm(written);
      const pattern = new RegExp(`^(?:${groupedSourceOf(form)})${endOf(form)}`);
      return [tooShort, tooLong, misspelled].every((spoil) => !pattern.test(`${spoil(form, createGenerator(seed))}\n`));
    }),
  );
});

test('patterns of forms have an end and one group', () => {
  fc.assert(
    fc.property(notation, (written) => {
      const { problems, groups } = readShape(patternOf(written));
      return groups.join() === 'secret' && !problems.some((problem) => problem.includes('no upper bound'));
    }),
  );
});

test('a reader meets any text without harm', () => {
  fc.assert(
    fc.property(fc.string(), (written) => {
      try {
        readForm(written);
      } catch (error) {
        return error instanceof SyntaxError;
      }
      return true;
    }),
  );
});

test('a given text, a narrower alphabet and a fixed length leave less open', () => {
  const order = ["'key_' hex{32}", 'hex{32}', 'alnum{32}', 'alnum{32,40}', 'b64url{16,64}'];
  const looseness = order.map((each) => loosenessOf(readForm(each)));
  expect(looseness).toEqual(looseness.toSorted((a, b) => a - b));
});
