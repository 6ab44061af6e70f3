import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ensureSecretFile, randomKeyText, readSecretFile } from '../../../core/config/index.ts';
import { withFolder } from '../../support/folder.ts';

test('makes the file once, closed to others, and gives the same content ever after', () =>
  withFolder(async (folder) => {
    const path = join(folder, 'keys', 'one.key');
    const first = await ensureSecretFile(path, randomKeyText);
    expect(await ensureSecretFile(path, randomKeyText)).toBe(first);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'keys'))).toEqual(['one.key']);
  }));

test('of many that start at once all get the same content', () =>
  withFolder(async (folder) => {
    for (let round = 0; round < 20; round++) {
      const path = join(folder, `${round}.key`);
      const contents = await Promise.all(Array.from({ length: 12 }, () => ensureSecretFile(path, randomKeyText)));
      expect(new Set(contents).size).toBe(1);
      expect(`${contents[0]}\n`).toBe(await readFile(path, 'utf8'));
    }
    expect((await readdir(folder)).length).toBe(20);
  }));

test('an empty file counts as none', () =>
  withFolder(async (folder) => {
    const path = join(folder, 'one.key');
    await writeFile(path, '', { mode: 0o600 });
    const content = await ensureSecretFile(path, () => 'made');
    expect(content).toBe('made');
    expect(await readSecretFile(path)).toBe('made');
  }));

test('a file that others can read is refused, with the command that mends it', () =>
  withFolder(async (folder) => {
    const path = join(folder, 'one.key');
    await writeFile(path, 'made');
    await chmod(path, 0o644);
    await expect(readSecretFile(path)).rejects.toThrow(/can be read by others \(mode 644\)/);
  }));

test('no file is null', () => withFolder(async (folder) => expect(await readSecretFile(join(folder, 'none'))).toBeNull()));
