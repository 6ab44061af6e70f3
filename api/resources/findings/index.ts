/** Findings as the service keeps them: places, previews and references; there is no value to show. */
import { createRoute, z } from '@hono/zod-openapi';
import { requireScope } from '../../../access/index.ts';
import { FINDING_STATES } from '../../../core/model/index.ts';
import { errorAnswers, jsonAnswer, secured } from '../../describe.ts';
import type { Resource } from '../../resource.ts';
import { references } from './references.ts';

const Query = z.object({
  project: z.string().max(120).optional(),
  state: z.enum(FINDING_STATES).optional(),
  rule: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
  /** `next` of the answer before. */
  after: z.string().max(200).optional(),
});

const Item = z.object({
  id: z.string(),
  project: z.string(),
  secret: z.string(),
  rule: z.string(),
  title: z.string(),
  severity: z.string(),
  confidence: z.number(),
  level: z.string(),
  location: z.unknown(),
  also: z.unknown(),
  preview: z.string(),
  state: z.enum(FINDING_STATES),
  reference: z.string().nullable(),
  firstSeen: z.string(),
  lastSeen: z.string(),
});

const list = createRoute({
  method: 'get',
  path: '/v1/findings',
  summary: 'List findings',
  security: secured,
  request: { query: Query },
  responses: {
    200: jsonAnswer('A page of findings.', z.object({ findings: z.array(Item), total: z.number(), next: z.string().nullable() })),
    ...errorAnswers,
  },
});

export const resource: Resource = {
  register(app, context) {
    references.register(app, context);
    const { store } = context;
    app.openapi(list, async (c) => {
      requireScope(c.get('principal'), 'admin');
      const { project, state, rule, limit, after } = c.req.valid('query');
      let query = store.selectFrom('findings as f').innerJoin('projects as p', 'p.id', 'f.project_id');
      if (project !== undefined) query = query.where('p.name', '=', project);
      if (state !== undefined) query = query.where('f.state', '=', state);
      if (rule !== undefined) query = query.where('f.rule', '=', rule);
      const { total } = await query.select(({ fn }) => fn.countAll<string>().as('total')).executeTakeFirstOrThrow();
      const [afterProject = '', afterId = ''] = (after ?? '').split('~');
      if (after !== undefined) {
        query = query.where((b) => b(b.refTuple('f.project_id', 'f.id'), '>', b.tuple(afterProject, afterId)));
      }
      const rows = await query
        .selectAll('f')
        .select('p.name as project')
        .orderBy('f.project_id')
        .orderBy('f.id')
        .limit(limit)
        .execute();
      const last = rows.length === limit ? rows.at(-1) : undefined;
      return c.json(
        {
          findings: rows.map((row) => ({
            id: row.id,
            project: row.project,
            secret: row.secret,
            rule: row.rule,
            title: row.title,
            severity: row.severity,
            confidence: row.confidence,
            level: row.level,
            location: row.location,
            also: row.also,
            preview: row.preview,
            state: row.state,
            reference: row.reference,
            firstSeen: row.first_seen.toISOString(),
            lastSeen: row.last_seen.toISOString(),
          })),
          total: Number(total),
          next: last === undefined ? null : `${last.project_id}~${last.id}`,
        },
        200,
      );
    });
  },
};
