import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createStyle, displayWidth, escapeControl, jsonText, nearest, padEnd, shorten, wrap } from '../../../core/text/index.ts';

test('what a terminal would act upon is shown instead', () => {
  expect(escapeControl('a\u001b[31mb\r\nc\u0007\u009b\u202e\u200b\ud800')).toBe(
    'a\\e[31mb\\r\\nc\\u{7}\\u{9b}\\u{202e}\\u{200b}\\u{d800}',
  );
  expect(escapeControl('src/ünï/日本 é.ts')).toBe('src/ünï/日本 é.ts');
});

test('no control or format character survives in any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(escapeControl(text))));
});

test('wide characters count two columns, combining ones none', () => {
  expect(displayWidth('日本')).toBe(4);
  expect(displayWidth('e\u0301')).toBe(1);
  expect(padEnd('日', 4)).toBe('日  ');
});

test('a shortened text fits and keeps both ends', () => {
  expect(shorten('src/a/very/long/path/to/file.ts', 16)).toBe('src/a…to/file.ts');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 3, max: 40 }), (text, columns) => {
      const safe = escapeControl(text);
      return displayWidth(shorten(safe, columns)) <= columns;
    }),
  );
});

test('wrapped lines fit unless one word alone is longer', () => {
  expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  expect(wrap('unbreakable', 4)).toEqual(['unbreakable']);
});

test('the nearest word is a slip away, or none', () => {
  expect(nearest('scna', ['scan', 'serve'])).toBe('scan');
  expect(nearest('disabled_rules', ['disabled-rules', 'exclude'])).toBe('disabled-rules');
  expect(nearest('conf', ['config', 'color'])).toBe('config');
  expect(nearest('xyzzy', ['scan', 'fix'])).toBeNull();
});

test('without colour nothing but text is written', () => {
  const off = createStyle(false);
  expect(off.red('x') + off.badge('HIGH', 'red')).toBe('x[HIGH]');
  expect(createStyle(true).red('x')).toBe('\u001b[31mx\u001b[39m');
});

test('JSON for a terminal means the same and holds nothing that acts there', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = jsonText({ text });
      return (JSON.parse(json) as { text: string }).text === text && !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(json);
    }),
  );
});
