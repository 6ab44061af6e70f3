import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkOutput, writeToFile } from '../../../cli/output.ts';
import { KeywardError } from '../../../core/errors/index.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'keyward-output-'));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

function* failing(): Generator<string> {
  yield 'x'.repeat(100_000);
  throw new Error('broke in the middle');
}

test('a file appears whole', async () => {
  await writeToFile('out.txt', root, ['a', 'b', 'c'.repeat(200_000)]);
  expect((await readFile(join(root, 'out.txt'), 'utf8')).length).toBe(200_002);
  expect(await readdir(root)).toEqual(['out.txt']);
});

test('when writing breaks the old file stands and nothing is left over', async () => {
  await writeFile(join(root, 'out.txt'), 'old');
  await expect(writeToFile('out.txt', root, failing())).rejects.toMatchObject({ code: 'output.unwritable' });
  expect(await readFile(join(root, 'out.txt'), 'utf8')).toBe('old');
  expect(await readdir(root)).toEqual(['out.txt']);
});

test('a link stays a link and modes stay', async () => {
  await writeFile(join(root, 'real.txt'), 'old', { mode: 0o600 });
  await symlink('real.txt', join(root, 'link.txt'));
  await writeToFile('link.txt', root, ['new']);
  expect(await readFile(join(root, 'real.txt'), 'utf8')).toBe('new');
  expect((await stat(join(root, 'real.txt'))).mode & 0o777).toBe(0o600);
});

test('a device is written to, not replaced', async () => {
  await writeToFile('/dev/null', root, ['x']);
  expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
});

test.each([
  ['no/such/folder/out.txt', 'its folder does not exist'],
  ['file/out.txt', 'its folder is a file'],
  ['folder', 'is a folder'],
])('%s is refused before the work', async (path, why) => {
  await mkdir(join(root, 'folder'));
  await writeFile(join(root, 'file'), '');
  const error = await checkOutput(path, root).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(KeywardError);
  expect(error).toMatchObject({ code: 'output.unwritable' });
  expect((error as KeywardError).message).toContain(why);
});

test('a full disk is named', async () => {
  await expect(writeToFile('/dev/full', root, ['x'])).rejects.toMatchObject({
    message: '/dev/full cannot be written: the disk is full.',
  });
});
