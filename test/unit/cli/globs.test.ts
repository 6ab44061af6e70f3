import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openGlobs } from '../../../cli/scan/globs.ts';
import { withFolder } from '../../support/folder.ts';

async function withFiles(paths: readonly string[], use: (cwd: string) => Promise<void>): Promise<void> {
  await withFolder(async (cwd) => {
    for (const path of paths) {
      await mkdir(dirname(join(cwd, path)), { recursive: true });
      await writeFile(join(cwd, path), '');
    }
    await use(cwd);
  });
}

test('a glob becomes its files, sorted, hidden ones too, each once', async () => {
  await withFiles(['b/.env', 'a/.env', 'a/deep/.env', '.git/.env', 'a/x.txt'], async (cwd) => {
    expect(await openGlobs(['**/.env', 'a/*.txt', 'a/.env'], cwd)).toEqual(['a/.env', 'a/deep/.env', 'b/.env', 'a/x.txt']);
  });
});

test('a name that exists is no glob, whatever it holds', async () => {
  await withFiles(['app/[id].ts', 'app/i.ts'], async (cwd) => {
    expect(await openGlobs(['app/[id].ts', 'missing.txt'], cwd)).toEqual(['app/[id].ts', 'missing.txt']);
  });
});

test('a glob that fits nothing is an error that names it', async () => {
  await withFiles(['a.txt'], async (cwd) => {
    await expect(openGlobs(['*.env'], cwd)).rejects.toMatchObject({ code: 'source.not-found', message: 'No file fits *.env.' });
  });
});

test('a glob does not leave through a link', async () => {
  await withFiles(['outside/secret.env'], async (cwd) => {
    await mkdir(join(cwd, 'inside'));
    await writeFile(join(cwd, 'inside/own.env'), '');
    await symlink(join(cwd, 'outside'), join(cwd, 'inside/link'));
    expect(await openGlobs(['inside/**/*.env'], cwd)).toEqual(['inside/own.env']);
  });
});
