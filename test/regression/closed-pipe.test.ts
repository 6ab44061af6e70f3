import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLI, cleanEnvironment } from '../support/cli.ts';
import { createFolder } from '../support/folder.ts';
import { waitUntil } from '../support/running-service.ts';

// `keyward up | head`: the reader of the start screen leaves, later the service is told to stop.
test('a service whose output nobody reads any more still stops its database', async () => {
  await using folder = await createFolder('pipe');
  const home = join(folder.path, 'home');
  const up = spawn(process.execPath, [CLI, 'up', '--port', '0'], {
    cwd: folder.path,
    env: cleanEnvironment({ KEYWARD_HOME: home }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const state = await waitUntil(async () => {
    const text = await readFile(join(home, 'run/state.json'), 'utf8').catch(() => '');
    return /"url"/.test(text) ? (JSON.parse(text) as { pids?: Record<string, number> }) : null;
  });
  const postgres = Object.entries(state.pids ?? {}).find(([name]) => name === 'postgres')?.[1];
  expect(postgres).toBeGreaterThan(0);
  up.stdout.destroy();
  up.stderr.destroy();
  up.kill('SIGTERM');
  await once(up, 'exit');
  await waitUntil(async () => !isAlive(postgres ?? 0), 10_000);
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
