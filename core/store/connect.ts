/** The Postgres connection: one pool type for the store and for the queue's Postgres backend. */
import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { hasSystemCode, KeywardError } from '../errors/index.ts';
import type { Database } from './schema.ts';

export type Store = Kysely<Database>;

export interface StoreHandle {
  readonly store: Store;
  close(): Promise<void>;
}

interface PoolSettings {
  readonly url: string;
  /** Shown in `pg_stat_activity`. */
  readonly name: string;
  readonly max?: number;
  /** Further settings of the session, as `-c search_path=bullmq`. */
  readonly options?: string;
}

/** A pool whose connection faults are swallowed: the next query reports them. */
export function createPool({ url, name, max = 10, options }: PoolSettings): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: name,
    max,
    keepAlive: true,
    connectionTimeoutMillis: 5000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    ...(options === undefined ? {} : { options }),
  });
  pool.on('error', () => undefined);
  // The pool listens to idle connections only; an unheard fault of one in use would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

export function connectStore(settings: PoolSettings): StoreHandle {
  const pool = createPool(settings);
  const store = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return { store, close: () => store.destroy() };
}

/** Postgres says with class 57P, 08 and 53 that it is going, gone or full; Node says it with system codes. */
function isUnreachable(error: unknown): boolean {
  if (hasSystemCode(error, 'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND')) return true;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return /^(57P|08|53)/.test(code) || /Connection terminated|timeout exceeded when trying to connect/.test(error.message);
}

/**
 * Whether Postgres refuses the data itself (classes 21 and 22: a NUL, a number out of range, a row twice in one statement):
 * the same statement would be refused again.
 */
export function isRefusedByStore(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^2[12][0-9A-Z]{3}$/.test(error.code);
}

/** Classes 28 (authorisation) and 3D (no such database). */
function isTurnedAway(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^(?:28|3D)[0-9A-Z]{3}$/.test(error.code);
}

/** `store.unreachable` in place of a connection fault; any other error as it is. */
export function toStoreError(error: unknown): unknown {
  if (isTurnedAway(error)) {
    return new KeywardError(
      'store.unreachable',
      'Postgres refuses the connection: the user, the password or the database is wrong.',
      {
        hint: 'Check DATABASE_URL; the database it names has to exist.',
        cause: error,
      },
    );
  }
  if (!isUnreachable(error)) return error;
  return new KeywardError('store.unreachable', 'Postgres does not answer.', {
    hint: 'Is `keyward up` running, or DATABASE_URL right?',
    cause: error,
  });
}
