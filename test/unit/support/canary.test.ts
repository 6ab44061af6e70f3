import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGenerator } from '../../../rules/generator.ts';
import { createSweep, describeSightings } from '../../support/canary.ts';

const generate = createGenerator(41);
const values = [
  generate.chars('alnum', 40),
  `p"${generate.chars('alnum', 10)}/ä+ ${generate.chars('b64', 12)}\\`,
  `${generate.chars('b64', 64)}\n${generate.chars('b64', 64)}\n`,
];

function formsIn(bytes: Uint8Array | string): string[] {
  const sweep = createSweep(values);
  sweep.search('here', bytes);
  return sweep.sightings.map(({ form, value }) => `${form} ${value}`);
}

const around = (text: string | Buffer) => Buffer.concat([Buffer.from('before '), Buffer.from(text), Buffer.from(' after')]);

describe.each([0, 1, 2])('value %i', (index) => {
  const value = values[index] as string;
  const raw = Buffer.from(value);
  test.each<[string, string | Buffer]>([
    ['raw', raw],
    ['hex', raw.toString('hex')],
    ['upper-case hex', raw.toString('hex').toUpperCase()],
    ['utf-16le', Buffer.from(value, 'utf16le')],
    ['utf-16be', Buffer.from(value, 'utf16le').swap16()],
    ['unkeyed sha256', createHash('sha256').update(raw).digest()],
    ['unkeyed sha256 in hex', createHash('sha256').update(raw).digest('hex')],
    ['unkeyed sha256 in base64', createHash('sha256').update(raw).digest('base64')],
    ['unkeyed md5 in hex', createHash('md5').update(raw).digest('hex')],
  ])('is found as %s', (form, planted) => {
    expect(formsIn(around(planted))).toContain(`${form} ${index}`);
  });

  test.each([0, 1, 2])('is found in base64 and base64url at alignment %i, whatever stands around it', (shift) => {
    const bytes = Buffer.concat([Buffer.from('xyz'.slice(0, shift)), raw, Buffer.from('tail')]);
    expect(formsIn(bytes.toString('base64'))).toContain(`base64 (alignment ${shift}) ${index}`);
    const url = formsIn(bytes.toString('base64url')).filter((form) => form.includes(`alignment ${shift}) ${index}`));
    expect(url.length).toBeGreaterThan(0);
  });
});

test('values with special characters are found url-encoded, form-encoded and json-escaped', () => {
  const value = values[1] as string;
  expect(formsIn(encodeURIComponent(value))).toContain('url-encoded 1');
  expect(formsIn(new URLSearchParams({ v: value }).toString())).toContain('form-encoded 1');
  expect(formsIn(JSON.stringify({ value }))).toContain('json-escaped 1');
  expect(formsIn(JSON.stringify({ log: JSON.stringify({ value }) }))).toContain('json-escaped twice 1');
});

test('a value that was cut is found by its pieces', () => {
  expect(formsIn(around((values[0] as string).slice(12)))).toContain('piece 0');
  expect(formsIn(around((values[2] as string).slice(0, 100)))).toContain('piece 2');
});

test('nothing is found in other text, other random values and an empty input', () => {
  const other = createGenerator(42);
  expect(formsIn(Array.from({ length: 5000 }, () => other.chars('alnum', 40)).join('\n'))).toEqual([]);
  expect(formsIn('')).toEqual([]);
});

test('a value at the very end and across nothing else is found at its offset', () => {
  const sweep = createSweep(values);
  sweep.search('tail', around(values[0] as string).subarray(0, 7 + 40));
  expect(describeSightings(sweep.sightings)[0]).toBe('tail: value 0 as raw at byte 7');
  expect(describeSightings(sweep.sightings).join()).not.toContain(values[0]);
});

test('every value of ten bytes or more is found wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 10, maxLength: 80 }),
      fc.uint8Array(),
      fc.uint8Array(),
      (value, head, tail) => {
        fc.pre(Buffer.from(value).toString() === value);
        const sweep = createSweep([value]);
        sweep.search('here', Buffer.concat([head, Buffer.from(value), tail]));
        return sweep.sightings.some(({ form }) => form === 'raw');
      },
    ),
    { numRuns: 50 },
  );
});

test('a value too short to be a canary is refused', () => {
  expect(() => createSweep(['short'])).toThrow('Value 0 is shorter');
});
