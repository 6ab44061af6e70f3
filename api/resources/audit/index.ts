/** The trail for readers. Verification is the reader's own work: it needs rows, a head and a key, and no trust in this service. */
import { createRoute, z } from '@hono/zod-openapi';
import { requireScope } from '../../../access/index.ts';
import { readHead, readRows } from '../../../audit/index.ts';
import { errorAnswers, jsonAnswer, secured } from '../../describe.ts';
import { Part } from '../../names.ts';
import type { Resource } from '../../resource.ts';

const Row = z.record(z.string(), z.unknown()).openapi('AuditRow');

const rows = createRoute({
  method: 'get',
  path: '/v1/audit/rows',
  summary: 'Rows of the trail behind `after`, oldest first',
  security: secured,
  request: {
    query: z.strictObject({
      after: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(1000).default(100),
      kind: z.string().max(40).optional(),
      actor: Part.optional(),
      newest: z.enum(['true', 'false']).default('false'),
    }),
  },
  responses: { 200: jsonAnswer('The rows.', z.object({ rows: z.array(Row) })), ...errorAnswers },
});

const head = createRoute({
  method: 'get',
  path: '/v1/audit/head',
  summary: 'The newest row’s number and hash, and the key that signs',
  security: secured,
  responses: {
    200: jsonAnswer('The head.', z.object({ seq: z.int(), hash: z.string(), publicKey: z.string() })),
    ...errorAnswers,
  },
});

export const resource: Resource = {
  register(app, { store, trail }) {
    app.openapi(rows, async (c) => {
      requireScope(c.get('principal'), 'admin');
      const { after, limit, kind, actor, newest } = c.req.valid('query');
      const query = {
        after,
        limit,
        newest: newest === 'true',
        ...(kind === undefined ? {} : { kind }),
        ...(actor === undefined ? {} : { actor }),
      };
      const found = await readRows(store, query);
      return c.json({ rows: found as unknown as Record<string, unknown>[] }, 200);
    });
    app.openapi(head, async (c) => {
      requireScope(c.get('principal'), 'admin');
      return c.json({ ...(await readHead(store)), publicKey: trail.publicKey }, 200);
    });
  },
};
