/** Takes pushed chunks: durable first, queued second. This process holds no key that could open one. */
import { createRoute, z } from '@hono/zod-openapi';
import { requireScope } from '../../../access/index.ts';
import { Chunk } from '../../../core/queue/index.ts';
import { chunkJobId, keepChunk } from '../../../core/store/index.ts';
import { errorAnswers, jsonAnswer, jsonBody, secured } from '../../describe.ts';
import type { Resource } from '../../resource.ts';

const Taken = z.object({ id: z.string(), state: z.enum(['taken', 'already-taken']) });

const push = createRoute({
  method: 'post',
  path: '/v1/chunks',
  summary: 'Hand in findings, their values sealed to the service',
  security: secured,
  request: jsonBody(Chunk),
  responses: { 202: jsonAnswer('Taken.', Taken), 200: jsonAnswer('Taken before.', Taken), ...errorAnswers },
});

export const resource: Resource = {
  register(app, { store, queues }) {
    app.openapi(push, async (c) => {
      requireScope(c.get('principal'), 'push');
      const chunk = c.req.valid('json');
      if (!(await keepChunk(store, chunk))) return c.json({ id: chunk.id, state: 'already-taken' as const }, 200);
      // A queue that is away loses nothing: the sweeper queues the row later.
      await queues.add('ingest', chunk, { id: chunkJobId(chunk.id) }).catch(() => undefined);
      return c.json({ id: chunk.id, state: 'taken' as const }, 202);
    });
  },
};
