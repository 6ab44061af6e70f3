import { expect, test } from 'vitest';
import { renderOutcome } from '../../../cli/fix/render.ts';
import type { FixedFile } from '../../../cli/fix/render.ts';
import { KeywardError } from '../../../core/errors/index.ts';
import { createStyle } from '../../../core/text/index.ts';

test('a file that failed while it was written is named with the reason', () => {
  const plan = {
    path: '/w/.env',
    hash: '',
    format: 'dotenv',
    edits: [],
    changes: [],
    replaced: [],
    unchanged: [],
    proposed: [],
    diff: '',
  };
  const problem = new KeywardError('splice.changed', '/w/.env changed since it was read.', { hint: 'Close the program.' });
  const file: FixedFile = { file: { path: '/w/.env', name: '.env', occurrences: [] }, items: [], plan, problem, written: false };
  const text = renderOutcome([file], createStyle(false));
  expect(text).toContain(
    '.env\n  not changed /w/.env changed since it was read. (splice.changed)\n    hint: Close the program.\n',
  );
  expect(text).toContain('1 file could not be changed.');
});
