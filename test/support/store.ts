/** A migrated store on a real Postgres of its own, for service tests. */
import { connectStore, migrate } from '../../core/store/index.ts';
import type { Store } from '../../core/store/index.ts';
import { startPostgres } from './postgres.ts';

export interface TestStore {
  readonly store: Store;
  readonly url: string;
  /** Folder of the server's files. */
  readonly folder: string;
  stop(): Promise<void>;
}

export async function startStore(): Promise<TestStore> {
  const server = await startPostgres();
  const handle = connectStore({ url: server.url, name: 'test' });
  await migrate(handle.store);
  return {
    store: handle.store,
    url: server.url,
    folder: server.folder,
    async stop() {
      await handle.close();
      await server.stop();
    },
  };
}
