import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorkspace } from '../../cli/tour/workspace.ts';
import { runCli } from '../support/cli.ts';
import { createFolder } from '../support/folder.ts';

const SEED = 20_261;

async function hashesOf(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const hash = createHash('sha256');
  for (const entry of names.map((name) => join(name.parentPath, name.name)).toSorted())
    hash.update(entry).update(await readFile(entry));
  return hash.digest('hex');
}

describe('keyward tour', () => {
  it('walks the whole loop, prints no value and leaves nothing behind', async () => {
    await using folder = await createFolder('tour');
    await mkdir(join(folder.path, 'tmp'), { mode: 0o755 });
    const { values } = await createWorkspace(await emptyFolder(folder.path, 'twin'), SEED);
    const env = { KEYWARD_TOUR_SEED: String(SEED), TMPDIR: join(folder.path, 'tmp') };
    const { status, stdout, stderr } = await runCli(['tour'], { env });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const chapters = [...stdout.matchAll(/━━ \d+ {2}(.+?) ━/g)].map(([, title]) => title);
    expect(chapters).toEqual(['Find', 'Seal and queue', 'Vault', 'Reference', 'Resolve', 'Alert', 'Audit', 'The end']);
    for (const proof of [
      '4 secrets in 5 places',
      'CRITICAL: A honeytoken was used',
      'The trail is sound',
      'age-encryption.org/v1',
    ]) {
      expect(stdout).toContain(proof);
    }
    expect(values.filter((value) => stdout.includes(value))).toEqual([]);
    expect(await readdir(join(folder.path, 'tmp'))).toEqual([]);
    expect(execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })).not.toContain(folder.path);
  });

  it('walks a folder of the reader without changing a file', async () => {
    await using folder = await createFolder('tour');
    const own = await emptyFolder(folder.path, 'shop');
    const { values } = await createWorkspace(own, SEED + 1);
    const before = await hashesOf(own);
    const { status, stdout } = await runCli(['tour', own]);
    expect(status).toBe(0);
    expect(stdout).toContain('+STRIPE_SECRET_KEY=');
    expect(values.filter((value) => stdout.includes(value))).toEqual([]);
    expect(await hashesOf(own)).toBe(before);
  });

  it('says so when there is nothing to push', async () => {
    await using folder = await createFolder('tour');
    const { status, stdout } = await runCli(['tour', await emptyFolder(folder.path, 'clean')]);
    expect(status).toBe(0);
    expect(stdout).toContain('Nothing was found');
  });

  it('names a folder that is not there', async () => {
    const { status, stderr } = await runCli(['tour', 'no-such-folder']);
    expect(status).toBe(2);
    expect(stderr).toContain('source.not-found');
  });
});

async function emptyFolder(parent: string, name: string): Promise<string> {
  const path = join(parent, name);
  await mkdir(path, { mode: 0o755 });
  return path;
}
