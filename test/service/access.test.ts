import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  authenticate,
  createAgent,
  createGrantPolicy,
  createTokenText,
  deleteAgent,
  grant,
  issueAgentToken,
  issueToken,
  listAgents,
  registerToken,
  requireScope,
  resolveReference,
  revokeGrant,
  revokeToken,
  setAgentState,
} from '../../access/index.ts';
import type { Change, Principal } from '../../access/index.ts';
import { createTrail, generateSigningKey, readRows } from '../../audit/index.ts';
import type { Trail } from '../../audit/index.ts';
import { randomKeyText } from '../../core/config/index.ts';
import { Secret } from '../../core/model/index.ts';
import { createBuiltinVault } from '../../vault/index.ts';
import type { Vault } from '../../vault/index.ts';
import { startStore } from '../support/store.ts';
import type { TestStore } from '../support/store.ts';

let server: TestStore;
let trail: Trail;
let vault: Vault;
let change: Change;
let counter = 0;
const HOUR = 3_600_000;

beforeAll(async () => {
  server = await startStore();
  trail = createTrail({ store: server.store, signingKeyPem: generateSigningKey() });
  vault = createBuiltinVault({ store: server.store, keyText: randomKeyText() });
  change = { store: server.store, trail, actor: { kind: 'human', id: 'admin' }, via: 'cli' };
});
afterAll(() => server.stop());

const resolve = (principal: Principal, reference: string) =>
  resolveReference({ vault, trail, policy: createGrantPolicy(server.store) }, principal, reference, {
    via: 'api',
    context: { run: '1' },
    source: { ip: '127.0.0.1' },
  });

const lastRow = async () => (await readRows(server.store, { newest: true, limit: 1 }))[0];

describe('tokens', () => {
  const admin = () =>
    issueToken(server.store, { kind: 'admin', scopes: ['admin'], owner: 'ops', expiresAt: new Date(Date.now() + HOUR) });

  it('says who calls', async () => {
    const { token, id } = await admin();
    expect(token).toMatch(/^kwx_[0-9A-Za-z]{38}$/);
    expect(await authenticate(server.store, token)).toEqual({ kind: 'admin', tokenId: id, scopes: ['admin'], owner: 'ops' });
  });

  it('stores no token', async () => {
    const { token } = await admin();
    const rows = await sql<{ text: string }>`select t::text as text from tokens t`.execute(server.store);
    expect(rows.rows.map(({ text }) => text).join('\n')).not.toContain(token.slice(4));
  });

  it.each([
    ['nothing', undefined, 'token.missing'],
    ['an empty text', '', 'token.missing'],
    ['something else', 'Bearer x', 'token.invalid'],
    ['a well-formed token of another service', createTokenText('admin'), 'token.invalid'],
  ])('refuses %s', async (_name, token, code) => {
    await expect(authenticate(server.store, token)).rejects.toMatchObject({ code });
  });

  it('tells a typing error apart without asking the database', async () => {
    const { token } = await admin();
    const typo = `${token.slice(0, 10)}${token[10] === 'a' ? 'b' : 'a'}${token.slice(11)}`;
    const closed = null as never;
    await expect(authenticate(closed, typo)).rejects.toMatchObject({
      code: 'token.invalid',
      message: expect.stringContaining('typing'),
    });
  });

  it('refuses expired and revoked tokens and tells the trail’s writer', async () => {
    const refusals: string[] = [];
    const onRefusal = (refusal: { reason: string }) => Promise.resolve(void refusals.push(refusal.reason));
    const expired = await issueToken(server.store, {
      kind: 'push',
      scopes: ['push'],
      owner: 'ci',
      expiresAt: new Date(Date.now() - 1),
    });
    await expect(authenticate(server.store, expired.token, onRefusal)).rejects.toMatchObject({ code: 'token.expired' });
    const revoked = await admin();
    expect(await revokeToken(server.store, revoked.id)).toBe(true);
    expect(await revokeToken(server.store, revoked.id)).toBe(false);
    await expect(authenticate(server.store, revoked.token, onRefusal)).rejects.toMatchObject({ code: 'token.revoked' });
    expect(refusals).toEqual(['token-expired', 'token-revoked']);
  });

  it('takes the administration token of the file, twice without harm', async () => {
    const token = createTokenText('admin');
    const request = { kind: 'admin', scopes: ['admin'], owner: 'admin', expiresAt: new Date(Date.now() + HOUR) } as const;
    await registerToken(server.store, token, request);
    await registerToken(server.store, token, request);
    const principal = await authenticate(server.store, token);
    requireScope(principal, 'admin');
    expect(() => requireScope(principal, 'resolve')).toThrow(/scope "resolve"/);
  });
});

