/**
 * A real Postgres server in a folder of ours: reached by a unix socket only, password by SCRAM, data readable by nobody
 * else. The caller owns the process and starts it again when it dies; an orphan of a killed caller is stopped first.
 */
import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, open, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { ensureSecretFile, makeFolder } from '../../config/index.ts';
import { KeywardError } from '../../errors/index.ts';
import { canTraverse, chooseAccount } from './account.ts';
import type { Account } from './account.ts';
import { locateBinaries } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import { isAlive } from './owner-lock.ts';
import { unavailable } from './unavailable.ts';

const run = promisify(execFile);

export interface EmbeddedOptions {
  /** Home of data, socket and password. Made when it does not exist. */
  readonly folder: string;
  /** A throw-away server: borrows a user instead of creating one, does not wait for the disk. */
  readonly demonstration?: boolean;
  /** Server log; absent discards it. */
  readonly log?: string;
  readonly tell?: (message: string) => void;
}

export interface EmbeddedPostgres {
  readonly url: string;
  readonly pid: number;
  /** Where the data really is: below a private folder root's server keeps it in a system folder. */
  readonly folder: string;
  readonly exited: Promise<void>;
  /** Fast shutdown: open transactions are rolled back, the data is left clean. */
  stop(): Promise<void>;
}

const USER = 'keyward';
const DATABASE = 'keyward';
const PORT = 5432;
/** Longest socket path of Linux is 107 bytes, of macOS 103, with the file's name. */
const SOCKET_LIMIT = 85;
const SYSTEM_DATA = '/var/lib/keyward';
const SYSTEM_CACHE = '/var/cache/keyward';

export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const tell = options.tell ?? (() => undefined);
  const account = await chooseAccount(options.demonstration === true, tell);
  const folder = await chooseFolder(options.folder, account, tell);
  const data = join(folder, 'data');
  const binaries = await locateBinaries(
    account,
    options.demonstration === true ? join(folder, 'server') : join(SYSTEM_CACHE, 'postgres-18.4.0'),
  );
  const password = await ensureSecretFile(join(folder, 'password'), () => randomBytes(24).toString('base64url'));
  const socket = await makeSocketFolder(folder, account);
  await stopOrphan(data);
  await initialise({ binaries, account, folder, data, password, demonstration: options.demonstration === true });
  const url = `postgres://${USER}:${password}@localhost/${DATABASE}?host=${encodeURIComponent(socket)}&port=${PORT}`;
  const child = await launch({ binaries, account, data, socket, ...options }, url);
  const exited = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
  return {
    url,
    pid: child.pid ?? 0,
    folder,
    exited,
    async stop() {
      child.kill('SIGINT');
      await Promise.race([exited, sleep(15_000, undefined, { ref: false })]);
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGQUIT');
      await exited;
    },
  };
}

async function chooseFolder(wanted: string, account: Account | null, tell: (message: string) => void): Promise<string> {
  // 0711: the server's own user passes through; what it may not read stands in files of mode 0600.
  makeFolder(wanted, account === null ? 0o700 : 0o711);
  if (account === null || (await canTraverse(wanted, account))) return wanted;
  const folder = join(SYSTEM_DATA, `postgres-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`);
  tell(`${wanted} is inside a private folder that the user "${account.name}" cannot enter; the database is in ${folder}.`);
  makeFolder(folder, 0o711);
  if (!(await canTraverse(folder, account))) throw unavailable(`the user "${account.name}" cannot enter ${folder}`);
  return folder;
}

async function makeSocketFolder(folder: string, account: Account | null): Promise<string> {
  const near = join(folder, 'socket');
  const far = join(tmpdir(), `keyward-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`);
  const socket = Buffer.byteLength(near) <= SOCKET_LIMIT ? near : far;
  makeFolder(socket, 0o700);
  const { uid } = await stat(socket);
  // In a shared temporary folder somebody else may have made the name first.
  if (uid !== (process.getuid?.() ?? uid) && uid !== account?.uid) throw unavailable(`${socket} belongs to another user`);
  await chmod(socket, 0o700);
  if (account !== null) await chown(socket, account.uid, account.gid);
  return socket;
}

interface Initialise {
  readonly binaries: Binaries;
  readonly account: Account | null;
  readonly folder: string;
  readonly data: string;
  readonly password: string;
  readonly demonstration: boolean;
}

