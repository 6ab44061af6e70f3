/** What a service process is told by its environment; missing pieces are named with what sets them. */
import { KeywardError } from '../errors/index.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface ServiceEnvironment {
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  /** Keeps deployments that share a Redis apart. */
  readonly prefix: string;
  /** Log file; absent logs to standard error. */
  readonly logFile: string | undefined;
  /** Host names that the API answers to besides loopback. */
  readonly hosts: readonly string[];
}

export function serviceEnvironment(env: Environment = process.env): ServiceEnvironment {
  const databaseUrl = env['DATABASE_URL'];
  if (databaseUrl === undefined || databaseUrl === '') {
    throw new KeywardError('store.unreachable', 'DATABASE_URL is not set.', {
      hint: 'Set it to the Postgres of this deployment, or start everything at once with `keyward up`.',
    });
  }
  return {
    databaseUrl,
    redisUrl: env['REDIS_URL'] === '' ? undefined : env['REDIS_URL'],
    prefix: env['KEYWARD_QUEUE_PREFIX'] ?? 'keyward',
    logFile: env['KEYWARD_LOG'],
    hosts: (env['KEYWARD_HOSTS'] ?? '').split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()])),
  };
}
