/** Agents, their classes and what a class may read. Each change is written to the trail; owner and expiry are mandatory. */
import { randomUUID } from 'node:crypto';
import { DEFAULT_LEARNING } from '../audit/index.ts';
import type { Trail } from '../audit/index.ts';
import { KeywardError } from '../core/errors/index.ts';
import type { Actor, AuditEvent, AuditKind, Via } from '../core/model/index.ts';
import type { Store } from '../core/store/index.ts';
import type { AgentIdentity } from './principal.ts';
import { issueToken } from './tokens.ts';

/** A quarter of an hour; a day at most, for a task that runs unattended. */
export const AGENT_TOKEN_TTL = { defaultMs: 15 * 60_000, maxMs: 24 * 3_600_000 } as const;

/** Who changes something, for the trail. */
export interface Change {
  readonly store: Store;
  readonly trail: Trail;
  readonly actor: Actor;
  readonly via: Via;
}

export interface AgentRequest {
  readonly name: string;
  readonly class: string;
  readonly owner: string;
  readonly expiresAt: Date;
}

/** Throws `resource.exists`. The class is made with the default learning period when there is none of that name. */
export async function createAgent(change: Change, request: AgentRequest): Promise<AgentIdentity> {
  const { store } = change;
  if ((await findAgent(store, request.name)) !== null) throw exists(request.name);
  const id = `agt_${randomUUID().replaceAll('-', '')}`;
  await record(change, 'agent.created', { id });
  await ensureClass(store, request.class);
  const row = { id, name: request.name, class: request.class, owner: request.owner, expires_at: request.expiresAt };
  const inserted = await store
    .insertInto('agents')
    .values({ ...row, state: 'active' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted === undefined) throw exists(request.name);
  return { id, name: request.name, class: request.class, owner: request.owner, expiresAt: request.expiresAt, state: 'active' };
}

export async function listAgents(store: Store): Promise<AgentIdentity[]> {
  const rows = await store.selectFrom('agents').selectAll().where('state', '!=', 'deleted').orderBy('name').execute();
  return rows.map(toIdentity);
}

/** By name or id; a deleted agent is not found. */
async function findAgent(store: Store, nameOrId: string): Promise<AgentIdentity | null> {
  const row = await store
    .selectFrom('agents')
    .selectAll()
    .where((eb) => eb.or([eb('name', '=', nameOrId), eb('id', '=', nameOrId)]))
    .where('state', '!=', 'deleted')
    .executeTakeFirst();
  return row === undefined ? null : toIdentity(row);
}

function toIdentity(row: Omit<AgentIdentity, 'expiresAt'> & { readonly expires_at: Date }): AgentIdentity {
  const { id, name, owner, state } = row;
  return { id, name, class: row.class, owner, expiresAt: row.expires_at, state };
}

/** Throws `resource.not-found`. */
export async function requireAgent(store: Store, nameOrId: string): Promise<AgentIdentity> {
  const agent = await findAgent(store, nameOrId);
  if (agent !== null) return agent;
  throw new KeywardError('resource.not-found', 'There is no such agent.', { hint: 'keyward agent list shows the names.' });
}

/** Idempotent. A suspension acts before it is recorded, since it must not wait for anything. */
export async function setAgentState(change: Change, nameOrId: string, state: 'active' | 'suspended'): Promise<AgentIdentity> {
  const agent = await requireAgent(change.store, nameOrId);
  if (agent.state === state) return agent;
  const apply = () => change.store.updateTable('agents').set({ state }).where('id', '=', agent.id).execute();
  if (state === 'suspended') {
    await apply();
    await record(change, 'agent.suspended', { id: agent.id });
  } else {
    await record(change, 'agent.reactivated', { id: agent.id });
    await apply();
  }
  return { ...agent, state };
}

/** Revokes every token at once and frees the name; the record stays, since the trail speaks of it. */
export async function deleteAgent(change: Change, nameOrId: string): Promise<void> {
  const agent = await requireAgent(change.store, nameOrId);
  await change.store.transaction().execute(async (tx) => {
    const name = `${agent.name} (deleted ${agent.id})`;
    await tx.updateTable('agents').set({ state: 'deleted', name }).where('id', '=', agent.id).execute();
    await tx
      .updateTable('tokens')
      .set({ revoked_at: new Date() })
      .where('agent_id', '=', agent.id)
      .where('revoked_at', 'is', null)
      .execute();
  });
  await record(change, 'agent.deleted', { id: agent.id });
}

/** A token that never outlives its agent. Throws `access.agent-suspended`. */
export async function issueAgentToken(
  change: Change,
  nameOrId: string,
  ttlMs: number = AGENT_TOKEN_TTL.defaultMs,
): Promise<{ token: string; id: string; agent: AgentIdentity; expiresAt: Date }> {
  const agent = await requireAgent(change.store, nameOrId);
  const now = Date.now();
  if (agent.state !== 'active' || agent.expiresAt.getTime() <= now) {
    const reason = agent.state === 'active' ? 'agent-expired' : 'agent-suspended';
    await record(change, 'token.refused', { id: agent.id }, { effect: 'deny', reason });
    throw new KeywardError('access.agent-suspended', 'The agent is suspended or expired, so it gets no token.', {
      hint: 'keyward agent reactivate NAME, if that is meant.',
    });
  }
  const expiresAt = new Date(Math.min(now + Math.min(ttlMs, AGENT_TOKEN_TTL.maxMs), agent.expiresAt.getTime()));
  const { token, id } = await issueToken(change.store, {
    kind: 'agent',
    agentId: agent.id,
    scopes: ['resolve'],
    owner: agent.owner,
    expiresAt,
  });
  await record(change, 'token.issued', { id });
  return { token, id, agent, expiresAt };
}

export interface AgentClass {
  readonly name: string;
  readonly learningDays: number;
  readonly learningEvents: number;
}

export async function listClasses(store: Store): Promise<AgentClass[]> {
  const rows = await store.selectFrom('agent_classes').selectAll().orderBy('name').execute();
  return rows.map((row) => ({ name: row.name, learningDays: row.learning_days, learningEvents: row.learning_events }));
}

/** Makes the class or changes its learning period. */
export async function putClass(change: Change, { name, learningDays, learningEvents }: AgentClass): Promise<AgentClass> {
  await record(change, 'config.changed', { id: `class ${name}` });
  const learning = { learning_days: learningDays, learning_events: learningEvents };
  await change.store
    .insertInto('agent_classes')
    .values({ name, ...learning })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(learning))
    .execute();
  return { name, learningDays, learningEvents };
}

