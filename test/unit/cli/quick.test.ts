/** Which command lines the quick program takes, and that it has what they name. */
import { expect, test } from 'vitest';
import { isQuick } from '../../../cli/is-quick.ts';
import { quickCatalog } from '../../../cli/quick.ts';

test.each(['scan', 'scan .', 'scan --staged --format json', 'scan - --path a.txt', 'scan -o report.json', 'hook run'])(
  'quick: %s',
  async (line) => {
    const words = line.split(' ');
    expect(isQuick(words)).toBe(true);
    expect(await quickCatalog.load(words[0] ?? '')).not.toBeNull();
  },
);

test.each([
  '',
  '--version',
  'help scan',
  'scan --push',
  'scan --help',
  'scan -h',
  'scan -qh',
  'scan . --push',
  'hook install',
  'hook',
  'sca',
  '--quiet scan',
])('whole: %s', (line) => {
  expect(isQuick(line.split(' ').filter((word) => word !== ''))).toBe(false);
});
