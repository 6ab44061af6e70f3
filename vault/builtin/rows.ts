/** The built-in vault's queries. Names and identifiers never collide (see item-id), so each lookup finds one row or none. */
import { sql } from 'kysely';
import { KeywardError } from '../../core/errors/index.ts';
import type { Reference, Sensitivity } from '../../core/model/index.ts';
import type { Store } from '../../core/store/index.ts';
import type { VaultItem } from '../vault.ts';
import type { SealedField } from './envelope.ts';
import { createItemId, isItemId } from './item-id.ts';

export interface ItemRow {
  readonly id: string;
  readonly vaultId: string;
  readonly vault: string;
  readonly title: string;
  readonly sensitivity: Sensitivity;
  readonly honeytoken: boolean;
}

/** One version of one field. */
export interface FoundField {
  readonly vaultId: string;
  readonly item: VaultItem;
  readonly field: string;
  readonly version: number;
}

/** Runs outside of transactions: one that held the new row would make two first writers wait for each other. */
export async function ensureVault(store: Store, name: string): Promise<string> {
  for (;;) {
    const known = await store
      .selectFrom('vaults')
      .select('id')
      .where((eb) => eb.or([eb('name', '=', name), eb('id', '=', name)]))
      .executeTakeFirst();
    if (known !== undefined) return known.id;
    if (isItemId(name)) throw new KeywardError('resource.not-found', 'No vault has that identifier.');
    const id = createItemId();
    await store
      .insertInto('vaults')
      .values({ id, name })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

function items(store: Store) {
  return store
    .selectFrom('vault_items as i')
    .innerJoin('vaults as v', 'v.id', 'i.vault_id')
    .select(['i.id', 'v.id as vaultId', 'v.name as vault', 'i.title', 'i.sensitivity', 'i.honeytoken']);
}

/** By names or identifiers. */
export async function findItem(store: Store, vault: string, item: string): Promise<ItemRow | null> {
  const row = await items(store)
    .where((eb) => eb.or([eb('v.name', '=', vault), eb('v.id', '=', vault)]))
    .where((eb) => eb.or([eb('i.title', '=', item), eb('i.id', '=', item)]))
    .executeTakeFirst();
  return row ?? null;
}

export async function findItemBySecret(store: Store, vaultId: string, secretId: string) {
  const row = await items(store).where('i.vault_id', '=', vaultId).where('i.secret', '=', secretId).executeTakeFirst();
  if (row === undefined) return null;
  const fields = await store
    .selectFrom('vault_fields')
    .select('name')
    .distinct()
    .where('item_id', '=', row.id)
    .orderBy('name')
    .execute();
  return { ...row, fields: fields.map(({ name }) => name) };
}

/**
 * The field that a reference means, at its version or the newest; null also for a section, which this vault has none of. One
 * question whatever the answer: how long it takes must not tell what exists from what does not.
 */
export async function findField(store: Store, reference: Reference): Promise<FoundField | null> {
  const { vault, item: title, field, version, section } = reference;
  const rows = await items(store)
    .innerJoin('vault_fields as f', 'f.item_id', 'i.id')
    .select(['f.name as field', 'f.version'])
    .where((eb) => eb.or([eb('v.name', '=', vault), eb('v.id', '=', vault)]))
    .where((eb) => eb.or([eb('i.title', '=', title), eb('i.id', '=', title)]))
    .orderBy('f.name')
    .orderBy('f.version', 'desc')
    .execute();
  const wanted = rows.find((row) => row.field === field && (version === undefined || row.version === version));
  if (wanted === undefined || section !== undefined) return null;
  const newest = rows.filter((row, index) => rows[index - 1]?.field !== row.field);
  const fields = newest.map((row) => ({ name: row.field, version: row.version }));
  const { vaultId, id, vault: name, sensitivity, honeytoken } = wanted;
  return {
    vaultId,
    item: { id, vault: name, title: wanted.title, sensitivity, honeytoken, fields },
    field,
    version: wanted.version,
  };
}

export async function readSealed(store: Store, { item, field, version }: FoundField): Promise<SealedField | null> {
  const row = await store
    .selectFrom('vault_fields')
    .select(['ciphertext', 'wrapped_key', 'key_id'])
    .where('item_id', '=', item.id)
    .where('name', '=', field)
    .where('version', '=', version)
    .executeTakeFirst();
  return row === undefined ? null : { ciphertext: row.ciphertext, wrappedKey: row.wrapped_key, keyId: row.key_id };
}

/** Serialises writers of one title until the transaction ends, so that numbering has no gaps under load. */
export async function lockTitles(tx: Store, vaultId: string, title: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${vaultId}/${title}`}, 7710))`.execute(tx);
}

/** `title`, else `title-2`, `title-3`, ... without spaces, so that a reference can also stand bare in a text. */
export async function freeTitle(tx: Store, vaultId: string, title: string): Promise<string> {
  const taken = await tx
    .selectFrom('vault_items')
    .select('title')
    .where('vault_id', '=', vaultId)
    .where(sql<boolean>`starts_with(title, ${title})`)
    .execute();
  const titles = new Set(taken.map((row) => row.title));
  if (!titles.has(title)) return title;
  for (let number = 2; ; number++) if (!titles.has(`${title}-${number}`)) return `${title}-${number}`;
}

export async function newestVersion(tx: Store, itemId: string, name: string, idempotencyKey: string) {
  const rows = await tx
    .selectFrom('vault_fields')
    .select(['version', 'idempotency_key'])
    .where('item_id', '=', itemId)
    .where('name', '=', name)
    .orderBy('version', 'desc')
    .execute();
  return {
    version: rows[0]?.version ?? 0,
    repeated: rows.find((row) => row.idempotency_key === idempotencyKey)?.version ?? null,
  };
}

export async function insertField(
  tx: Store,
  row: { itemId: string; name: string; version: number; sealed: SealedField; idempotencyKey: string },
): Promise<void> {
  await tx
    .insertInto('vault_fields')
    .values({
      item_id: row.itemId,
      name: row.name,
      version: row.version,
      ciphertext: row.sealed.ciphertext,
      wrapped_key: row.sealed.wrappedKey,
      key_id: row.sealed.keyId,
      idempotency_key: row.idempotencyKey,
    })
    .execute();
}
