/** How a principal appears in the trail. */
import type { Actor } from '../core/model/index.ts';
import type { Principal } from './principal.ts';

export function actorOf(principal: Principal): Actor {
  const { agent, kind, owner, tokenId } = principal;
  if (agent !== undefined) return { kind: 'agent', id: agent.id, class: agent.class, owner: agent.owner, tokenId };
  return { kind: kind === 'admin' ? 'human' : 'service', id: owner, tokenId };
}
