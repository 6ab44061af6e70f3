/** A real Postgres server in a temporary folder, for tests. Works as root too. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../core/store/index.ts';

export interface TestPostgres {
  readonly url: string;
  readonly folder: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Empty database `keyward`; migrations are the caller's. */
export async function startPostgres(): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'kwpg-'));
  await chmod(folder, 0o711);
  const server = await startEmbeddedPostgres({ folder, demonstration: true, log: join(folder, 'log') });
  return {
    url: server.url,
    folder,
    pid: server.pid,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
