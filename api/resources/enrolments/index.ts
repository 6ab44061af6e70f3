/** Lets a scanner push: a token of scope `push`, and the recipient that it pins. */
import { createRoute, z } from '@hono/zod-openapi';
import { actorOf, issueToken, requireScope } from '../../../access/index.ts';
import { errorAnswers, jsonAnswer, jsonBody, secured } from '../../describe.ts';
import { Owner } from '../../names.ts';
import type { Resource } from '../../resource.ts';

const DAY = 86_400_000;

const Request = z.strictObject({
  /** The person or machine that answers for the token. */
  owner: Owner,
  days: z.int().min(1).max(730).default(365),
});

const enrol = createRoute({
  method: 'post',
  path: '/v1/enrolments',
  summary: 'Enrol a scanner; the token is shown once',
  security: secured,
  request: jsonBody(Request),
  responses: {
    201: jsonAnswer(
      'Enrolled.',
      z.object({ token: z.string(), tokenId: z.string(), recipient: z.string(), expiresAt: z.string() }),
    ),
    ...errorAnswers,
  },
});

const show = createRoute({
  method: 'get',
  path: '/v1/enrolment',
  summary: 'The recipient that chunks are sealed to',
  security: secured,
  responses: { 200: jsonAnswer('The recipient.', z.object({ recipient: z.string() })), ...errorAnswers },
});

export const resource: Resource = {
  register(app, { store, trail, recipient }) {
    app.openapi(enrol, async (c) => {
      const principal = c.get('principal');
      requireScope(principal, 'admin');
      const { owner, days } = c.req.valid('json');
      const expiresAt = new Date(Date.now() + days * DAY);
      const { token, id } = await issueToken(store, { kind: 'push', scopes: ['push'], owner, expiresAt });
      await trail.append({
        kind: 'token.issued',
        time: Date.now(),
        actor: actorOf(principal),
        via: 'api',
        context: { token: 'push', owner },
        target: { id },
        outcome: 'success',
      });
      return c.json({ token, tokenId: id, recipient, expiresAt: expiresAt.toISOString() }, 201);
    });
    app.openapi(show, (c) => c.json({ recipient }, 200));
  },
};
