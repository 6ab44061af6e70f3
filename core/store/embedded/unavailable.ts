/** The one error of the embedded server: why, and what to set instead. */
import { KeywardError } from '../../errors/index.ts';

export function unavailable(why: string, cause?: unknown): KeywardError {
  return new KeywardError('store.embedded-unavailable', `The embedded Postgres cannot start: ${why}.`, {
    hint: 'Set DATABASE_URL to a Postgres server (13 or newer), as postgres://user:password@host/database.',
    cause,
  });
}
