/** What is remembered of a history, and that nothing but exactly that counts. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openHistoryCache } from '../../../scanner/cache/history-cache.ts';
import type { ClearedHistory } from '../../../scanner/cache/history-cache.ts';
import { withFolder } from '../../support/folder.ts';

const oid = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391';
const history: ClearedHistory = {
  tips: ['1'.repeat(40), '2'.repeat(40)],
  suspects: new Map([[oid, [{ source: 'git', path: 'a/\n"b', key: oid, commit: '3'.repeat(40), author: 'A <a@b.c>' }]]]),
  blobs: 12,
};

test('gives back what was saved, for the same repository and ruling alone', () =>
  withFolder(async (folder) => {
    const cache = join(folder, 'not', 'there');
    await openHistoryCache(cache, '/r/one', 'rules 1').save(history);
    expect(await openHistoryCache(cache, '/r/one', 'rules 1').load()).toEqual(history);
    expect(await openHistoryCache(cache, '/r/one', 'rules 2').load()).toBeNull();
    expect(await openHistoryCache(cache, '/r/two', 'rules 1').load()).toBeNull();
    const [name] = await readdir(cache);
    expect((await stat(join(cache, name as string))).mode & 0o077).toBe(0);
  }));

test('a file that is torn, altered or no such file is no memory', () =>
  withFolder(async (folder) => {
    const cache = openHistoryCache(folder, '/r', 'rules');
    expect(await cache.load()).toBeNull();
    await cache.save(history);
    const [name] = await readdir(folder);
    const path = join(folder, name as string);
    const text = await readFile(path, 'utf8');
    for (const bad of ['', '\n', 'null\nnull', text.slice(0, -20), text.replace('1111', '1112'), `${text.slice(0, 10)}${text}`]) {
      await writeFile(path, bad);
      expect(await cache.load()).toBeNull();
    }
    await writeFile(path, text);
    expect(await cache.load()).toEqual(history);
  }));

test('a folder that cannot be written costs nothing but the memory', () =>
  withFolder(async (folder) => {
    await writeFile(join(folder, 'file'), '');
    const cache = openHistoryCache(join(folder, 'file', 'below'), '/r', 'rules');
    await cache.save(history);
    expect(await cache.load()).toBeNull();
  }));
