/** Classes of agents and their learning periods. */
import { createRoute, z } from '@hono/zod-openapi';
import { actorOf, listClasses, putClass, requireScope } from '../../../access/index.ts';
import { errorAnswers, jsonAnswer, jsonBody, secured } from '../../describe.ts';
import { Name } from '../../names.ts';
import type { Resource } from '../../resource.ts';

const AgentClass = z
  .object({
    name: Name,
    /** Days before first-seen alerts begin; 0 for none. */
    learningDays: z.int().min(0).max(365),
    /** Hand-outs before they begin; the longer of the two counts. */
    learningEvents: z.int().min(0).max(1_000_000),
  })
  .openapi('AgentClass');

const list = createRoute({
  method: 'get',
  path: '/v1/classes',
  summary: 'All classes of agents',
  security: secured,
  responses: { 200: jsonAnswer('The classes.', z.object({ classes: z.array(AgentClass) })), ...errorAnswers },
});

const put = createRoute({
  method: 'post',
  path: '/v1/classes',
  summary: 'Make a class, or change its learning period',
  security: secured,
  request: jsonBody(AgentClass.strict()),
  responses: { 200: jsonAnswer('The class.', AgentClass), ...errorAnswers },
});

export const resource: Resource = {
  register(app, { store, trail }) {
    app.openapi(list, async (c) => {
      requireScope(c.get('principal'), 'admin');
      return c.json({ classes: await listClasses(store) }, 200);
    });
    app.openapi(put, async (c) => {
      const principal = c.get('principal');
      requireScope(principal, 'admin');
      return c.json(await putClass({ store, trail, actor: actorOf(principal), via: 'api' }, c.req.valid('json')), 200);
    });
  },
};
