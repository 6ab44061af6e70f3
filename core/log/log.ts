/** Service logs: JSON lines by pino. Ids, codes and counts only; fields that could hold a value are cut on the way out. */
import { pino } from 'pino';

export interface Log {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
  flush(): void;
}

/** Flat and primitive on purpose: an object handed in whole may carry anything. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

interface LogOptions {
  readonly name: string;
  readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** File to append to (0600); absent writes to standard error. */
  readonly file?: string;
}

const CENSORED = ['value', 'token', 'authorization', 'password', 'secret', 'key', 'identity', 'url', 'sealed', 'payload'];

export function createLog({ name, level = 'info', file }: LogOptions): Log {
  const destination = pino.destination({ dest: file ?? 2, append: true, mkdir: true, mode: 0o600, sync: true });
  // A closed terminal or a full disk must not end the service.
  destination.on('error', () => undefined);
  const logger = pino(
    {
      base: { name, pid: process.pid },
      level,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: CENSORED, censor: '[redacted]' },
    },
    destination,
  );
  return {
    debug: (fields, message) => logger.debug(fields, message),
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
    flush: () => destination.flushSync(),
  };
}

/** What a log or a job may say about any failure: the code of ours, else the kind of fault. Never the message of another library. */
export function nameOfFailure(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('code' in error && typeof error.code === 'string' && /^[A-Za-z0-9._-]{1,64}$/.test(error.code)) return error.code;
  return /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error';
}
