/**
 * What became of a file: `fix` replaced values by references, or `undo` put them back. Rule and reference of each row come from
 * the database, so that a caller can write nothing into the trail but the name of its file.
 */
import { createRoute, z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import { actorOf, requireScope } from '../../../access/index.ts';
import { KeywardError } from '../../../core/errors/index.ts';
import { transitionsOf } from '../../../core/model/index.ts';
import type { AuditEvent } from '../../../core/model/index.ts';
import { errorAnswers, jsonAnswer, jsonBody, secured } from '../../describe.ts';
import { FindingId, ProjectName } from '../../names.ts';
import type { Resource } from '../../resource.ts';

const Rewrite = z.strictObject({
  kind: z.enum(['applied', 'undone']),
  project: ProjectName,
  /** The file, as the scan named it. */
  path: z.string().min(1).max(4096),
  findings: z.array(FindingId).min(1).max(1000),
});

const report = createRoute({
  method: 'post',
  path: '/v1/rewrites',
  summary: 'Report that values of a file were replaced by references, or put back',
  security: secured,
  request: jsonBody(Rewrite),
  responses: {
    200: jsonAnswer('How many findings changed their state; a repeated report changes none.', z.object({ changed: z.number() })),
    ...errorAnswers,
  },
});

export const resource: Resource = {
  register(app, { store, trail }) {
    app.openapi(report, async (c) => {
      const principal = c.get('principal');
      requireScope(principal, 'push', 'admin');
      const { kind, project, path, findings } = c.req.valid('json');
      const event = `rewrite.${kind}` as const;
      const found = await store.selectFrom('projects').select('id').where('name', '=', project).executeTakeFirst();
      if (found === undefined) {
        throw new KeywardError('resource.not-found', 'There is no such project.', {
          hint: 'A push makes it: keyward scan --push.',
        });
      }
      const common = { kind: event, time: Date.now(), actor: actorOf(principal), via: 'api', outcome: 'success' } as const;
      const changed = await store.transaction().execute(async (tx) => {
        const events: AuditEvent[] = [];
        for (const [before, after] of transitionsOf(event)) {
          // In order of ids, so that two reports of the same findings cannot wait for each other.
          const { rows } = await sql<{ id: string; rule: string; reference: string | null }>`
            update findings f set state = ${after} from (
              select id from findings where project_id = ${found.id} and id = any(${findings}) and state = ${before}
              order by id for update) as chosen
            where f.project_id = ${found.id} and f.id = chosen.id returning f.id, f.rule, f.reference`.execute(tx);
          for (const { id, rule, reference } of rows) {
            const target = { id: `${found.id}:${id}`, ...(reference === null ? {} : { reference }) };
            events.push({ ...common, context: { project, rule, path }, target });
          }
        }
        await trail.appendWithin(tx, events);
        return events.length;
      });
      return c.json({ changed }, 200);
    });
  },
};
