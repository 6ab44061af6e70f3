/** Asks the service which references it keeps the values of findings under. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { KeywardError } from '../../core/errors/index.ts';
import { isReference, parseReference } from '../../core/model/index.ts';
import type { Reference } from '../../core/model/index.ts';
import type { Client } from '../client.ts';

export type References = ReadonlyMap<string, Reference>;

const Answer = z.object({ findings: z.array(z.object({ id: z.string(), reference: z.string().nullable() })) });

/** What the service takes at once. */
const BATCH = 1000;

/** Of the findings asked for, those that have a reference now. */
export async function knownReferences(client: Client, project: string, ids: ReadonlySet<string>): Promise<References> {
  const known = new Map<string, Reference>();
  const wanted = [...ids];
  for (let at = 0; at < wanted.length; at += BATCH) {
    const body = { project, ids: wanted.slice(at, at + BATCH) };
    const answer = Answer.safeParse(await client.post('/v1/findings/references', body));
    if (!answer.success) {
      throw new KeywardError('service.unreachable', 'The answer of the service is not a list of references.', {
        hint: 'Is the service of the same version as this command?',
      });
    }
    for (const { id, reference } of answer.data.findings) {
      if (reference !== null && ids.has(id) && isReference(reference)) known.set(id, parseReference(reference));
    }
  }
  return known;
}

/** Waits until every finding has a reference. Throws `service.unavailable` when the worker takes too long. */
export async function waitForReferences(
  client: Client,
  project: string,
  ids: ReadonlySet<string>,
  timeoutMs = 60_000,
): Promise<References> {
  const end = Date.now() + timeoutMs;
  for (let pause = 100; ; pause = Math.min(pause * 1.5, 1000)) {
    const known = await knownReferences(client, project, ids);
    if (known.size === ids.size) return known;
    if (Date.now() > end) {
      const missing = ids.size - known.size;
      throw new KeywardError('service.unavailable', `The service has not stored ${missing} of ${ids.size} values yet.`, {
        hint: 'Look at `keyward queue`, then run the command again: nothing was changed, and nothing is stored twice.',
      });
    }
    await sleep(pause);
  }
}