async function ensureClass(store: Store, name: string): Promise<void> {
  const learning = { learning_days: DEFAULT_LEARNING.days, learning_events: DEFAULT_LEARNING.events };
  await store
    .insertInto('agent_classes')
    .values({ name, ...learning })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface Grant {
  readonly id: string;
  readonly class: string;
  readonly vault: string;
}

export async function listGrants(store: Store): Promise<Grant[]> {
  return store
    .selectFrom('grants as g')
    .innerJoin('vaults as v', 'v.id', 'g.vault_id')
    .select(['g.id', 'g.class', 'v.name as vault'])
    .orderBy('g.class')
    .orderBy('v.name')
    .execute();
}

/** Idempotent. Throws `resource.not-found` when there is no such vault; a class is made when it does not exist. */
export async function grant(change: Change, className: string, vault: string): Promise<Grant> {
  const { id: vaultId, name } = await requireVault(change.store, vault);
  const id = `grt_${randomUUID().replaceAll('-', '')}`;
  await record(
    change,
    'grant.changed',
    { id, vault: vaultId },
    { effect: 'allow', reason: 'granted', policies: [`class ${className}`] },
  );
  await ensureClass(change.store, className);
  const row = await change.store
    .insertInto('grants')
    .values({ id, class: className, vault_id: vaultId })
    .onConflict((conflict) => conflict.columns(['class', 'vault_id']).doUpdateSet({ class: className }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id: row.id, class: className, vault: name };
}

/** False when there was no such grant. The revocation acts before it is recorded. */
export async function revokeGrant(change: Change, className: string, vault: string): Promise<boolean> {
  const { id: vaultId } = await requireVault(change.store, vault);
  const row = await change.store
    .deleteFrom('grants')
    .where('class', '=', className)
    .where('vault_id', '=', vaultId)
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) return false;
  await record(
    change,
    'grant.changed',
    { id: row.id, vault: vaultId },
    { effect: 'deny', reason: 'no-grant', policies: [`class ${className}`] },
  );
  return true;
}

async function requireVault(store: Store, nameOrId: string): Promise<{ id: string; name: string }> {
  const row = await store
    .selectFrom('vaults')
    .select(['id', 'name'])
    .where((eb) => eb.or([eb('name', '=', nameOrId), eb('id', '=', nameOrId)]))
    .executeTakeFirst();
  if (row !== undefined) return row;
  throw new KeywardError('resource.not-found', 'There is no such vault.', { hint: 'keyward vault list shows the names.' });
}

function exists(name: string): KeywardError {
  return new KeywardError('resource.exists', `There is an agent named ${name}.`, { hint: 'Choose another name.' });
}

async function record(
  { trail, actor, via }: Change,
  kind: AuditKind,
  target: NonNullable<AuditEvent['target']>,
  decision?: NonNullable<AuditEvent['decision']>,
): Promise<void> {
  const outcome = kind === 'token.refused' ? 'failure' : 'success';
  await trail.append({ kind, time: Date.now(), actor, via, target, outcome, ...(decision === undefined ? {} : { decision }) });
}
