/**
 * The one way a value leaves the vault: read the reference, decide, make the row of the trail durable, and only then open the
 * value. A refusal is a row too. What does not exist and what is not granted look the same to the caller.
 */
import type { Trail } from '../audit/index.ts';
import { KeywardError } from '../core/errors/index.ts';
import { parseReference, renderReference } from '../core/model/index.ts';
import type { AuditEvent, DecisionReason, Reference, Secret, Via } from '../core/model/index.ts';
import type { Vault } from '../vault/index.ts';
import { actorOf } from './actor.ts';
import type { Decision, Policy } from './policy.ts';
import type { Principal } from './principal.ts';

export interface ResolveDependencies {
  readonly vault: Vault;
  readonly trail: Trail;
  readonly policy: Policy;
}

/** Where the call comes from. `context` holds claims of the caller. */
export interface CallOrigin {
  readonly via: Via;
  readonly context?: Readonly<Record<string, string>>;
  readonly source?: { readonly ip: string; readonly port?: number };
}

export interface Resolved {
  /** The caller disposes of it. */
  readonly value: Secret;
  /** With the names of vault, item and field, whatever the caller wrote. */
  readonly reference: string;
  readonly version: number;
}

/**
 * Throws `reference.malformed`; `access.agent-suspended`; `access.denied` (also when there is no such item: the answer must not
 * tell); `access.scope-missing`; `audit.unavailable`, and then nothing was read.
 */
export async function resolveReference(
  dependencies: ResolveDependencies,
  principal: Principal,
  referenceText: string,
  origin: CallOrigin,
): Promise<Resolved> {
  const { vault, trail, policy } = dependencies;
  const base = {
    time: Date.now(),
    actor: actorOf(principal),
    via: origin.via,
    ...(origin.context === undefined ? {} : { context: origin.context }),
    ...(origin.source === undefined ? {} : { source: origin.source }),
  };
  const reference = await parse(referenceText, trail, base);
  const item = await vault.describe(reference);
  const decision = await policy.decide(principal, 'resolve', { vaultId: item?.vaultId ?? null });
  const named: Reference =
    item === null ? reference : { vault: item.vault, item: item.title, field: reference.field, version: item.version };
  const target =
    item === null
      ? { reference: renderReference(reference) }
      : {
          reference: renderReference(named),
          vault: item.vaultId,
          item: item.id,
          field: reference.field,
          version: item.version,
        };
  const isAllowed = decision.effect === 'allow' && item !== null;
  const event: AuditEvent = {
    ...base,
    kind: isAllowed ? 'resolve' : 'resolve.denied',
    target,
    decision: isAllowed ? decision : { ...decision, effect: 'deny' },
    outcome: isAllowed ? 'success' : 'failure',
    ...(item === null ? {} : { risk: { sensitivity: item.sensitivity, honeytoken: item.honeytoken } }),
  };
  await trail.append(event);
  if (!isAllowed) throw refuse(decision);
  // The version that the row names, even if another was written in between.
  const value = await readOrRecord(vault, trail, named, event);
  return {
    value,
    reference: renderReference({ vault: item.vault, item: item.title, field: reference.field }),
    version: item.version,
  };
}

type Base = Omit<AuditEvent, 'kind' | 'outcome'>;

/** The text itself stays out of the trail: what is no reference may be a value pasted by mistake. */
async function parse(text: string, trail: Trail, base: Base): Promise<Reference> {
  try {
    return parseReference(text);
  } catch (error) {
    const decision = { effect: 'deny', reason: 'malformed' } as const;
    await trail.append({ ...base, kind: 'resolve.denied', decision, outcome: 'failure' });
    throw error;
  }
}

async function readOrRecord(vault: Vault, trail: Trail, reference: Reference, event: AuditEvent): Promise<Secret> {
  try {
    const value = await vault.read(reference);
    if (value !== null) return value;
  } catch (error) {
    await trail.append({ ...event, outcome: 'failure' });
    throw error;
  }
  await trail.append({ ...event, outcome: 'failure' });
  throw denied();
}

const SUSPENDED: ReadonlySet<DecisionReason> = new Set(['agent-suspended', 'agent-expired'] as const);

function refuse({ reason }: Decision): KeywardError {
  if (SUSPENDED.has(reason)) {
    return new KeywardError('access.agent-suspended', 'The agent is suspended or expired; nothing is handed out to it.', {
      hint: 'Ask the agent’s owner; `keyward agent list` shows its state.',
    });
  }
  if (reason === 'not-an-agent') {
    return new KeywardError('access.denied', 'Only an agent can resolve a value; this token is not an agent’s.', {
      hint: 'Make an agent and a token for it: keyward agent create, keyward agent token.',
    });
  }
  if (reason === 'scope-missing')
    return new KeywardError('access.scope-missing', 'The token does not carry the scope "resolve".');
  return denied();
}

function denied(): KeywardError {
  return new KeywardError('access.denied', 'Policy refuses, or there is no such item.', {
    hint: 'An administrator sees which: keyward audit list. A grant is made with: keyward policy grant CLASS VAULT.',
  });
}
