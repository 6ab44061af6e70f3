/** Code that was kept is run only when nobody else can have written it, and whole. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { readKept, writeKept } from '../../../cli/code-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'keyward-code-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, 'inner', 'code');
const files = new Map([
  ['one.js', Buffer.from('first\n')],
  ['two.js', Buffer.alloc(3000, 7)],
]);
beforeEach(() => {
  rmSync(join(folder, 'inner'), { recursive: true, force: true });
  writeKept(file, 'this build', files);
});

test('comes back as it was, for the same build alone', () => {
  expect(new Map(readKept(file, 'this build'))).toEqual(files);
  expect(readKept(file, 'another build').size).toBe(0);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('is nothing where any byte of it was changed, or some are missing', () => {
  const whole = readFileSync(file);
  for (let at = 0; at < whole.length; at += 37) {
    const bytes = Buffer.from(whole);
    bytes[at]! ^= 1;
    writeFileSync(file, bytes);
    expect(readKept(file, 'this build').size).toBe(0);
  }
  for (const length of [0, 1, 20, whole.length / 2, whole.length - 1]) {
    writeFileSync(file, whole.subarray(0, length));
    expect(readKept(file, 'this build').size).toBe(0);
  }
});

test('is nothing where others may write to it, or where it is a link', () => {
  for (const mode of [0o620, 0o602]) {
    chmodSync(file, mode);
    expect(readKept(file, 'this build').size).toBe(0);
  }
  chmodSync(file, 0o600);
  renameSync(file, `${file}-other`);
  symlinkSync(`${file}-other`, file);
  expect(readKept(file, 'this build').size).toBe(0);
});

test('leaves nothing behind where a folder stands in its place', () => {
  rmSync(file);
  mkdirSync(file);
  writeKept(file, 'this build', files);
  expect(readdirSync(join(folder, 'inner'))).toEqual(['code']);
  expect(readKept(file, 'this build').size).toBe(0);
});

test('is not missed where there is none and none can be made', () => {
  const nowhere = join(file, 'below', 'code');
  writeKept(nowhere, 'this build', files);
  expect(existsSync(nowhere)).toBe(false);
  expect(readKept(nowhere, 'this build').size).toBe(0);
});
