/** `keyward up` on a folder of its own, as a person starts it; and what a test needs to look into it. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli, startCli } from './cli.ts';
import type { CliResult, RunningCli } from './cli.ts';

export interface Up {
  readonly home: string;
  readonly url: string;
  readonly process: RunningCli;
  /** Runs a command against this service. */
  run(args: readonly string[], options?: { readonly cwd?: string }): Promise<CliResult>;
  /** An API call with the administration token. */
  get(path: string): Promise<unknown>;
  /** Process ids as they are now. */
  pids(): Promise<{ supervisor: number; api: number; worker: number; postgres: number }>;
  databaseUrl(): Promise<string>;
  stop(): Promise<CliResult>;
  remove(): Promise<void>;
}

export async function startUp(env: Readonly<Record<string, string | undefined>> = {}, home?: string): Promise<Up> {
  const folder = home ?? (await mkdtemp(join(tmpdir(), 'kwup-')));
  const settings = { ...env, KEYWARD_HOME: folder };
  const running = startCli(['up', '--port', '0'], { env: settings });
  const [, url = ''] = await running.waitFor(/address\s+(http:\S+)/);
  await running.waitFor(/Ctrl-C/);
  return {
    home: folder,
    url,
    process: running,
    run: (args, options = {}) => runCli(args, { env: settings, ...options }),
    async get(path) {
      const token = (await readFile(join(folder, 'admin-token'), 'utf8')).trim();
      const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } });
      return answer.json();
    },
    async pids() {
      const state = JSON.parse(await readFile(join(folder, 'run', 'state.json'), 'utf8')) as {
        pids: Awaited<ReturnType<Up['pids']>>;
      };
      return state.pids;
    },
    async databaseUrl() {
      const password = (await readFile(join(folder, 'postgres', 'password'), 'utf8')).trim();
      return `postgres://keyward:${password}@localhost/keyward?host=${encodeURIComponent(join(folder, 'postgres', 'socket'))}&port=5432`;
    },
    stop: () => running.stop('SIGTERM'),
    async remove() {
      await running.stop('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
