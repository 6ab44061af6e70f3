/** Issues tokens and finds out who presents one. Only the SHA-256 of a token is stored, and a token is shown once. */
import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import { KeywardError } from '../core/errors/index.ts';
import { toStoreError } from '../core/store/index.ts';
import type { Store } from '../core/store/index.ts';
import { SCOPES } from './principal.ts';
import type { Principal, Scope } from './principal.ts';
import { createTokenText, readTokenText } from './token-text.ts';
import type { TokenKind } from './token-text.ts';

interface TokenRequest {
  readonly kind: TokenKind;
  /** Required for agents, refused for the others. */
  readonly agentId?: string;
  readonly scopes: readonly Scope[];
  readonly owner: string;
  readonly expiresAt: Date;
}

/** The token's text leaves here once; nothing can show it again. */
export async function issueToken(store: Store, request: TokenRequest): Promise<{ token: string; id: string }> {
  const { kind, agentId, scopes, owner, expiresAt } = request;
  if ((kind === 'agent') !== (agentId !== undefined))
    throw new TypeError('an agent token belongs to an agent, and no other does');
  const token = createTokenText(kind);
  const id = `tok_${randomUUID().replaceAll('-', '')}`;
  const row = { hash: hashToken(token), id, kind, agent_id: agentId ?? null, scopes: [...scopes], owner, expires_at: expiresAt };
  await store
    .insertInto('tokens')
    .values({ ...row, revoked_at: null })
    .execute();
  return { token, id };
}

/** Stores a token that was made elsewhere (the administration token's file); doing it again changes nothing. */
export async function registerToken(store: Store, token: string, request: Omit<TokenRequest, 'agentId'>): Promise<void> {
  const { kind, scopes, owner, expiresAt } = request;
  await store
    .insertInto('tokens')
    .values({
      hash: hashToken(token),
      id: `tok_${randomUUID().replaceAll('-', '')}`,
      kind,
      agent_id: null,
      scopes: [...scopes],
      owner,
      expires_at: expiresAt,
      revoked_at: null,
    })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
}

/** What is wrong with a token that was ours once; the refusal belongs into the trail. */
export interface Refusal {
  readonly reason: 'token-expired' | 'token-revoked';
  readonly tokenId: string;
  readonly kind: TokenKind;
  readonly owner: string;
  readonly agent?: { readonly id: string; readonly class: string };
}

/**
 * Who calls. Throws `token.missing`, `token.invalid`, `token.expired` or `token.revoked`. A suspended or expired agent is
 * still told apart here (`principal.agent.state`); resolution refuses it and writes the refusal down.
 */
export async function authenticate(
  store: Store,
  tokenText: string | undefined,
  onRefusal?: (refusal: Refusal) => Promise<void>,
): Promise<Principal> {
  if (tokenText === undefined || tokenText === '') {
    throw new KeywardError('token.missing', 'No token was given.', { hint: 'Send it as "Authorization: Bearer TOKEN".' });
  }
  const shape = readTokenText(tokenText);
  if (shape === 'foreign') {
    throw new KeywardError('token.invalid', 'This is not a Keyward token.', {
      hint: 'Check KEYWARD_TOKEN; an agent’s token comes from: keyward agent token NAME.',
    });
  }
  if (shape === 'typo') {
    throw new KeywardError('token.invalid', 'The token has a typing error: its checksum does not fit.', {
      hint: 'Copy the whole token again.',
    });
  }
  const hash = hashToken(tokenText);
  const row = await findToken(store, hash);
  if (row === null || !timingSafeEqual(Buffer.from(row.hash, 'hex'), Buffer.from(hash, 'hex')) || row.kind !== shape.kind) {
    throw new KeywardError('token.invalid', 'The token is unknown to this service.', {
      hint: 'Is KEYWARD_URL the right service?',
    });
  }
  const agent =
    row.agent_id === null || row.name === null || row.class === null || row.agent_owner === null || row.agent_expires_at === null
      ? undefined
      : {
          id: row.agent_id,
          name: row.name,
          class: row.class,
          owner: row.agent_owner,
          expiresAt: row.agent_expires_at,
          state: row.state ?? 'deleted',
        };
  const refusal = { tokenId: row.id, kind: row.kind, owner: row.owner, ...(agent === undefined ? {} : { agent }) };
  if (row.revoked_at !== null || agent?.state === 'deleted') {
    await onRefusal?.({ ...refusal, reason: 'token-revoked' });
    throw new KeywardError('token.revoked', 'The token was revoked.', { hint: 'Ask its owner for another.' });
  }
  if (row.expires_at.getTime() <= Date.now()) {
    await onRefusal?.({ ...refusal, reason: 'token-expired' });
    throw new KeywardError('token.expired', `The token expired at ${row.expires_at.toISOString()}.`, {
      hint: 'Get another: keyward agent token NAME.',
    });
  }
  const scopes = row.scopes.filter((scope): scope is Scope => (SCOPES as readonly string[]).includes(scope));
  return { kind: row.kind, tokenId: row.id, scopes, owner: row.owner, ...(agent === undefined ? {} : { agent }) };
}

/** One of the scopes is enough. Throws `access.scope-missing`. */
export function requireScope(principal: Principal, scope: Scope, ...others: readonly Scope[]): void {
  const wanted = [scope, ...others];
  if (wanted.some((each) => principal.scopes.includes(each))) return;
  throw new KeywardError(
    'access.scope-missing',
    `This call needs the scope ${wanted.map((each) => `"${each}"`).join(' or ')}; the token has ${principal.scopes.join(', ') || 'none'}.`,
    {
      hint:
        scope === 'admin'
          ? 'Use the administration token: unset KEYWARD_TOKEN on the service’s machine, or set it to that token.'
          : 'Use a token of the right kind.',
    },
  );
}

/** False when there is no such live token. */
export async function revokeToken(store: Store, id: string): Promise<boolean> {
  const { numUpdatedRows } = await store
    .updateTable('tokens')
    .set({ revoked_at: new Date() })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface TokenRecord {
  readonly id: string;
  readonly kind: TokenKind;
  readonly owner: string;
  /** Name of the agent it belongs to. */
  readonly agent: string | null;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

/** Those that have not expired, newest first; 500 at most. */
export async function listTokens(store: Store): Promise<TokenRecord[]> {
  return store
    .selectFrom('tokens as t')
    .leftJoin('agents as a', 'a.id', 't.agent_id')
    .select(['t.id', 't.kind', 't.owner', 'a.name as agent', 't.expires_at as expiresAt', 't.revoked_at as revokedAt'])
    .where('t.expires_at', '>', new Date())
    .orderBy('t.created_at', 'desc')
    .limit(500)
    .execute();
}

async function findToken(store: Store, hash: string) {
  try {
    const row = await store
      .selectFrom('tokens as t')
      .leftJoin('agents as a', 'a.id', 't.agent_id')
      .select(['t.hash', 't.id', 't.kind', 't.agent_id', 't.scopes', 't.owner', 't.expires_at', 't.revoked_at'])
      .select(['a.name', 'a.class', 'a.owner as agent_owner', 'a.expires_at as agent_expires_at', 'a.state'])
      .where('t.hash', '=', hash)
      .executeTakeFirst();
    return row ?? null;
  } catch (error) {
    throw toStoreError(error);
  }
}

/** A token has 190 random bits, so a plain hash is enough: there is nothing to guess. */
function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
