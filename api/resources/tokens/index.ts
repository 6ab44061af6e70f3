/** Tokens as records: who has which until when. The texts are stored nowhere. */
import { createRoute, z } from '@hono/zod-openapi';
import { actorOf, listTokens, requireScope, revokeToken } from '../../../access/index.ts';
import { errorAnswers, jsonAnswer, secured } from '../../describe.ts';
import { Moment, Part } from '../../names.ts';
import type { Resource } from '../../resource.ts';

const Token = z
  .object({
    id: z.string(),
    kind: z.enum(['push', 'agent', 'admin']),
    owner: z.string(),
    agent: z.string().nullable(),
    expiresAt: Moment,
    revokedAt: Moment.nullable(),
  })
  .openapi('Token');

const list = createRoute({
  method: 'get',
  path: '/v1/tokens',
  summary: 'Tokens that have not expired, newest first',
  security: secured,
  responses: { 200: jsonAnswer('The tokens.', z.object({ tokens: z.array(Token) })), ...errorAnswers },
});

const revoke = createRoute({
  method: 'delete',
  path: '/v1/tokens/{token}',
  summary: 'Revoke a token by its id',
  security: secured,
  request: { params: z.object({ token: Part }) },
  responses: { 200: jsonAnswer('Done.', z.object({ revoked: z.boolean() })), ...errorAnswers },
});

export const resource: Resource = {
  register(app, { store, trail }) {
    app.openapi(list, async (c) => {
      requireScope(c.get('principal'), 'admin');
      const tokens = await listTokens(store);
      const answer = tokens.map(({ id, kind, owner, agent, expiresAt, revokedAt }) => ({
        id,
        kind,
        owner,
        agent,
        expiresAt: expiresAt.toISOString(),
        revokedAt: revokedAt?.toISOString() ?? null,
      }));
      return c.json({ tokens: answer }, 200);
    });
    app.openapi(revoke, async (c) => {
      const principal = c.get('principal');
      requireScope(principal, 'admin');
      const { token: id } = c.req.valid('param');
      const revoked = await revokeToken(store, id);
      if (revoked) {
        const actor = actorOf(principal);
        await trail.append({ kind: 'token.revoked', time: Date.now(), actor, via: 'api', target: { id }, outcome: 'success' });
      }
      return c.json({ revoked }, 200);
    });
  },
};
