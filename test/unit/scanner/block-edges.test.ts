/** A hit belongs to the block that it begins in, however far behind that the kernel notices it. */
import { describe, expect, it } from 'vitest';
import { compileTables } from '../../../scanner/engine/compile/tables.ts';
import { createKernelEngine } from '../../../scanner/engine/kernel-engine.ts';
import { BLOCK, MAX_OFFSET, RUN, WALK } from '../../../scanner/engine/layout.ts';
import { testRule } from './support.ts';

const value = 'q0'.repeat(RUN / 2);
const name = 'n'.repeat(WALK - 12);
const common = 'common word '.repeat(3).slice(0, MAX_OFFSET);

/** Where a kernel notices a match, and the text of one. `sample` makes everything but the last four bytes look ordinary. */
const kinds: [string, RegExp, string, string, string?][] = [
  ['what begins a run', /(?<![A-Za-z0-9])(?<secret>tok_[a-z0-9]{16})/, 'tok_', `tok_${value}`],
  [
    'what begins a run behind an escape',
    /(?:(?<![A-Za-z0-9])|(?<=\\[nrt]|%[0-9A-F]{2}))(?<secret>tok_[a-z0-9]{16})/,
    'tok_',
    `%3Dtok_${value}`,
  ],
  ['what stands in front of a run', /(?<secret>to\.k\.[a-z0-9]{16})/, 'to.k.', `to.k.${value}`],
  ['a name, near', /tok = "(?<secret>[a-z0-9]{16})"/, 'tok', `tok = "${value}"`],
  ['a name, as far as it is looked for', RegExp(`tok${name} = "(?<secret>[a-z0-9]{16})"`), 'tok', `tok${name} = "${value}"`],
  ['a keyword', /(?<secret>key!)/, 'key!', 'key!'],
  ['the end of a long keyword', RegExp(`(?<secret>${common}#!%&)`), `${common}#!%&`, `${common}#!%&`, common.repeat(300)],
];

describe.each(kinds)('%s', (_, pattern, keyword, text, sample) => {
  const rule = testRule({ pattern, keywords: [keyword], window: { before: 256, after: 512 } });
  const tables = compileTables([rule], sample);
  const engine = createKernelEngine([rule], tables);

  it('is found wherever it stands', () => {
    expect(tables.unproved).toEqual([]);
    const edges = [BLOCK, 2 * BLOCK, 256 * 1024];
    const starts = edges.flatMap((edge) => Array.from({ length: 2 * WALK + 8 }, (__, index) => edge - 2 * WALK + index));
    for (const start of starts) {
      const bytes = Buffer.alloc(start + text.length + 300, ' ');
      bytes.write(text, start, 'latin1');
      const found = engine.find(bytes).candidates.map(({ matchStart }) => matchStart);
      expect(found, `at ${start}`).toEqual([start + text.indexOf(keyword)]);
      if (start > 3 * BLOCK) continue;
      engine.buffer.set(bytes);
      expect(engine.find(engine.buffer.subarray(0, bytes.length)).candidates.length, `at ${start} in place`).toBe(1);
    }
  });
});
