/** What a class of agents may read: plain grants of a class to a vault. */
import { createRoute, z } from '@hono/zod-openapi';
import { actorOf, grant, listGrants, requireScope, revokeGrant } from '../../../access/index.ts';
import type { Change, Principal } from '../../../access/index.ts';
import { errorAnswers, jsonAnswer, jsonBody, secured } from '../../describe.ts';
import { Name, Part } from '../../names.ts';
import type { ApiContext, Resource } from '../../resource.ts';

const Grant = z.object({ id: z.string(), class: z.string(), vault: z.string() }).openapi('Grant');

const list = createRoute({
  method: 'get',
  path: '/v1/grants',
  summary: 'All grants',
  security: secured,
  responses: { 200: jsonAnswer('The grants.', z.object({ grants: z.array(Grant) })), ...errorAnswers },
});

const add = createRoute({
  method: 'post',
  path: '/v1/grants',
  summary: 'Let a class read a vault',
  security: secured,
  request: jsonBody(z.strictObject({ class: Name, vault: Part })),
  responses: { 200: jsonAnswer('The grant.', Grant), ...errorAnswers },
});

const revoke = createRoute({
  method: 'delete',
  path: '/v1/grants/{class}/{vault}',
  summary: 'Take a grant back; it acts at the next call',
  security: secured,
  request: { params: z.object({ class: Part, vault: Part }) },
  responses: { 200: jsonAnswer('Done.', z.object({ revoked: z.boolean() })), ...errorAnswers },
});

export const resource: Resource = {
  register(app, context) {
    app.openapi(list, async (c) => {
      requireScope(c.get('principal'), 'admin');
      return c.json({ grants: await listGrants(context.store) }, 200);
    });
    app.openapi(add, async (c) => {
      const { class: name, vault } = c.req.valid('json');
      return c.json(await grant(changeBy(c.get('principal'), context), name, vault), 200);
    });
    app.openapi(revoke, async (c) => {
      const { class: name, vault } = c.req.valid('param');
      return c.json({ revoked: await revokeGrant(changeBy(c.get('principal'), context), name, vault) }, 200);
    });
  },
};

function changeBy(principal: Principal, { store, trail }: ApiContext): Change {
  requireScope(principal, 'admin');
  return { store, trail, actor: actorOf(principal), via: 'api' };
}
