/** Who is calling: a bearer token in the Authorization header, never in the address. */
import type { MiddlewareHandler } from 'hono';
import { authenticate } from '../access/index.ts';
import type { Refusal } from '../access/index.ts';
import { KeywardError } from '../core/errors/index.ts';
import type { Actor } from '../core/model/index.ts';
import type { ApiContext, ApiEnv } from './resource.ts';

export function requireToken(context: ApiContext): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const match = /^Bearer ([!-~]{1,512})$/i.exec(c.req.header('authorization') ?? '');
    if (match?.[1] === undefined) {
      throw new KeywardError('token.missing', 'No token was given.', { hint: 'Send the header: authorization: Bearer kw…' });
    }
    c.set('principal', await authenticate(context.store, match[1], (refusal) => record(context, refusal)));
    await next();
  };
}

/** A token that was ours and is no longer valid is a fact for the trail. */
async function record({ trail }: ApiContext, { reason, tokenId, kind, owner, agent }: Refusal): Promise<void> {
  const who: Actor = agent === undefined ? { kind: 'human', id: owner } : { kind: 'agent', id: agent.id, class: agent.class };
  await trail.append({
    kind: 'token.refused',
    time: Date.now(),
    actor: { ...who, owner, tokenId },
    via: 'api',
    context: { token: kind },
    decision: { effect: 'deny', reason },
    outcome: 'failure',
  });
}
