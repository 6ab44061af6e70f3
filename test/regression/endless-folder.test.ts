import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLI, cleanEnvironment } from '../support/cli.ts';
import { createFolder } from '../support/folder.ts';

const hasProc = process.platform === 'linux';

// Below /proc a folder that is there says of whatever is to be made in it that there is no such place.
test.runIf(hasProc).each([
  ['files', []],
  ['a history', ['--git']],
])('a scan of %s ends where nothing can be kept', async (_, more) => {
  await using folder = await createFolder('proc');
  writeFileSync(join(folder.path, 'a.txt'), 'nothing\n');
  if (more.length > 0) {
    const git = (...args: readonly string[]) => spawnSync('git', args, { cwd: folder.path, env: cleanEnvironment({}) });
    git('init', '-q');
    git('add', '.');
    git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '-q', '-m', 'first');
  }
  const { status, signal } = spawnSync(process.execPath, [CLI, 'scan', ...more, folder.path], {
    env: cleanEnvironment({ KEYWARD_HOME: '/proc/none' }),
    timeout: 20_000,
    killSignal: 'SIGKILL',
  });
  expect({ status, signal }).toEqual({ status: 0, signal: null });
});
