/** Tables of rules that nobody would write: what the compiler proves of a pattern must hold, whatever the pattern. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../rules/index.ts';
import { compileTables } from '../../../scanner/engine/compile/tables.ts';
import { createKernelEngine } from '../../../scanner/engine/kernel-engine.ts';
import { LAYOUT } from '../../../scanner/engine/layout.ts';
import { createRegExpEngine } from '../../../scanner/engine/regexp-engine.ts';
import { testRule } from './support.ts';

function candidatesOf(rule: Rule, texts: readonly string[]) {
  const fast = createKernelEngine([rule], compileTables([rule]));
  const twin = createRegExpEngine([rule]);
  const read = (engine: typeof fast) =>
    texts.map((text) => engine.find(Buffer.from(text, 'latin1')).candidates.map(({ start, end }) => text.slice(start, end)));
  return { fast: read(fast), twin: read(twin) };
}

const isProved = (pattern: RegExp, keywords: readonly string[], window?: Rule['window']): boolean =>
  compileTables([testRule({ pattern, keywords, ...(window === undefined ? {} : { window }) })]).unproved.length === 0;

describe('what is proved of a pattern', () => {
  it.each<[RegExp, string[]]>([
    [/\b(?<secret>tok_[a-z]{8})/, ['tok_']],
    [/(?<secret>[0-9]{8}@late)/, ['late']],
    [/(?:one|two)(?<secret>x)/, ['one', 'two']],
    [/api[_-]?key=(?<secret>x)/i, ['api_key', 'api-key', 'apikey']],
    [/(?<secret>SK[0-3]{4})/, ['sk0', 'sk1', 'sk2', 'sk3']],
  ])('%s: its keywords', (pattern, keywords) => {
    expect(isProved(pattern, keywords)).toBe(true);
  });

  it.each<[string, RegExp, string[], Rule['window']?]>([
    ['a match without any', /(?:one|two)(?<secret>x)/, ['one']],
    ['a match with half of one', /api[_-]?key=(?<secret>x)/i, ['api_key']],
    ['one that may be left out', /(?:one)?two(?<secret>x)/, ['one']],
    ['one too far behind the start', /(?<secret>[0-9]{80}@late)/, ['late']],
    ['a match that outgrows the window', /long:(?<secret>[a-z]{5,900})/, ['long'], { before: 8, after: 64 }],
    ['a look-behind that outgrows it', /(?<=a{70})tok(?<secret>x)/, ['tok']],
    ['a back-reference', /(?<q>a|b)tok(?<secret>x)\k<q>/, ['tok']],
  ])('not %s', (_, pattern, keywords, window) => {
    expect(isProved(pattern, keywords, window)).toBe(false);
  });
});

describe('of a value that is given to a name it is asked how long it is at least', () => {
  it.each<[string, number]>([
    ['[a-z0-9]{16}', 16],
    ['[a-z0-9]{20,60}', 20],
    ['[a-z0-9]{23,30}', 23],
    ['[a-z0-9]{40}', 32],
    ['(?:v1_|v_)[a-z]{21}', 23],
    ['(?:[a-z]{18}|[0-9]{40})', 18],
    ['(?:[a-z]{21}[0-9]){1,9}', 22],
    ['[a-z]{14}(?:[0-9]{4})?[a-z]{4}', 18],
    ['[a-z]{17}\\.[a-z]{9}', 17],
  ])('%s', (value, length) => {
    const rule = testRule({ pattern: new RegExp(`secret[ \\t]?=[ \\t]?(?<secret>${value})(?![a-z0-9])`), keywords: ['secret'] });
    const { memory, unproved } = compileTables([rule]);
    expect([memory[LAYOUT.ahead], unproved]).toEqual([length - 16, []]);
    const values = Array.from({ length: 30 }, (_, more) => 14 + more).flatMap((size) => [
      `${'q'.repeat(size)}.${'q'.repeat(9)}`,
      `7${'q'.repeat(size)}`,
      `${'q'.repeat(size)}7`,
      '7'.repeat(size),
      `v1_${'q'.repeat(size)}`,
      `v_${'q'.repeat(size)}`,
      `${'q'.repeat(14)}${'7'.repeat(size % 5)}qqqq`,
    ]);
    const { fast, twin } = candidatesOf(
      rule,
      values.map((each) => `x secret = ${each}\n`),
    );
    expect(fast).toEqual(twin);
    expect(twin.flat().length).toBeGreaterThan(0);
  });
});

describe('engine and twin agree', () => {
  const tail = 'q'.repeat(30);
  it.each<[RegExp, string[], string[]]>([
    // A digit, a letter, an underscore, an escape or a percent code in front.
    [/(?<![a-z])(?<secret>tok_[a-z]{20,40})/, ['tok_'], ['9', 'a', '_', ' ', '\\n', '%3D', '%3d']],
    [
      /(?:(?<![A-Za-z0-9])|(?<=\\[nrt]|%[0-9A-Fa-f]{2}))(?<secret>tok_[a-z]{20,40})/,
      ['tok_'],
      ['9', 'a', '_', ' ', '\\n', '%3D', '%3', 'n'],
    ],
    [/(?:(?<![A-Za-z0-9])|(?<=u))(?<secret>tok_[a-z]{20,40})/, ['tok_'], ['u', 'v']],
    [/\B(?<secret>tok_[a-z]{20,40})/, ['tok_'], ['9', 'a', '_', ' ']],
    [/(?<secret>TOK_[a-z]{20,40})/, ['tok_'], [' ']],
  ])('on what stands in front of %s', (pattern, keywords, fronts) => {
    const texts = fronts.flatMap((front) => ['tok_', 'TOK_'].map((start) => `x ${front}${start}${tail}`));
    const { fast, twin } = candidatesOf(testRule({ pattern, keywords }), texts);
    expect(fast).toEqual(twin);
  });

  // What is compared without regard to case is not compared with regard to it: `[` is `{`, `@` is a backtick, `-` a line's end.
  it.each<[RegExp, string[]]>([
    [/tok(?:\[a|\{b)(?<secret>[a-z.]{20})/i, ['tok[', 'tok{']],
    [/tok(?:@a|`b)(?<secret>[a-z.]{20})/i, ['tok@', 'tok`']],
    [/tok(?:-a|\rb)(?<secret>[a-z.]{20})/i, ['tok-', 'tok\r']],
    [/(?:tok|TOk)_(?<secret>[a-z]{20})/, ['tok_']],
    [/(?:tok_a|tOk_b)(?<secret>[a-z]{20})/, ['tok_']],
  ])('on bytes that differ by a bit: %s', (pattern, keywords) => {
    const starts = ['tok', 'TOk', 'tOk', 'TOK'].flatMap((start) =>
      ['[', '{', '@', '`', '-', '\r', '_'].flatMap((mark) => ['a', 'b', ''].map((letter) => `x ${start}${mark}${letter}${tail}`)),
    );
    const { fast, twin } = candidatesOf(testRule({ pattern, keywords }), starts);
    expect(fast).toEqual(twin);
    expect(twin.flat().length).toBeGreaterThan(0);
  });

  const atom = fc.constantFrom(
    'a',
    'b',
    '_',
    '[ab]',
    '[^a]',
    '\\w',
    '\\s',
    '.',
    '0',
    '[0b-]',
    '\\b',
    '(?=b)',
    '(?<!a)',
    '(?<=b_)',
    '^',
    '$',
  );
  const count = fc.constantFrom('', '', '', '?', '{2}', '{0,2}', '{1,3}', '{3}?', '{22}');
  const part = fc.tuple(atom, count).map(([one, times]) => (/^(?:\\b|\^|\$|\(\?)/.test(one) ? one : one + times));
  // Nothing repeated inside what is repeated: such a pattern may take V8 minutes.
  const choice = fc.tuple(part, part, fc.constantFrom('', '?')).map(([one, other, times]) => `(?:${one}|${other}_)${times}`);
  const randomPattern = fc
    .array(fc.oneof({ weight: 5, arbitrary: part }, { weight: 1, arbitrary: choice }), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(''));
  const text = fc.array(fc.constantFrom('a', 'b', '_', '0', ' ', '-', 'A', 'B', '\n', 'ab_', 'aab', 'b0a', 'ababababab'), {
    maxLength: 60,
  });

  it('on any pattern', () => {
    fc.assert(
      fc.property(
        randomPattern,
        fc.constantFrom('ab_', '[ab]b_', '(?:ab_|aab)', 'b0?a', 'a{2}b'),
        randomPattern,
        fc.constantFrom('', 'i', 'm', 'im'),
        fc.array(text, { minLength: 4, maxLength: 4 }),
        (front, middle, back, flags, texts) => {
          const pattern = new RegExp(`${front}(?<secret>${middle}${back})`, flags);
          const rule = testRule({ pattern, keywords: ['ab_', 'bb_', 'aab', 'b0a'] });
          const { fast, twin } = candidatesOf(
            rule,
            texts.map((parts) => parts.join('')),
          );
          expect(fast).toEqual(twin);
        },
      ),
      { numRuns: process.env['SLOW'] === '1' ? 5000 : 300 },
    );
  });
});
