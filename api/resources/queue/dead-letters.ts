/** Jobs that failed for good: what they were about, put back, or let go. Their data is not shown; rows stay the truth. */
import { createRoute, z } from '@hono/zod-openapi';
import { actorOf, requireScope } from '../../../access/index.ts';
import type { Principal } from '../../../access/index.ts';
import { KeywardError } from '../../../core/errors/index.ts';
import { QUEUES } from '../../../core/queue/index.ts';
import type { DeadLetter } from '../../../core/queue/index.ts';
import { errorAnswers, jsonAnswer, secured } from '../../describe.ts';
import { Part } from '../../names.ts';
import type { ApiContext, Resource } from '../../resource.ts';
import { requeue } from './requeue.ts';

const Item = z.object({
  queue: z.enum(QUEUES),
  id: z.string(),
  reason: z.string(),
  since: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }).nullable(),
});
const params = z.object({ queue: z.enum(QUEUES), letter: Part });

const list = createRoute({
  method: 'get',
  path: '/v1/queue/dead-letters',
  summary: 'Jobs that failed for good, the oldest first',
  security: secured,
  responses: { 200: jsonAnswer('The letters.', z.object({ deadLetters: z.array(Item) })), ...errorAnswers },
});

const retry = createRoute({
  method: 'post',
  path: '/v1/queue/dead-letters/{queue}/{letter}/retry',
  summary: 'Put a job back',
  security: secured,
  request: { params },
  responses: {
    200: jsonAnswer('Queued again; or its row is done or gone.', z.object({ state: z.enum(['queued', 'nothing-to-do']) })),
    ...errorAnswers,
  },
});

const drop = createRoute({
  method: 'delete',
  path: '/v1/queue/dead-letters/{queue}/{letter}',
  summary: 'Let a job go; the row that it was about stays',
  security: secured,
  request: { params },
  responses: { 200: jsonAnswer('Done.', z.object({ deleted: z.literal(true) })), ...errorAnswers },
});

export const deadLetters: Resource = {
  register(app, context) {
    const { store, queues, trail } = context;
    app.openapi(list, async (c) => {
      requireScope(c.get('principal'), 'admin');
      const letters = await queues.dead.list();
      return c.json({ deadLetters: letters.map(({ time, ...rest }) => ({ ...rest, since: new Date(time).toISOString() })) }, 200);
    });
    app.openapi(retry, async (c) => {
      const principal = c.get('principal');
      requireScope(principal, 'admin');
      const letter = await take(context, c.req.valid('param'));
      const { subject } = letter;
      if (subject === null) {
        throw new KeywardError('request.invalid', 'This letter names nothing that could be queued again.', {
          hint: 'Drop it: keyward queue dlq drop ID.',
        });
      }
      await trail.append(changeOf(principal, 'dead-letter.retried', letter));
      // First back, then out: a crash between the two repeats a job, and every job may be repeated.
      const state = await requeue(subject, { store, queues });
      await queues.dead.drop(letter.queue, letter.id);
      return c.json({ state }, 200);
    });
    app.openapi(drop, async (c) => {
      const principal = c.get('principal');
      requireScope(principal, 'admin');
      const letter = await take(context, c.req.valid('param'));
      await trail.append(changeOf(principal, 'dead-letter.dropped', letter));
      await queues.dead.drop(letter.queue, letter.id);
      return c.json({ deleted: true as const }, 200);
    });
  },
};

async function take({ queues }: ApiContext, { queue, letter }: z.infer<typeof params>): Promise<DeadLetter> {
  const found = await queues.dead.find(queue, letter);
  if (found !== null) return found;
  throw new KeywardError('resource.not-found', 'There is no such dead letter.', { hint: 'keyward queue dlq lists them.' });
}

function changeOf(principal: Principal, change: string, { queue, id, reason }: DeadLetter) {
  const context = { change, queue, reason };
  const common = { time: Date.now(), actor: actorOf(principal), via: 'api', outcome: 'success' } as const;
  return { ...common, kind: 'config.changed', context, target: { id } } as const;
}
