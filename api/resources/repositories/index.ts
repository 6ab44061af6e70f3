/** Repositories that the service may scan. Nothing is ever cloned from an address that a webhook names. */
import { createRoute, z } from '@hono/zod-openapi';
import { randomBytes, randomUUID } from 'node:crypto';
import { actorOf, requireScope } from '../../../access/index.ts';
import { KeywardError } from '../../../core/errors/index.ts';
import { ensureProject } from '../../../core/store/index.ts';
import { errorAnswers, jsonAnswer, jsonBody, secured } from '../../describe.ts';
import type { Resource } from '../../resource.ts';
import { enqueueScan } from '../scans/enqueue.ts';
import { signingKeyOf, SIGNING_PREFIX } from '../webhooks/signature.ts';
import { checkRemote } from './remote.ts';

const Name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._ /-]{0,119}$/, 'a name of letters, digits and . _ - / is expected');
const Provider = z.enum(['github', 'gitlab', 'plain']);

const Registration = z.strictObject({
  name: Name,
  url: z.string().min(1).max(2048),
  project: Name.optional(),
  provider: Provider.default('plain'),
  /** The webhook's secret; absent: one is made and shown once. */
  webhookSecret: z
    .string()
    .min(16)
    .max(512)
    .refine(
      (secret) => !secret.startsWith(SIGNING_PREFIX) || signingKeyOf(secret) !== null,
      'whsec_ and base64 of 16 bytes or more',
    )
    .optional(),
});

const Item = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  project: z.string(),
  provider: Provider,
  webhook: z.boolean(),
  createdAt: z.string(),
});

const register = createRoute({
  method: 'post',
  path: '/v1/repositories',
  summary: 'Register a repository',
  security: secured,
  request: jsonBody(Registration),
  responses: {
    201: jsonAnswer('Registered.', z.object({ id: z.string(), name: z.string(), webhookSecret: z.string().nullable() })),
    ...errorAnswers,
  },
});
const list = createRoute({
  method: 'get',
  path: '/v1/repositories',
  summary: 'List repositories',
  security: secured,
  responses: { 200: jsonAnswer('All repositories.', z.object({ repositories: z.array(Item) })), ...errorAnswers },
});
const one = z.object({ id: z.string().max(120) });
const remove = createRoute({
  method: 'delete',
  path: '/v1/repositories/{id}',
  summary: 'Forget a repository, its schedules and its scans; findings stay',
  security: secured,
  request: { params: one },
  responses: { 200: jsonAnswer('Forgotten.', z.object({ id: z.string() })), ...errorAnswers },
});
const scan = createRoute({
  method: 'post',
  path: '/v1/repositories/{id}/scans',
  summary: 'Scan the whole history now',
  security: secured,
  request: { params: one },
  responses: { 202: jsonAnswer('Queued.', z.object({ scan: z.string() })), ...errorAnswers },
});

export const resource: Resource = {
  register(app, { store, queues, trail, settings }) {
    const find = async (idOrName: string) => {
      const row = await store
        .selectFrom('repositories')
        .select(['id', 'name'])
        .where((eb) => eb.or([eb('id', '=', idOrName), eb('name', '=', idOrName)]))
        .executeTakeFirst();
      if (row !== undefined) return row;
      throw new KeywardError('resource.not-found', 'There is no repository of that name.', {
        hint: 'keyward repo list shows them.',
      });
    };
    const note = (principal: Parameters<typeof actorOf>[0], id: string, what: string) =>
      trail.append({
        kind: 'config.changed',
        time: Date.now(),
        actor: actorOf(principal),
        via: 'api',
        context: { what },
        target: { id },
        outcome: 'success',
      });

    app.openapi(register, async (c) => {
      requireScope(c.get('principal'), 'admin');
      const { name, url, project, provider, webhookSecret } = c.req.valid('json');
      const id = `rep_${randomUUID().replaceAll('-', '')}`;
      const made = provider !== 'plain' && webhookSecret === undefined ? randomBytes(32).toString('base64url') : null;
      const secret = webhookSecret ?? made;
      const row = await store
        .insertInto('repositories')
        .values({
          id,
          project_id: await ensureProject(store, project ?? name),
          name,
          url: checkRemote(url),
          provider,
          webhook_secret: secret === null ? null : settings.seal(`repository:${id}`, secret),
        })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .returning('id')
        .executeTakeFirst();
      if (row === undefined) {
        throw new KeywardError('resource.exists', 'A repository of that name is registered.', {
          hint: 'Remove it first, or choose another name.',
        });
      }
      await note(c.get('principal'), id, 'repository.registered');
      return c.json({ id, name, webhookSecret: made }, 201);
    });
    app.openapi(list, async (c) => {
      requireScope(c.get('principal'), 'admin');
      const rows = await store
        .selectFrom('repositories as r')
        .innerJoin('projects as p', 'p.id', 'r.project_id')
        .select(['r.id', 'r.name', 'r.url', 'r.provider', 'r.created_at', 'p.name as project'])
        .select((eb) => eb('r.webhook_secret', 'is not', null).as('webhook'))
        .orderBy('r.name')
        .execute();
      const repositories = rows.map(({ created_at, webhook, ...row }) => ({
        ...row,
        webhook: Boolean(webhook),
        createdAt: created_at.toISOString(),
      }));
      return c.json({ repositories }, 200);
    });
    app.openapi(remove, async (c) => {
      requireScope(c.get('principal'), 'admin');
      const { id } = await find(c.req.valid('param').id);
      const schedules = await store.selectFrom('schedules').select('id').where('repository_id', '=', id).execute();
      for (const schedule of schedules) await queues.removeSchedule('scan', schedule.id);
      await store.deleteFrom('repositories').where('id', '=', id).execute();
      await note(c.get('principal'), id, 'repository.removed');
      return c.json({ id }, 200);
    });
    app.openapi(scan, async (c) => {
      requireScope(c.get('principal'), 'admin');
      const { id } = await find(c.req.valid('param').id);
      return c.json({ scan: (await enqueueScan({ store, queues }, { repository: id, kind: 'full' })) ?? '' }, 202);
    });
  },
};
