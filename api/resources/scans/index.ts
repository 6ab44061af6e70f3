/** Scans of registered repositories: asked for, scheduled or pushed. */
import { createRoute, z } from '@hono/zod-openapi';
import { requireScope } from '../../../access/index.ts';
import { errorAnswers, jsonAnswer, secured } from '../../describe.ts';
import type { Resource } from '../../resource.ts';

const Item = z.object({
  id: z.string(),
  repository: z.string(),
  kind: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  state: z.string(),
  findings: z.number().nullable(),
  detail: z.string().nullable(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});

const list = createRoute({
  method: 'get',
  path: '/v1/scans',
  summary: 'The newest scans',
  security: secured,
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(50) }) },
  responses: { 200: jsonAnswer('Scans, the newest first.', z.object({ scans: z.array(Item) })), ...errorAnswers },
});

export const resource: Resource = {
  register(app, { store }) {
    app.openapi(list, async (c) => {
      requireScope(c.get('principal'), 'admin');
      const rows = await store
        .selectFrom('scans as s')
        .innerJoin('repositories as r', 'r.id', 's.repository_id')
        .selectAll('s')
        .select('r.name as repository')
        .orderBy('s.created_at', 'desc')
        .limit(c.req.valid('query').limit)
        .execute();
      const scans = rows.map((row) => ({
        id: row.id,
        repository: row.repository,
        kind: row.kind,
        before: row.before_commit,
        after: row.after_commit,
        state: row.state,
        findings: row.findings,
        detail: row.detail,
        createdAt: row.created_at.toISOString(),
        finishedAt: row.finished_at?.toISOString() ?? null,
      }));
      return c.json({ scans }, 200);
    });
  },
};
