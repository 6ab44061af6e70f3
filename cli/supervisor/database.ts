/** The service's Postgres: the one that DATABASE_URL names, else the embedded server, started again when it dies. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { nameOfFailure } from '../../core/log/index.ts';
import { startEmbeddedPostgres } from '../../core/store/index.ts';
import type { EmbeddedPostgres } from '../../core/store/index.ts';

export interface DatabaseSettings {
  readonly folder: string;
  readonly logs: string;
  readonly demonstration: boolean;
  readonly tell: (message: string) => void;
  onRestart(name: string, reason: string): void;
  onReady(): void;
}

export interface Database {
  readonly url: string;
  readonly kind: 'embedded' | 'external';
  pid(): number | null;
  stop(): Promise<void>;
}

export function externalDatabase(url: string): Database {
  return { url, kind: 'external', pid: () => null, stop: () => Promise.resolve() };
}

const PAUSE = 200;
const LONGEST_PAUSE = 10_000;

export async function embeddedDatabase(settings: DatabaseSettings): Promise<Database> {
  const { folder, logs, demonstration, tell } = settings;
  const start = (): Promise<EmbeddedPostgres> =>
    startEmbeddedPostgres({ folder, demonstration, log: join(logs, 'postgres.log'), tell });
  let current: EmbeddedPostgres | null = await start();
  const { url } = current;
  const state = { stopping: false };

  const watch = async (server: EmbeddedPostgres): Promise<void> => {
    await server.exited;
    current = null;
    for (let pause = PAUSE; !state.stopping; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      settings.onRestart('postgres', 'it ended');
      await sleep(pause);
      if (state.stopping) return;
      try {
        current = await start();
        settings.onReady();
        void watch(current);
        return;
      } catch (error) {
        settings.onRestart('postgres', nameOfFailure(error));
      }
    }
  };
  void watch(current);
  return {
    url,
    kind: 'embedded',
    pid: () => current?.pid ?? null,
    async stop() {
      state.stopping = true;
      await current?.stop();
    },
  };
}
