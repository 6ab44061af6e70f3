/** When a repository is scanned. The row is the truth; the worker sets the queue's schedulers from the rows at its start. */
import { createRoute, z } from '@hono/zod-openapi';
import { randomUUID } from 'node:crypto';
import { actorOf, requireScope } from '../../../access/index.ts';
import { KeywardError } from '../../../core/errors/index.ts';
import type { ScheduledScanJob } from '../../../core/queue/index.ts';
import { errorAnswers, jsonAnswer, jsonBody, secured } from '../../describe.ts';
import type { Resource } from '../../resource.ts';

const Item = z.object({ id: z.string(), repository: z.string(), cron: z.string(), timezone: z.string(), createdAt: z.string() });

const add = createRoute({
  method: 'post',
  path: '/v1/schedules',
  summary: 'Scan a repository regularly',
  security: secured,
  request: jsonBody(
    z.strictObject({
      repository: z.string().max(120),
      cron: z.string().min(5).max(120),
      timezone: z.string().max(64).default('UTC'),
    }),
  ),
  responses: { 201: jsonAnswer('Scheduled.', z.object({ id: z.string() })), ...errorAnswers },
});
const list = createRoute({
  method: 'get',
  path: '/v1/schedules',
  summary: 'List schedules',
  security: secured,
  responses: { 200: jsonAnswer('All schedules.', z.object({ schedules: z.array(Item) })), ...errorAnswers },
});
const remove = createRoute({
  method: 'delete',
  path: '/v1/schedules/{id}',
  summary: 'Remove a schedule',
  security: secured,
  request: { params: z.object({ id: z.string().max(80) }) },
  responses: { 200: jsonAnswer('Removed.', z.object({ id: z.string() })), ...errorAnswers },
});

export const resource: Resource = {
  register(app, { store, queues, trail }) {
    app.openapi(add, async (c) => {
      const principal = c.get('principal');
      requireScope(principal, 'admin');
      const { repository, cron, timezone } = c.req.valid('json');
      const found = await store
        .selectFrom('repositories')
        .select('id')
        .where((eb) => eb.or([eb('id', '=', repository), eb('name', '=', repository)]))
        .executeTakeFirst();
      if (found === undefined) {
        throw new KeywardError('resource.not-found', 'There is no repository of that name.', {
          hint: 'Register it: keyward repo add NAME URL.',
        });
      }
      const id = `sch_${randomUUID().replaceAll('-', '')}`;
      const payload: ScheduledScanJob = { schema: 'keyward.scheduled-scan/1', schedule: id };
      // The queue first: it knows whether the pattern can be read. A scheduler without a row does nothing when it fires.
      await queues.upsertSchedule('scan', { id, cron, timezone, payload });
      await store.insertInto('schedules').values({ id, repository_id: found.id, cron, timezone }).execute();
      await trail.append({
        kind: 'config.changed',
        time: Date.now(),
        actor: actorOf(principal),
        via: 'api',
        context: { what: 'schedule.added' },
        target: { id },
        outcome: 'success',
      });
      return c.json({ id }, 201);
    });
    app.openapi(list, async (c) => {
      requireScope(c.get('principal'), 'admin');
      const rows = await store
        .selectFrom('schedules as s')
        .innerJoin('repositories as r', 'r.id', 's.repository_id')
        .select(['s.id', 'r.name as repository', 's.cron', 's.timezone', 's.created_at'])
        .orderBy('s.created_at')
        .execute();
      return c.json({ schedules: rows.map(({ created_at, ...row }) => ({ ...row, createdAt: created_at.toISOString() })) }, 200);
    });
    app.openapi(remove, async (c) => {
      const principal = c.get('principal');
      requireScope(principal, 'admin');
      const { id } = c.req.valid('param');
      const row = await store.deleteFrom('schedules').where('id', '=', id).returning('id').executeTakeFirst();
      if (row === undefined)
        throw new KeywardError('resource.not-found', 'There is no such schedule.', { hint: 'keyward schedule list shows them.' });
      await queues.removeSchedule('scan', id);
      await trail.append({
        kind: 'config.changed',
        time: Date.now(),
        actor: actorOf(principal),
        via: 'api',
        context: { what: 'schedule.removed' },
        target: { id },
        outcome: 'success',
      });
      return c.json({ id }, 200);
    });
  },
};
