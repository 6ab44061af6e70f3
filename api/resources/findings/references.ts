/** What a scanner may know of its own findings: under which reference each value is kept. Never a value, never a list of others. */
import { createRoute, z } from '@hono/zod-openapi';
import { requireScope } from '../../../access/index.ts';
import { FINDING_STATES } from '../../../core/model/index.ts';
import { errorAnswers, jsonAnswer, jsonBody, secured } from '../../describe.ts';
import { FindingId, ProjectName } from '../../names.ts';
import type { Resource } from '../../resource.ts';

const Item = z.object({ id: z.string(), reference: z.string().nullable(), state: z.enum(FINDING_STATES) });

const ask = createRoute({
  method: 'post',
  path: '/v1/findings/references',
  summary: 'References of findings that the caller names by id; those not stored yet are left out',
  security: secured,
  request: jsonBody(z.strictObject({ project: ProjectName, ids: z.array(FindingId).min(1).max(1000) })),
  responses: { 200: jsonAnswer('Those that are known.', z.object({ findings: z.array(Item) })), ...errorAnswers },
});

export const references: Resource = {
  register(app, { store }) {
    app.openapi(ask, async (c) => {
      requireScope(c.get('principal'), 'push', 'admin');
      const { project, ids } = c.req.valid('json');
      const findings = await store
        .selectFrom('findings as f')
        .innerJoin('projects as p', 'p.id', 'f.project_id')
        .select(['f.id', 'f.reference', 'f.state'])
        .where('p.name', '=', project)
        .where('f.id', 'in', ids)
        .orderBy('f.id')
        .execute();
      return c.json({ findings }, 200);
    });
  },
};
