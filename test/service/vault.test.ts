import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomKeyText } from '../../core/config/index.ts';
import { parseReference, renderReference, Secret } from '../../core/model/index.ts';
import { createBuiltinVault } from '../../vault/index.ts';
import type { Vault } from '../../vault/index.ts';
import { startStore } from '../support/store.ts';
import type { TestStore } from '../support/store.ts';
import { describeConformance } from './vault-conformance.ts';

let server: TestStore;
let vault: Vault;
const keyText = randomKeyText();

beforeAll(async () => {
  server = await startStore();
  vault = createBuiltinVault({ store: server.store, keyText });
});
afterAll(() => server.stop());

describeConformance('built-in', () => vault);

describe('built-in vault', () => {
  const put = (title: string, value: string) =>
    vault.put({ vault: 'own', title, field: 'token', secretId: title, value: Secret.fromText(value), idempotencyKey: title });

  it('does not open with another key, and says which it was', async () => {
    const { reference } = await put('one', 'value of one');
    const other = createBuiltinVault({ store: server.store, keyText: randomKeyText() });
    await expect(other.read(reference)).rejects.toMatchObject({ code: 'vault.key-wrong' });
  });

  it('refuses a key of the wrong length', () => {
    expect(() => createBuiltinVault({ store: server.store, keyText: 'c2hvcnQ=' })).toThrow(/32 bytes/);
  });

  it('does not open a ciphertext that was moved to another row', async () => {
    const one = await put('first', 'value of first');
    const two = await put('second', 'value of second');
    await sql`update vault_fields set (ciphertext, wrapped_key) = (select ciphertext, wrapped_key from vault_fields where item_id = ${one.itemId})
      where item_id = ${two.itemId}`.execute(server.store);
    await expect(vault.read(two.reference)).rejects.toMatchObject({ code: 'vault.corrupt' });
    expect((await vault.read(one.reference))?.revealText()).toBe('value of first');
  });

  it('does not open an older version that was put in place of the newer', async () => {
    const base = { vault: 'own', item: 'rotated', field: 'password' };
    const { itemId } = await vault.update({ ...base, value: Secret.fromText('old'), idempotencyKey: '1' });
    await vault.update({ ...base, value: Secret.fromText('new'), idempotencyKey: '2' });
    await sql`update vault_fields f set (ciphertext, wrapped_key) = (select ciphertext, wrapped_key from vault_fields where item_id = ${itemId} and version = 1)
      where item_id = ${itemId} and version = 2`.execute(server.store);
    await expect(vault.read(base)).rejects.toMatchObject({ code: 'vault.corrupt' });
  });

  it('does not open a ciphertext with any bit changed', async () => {
    const { reference, itemId } = await put('bits', 'v');
    for (const column of ['ciphertext', 'wrapped_key'] as const) {
      const { [column]: bytes } = await server.store
        .selectFrom('vault_fields')
        .select(column)
        .where('item_id', '=', itemId)
        .executeTakeFirstOrThrow();
      for (let at = 0; at < bytes.length; at += 7) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ 1;
        await server.store
          .updateTable('vault_fields')
          .set({ [column]: changed })
          .where('item_id', '=', itemId)
          .execute();
        await expect(vault.read(reference)).rejects.toMatchObject({ code: 'vault.corrupt' });
      }
      await server.store
        .updateTable('vault_fields')
        .set({ [column]: bytes })
        .where('item_id', '=', itemId)
        .execute();
    }
    expect((await vault.read(reference))?.revealText()).toBe('v');
  });

  it('leaves no plaintext and no repeated ciphertext in its tables', async () => {
    const value = `canary-${randomKeyText()}`;
    const items = [await put('c1', value), await put('c2', value)].map(({ itemId }) => itemId);
    const rows = await sql<{
      text: string;
    }>`select f::text || i::text as text from vault_fields f join vault_items i on i.id = f.item_id`.execute(server.store);
    const text = rows.rows.map((row) => row.text).join('\n');
    for (const form of [value, Buffer.from(value).toString('base64'), Buffer.from(value).toString('hex')])
      expect(text).not.toContain(form);
    const boxes = await server.store
      .selectFrom('vault_fields')
      .select(['ciphertext', 'wrapped_key'])
      .where('item_id', 'in', items)
      .execute();
    expect(new Set(boxes.flatMap((row) => [row.ciphertext.toString('hex'), row.wrapped_key.toString('hex')])).size).toBe(4);
  });

  it('lets the database itself refuse a title that could be an identifier', async () => {
    const { itemId } = await put('fine', 'value');
    await expect(
      server.store
        .updateTable('vault_items')
        .set({ title: 'a'.repeat(26) })
        .where('id', '=', itemId)
        .execute(),
    ).rejects.toThrow(/vault_items_title_is_no_id/);
  });

  it('reports a lost database as one', async () => {
    const { connectStore } = await import('../../core/store/index.ts');
    const gone = connectStore({ url: 'postgres://nobody@127.0.0.1:1/none', name: 'test' });
    const lost = createBuiltinVault({ store: gone.store, keyText });
    await expect(lost.read(parseReference('kw://a/b/c'))).rejects.toMatchObject({ code: 'store.unreachable' });
    await gone.close();
  });

  it('renders what it lists', async () => {
    await put('listed', 'value');
    const item = (await vault.list('own')).find(({ title }) => title === 'listed');
    expect(item?.fields).toEqual([{ name: 'token', version: 1 }]);
    expect(renderReference({ vault: 'own', item: 'listed', field: 'token' })).toBe('kw://own/listed/token');
  });
});
