import { expect, test } from 'vitest';
import { createNarrator } from '../../../cli/tour/narrator.ts';
import { createStyle } from '../../../core/text/index.ts';

function narrate(lines: number): string[] {
  let written = '';
  const narrator = createNarrator({ write: (text: string) => ((written += text), true) }, createStyle(false), 100);
  narrator.output(Array.from({ length: lines }, (_, i) => `line ${i + 1}`).join('\n'));
  return written.trimEnd().split('\n');
}

test('output of up to 60 lines is shown whole', () => {
  expect(narrate(60)).toHaveLength(60);
});

test('of longer output the middle is left out and counted, and the summary at its end stays', () => {
  const shown = narrate(900);
  expect(shown).toHaveLength(46);
  expect(shown[39]).toBe('  │ line 40');
  expect(shown[40]).toBe('  ┆ … 855 more lines');
  expect(shown.slice(41)).toEqual([896, 897, 898, 899, 900].map((i) => `  │ line ${i}`));
});
