import { expect, test } from 'vitest';
import type { Command } from '../../../cli/command.ts';
import { aboutFlag, renderCommandHelp, renderOverview } from '../../../cli/help.ts';
import { createStyle, displayWidth } from '../../../core/text/index.ts';

const layout = { style: createStyle(false), width: 60 };
const command: Command = {
  group: 'find',
  summary: 'Look for things that were lost a while ago and say where they are.',
  usage: ['seek [PATH...]', 'seek all PLACE [--from PLACE] [--to PLACE] [--without PLACE]'],
  description: 'One.\n\nTwo words.',
  examples: [{ line: 'keyward seek', says: 'Here.' }],
  flags: ['output', 'color'],
  run: async () => 0,
};

test('the overview groups commands, fits the width and leaves hidden ones out', () => {
  const text = renderOverview(
    [
      { name: 'seek', command },
      { name: 'inner', command: { ...command, hidden: true } },
    ],
    layout,
  );
  expect(text).toContain(
    'Find credentials\n  seek  Look for things that were lost a while ago and say\n        where they are.\n',
  );
  expect(text).not.toContain('inner');
  expect(text).not.toContain('Administer');
});

test('the help of a command names usage, flags and examples', () => {
  const text = renderCommandHelp({ name: 'seek', command }, layout);
  expect(text).toContain(
    'Usage\n  keyward seek [PATH...]\n  keyward seek all PLACE [--from PLACE] [--to PLACE]\n      [--without PLACE]\n\nOne.\n\nTwo words.\n',
  );
  expect(text).toContain('\n  -o, --output FILE  Write the output to FILE.\n');
  expect(text.match(/--color/g)).toHaveLength(1);
  expect(text).toContain('\n  keyward seek\n      Here.\n');
  for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(60);
});

test('a flag tells what it takes and where else it may come from', () => {
  expect(aboutFlag('color')).toBe('Colour the output (one of auto, always, never; default auto).');
  expect(aboutFlag('url')).toBe('Address of the service (also KEYWARD_URL).');
});
