/** RE2's syntax in JavaScript: the same matches, the same refusals, and no pattern that runs away. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRegExp, readPattern } from '../../../scanner/pattern/compile.ts';

/** What the first match captures, in texts as they are searched. */
function capture(pattern: string, text: string): (string | undefined)[] | null {
  const match = createRegExp(readPattern(pattern), '').exec(Buffer.from(text).toString('latin1'));
  return match === null ? null : [...match].map((each) => each && Buffer.from(each, 'latin1').toString('utf8'));
}

describe('a pattern of RE2', () => {
  test.each<[string, string, (string | undefined)[] | null]>([
    ['(?i)abc', 'xAbC', ['AbC']],
    ['a(?i)b', 'AB aB', ['aB']],
    ['(a(?i)b)c', 'aBC aBc', ['aBc', 'aB']],
    ['(?i:a)b', 'AB Ab', ['Ab']],
    ['(?i)a(?-i:b)C', 'aBc Abc', ['Abc']],
    ['a(?i)b|c', 'C', ['C']],
    ['(?P<one>a)(?<two>b)', 'ab', ['ab', 'a', 'b']],
    ['\\Aab\\z', 'ab\n', null],
    ['^b', 'a\nb', null],
    ['(?m)^b$', 'a\nb\nc', ['b']],
    ['(?m)^b$', 'a\r\nb\r\n', ['b']],
    ['a.b', 'a\nb a\rb', ['a\rb']],
    ['(?s)a.b', 'a\nb', ['a\nb']],
    ['[[:alpha:]]+[[:^digit:]]', 'ab-1', ['ab-']],
    ['[]a]+', 'x]a', [']a']],
    ['[^]a]', ']ab', ['b']],
    ['[a\\]-]+', '-]a', ['-]a']],
    ['[\\w.-]+', 'a.b-c!', ['a.b-c']],
    ['\\Qa.b*\\E+', 'a.b**', ['a.b**']],
    ['\\x{e9}|\\x41', 'é', ['é']],
    ['\\101', 'A', ['A']],
    ['caf[éè]s', 'cafès', ['cafès']],
    ['(?i)É', 'é', ['é']],
    ['\\pL+', 'año1', ['año']],
    ['\\p{Greek}', 'aβ', ['β']],
    ['\\PN', '1a', ['a']],
    ['(?U)a+', 'aaa', ['a']],
    ['(?U)a+?', 'aaa', ['aaa']],
    ['a{,2}', 'a{,2}', ['a{,2}']],
    ['a{2}', 'aaa', ['aa']],
    ['\\s', '\u000b', null],
    ['(a)|(b)', 'b', ['b', undefined, 'b']],
    ['\\.\\-\\_', '.-_', ['.-_']],
  ])('%j in %j', (pattern, text, expected) => {
    expect(capture(pattern, text)).toEqual(expected);
  });

  test.each([
    ['(?=a)', 'looks around'],
    ['(?<!a)b', 'looks around'],
    ['(a)\\1', 'refers back'],
    ['a**', 'repeats a repetition'],
    ['**/x', 'repeats nothing'],
    ['+a', 'repeats nothing'],
    ['a{1001}', '1000'],
    ['(a{100}){11}', '1000'],
    ['(a', 'does not close'],
    ['a)', 'not opened'],
    ['[a', 'does not close'],
    ['[z-a]', 'ends before'],
    ['a\\', 'backslash'],
    ['\\Z', '\\Z'],
    ['\\p{Nothing}', 'Unicode class'],
    ['[[:nothing:]]', 'there is not'],
    ['(?x)a', 'does not know'],
    [`${'('.repeat(300)}a${')'.repeat(300)}`, 'too deeply'],
    ['a'.repeat(70_000), '64 kB'],
  ])('%s is refused', (pattern, why) => {
    expect(() => readPattern(pattern)).toThrow(why);
  });

  test('one that could run away is run by the linear engine', () => {
    for (const pattern of [
      '(a+)+b',
      '(?:[a-z]+)*\\d',
      '(a|a)*b',
      '.*x.*y.*z',
      '(?i)(a*)*c',
      '(?:a{1,30}){1,30}b',
      '(?m)(?:^a+)+b',
    ]) {
      const read = readPattern(pattern);
      expect([pattern, read.linear]).toEqual([pattern, true]);
      expect(createRegExp(read, 'g').test('a'.repeat(16_384))).toBe(false);
    }
  });

  test('one that no engine may run is refused', () => {
    expect(() => readPattern('(?m)\\A(^a+)+b')).toThrow('for ever');
  });

  test('ordinary ones stay with the usual engine', () => {
    const patterns = [
      'tok_[A-Za-z0-9_-]{20,}',
      '(?i)(?:key|secret)\\s*[:=]\\s*["\']?([a-z0-9]{32,64})["\']?',
      '-----BEGIN[ A-Z]{0,40}-----[^-]+-----END',
      'https://[^:@/\\s]+:[^@/\\s]+@',
      '(?:[A-Za-z0-9+/]{4})*(?:==)?',
    ];
    expect(patterns.filter((pattern) => readPattern(pattern).linear)).toEqual([]);
  });

  test('both engines match the same', () => {
    const atom = fc.constantFrom('a', 'b', '[ab]', '.', '(a)', '(?:ab)', '(b|a)', '\\b');
    const part = fc.tuple(atom, fc.constantFrom('', '*', '+', '?', '{2}', '{1,3}', '*?', '+?')).map((each) => each.join(''));
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 5 }),
        fc.string({ unit: fc.constantFrom('a', 'b', ' ') }),
        (parts, text) => {
          const pattern = parts.join('').replace(/\\b[*+?{][^a-z([.\\]*/g, '\\b');
          const read = readPattern(pattern);
          expect(createRegExp(read, '').exec(text)?.[0]).toBe(new RegExp(pattern).exec(text)?.[0]);
        },
      ),
    );
  });

  test('any text is read or refused', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      '{2}',
      '\\',
      '^',
      '$',
      '|',
      '*',
      '?',
      'a',
      '-',
      '(?i)',
      '(?P<x>',
      '\\p{L}',
      '[:',
      ':]',
      'é',
      '\\x',
      '\\Q',
      '\\E',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        try {
          createRegExp(readPattern(pieces.join('')), 'g').exec('a-b');
        } catch (error) {
          expect((error as Error).name).toBe('PatternError');
        }
      }),
    );
  });
});
