/** A pattern that was made ready matches as one that was not. */
import { expect, test } from 'vitest';
import { readyAtUse, readyPattern } from '../../../core/text/index.ts';

test.each(['', 'g', 'y', 'dy', 'gi', 'm'])('begins where it would begin: /%s', (flags) => {
  const text = 'abc ABC';
  const plain = new RegExp(/(?<word>a\w+)|^ +$/.source, flags);
  const ready = readyPattern(new RegExp(plain.source, flags));
  for (let run = 0; run < 3; run++) {
    expect(ready.exec(text)).toEqual(plain.exec(text));
    expect(ready.lastIndex).toBe(plain.lastIndex);
  }
});

test('is asked as it was, when it is made ready at its first use', () => {
  const pattern = /^\s*(?:#|rem\b)/i;
  const ready = readyAtUse(pattern);
  for (const text of ['# a', '', 'REM', 'remark', ' '.repeat(2000), '  # ä', '\u4e00 #']) {
    expect(ready.test(text)).toBe(pattern.test(text));
  }
});
