import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createGenerator } from '../../../rules/generator.ts';
import { createSweep } from '../../support/canary.ts';
import { withFolder } from '../../support/folder.ts';
import { findProcesses, sweepFolder, sweepMemory } from '../../support/leftovers.ts';

const value = createGenerator(7).chars('alnum', 40);

test('a value planted deep in a folder is found with its place', async () => {
  await withFolder(async (folder) => {
    await mkdir(join(folder, 'a/b'), { recursive: true });
    await writeFile(join(folder, 'a/b/c.log'), `x ${value}`);
    await writeFile(join(folder, 'plain.txt'), 'nothing');
    const sweep = createSweep([value]);
    const sizes = await sweepFolder(sweep, folder, 'home');
    expect(sweep.sightings[0]).toMatchObject({ place: 'home/a/b/c.log', form: 'raw', at: 2 });
    expect([...sizes.keys()].toSorted()).toEqual(['a', 'plain.txt']);
  });
});

test.runIf(process.platform === 'linux')(
  'a value in the memory of another process is found; a process is found by its environment',
  async () => {
    await withFolder(async (folder) => {
      const script = join(folder, 'holder.mjs');
      // Each half alone is no sighting: the child joins them in a buffer of its own.
      const [head, tail] = [value.slice(0, 20), value.slice(20)];
      await writeFile(
        script,
        `globalThis.kept = Buffer.from(${JSON.stringify(head.split('').join(' '))}.replaceAll(' ', '') + ${JSON.stringify(tail.split('').join(' '))}.replaceAll(' ', ''));\nprocess.stdout.write('ready');\nsetInterval(() => {}, 1000);\n`,
      );
      const child = spawn(process.execPath, [script], {
        env: { ...process.env, KEYWARD_TEST_MARK: folder },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      try {
        await once(child.stdout, 'data');
        expect(await findProcesses(`KEYWARD_TEST_MARK=${folder}`, 'holder.mjs')).toEqual([child.pid]);
        const sweep = createSweep([value]);
        const searched = await sweepMemory(sweep, child.pid as number, 'memory');
        if (searched === null) return;
        expect(searched).toBeGreaterThan(1_000_000);
        expect(sweep.sightings.some(({ form }) => form === 'raw')).toBe(true);
      } finally {
        child.kill('SIGKILL');
      }
    });
  },
);
