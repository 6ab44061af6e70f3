import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTextView } from '../../../scanner/decode/text-view.ts';
import { readNamedValue } from '../../../scanner/judgement/named-value.ts';

/** Reads the value between marks; `‹` stands in front of the rule's keyword, `«` and `»` around the value. */
function read(marked: string) {
  const places = ['‹', '«', '»'].map((mark) => Buffer.byteLength(marked.slice(0, marked.indexOf(mark)).replace(/[‹«»]/g, '')));
  const bytes = Buffer.from(marked.replace(/[‹«»]/g, ''));
  const [matchStart = 0, start = 0, end = 0] = places;
  const named = readNamedValue(createTextView(bytes, 'utf-8', 0), { matchStart, start, end }, 'a.py');
  return { ...named, above: named.above, below: named.below };
}

test('name, operator, value and what stands around them', () => {
  expect(read('first\nsecond\nlet ‹password = "«value»"; // mine\nnext\nlast\n')).toEqual({
    value: 'value',
    name: 'password',
    operator: ' = "',
    before: 'let ',
    after: '"; // mine',
    above: 'first\nsecond',
    below: 'next',
    path: 'a.py',
  });
});

test('the whole identifier is the name, wherever the keyword stands in it', () => {
  expect(read('config.db_‹password_main: «value»\n')).toMatchObject({
    name: 'config.db_password_main',
    operator: ': ',
    before: '',
  });
  expect(read('$‹token=«value»')).toMatchObject({ name: '$token', operator: '=' });
});

test('on the first and on the last line nothing stands above or below', () => {
  expect(read('‹token=«value»')).toMatchObject({ before: '', after: '', above: '', below: '' });
  expect(read('\n‹token=«value»\n')).toMatchObject({ above: '', below: '' });
});

test('lines that end in CRLF, and letters of any script', () => {
  expect(read('größe: 1\r\nschlüssel é ‹token: «wért»\r\nça va\r\n')).toMatchObject({
    value: 'wért',
    name: 'token',
    before: 'schlüssel é ',
    after: '\r',
    above: 'größe: 1\r',
    below: 'ça va\r',
  });
});

test('a line without an end is looked at only so far', () => {
  const far = 'x '.repeat(5000);
  const { before, after } = read(`${far}‹token=«value»${far}`);
  expect([before.length, after.length]).toEqual([400, 400]);
});

test('whatever the text and the offsets, it reads within its reach', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), fc.array(fc.nat(3000), { minLength: 3, maxLength: 3 }), (bytes, offsets) => {
      const [matchStart = 0, start = 0, end = 0] = offsets.map((at) => Math.min(at, bytes.length)).toSorted((a, b) => a - b);
      const named = readNamedValue(createTextView(bytes, 'utf-8', 0), { matchStart, start, end }, 'a.py');
      expect(named.before.length + named.name.length + named.operator.length).toBeLessThanOrEqual(400 + start - matchStart);
      expect(named.after.length).toBeLessThanOrEqual(400);
      expect(named.above.length).toBeLessThanOrEqual(801);
      expect(named.below.length).toBeLessThanOrEqual(400);
      for (const text of [named.before, named.after, named.below]) expect(text).not.toContain('\n\n');
      expect(named.value).toBe(createTextView(bytes, 'utf-8', 0).textOf(start, end));
    }),
  );
});