describe('resolution', () => {
  let name: string;
  let reference: string;
  let principal: Principal;
  const value = 'value-for-the-agent';

  beforeEach(async () => {
    name = `n${++counter}`;
    const put = await vault.put({
      vault: name,
      title: 'database',
      field: 'password',
      secretId: name,
      value: Secret.fromText(value),
      idempotencyKey: name,
    });
    reference = `kw://${put.reference.vault}/database/password`;
    await createAgent(change, { name, class: name, owner: 'ada', expiresAt: new Date(Date.now() + HOUR) });
    const { token } = await issueAgentToken(change, name);
    principal = await authenticate(server.store, token);
  });

  it('hands out what is granted, behind a durable row', async () => {
    const { id } = await grant(change, name, name);
    const resolved = await resolve(principal, reference);
    expect(resolved.value.revealText()).toBe(value);
    expect(resolved).toMatchObject({ reference, version: 1 });
    const row = await lastRow();
    expect(row).toMatchObject({
      kind: 'resolve',
      actor: { kind: 'agent', id: principal.agent?.id, class: name, owner: 'ada', tokenId: principal.tokenId },
      target: { field: 'password', version: 1 },
      decision: { effect: 'allow', reason: 'granted', policies: [id] },
      context: { run: '1' },
      source: { ip: '127.0.0.1' },
      risk: { sensitivity: 'normal', honeytoken: false },
    });
    expect(JSON.stringify(row)).not.toContain(value);
  });

  it('denies by default, and writes that down', async () => {
    await expect(resolve(principal, reference)).rejects.toMatchObject({ code: 'access.denied' });
    expect(await lastRow()).toMatchObject({
      kind: 'resolve.denied',
      decision: { effect: 'deny', reason: 'no-grant' },
      outcome: 'failure',
    });
  });

  it('answers the same for what is not granted and for what does not exist', async () => {
    const answers: unknown[] = [];
    for (const text of [reference, `kw://${name}/nothing/password`, 'kw://nowhere/database/password']) {
      answers.push(await resolve(principal, text).catch((error: { toBody(): unknown }) => error.toBody()));
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect((await lastRow())?.decision?.reason).toBe('not-found');
  });

  it('reads no vault of another class', async () => {
    await createAgent(change, { name: `${name}x`, class: `${name}x`, owner: 'eve', expiresAt: new Date(Date.now() + HOUR) });
    await grant(change, name, name);
    const { token } = await issueAgentToken(change, `${name}x`);
    const other = await authenticate(server.store, token);
    await expect(resolve(other, reference)).rejects.toMatchObject({ code: 'access.denied' });
  });

  it('gives an administrator no value', async () => {
    const { token } = await issueToken(server.store, {
      kind: 'admin',
      scopes: ['admin'],
      owner: 'ops',
      expiresAt: new Date(Date.now() + HOUR),
    });
    await expect(resolve(await authenticate(server.store, token), reference)).rejects.toMatchObject({ code: 'access.denied' });
    expect((await lastRow())?.decision?.reason).toBe('not-an-agent');
  });

  it('keeps a text that is no reference out of the trail', async () => {
    await expect(resolve(principal, 'pasted-by-mistake')).rejects.toMatchObject({ code: 'reference.malformed' });
    const row = await lastRow();
    expect(row).toMatchObject({ kind: 'resolve.denied', decision: { reason: 'malformed' } });
    expect(JSON.stringify(row)).not.toContain('pasted-by-mistake');
  });

  it('stops a suspended agent on its next call, with the token it holds, and lets it go on afterwards', async () => {
    await grant(change, name, name);
    await setAgentState(change, name, 'suspended');
    await expect(resolve(principal, reference)).rejects.toMatchObject({ code: 'access.agent-suspended' });
    expect((await lastRow())?.decision?.reason).toBe('agent-suspended');
    await expect(issueAgentToken(change, name)).rejects.toMatchObject({ code: 'access.agent-suspended' });
    await setAgentState(change, name, 'active');
    expect((await resolve(principal, reference)).version).toBe(1);
  });

  it('stops an expired agent', async () => {
    await grant(change, name, name);
    await server.store
      .updateTable('agents')
      .set({ expires_at: new Date(Date.now() - 1) })
      .where('name', '=', name)
      .execute();
    await expect(resolve(principal, reference)).rejects.toMatchObject({ code: 'access.agent-suspended' });
    expect((await lastRow())?.decision?.reason).toBe('agent-expired');
  });

  it('revokes every token of a deleted agent and frees its name', async () => {
    const { token } = await issueAgentToken(change, name);
    await deleteAgent(change, name);
    await expect(authenticate(server.store, token)).rejects.toMatchObject({ code: 'token.revoked' });
    expect((await listAgents(server.store)).some((agent) => agent.name === name)).toBe(false);
    await createAgent(change, { name, class: name, owner: 'bob', expiresAt: new Date(Date.now() + HOUR) });
  });

  it('gives a token no longer life than a day or than its agent', async () => {
    const { expiresAt } = await issueAgentToken(change, name, 1000 * HOUR);
    expect(expiresAt.getTime()).toBeLessThanOrEqual(Date.now() + HOUR);
    await expect(createAgent(change, { name, class: 'c', owner: 'x', expiresAt: new Date() })).rejects.toMatchObject({
      code: 'resource.exists',
    });
  });

  it('hands out nothing when the row cannot be written', async () => {
    await grant(change, name, name);
    let reads = 0;
    const watched: Vault = { ...vault, read: (wanted) => (reads++, vault.read(wanted)) };
    await sql`alter table audit_rows rename to audit_rows_away`.execute(server.store);
    try {
      const call = resolveReference({ vault: watched, trail, policy: createGrantPolicy(server.store) }, principal, reference, {
        via: 'api',
      });
      await expect(call).rejects.toMatchObject({ code: 'audit.unavailable' });
      expect(reads).toBe(0);
    } finally {
      await sql`alter table audit_rows_away rename to audit_rows`.execute(server.store);
    }
  });

  it('writes a second row when an allowed value does not open', async () => {
    await grant(change, name, name);
    await sql`update vault_fields set ciphertext = wrapped_key where item_id = (select id from vault_items where secret = ${name})`.execute(
      server.store,
    );
    await expect(resolve(principal, reference)).rejects.toMatchObject({ code: 'vault.corrupt' });
    expect(await lastRow()).toMatchObject({ kind: 'resolve', outcome: 'failure' });
  });

  it('gives the rotated value to the next call, and the old one where its version is named', async () => {
    await grant(change, name, name);
    await vault.update({
      vault: name,
      item: 'database',
      field: 'password',
      value: Secret.fromText('rotated'),
      idempotencyKey: 'r',
    });
    expect((await resolve(principal, reference)).value.revealText()).toBe('rotated');
    expect((await resolve(principal, `${reference}?version=1`)).value.revealText()).toBe(value);
  });

  it('takes a grant back at once', async () => {
    await grant(change, name, name);
    await grant(change, name, name);
    expect(await revokeGrant(change, name, name)).toBe(true);
    expect(await revokeGrant(change, name, name)).toBe(false);
    await expect(resolve(principal, reference)).rejects.toMatchObject({ code: 'access.denied' });
  });
});