async function initialise({ binaries, account, folder, data, password, demonstration }: Initialise): Promise<void> {
  const marker = join(folder, 'initialised');
  if ((await readFile(marker, 'utf8').catch(() => null)) !== null) return;
  // No marker: a first start that did not finish. Nothing in it was ever used.
  await rm(data, { recursive: true, force: true });
  await mkdir(data, { mode: 0o700 });
  const passwordFile = join(data, '..', `initdb-${process.pid}`);
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (account !== null) {
      await chown(data, account.uid, account.gid);
      await chown(passwordFile, account.uid, account.gid);
    }
    const words = ['--pgdata', data, '--username', USER, '--pwfile', passwordFile, '--auth', 'scram-sha-256'];
    words.push('--encoding', 'UTF8', '--locale', 'C', ...(demonstration ? ['--no-sync'] : []));
    await run(binaries.initdb, words, { ...identityOf(account), cwd: folder, env: plainEnvironment() });
  } catch (cause) {
    throw unavailable('its data folder cannot be initialised', cause);
  } finally {
    await unlink(passwordFile).catch(() => undefined);
  }
  await writeFile(marker, '18\n', { mode: 0o600 });
}

interface Launch extends EmbeddedOptions {
  readonly binaries: Binaries;
  readonly account: Account | null;
  readonly data: string;
  readonly socket: string;
}

const ATTEMPTS = 20;

/** After a kill -9 the old server's children may need a moment to let go of shared memory: then the start is tried again. */
async function launch(request: Launch, url: string): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt++) {
    const child = await spawnServer(request);
    if (await becomesReady(child, url)) return child;
    child.kill('SIGKILL');
    if (attempt === ATTEMPTS) {
      throw unavailable(`the server ends at once${request.log === undefined ? '' : `; see ${request.log}`}`);
    }
    await sleep(250);
  }
}

async function spawnServer({ binaries, account, data, socket, demonstration, log }: Launch): Promise<ChildProcess> {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    max_connections: '80',
    shared_buffers: '64MB',
    password_encryption: 'scram-sha-256',
    // Statements and details of failures stay out of the log: they may quote a row.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_timezone: 'UTC',
    ...(demonstration === true ? { fsync: 'off' } : {}),
  };
  const words = ['-D', data, '-p', String(PORT)];
  for (const [name, value] of Object.entries(settings)) words.push('-c', `${name}=${value}`);
  const file = log === undefined ? null : await open(log, 'a', 0o600);
  try {
    const output = file === null ? 'ignore' : file.fd;
    const child = spawn(binaries.postgres, words, {
      ...identityOf(account),
      cwd: data,
      env: plainEnvironment(),
      stdio: ['ignore', output, output],
      // Its own process group: Ctrl-C at the terminal reaches the supervisor, which stops the server last.
      detached: true,
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', () => resolve());
      child.once('error', (cause) => reject(unavailable('the server’s program does not run on this system', cause)));
    });
    child.on('error', () => undefined);
    return child;
  } finally {
    await file?.close();
  }
}

/** False when the process ended before it answered. */
async function becomesReady(child: ChildProcess, url: string): Promise<boolean> {
  const deadline = Date.now() + 60_000;
  const admin = url.replace(`/${DATABASE}?`, '/postgres?');
  while (child.exitCode === null && child.signalCode === null) {
    const client = new Client({ connectionString: admin, connectionTimeoutMillis: 5000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
      if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === '28P01') {
        throw new KeywardError('store.embedded-unavailable', 'The embedded Postgres refuses the password in its password file.', {
          hint: 'Restore the password file that belongs to this data folder from a backup.',
        });
      }
      if (Date.now() > deadline) return false;
      await sleep(25);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}

/** A server of this data folder whose supervisor was killed: stopped, so that there is one owner again. */
async function stopOrphan(data: string): Promise<void> {
  const path = join(data, 'postmaster.pid');
  const pid = Number((await readFile(path, 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1) return;
  if (!isAlive(pid) || !(await commandOf(pid)).includes(data)) {
    // The id may belong to some other process by now, which would keep Postgres from starting.
    await unlink(path).catch(() => undefined);
    return;
  }
  process.kill(pid, 'SIGINT');
  for (let waited = 0; isAlive(pid) && waited < 15_000; waited += 50) {
    if (waited === 10_000) process.kill(pid, 'SIGQUIT');
    await sleep(50);
  }
}

async function commandOf(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  if (text !== null) return text.replaceAll('\0', ' ');
  return run('ps', ['-o', 'command=', '-p', String(pid)]).then(
    ({ stdout }) => stdout,
    () => '',
  );
}

function identityOf(account: Account | null): { uid?: number; gid?: number } {
  return account === null ? {} : { uid: account.uid, gid: account.gid };
}

/** None of our own environment: it may hold tokens, and PG* variables would change the server. */
function plainEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
}
