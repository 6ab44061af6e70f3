import { expect, test } from 'vitest';
import { assigned, passwordUrl, token } from '../../../rules/pattern.ts';

const secretOf = (pattern: RegExp, text: string): string | undefined => pattern.exec(text)?.groups?.['secret'];

test.each([
  'abc_12345',
  'x=abc_12345;',
  '"abc_12345"',
  String.raw`\nabc_12345`,
  '%3Dabc_12345&x',
  'x-abc_12345',
  '\u00e9abc_12345',
])('a token is found in %s', (text) => {
  expect(secretOf(token('abc_[0-9]{5}'), text)).toBe('abc_12345');
});

test.each(['xabc_12345', 'abc_123456', 'abc_12345x', 'abc_12345_', 'nabc_12345'])('a token is not found in %s', (text) => {
  expect(secretOf(token('abc_[0-9]{5}'), text)).toBeUndefined();
});

test.each([
  'acme_key=12345',
  'ACME_KEY = "12345"',
  '"acmeKey": "12345"',
  String.raw`\"acme-key\": \"12345\"`,
  "acme_key => '12345'",
  'acme_key := `12345`',
  "config['acme_key'] = '12345'",
  'setAcmeKey("12345")',
  'acme_key_prod: 12345',
])('a named value is found in %s', (text) => {
  expect(secretOf(assigned('acme[_-]?key', '[0-9]{5}'), text)).toBe('12345');
});

test.each(['acme_key 12345', 'acme_key=123456', 'acme: 12345', 'acme_key=\n12345'])(
  'a named value is not found in %s',
  (text) => {
    expect(secretOf(assigned('acme[_-]?key', '[0-9]{5}'), text)).toBeUndefined();
  },
);

test.each([
  ['redis://:pa%40ss@h:6379', 'pa%40ss'], // keyward:allow connection-url.redis made up
  ['redis://u:p-w:x@[::1]/0', 'p-w:x'],
  ['REDIS://u:pass@h', 'pass'],
])('the password of %s', (text, expected) => {
  expect(secretOf(passwordUrl('redis'), text)).toBe(expected);
});

test.each([
  'redis://h:6379/@x',
  'redis://u@h',
  'redis://u:${P}@h',
  'redis://u:$P@h',
  'redis://u:{{p}}@h',
  'redis://u:<p>@h',
  'redis://u:%s@h',
  'redis://u:***@h',
])('no password in %s', (text) => {
  expect(secretOf(passwordUrl('redis'), text)).toBeUndefined();
});
