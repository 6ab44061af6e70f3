/** `fix` and `undo` beside the service: with the push token of this machine, and what they tell it of rewritten files. */
import { KeywardError } from '../../core/errors/index.ts';
import type { ReversalOrigin } from '../../vault/index.ts';
import { connectClient, createClient } from '../client.ts';
import type { Client } from '../client.ts';
import type { Invocation } from '../command.ts';

/** As this machine pushes; where it is not enrolled, as its administrator. */
export async function connectForFix(invocation: Pick<Invocation, 'flags' | 'env'>): Promise<Client> {
  const { readEnrolment } = await import('../push/index.ts');
  try {
    const { url, token } = await readEnrolment(pushEnvironment(invocation));
    return connectClient(url, token);
  } catch (error) {
    if (error instanceof KeywardError && error.code === 'push.not-enrolled') return createClient(invocation);
    throw error;
  }
}

/** `--url` beats the environment and the enrolment. */
export function pushEnvironment({ flags, env }: Pick<Invocation, 'flags' | 'env'>): Invocation['env'] {
  return flags.url === undefined ? env : { ...env, KEYWARD_URL: flags.url };
}

/** What the service takes at once. */
const BATCH = 1000;

/**
 * Tells the service after the files are written. Null when it knows all of it now, else why not: the files stay as they are,
 * since a list that lags behind is a smaller harm than a value that comes back.
 */
export async function reportRewrites(
  kind: 'applied' | 'undone',
  origins: readonly ReversalOrigin[],
  invocation: Pick<Invocation, 'flags' | 'env'>,
): Promise<KeywardError | null> {
  const wanted = origins.filter(({ findings }) => findings.length > 0);
  if (wanted.length === 0) return null;
  try {
    const client = await connectForFix(invocation);
    for (const { project, path, findings } of wanted) {
      for (let at = 0; at < findings.length; at += BATCH) {
        await client.post('/v1/rewrites', { kind, project, path, findings: findings.slice(at, at + BATCH) });
      }
    }
    return null;
  } catch (error) {
    if (error instanceof KeywardError) return error;
    throw error;
  }
}

/** The warning for a report that did not arrive, with what to do. */
export function describeSilence(kind: 'applied' | 'undone', { code, message }: KeywardError): string {
  const todo =
    kind === 'applied'
      ? 'The files are as shown and the values are in the vault. For the trail to tell of it, run keyward undo and keyward fix again once the service answers.'
      : 'The files are restored. keyward scan --push tells the service that the values are back once it answers.';
  return `warning: the service was not told (${code}): ${message}\n  ${todo}`;
}
