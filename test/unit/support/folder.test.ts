import { existsSync } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFolder, withFolder } from '../../support/folder.ts';

test('a folder can be entered by other users and is gone after the test', async () => {
  let seen = '';
  await withFolder(async (path) => {
    seen = path;
    expect((await stat(path)).mode & 0o777).toBe(0o755);
    await writeFile(join(path, 'a'), 'x');
  });
  expect(seen).not.toBe('');
  expect(existsSync(seen)).toBe(false);
});

test('a folder is removed when its user throws', async () => {
  let seen = '';
  await expect(
    withFolder((path) => {
      seen = path;
      throw new Error('stop');
    }),
  ).rejects.toThrow('stop');
  expect(existsSync(seen)).toBe(false);
});

test('two folders are never the same', async () => {
  const [a, b] = await Promise.all([createFolder(), createFolder()]);
  expect(a.path).not.toBe(b.path);
  await Promise.all([a.remove(), b.remove()]);
});
