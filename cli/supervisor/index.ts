/**
 * The whole service on one machine: database, worker and API as separate processes, keys made at the first start. The one
 * who holds it stops it in order: no more requests, no more jobs, then the database.
 */
import { chmod, readdir, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTokenText } from '../../access/index.ts';
import { ensureSecretFile, homeOf, makeFolder, replaceFile } from '../../core/config/index.ts';
import type { Home } from '../../core/config/index.ts';
import { hasSystemCode, KeywardError } from '../../core/errors/index.ts';
import { createLog } from '../../core/log/index.ts';
import { ensureIdentity } from '../../core/seal/index.ts';
import { connectStore, migrate, refuseLostKeys, takeOwnerLock, toStoreError } from '../../core/store/index.ts';
import { registerAdministrator } from './administration.ts';
import { startChild } from './child.ts';
import type { Child } from './child.ts';
import { embeddedDatabase, externalDatabase } from './database.ts';
import type { Database } from './database.ts';
import { inTurn } from './in-turn.ts';

export interface ServiceOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** 0 picks a free one. */
  readonly port: number;
  /** A throw-away service: creates no system user, does not wait for the disk. */
  readonly demonstration?: boolean;
  /** One line for the person who started it. */
  readonly tell?: (message: string) => void;
}

export interface Service {
  readonly url: string;
  /** What scanners seal to. */
  readonly recipient: string;
  readonly adminTokenFile: string;
  readonly queue: 'redis' | 'postgres';
  readonly database: 'embedded' | 'external';
  readonly databaseUrl: string;
  readonly logs: string;
  pids(): { readonly api: number | null; readonly worker: number | null; readonly postgres: number | null };
  stop(): Promise<void>;
}

/** Throws `service.already-running`, `service.port-in-use`, `store.*` and `queue.*` errors with the next step. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const home = homeOf(options.env);
  await makeHome(home);
  const lock = await takeOwnerLock(join(home.run, 'owner'));
  if (lock === null) {
    throw new KeywardError('service.already-running', `A service with the data folder ${home.root} runs already.`, {
      hint: 'Stop it first, or choose another folder with KEYWARD_HOME.',
    });
  }
  const started: { stop(): Promise<void> }[] = [];
  try {
    return await startParts(options, home, started, () => lock.release());
  } catch (error) {
    for (const part of started.toReversed()) await part.stop().catch(() => undefined);
    await lock.release();
    throw toStoreError(error);
  }
}

async function startParts(
  { env, port, demonstration = false, tell = () => undefined }: ServiceOptions,
  home: Home,
  started: { stop(): Promise<void> }[],
  release: () => Promise<void>,
): Promise<Service> {
  if (port !== 0) await refuseUsedPort(port);
  const log = createLog({ name: 'supervisor', file: join(home.run, 'supervisor.log') });
  const token = await ensureSecretFile(home.adminToken, () => createTokenText('admin'));
  const parts: { database?: Database; worker?: Child; api?: Child } = {};
  let isStopped = false;
  const keepState = inTurn(() => saveState(home, isStopped ? 'stopped' : parts));
  const writeState = (): void => void keepState().catch(() => undefined);
  const onRestart = (name: string, reason: string): void => {
    log.warn({ process: name, reason }, 'A process ended; it is started again.');
    tell(`${name} ended (${reason}); starting it again.`);
  };
  const external = env['DATABASE_URL'];
  const database =
    external === undefined || external === ''
      ? await embeddedDatabase({ folder: home.postgres, logs: home.run, demonstration, tell, onRestart, onReady: writeState })
      : externalDatabase(external);
  parts.database = database;
  started.push(database);
  await prepareDatabase(database.url, token, home);
  const { recipient } = await ensureIdentity(home);

  const childEnv = childEnvironment(env, { KEYWARD_HOME: home.root, DATABASE_URL: database.url });
  const spawn = (name: 'worker' | 'api', extra: Record<string, string>): Promise<Child> =>
    startChild({
      name,
      script: fileURLToPath(new URL(`./${name}.mjs`, import.meta.url)),
      env: { ...childEnv, ...extra, KEYWARD_LOG: join(home.run, `${name}.log`) },
      log: join(home.run, `${name}.log`),
      onRestart,
      onReady: writeState,
    });
  const worker = await spawn('worker', {});
  parts.worker = worker;
  started.push(worker);
  const api = await spawn('api', { KEYWARD_PORT: String(port) });
  parts.api = api;
  started.push(api);
  await keepState();
  log.info({ port: api.port() ?? 0, database: database.kind }, 'Ready.');
  const redisUrl = env['REDIS_URL'];
  return {
    url: urlOf(api),
    recipient,
    adminTokenFile: home.adminToken,
    queue: redisUrl === undefined || redisUrl === '' ? 'postgres' : 'redis',
    database: database.kind,
    databaseUrl: database.url,
    logs: home.run,
    pids: () => ({ api: api.pid(), worker: worker.pid(), postgres: database.pid() }),
    async stop() {
      worker.letGo();
      api.letGo();
      for (const part of started.toReversed()) await part.stop();
      isStopped = true;
      await keepState().catch(() => undefined);
      await release();
      log.info({}, 'Stopped.');
      log.flush();
    },
  };
}

/** For root the folder may be passed through (the database's own user must reach its data); its files stay closed to others. */
async function makeHome(home: Home): Promise<void> {
  const root = process.getuid?.() === 0;
  try {
    makeFolder(home.root, root ? 0o711 : 0o700);
    const { mode, uid } = await stat(home.root);
    // A folder made for us (mkdtemp gives 0700): only an empty one is ours to open.
    if (root && uid === 0 && (mode & 0o001) === 0 && (await readdir(home.root)).length === 0) await chmod(home.root, 0o711);
    for (const folder of [home.run, join(home.keys.vault, '..'), home.outbox, home.clones]) makeFolder(folder, 0o700);
  } catch (cause) {
    const full = hasSystemCode(cause, 'ENOSPC', 'EDQUOT');
    throw new KeywardError('output.unwritable', full ? 'The disk is full.' : `The data folder ${home.root} cannot be written.`, {
      hint: 'Choose another folder with KEYWARD_HOME.',
      cause,
    });
  }
}

