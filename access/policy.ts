/** The decision, behind an interface that a policy language can take over. What is not granted is refused. */
import type { DecisionReason } from '../core/model/index.ts';
import type { Store } from '../core/store/index.ts';
import { toStoreError } from '../core/store/index.ts';
import type { Principal } from './principal.ts';

/** What is asked for. Null stands for an item that does not exist, so that asking takes the same path. */
export interface Target {
  readonly vaultId: string | null;
}

export interface Decision {
  readonly effect: 'allow' | 'deny';
  readonly reason: DecisionReason;
  /** Identifiers of the policies that decided. */
  readonly policies: readonly string[];
}

export interface Policy {
  decide(principal: Principal, action: 'resolve', target: Target): Promise<Decision>;
}

/** Plain grants of a class to a vault. The agent's state is read again for each decision: a suspension acts at once. */
export function createGrantPolicy(store: Store): Policy {
  return {
    async decide(principal, action, target) {
      if (principal.kind !== 'agent' || principal.agent === undefined) return deny('not-an-agent');
      if (!principal.scopes.includes(action)) return deny('scope-missing');
      const row = await readGrant(store, principal.agent.id, target.vaultId ?? '');
      if (row === undefined || row.state !== 'active') return deny('agent-suspended');
      if (row.expires_at.getTime() <= Date.now()) return deny('agent-expired');
      if (target.vaultId === null) return deny('not-found');
      return row.grant === null ? deny('no-grant') : { effect: 'allow', reason: 'granted', policies: [row.grant] };
    },
  };
}

async function readGrant(store: Store, agentId: string, vaultId: string) {
  try {
    return await store
      .selectFrom('agents as a')
      .leftJoin('grants as g', (join) => join.onRef('g.class', '=', 'a.class').on('g.vault_id', '=', vaultId))
      .select(['a.state', 'a.expires_at', 'g.id as grant'])
      .where('a.id', '=', agentId)
      .executeTakeFirst();
  } catch (error) {
    throw toStoreError(error);
  }
}

function deny(reason: DecisionReason): Decision {
  return { effect: 'deny', reason, policies: [] };
}
