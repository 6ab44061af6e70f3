import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectStore, isAlive, migrate, startEmbeddedPostgres, takeOwnerLock } from '../../core/store/index.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kwpg-'));
  await chmod(folder, 0o711);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('keeps rows over a stop, answers on a socket only, and migrates once', async () => {
  const first = await startEmbeddedPostgres({ folder, demonstration: true });
  const handle = connectStore({ url: first.url, name: 'test' });
  expect(await migrate(handle.store)).toContain('0001-first');
  expect(await migrate(handle.store)).toEqual([]);
  await handle.store.insertInto('projects').values({ name: 'kept' }).execute();
  const shown = await sql<{ listen_addresses: string }>`show listen_addresses`.execute(handle.store);
  expect(shown.rows[0]?.listen_addresses).toBe('');
  await handle.close();
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);
  const again = await startEmbeddedPostgres({ folder, demonstration: true });
  const second = connectStore({ url: again.url, name: 'test' });
  expect(await second.store.selectFrom('projects').select('name').execute()).toEqual([{ name: 'kept' }]);
  await second.close();
  await again.stop();
  expect((await stat(join(folder, 'password'))).mode & 0o777).toBe(0o600);
  expect((await stat(join(folder, 'data'))).mode & 0o777).toBe(0o700);
});

test('an orphan of the same folder is stopped, a killed server starts again', async () => {
  const orphan = await startEmbeddedPostgres({ folder, demonstration: true });
  const owner = await startEmbeddedPostgres({ folder, demonstration: true });
  await orphan.exited;
  process.kill(owner.pid, 'SIGKILL');
  await owner.exited;
  const next = await startEmbeddedPostgres({ folder, demonstration: true });
  const handle = connectStore({ url: next.url, name: 'test' });
  expect(await handle.store.selectFrom('projects').select('name').execute()).toHaveLength(1);
  await handle.close();
  await next.stop();
});

test('a wrong password is refused', async () => {
  const server = await startEmbeddedPostgres({ folder, demonstration: true });
  const handle = connectStore({ url: server.url.replace(/:[^:@]+@/, ':wrong@'), name: 'test' });
  await expect(sql`select 1`.execute(handle.store)).rejects.toMatchObject({ code: '28P01' });
  await handle.close();
  await server.stop();
});

test('the owner lock is exclusive, and stale when its process is gone', async () => {
  const path = join(folder, 'owner.lock');
  const lock = await takeOwnerLock(path);
  expect(lock).not.toBeNull();
  expect(await takeOwnerLock(path)).toBeNull();
  await lock?.release();
  execFileSync(process.execPath, ['-e', `require('fs').writeFileSync(${JSON.stringify(path)}, process.pid + ' 1\\n')`]);
  const next = await takeOwnerLock(path);
  expect(next).not.toBeNull();
  await next?.release();
});
