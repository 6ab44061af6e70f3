/** A pattern that was made ready matches as one that was not. */
import { expect, test } from 'vitest';
import { readyPattern } from '../../../core/text/index.ts';

test.each(['', 'g', 'y', 'dy', 'gi', 'm'])('begins where it would begin: /%s', (flags) => {
  const text = 'abc ABC';
  const plain = new RegExp(/(?<word>a\w+)|^ +$/.source, flags);
  const ready = readyPattern(new RegExp(plain.source, flags));
  for (let run = 0; run < 3; run++) {
    expect(ready.exec(text)).toEqual(plain.exec(text));
    expect(ready.lastIndex).toBe(plain.lastIndex);
  }
});
