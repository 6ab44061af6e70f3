import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createClient } from '../../../cli/client.ts';
import { withFolder } from '../../support/folder.ts';

async function withHome(use: (home: string) => Promise<void>): Promise<void> {
  await withFolder(async (home) => {
    await writeFile(join(home, 'admin-token'), 'kwx_anything\n', { mode: 0o600 });
    await use(home);
  });
}

test('the administration token is not sent to whoever listens on the default port', async () => {
  await withHome(async (home) => {
    await expect(createClient({ flags: {}, env: { KEYWARD_HOME: home } })).rejects.toMatchObject({ code: 'service.unreachable' });
    await mkdir(join(home, 'run'));
    await writeFile(join(home, 'run/state.json'), JSON.stringify({ state: 'stopped' }));
    await expect(createClient({ flags: {}, env: { KEYWARD_HOME: home } })).rejects.toMatchObject({ code: 'service.unreachable' });
  });
});

test('it goes to the running service of the same data folder, and to a named address', async () => {
  await withHome(async (home) => {
    await mkdir(join(home, 'run'));
    await writeFile(join(home, 'run/state.json'), JSON.stringify({ state: 'running', url: 'http://127.0.0.1:40123' }));
    expect((await createClient({ flags: {}, env: { KEYWARD_HOME: home } })).url).toBe('http://127.0.0.1:40123');
    const flags = { url: 'https://keyward.example' };
    expect((await createClient({ flags, env: { KEYWARD_HOME: home } })).url).toBe('https://keyward.example');
  });
});

test('a token that was given goes to the default address', async () => {
  await withFolder(async (home) => {
    const env = { KEYWARD_HOME: home, KEYWARD_TOKEN: 'kwa_anything' };
    expect((await createClient({ flags: {}, env })).url).toBe('http://127.0.0.1:7710');
  });
});

test('no token and no service is an error with the next step', async () => {
  await withFolder(async (home) => {
    await expect(createClient({ flags: {}, env: { KEYWARD_HOME: home } })).rejects.toMatchObject({ code: 'token.missing' });
  });
});
