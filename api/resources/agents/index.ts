/** Agents: made with an owner and an end, suspended and let go by one call, and given short-lived tokens. */
import { createRoute, z } from '@hono/zod-openapi';
import {
  actorOf,
  AGENT_TOKEN_TTL,
  createAgent,
  deleteAgent,
  issueAgentToken,
  listAgents,
  requireAgent,
  requireScope,
  setAgentState,
} from '../../../access/index.ts';
import type { AgentIdentity, Change, Principal } from '../../../access/index.ts';
import { KeywardError } from '../../../core/errors/index.ts';
import { errorAnswers, jsonAnswer, jsonBody, secured } from '../../describe.ts';
import { Moment, Name, Owner, Part } from '../../names.ts';
import type { ApiContext, Resource } from '../../resource.ts';

const Agent = z
  .object({
    id: z.string(),
    name: z.string(),
    class: z.string(),
    owner: z.string(),
    expiresAt: Moment,
    state: z.enum(['active', 'suspended', 'expired', 'deleted']),
  })
  .openapi('Agent');
const params = z.object({ agent: Part });

const list = createRoute({
  method: 'get',
  path: '/v1/agents',
  summary: 'All agents',
  security: secured,
  responses: { 200: jsonAnswer('The agents.', z.object({ agents: z.array(Agent) })), ...errorAnswers },
});

const create = createRoute({
  method: 'post',
  path: '/v1/agents',
  summary: 'Make an agent',
  security: secured,
  request: jsonBody(z.strictObject({ name: Name, class: Name, owner: Owner, expiresAt: Moment })),
  responses: { 201: jsonAnswer('The agent.', Agent), ...errorAnswers },
});

const show = createRoute({
  method: 'get',
  path: '/v1/agents/{agent}',
  summary: 'One agent',
  security: secured,
  request: { params },
  responses: { 200: jsonAnswer('The agent.', Agent), ...errorAnswers },
});

const remove = createRoute({
  method: 'delete',
  path: '/v1/agents/{agent}',
  summary: 'Delete an agent and revoke its tokens',
  security: secured,
  request: { params },
  responses: { 200: jsonAnswer('Done.', z.object({ deleted: z.literal(true) })), ...errorAnswers },
});

const change = (verb: 'suspend' | 'reactivate') =>
  createRoute({
    method: 'post',
    path: `/v1/agents/{agent}/${verb}`,
    summary: verb === 'suspend' ? 'Stop an agent at its next call' : 'Let a suspended agent go on',
    security: secured,
    request: { params },
    responses: { 200: jsonAnswer('The agent.', Agent), ...errorAnswers },
  });

const token = createRoute({
  method: 'post',
  path: '/v1/agents/{agent}/tokens',
  summary: 'A short-lived token, shown once',
  security: secured,
  request: {
    params,
    ...jsonBody(
      z.strictObject({
        ttlSeconds: z
          .int()
          .min(1)
          .max(AGENT_TOKEN_TTL.maxMs / 1000)
          .default(AGENT_TOKEN_TTL.defaultMs / 1000),
      }),
    ),
  },
  responses: {
    201: jsonAnswer('The token.', z.object({ token: z.string(), tokenId: z.string(), expiresAt: Moment })),
    ...errorAnswers,
  },
});

export const resource: Resource = {
  register(app, context) {
    const { store } = context;
    app.openapi(list, async (c) => {
      requireScope(c.get('principal'), 'admin');
      return c.json({ agents: (await listAgents(store)).map(toAnswer) }, 200);
    });
    app.openapi(create, async (c) => {
      const { expiresAt, ...rest } = c.req.valid('json');
      const end = new Date(expiresAt);
      if (end.getTime() <= Date.now()) throw new KeywardError('request.invalid', 'The agent’s end lies in the past.');
      return c.json(toAnswer(await createAgent(changeBy(c.get('principal'), context), { ...rest, expiresAt: end })), 201);
    });
    app.openapi(show, async (c) => {
      requireScope(c.get('principal'), 'admin');
      return c.json(toAnswer(await requireAgent(store, c.req.valid('param').agent)), 200);
    });
    app.openapi(remove, async (c) => {
      await deleteAgent(changeBy(c.get('principal'), context), c.req.valid('param').agent);
      return c.json({ deleted: true as const }, 200);
    });
    for (const [verb, state] of [
      ['suspend', 'suspended'],
      ['reactivate', 'active'],
    ] as const) {
      app.openapi(change(verb), async (c) => {
        const agent = await setAgentState(changeBy(c.get('principal'), context), c.req.valid('param').agent, state);
        return c.json(toAnswer(agent), 200);
      });
    }
    app.openapi(token, async (c) => {
      const ttlMs = c.req.valid('json').ttlSeconds * 1000;
      const issued = await issueAgentToken(changeBy(c.get('principal'), context), c.req.valid('param').agent, ttlMs);
      return c.json({ token: issued.token, tokenId: issued.id, expiresAt: issued.expiresAt.toISOString() }, 201);
    });
  },
};

function changeBy(principal: Principal, { store, trail }: ApiContext): Change {
  requireScope(principal, 'admin');
  return { store, trail, actor: actorOf(principal), via: 'api' };
}

/** Expired is what a person should see; it is no state that somebody sets. */
function toAnswer({ expiresAt, ...agent }: AgentIdentity): z.infer<typeof Agent> {
  const isOver = agent.state === 'active' && expiresAt.getTime() <= Date.now();
  return { ...agent, state: isOver ? 'expired' : agent.state, expiresAt: expiresAt.toISOString() };
}
