import { expect, test } from 'vitest';
import { endOfLife, parsePort } from '../../../cli/supervisor/screen.ts';

test('ports are whole numbers up to 65535', () => {
  expect([undefined, '0', '8080', '65535'].map(parsePort)).toEqual([7710, 0, 8080, 65_535]);
  expect(['', '-1', '65536', '1e3', '80 ', 'http'].map(parsePort)).toEqual([null, null, null, null, null, null]);
});

test('only Node lines past their end are warned about', () => {
  expect(endOfLife('v20.20.2')).toContain('2026-04-30');
  expect(endOfLife('v23.1.0')).not.toBeNull();
  expect(['v22.1.0', 'v24.0.0', 'v26.10.0'].map(endOfLife)).toEqual([null, null, null]);
});
