/**
 * Life of a service process: what it tells its supervisor, how it ends. It ends when the supervisor dies, when it is asked
 * to, and at any fault nobody handled, of which only the kind is logged.
 */
import { KeywardError } from '../errors/index.ts';
import { nameOfFailure } from '../log/index.ts';
import type { Log } from '../log/index.ts';

export type ServiceMessage =
  | { readonly type: 'ready'; readonly port?: number }
  | { readonly type: 'failed'; readonly code: string; readonly message: string; readonly hint: string | null };

export interface Running {
  readonly port?: number;
  stop(): Promise<void>;
}

/** Longest time from the wish to end to the end; orchestrators kill after 30 s. */
const GRACE = 27_000;

export async function runServiceProcess(log: Log, start: () => Promise<Running>): Promise<void> {
  const fault = (error: unknown): void => {
    log.error({ code: nameOfFailure(error) }, 'A fault nobody handled; the process ends and is started again.');
    log.flush();
    process.exit(1);
  };
  process.on('uncaughtException', fault);
  process.on('unhandledRejection', fault);
  const supervised = process.send !== undefined;
  let ending = false;
  let running: Running | null = null;
  const end = (reason: string): void => {
    if (ending) return;
    ending = true;
    log.info({ reason }, 'Stopping.');
    setTimeout(() => process.exit(1), GRACE).unref();
    const stopped = running?.stop() ?? Promise.resolve();
    void stopped
      .catch((error: unknown) => log.error({ code: nameOfFailure(error) }, 'Stopping met a fault.'))
      .finally(() => {
        log.flush();
        process.exit(0);
      });
  };
  process.on('SIGTERM', () => end('SIGTERM'));
  // Ctrl-C reaches the whole group; under a supervisor it is the supervisor that says when.
  process.on('SIGINT', () => {
    if (!supervised) end('SIGINT');
  });
  process.on('disconnect', () => end('supervisor gone'));
  try {
    running = await start();
  } catch (error) {
    const known =
      error instanceof KeywardError ? error : new KeywardError('internal', 'The process cannot start.', { cause: error });
    log.error({ code: known.code, cause: nameOfFailure(known.cause) }, known.message);
    log.flush();
    const message: ServiceMessage = { type: 'failed', code: known.code, message: known.message, hint: known.hint ?? null };
    if (process.send === undefined) process.exit(known.exitStatus);
    process.send(message, () => process.exit(known.exitStatus));
    return;
  }
  const { port } = running;
  const message: ServiceMessage = { type: 'ready', ...(port === undefined ? {} : { port }) };
  process.send?.(message);
}
