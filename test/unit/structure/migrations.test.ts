/** Migrations are append-only: what a released version ran is never edited. */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { readTracked, trackedFiles } from '../../support/tracked-files.ts';

/** SHA-256 of every migration that a release carried; the release checklist adds to it and nothing is ever taken out. */
const released = JSON.parse(readTracked('test/unit/structure/released-migrations.json')) as Record<string, string>;
const migrations = trackedFiles().filter(
  (path) => /^core\/store\/migrations\/\d.*\.ts$/.test(path) && !path.endsWith('.test.ts'),
);

test('a released migration is as it was', () => {
  const now = Object.fromEntries(migrations.map((path) => [posix.basename(path, '.ts'), sha256(readTracked(path))]));
  expect(now).toMatchObject(released);
});

test('migrations are numbered without gap or double', () => {
  const numbers = migrations.map((path) => Number(posix.basename(path).slice(0, 4))).toSorted((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(numbers.length).toBeGreaterThan(0);
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