async function prepareDatabase(url: string, token: string, home: Home): Promise<void> {
  const handle = connectStore({ url, name: 'keyward:supervisor', max: 2 });
  try {
    await migrate(handle.store);
    await refuseLostKeys(handle.store, home, ['vault', 'value', 'settings', 'audit', 'seal']);
    await registerAdministrator(handle.store, token);
  } finally {
    await handle.close();
  }
}

/** The caller's environment without what only the caller needs. */
function childEnvironment(env: ServiceOptions['env'], extra: Record<string, string>): NodeJS.ProcessEnv {
  const { KEYWARD_TOKEN: _token, KEYWARD_URL: _url, ...rest } = env;
  return { ...rest, ...extra };
}

type Parts = { readonly database?: Database; readonly worker?: Child; readonly api?: Child };

async function saveState(home: Home, parts: Parts | 'stopped'): Promise<void> {
  const state = parts === 'stopped' ? { state: 'stopped' } : runningState(parts);
  if (state !== null) await replaceFile(join(home.run, 'state.json'), `${JSON.stringify(state, null, 2)}\n`);
}

function runningState({ database, worker, api }: Parts): object | null {
  if (database === undefined || worker === undefined || api === undefined) return null;
  const pids = { supervisor: process.pid, api: api.pid(), worker: worker.pid(), postgres: database.pid() };
  return { state: 'running', url: urlOf(api), port: api.port(), database: database.kind, pids };
}

function urlOf(api: Child): string {
  return `http://127.0.0.1:${api.port() ?? 0}`;
}

/** Before anything is started: the likeliest mistake is a second service. */
async function refuseUsedPort(port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (cause) => {
      reject(
        new KeywardError(
          'service.port-in-use',
          hasSystemCode(cause, 'EADDRINUSE') ? `Another process listens on port ${port}.` : `Port ${port} cannot be used.`,
          {
            hint: 'Choose another one with --port, or stop the other process.',
            cause,
          },
        ),
      );
    });
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}
