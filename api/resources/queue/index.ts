/** What waits: jobs by queue, and rows that are not done yet. Job data is never shown. */
import { createRoute, z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import { requireScope } from '../../../access/index.ts';
import { errorAnswers, jsonAnswer, secured } from '../../describe.ts';
import type { Resource } from '../../resource.ts';
import { deadLetters } from './dead-letters.ts';

const Answer = z.object({
  backend: z.enum(['redis', 'postgres']),
  queues: z.record(z.string(), z.record(z.string(), z.number())),
  waiting: z.object({ chunks: z.number(), scans: z.number(), deliveries: z.number() }),
  refusedChunks: z.number(),
});

const show = createRoute({
  method: 'get',
  path: '/v1/queue',
  summary: 'Show what waits',
  security: secured,
  responses: { 200: jsonAnswer('Counts.', Answer), ...errorAnswers },
});

export const resource: Resource = {
  register(app, context) {
    deadLetters.register(app, context);
    const { store, queues } = context;
    app.openapi(show, async (c) => {
      requireScope(c.get('principal'), 'admin');
      const { rows } = await sql<{ chunks: number; scans: number; deliveries: number; refused: number }>`select
          (select count(*)::int from chunks where state = 'received') as chunks,
          (select count(*)::int from scans where state in ('queued','running')) as scans,
          (select count(*)::int from deliveries where state = 'pending') as deliveries,
          (select count(*)::int from chunks where state = 'refused') as refused`.execute(store);
      const { chunks = 0, scans = 0, deliveries = 0, refused = 0 } = rows[0] ?? {};
      const body = {
        backend: queues.backend,
        queues: await queues.counts(),
        waiting: { chunks, scans, deliveries },
        refusedChunks: refused,
      };
      return c.json(body, 200);
    });
  },
};
