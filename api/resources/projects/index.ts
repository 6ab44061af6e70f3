/** Projects with their counts. */
import { createRoute, z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import { requireScope } from '../../../access/index.ts';
import { errorAnswers, jsonAnswer, secured } from '../../describe.ts';
import type { Resource } from '../../resource.ts';

const Item = z.object({ name: z.string(), findings: z.number(), secrets: z.number(), chunksWaiting: z.number() });

const list = createRoute({
  method: 'get',
  path: '/v1/projects',
  summary: 'List projects',
  security: secured,
  responses: { 200: jsonAnswer('All projects.', z.object({ projects: z.array(Item) })), ...errorAnswers },
});

export const resource: Resource = {
  register(app, { store }) {
    app.openapi(list, async (c) => {
      requireScope(c.get('principal'), 'admin');
      const { rows } = await sql<{ name: string; findings: number; secrets: number; waiting: number }>`
        select p.name,
          (select count(*)::int from findings f where f.project_id = p.id) as findings,
          (select count(distinct f.secret)::int from findings f where f.project_id = p.id) as secrets,
          (select count(*)::int from chunks c where c.project_id = p.id and c.state = 'received') as waiting
        from projects p order by p.name`.execute(store);
      const projects = rows.map(({ name, findings, secrets, waiting }) => ({ name, findings, secrets, chunksWaiting: waiting }));
      return c.json({ projects }, 200);
    });
  },
};
