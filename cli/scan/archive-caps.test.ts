import { expect, it } from 'vitest';
import { archiveCapsOf } from './archive-caps.ts';

const none = { archives: {} } as Parameters<typeof archiveCapsOf>[1];

it('takes flags before the configuration', () => {
  const config = { ...none, archives: { depth: 3, size: 1000 } };
  expect(archiveCapsOf({ 'max-archive-depth': '0', 'max-archive-ratio': '7' }, config, 'scan')).toEqual({
    archives: { depth: 0, bytes: 1000, ratio: 7 },
  });
  expect(archiveCapsOf({ 'max-archive-size': '2MB' }, config, 'scan').archives).toMatchObject({ bytes: 2_000_000 });
  expect(archiveCapsOf({}, none, 'scan')).toEqual({});
});

it.each([
  ['max-archive-size', 'big'],
  ['max-archive-entries', '0'],
  ['max-archive-seconds', '-1'],
  ['max-archive-ratio', '1.5'],
])('refuses --%s %s', (flag, value) => {
  expect(() => archiveCapsOf({ [flag]: value }, none, 'scan')).toThrow(`--${flag} needs a`);
});
