/**
 * The vault that comes with Keyward: Postgres rows that hold ciphertext only. One secret is one item in a vault, however many
 * writers bring it at once; the unique keys of the tables decide, not this code.
 */
import { KeywardError } from '../../core/errors/index.ts';
import { toReferencePart } from '../../core/model/index.ts';
import type { Reference, Secret } from '../../core/model/index.ts';
import type { Store } from '../../core/store/index.ts';
import { toStoreError } from '../../core/store/index.ts';
import type { Vault } from '../vault.ts';
import { importVaultKey, openField, sealField } from './envelope.ts';
import type { VaultKey } from './envelope.ts';
import { createItemId, isItemId } from './item-id.ts';
import type { FoundField } from './rows.ts';
import {
  ensureVault,
  findField,
  findItem,
  findItemBySecret,
  freeTitle,
  insertField,
  lockTitles,
  newestVersion,
  readSealed,
} from './rows.ts';

/** Larger values are files, not credentials. */
const MAX_VALUE_BYTES = 256 * 1024;
const TRIES = 8;

/** `keyText` is 32 bytes in base64. Throws `vault.key-wrong` when it is not. */
export function createBuiltinVault({ store, keyText }: { store: Store; keyText: string }): Vault {
  const key = importVaultKey(keyText);
  const vault: Vault = {
    kind: 'builtin',
    put: async (request) => {
      checkSize(request.value);
      const vaultId = await ensureVault(store, nameOf(request.vault));
      const title = partOf(request.title);
      const field = partOf(request.field);
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const result = await putOnce(store, key, vaultId, { ...request, title, field });
        if (result !== null) return result;
      }
      throw busy();
    },
    update: async (request) => {
      checkSize(request.value);
      const vaultId = await ensureVault(store, nameOf(request.vault));
      return store.transaction().execute(async (tx) => {
        await lockTitles(tx, vaultId, request.item);
        let item = await findItem(tx, vaultId, request.item);
        const created = item === null;
        item ??= await createItem(tx, vaultId, partOf(request.item));
        if (item === null) throw busy();
        // Also under the identifier: another writer may name the item the other way.
        await lockTitles(tx, vaultId, item.id);
        const field = partOf(request.field);
        const newest = await newestVersion(tx, item.id, field, request.idempotencyKey);
        const reference: Reference = { vault: item.vault, item: item.title, field };
        if (newest.repeated !== null) {
          const earlier = await findField(tx, { ...reference, version: newest.repeated });
          const stored = earlier === null ? null : await openStored(tx, key, earlier);
          if (stored === null || !isSame(stored, request.value)) throw conflict();
          return { reference, itemId: item.id, version: newest.repeated, created: false };
        }
        const version = newest.version + 1;
        const sealed = sealField(key, { vaultId, itemId: item.id, field, version }, request.value);
        await insertField(tx, { itemId: item.id, name: field, version, sealed, idempotencyKey: request.idempotencyKey });
        return { reference, itemId: item.id, version, created };
      });
    },
    describe: async (reference) => {
      const found = await findField(store, reference);
      if (found === null) return null;
      const { vaultId, item, version } = found;
      return { ...item, vaultId, version };
    },
    read: async (reference) => {
      const found = await findField(store, reference);
      return found === null ? null : openStored(store, key, found);
    },
    classify: async (reference, marks) => {
      const item = await findItem(store, reference.vault, reference.item);
      if (item === null) return false;
      if (marks.sensitivity === undefined && marks.honeytoken === undefined) return true;
      await store.updateTable('vault_items').set(marks).where('id', '=', item.id).execute();
      return true;
    },
    list: async (name) => {
      let query = store
        .selectFrom('vault_items as i')
        .innerJoin('vaults as v', 'v.id', 'i.vault_id')
        .leftJoin('vault_fields as f', 'f.item_id', 'i.id')
        .select(['i.id', 'v.name as vault', 'i.title', 'i.sensitivity', 'i.honeytoken', 'f.name as field'])
        .select(({ fn }) => fn.max('f.version').as('version'))
        .groupBy(['i.id', 'v.name', 'f.name'])
        .orderBy('v.name')
        .orderBy('i.title')
        .orderBy('f.name');
      if (name !== undefined) query = query.where((eb) => eb.or([eb('v.name', '=', name), eb('v.id', '=', name)]));
      const items = new Map<
        string,
        Awaited<ReturnType<Vault['list']>>[number] & { fields: { name: string; version: number }[] }
      >();
      for (const { field, version, ...row } of await query.execute()) {
        const item = items.get(row.id) ?? { ...row, fields: [] };
        if (field !== null && version !== null) item.fields.push({ name: field, version });
        items.set(row.id, item);
      }
      return Array.from(items.values());
    },
    delete: async (reference) => {
      const item = await findItem(store, reference.vault, reference.item);
      if (item === null) return false;
      const { numDeletedRows } = await store.deleteFrom('vault_items').where('id', '=', item.id).executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
  return withStoreErrors(vault);
}

/** Null when another writer took the title or the secret in between: look again. */
async function putOnce(store: Store, key: VaultKey, vaultId: string, request: Parameters<Vault['put']>[0]) {
  return store.transaction().execute(async (tx) => {
    const known = await findItemBySecret(tx, vaultId, request.secretId);
    if (known !== null) {
      const { vault, title: item, id: itemId, fields } = known;
      const field = fields.includes(request.field) ? request.field : fields[0];
      if (field !== undefined) return { reference: { vault, item, field }, itemId, created: false };
    }
    await lockTitles(tx, vaultId, request.title);
    const title = await freeTitle(tx, vaultId, request.title);
    const item = await createItem(tx, vaultId, title, request);
    if (item === null) return null;
    const identity = { vaultId, itemId: item.id, field: request.field, version: 1 };
    const sealed = sealField(key, identity, request.value);
    await insertField(tx, { itemId: item.id, name: request.field, version: 1, sealed, idempotencyKey: request.idempotencyKey });
    return { reference: { vault: item.vault, item: title, field: request.field }, itemId: item.id, created: true };
  });
}

type Marks = Pick<Parameters<Vault['put']>[0], 'secretId' | 'sensitivity' | 'honeytoken'>;

async function createItem(tx: Store, vaultId: string, title: string, marks?: Marks) {
  const row = await tx
    .insertInto('vault_items')
    .values({
      id: createItemId(),
      vault_id: vaultId,
      title,
      secret: marks?.secretId ?? null,
      sensitivity: marks?.sensitivity ?? 'normal',
      honeytoken: marks?.honeytoken ?? false,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row === undefined ? null : findItem(tx, vaultId, row.id);
}

/** A vault's name as a reference can carry it, or its identifier. */
function nameOf(vault: string): string {
  return isItemId(vault) ? vault : partOf(vault);
}

/** A name as a reference can carry it, and never one that looks like an identifier. */
function partOf(name: string): string {
  const part = toReferencePart(name);
  return isItemId(part) ? `item-${part}` : part;
}

function checkSize(value: Secret): void {
  if (value.length <= MAX_VALUE_BYTES) return;
  throw new KeywardError('request.too-large', `A value may have ${MAX_VALUE_BYTES} bytes; this one has ${value.length}.`, {
    hint: 'Keep files elsewhere and their keys here.',
  });
}

async function openStored(store: Store, key: VaultKey, found: FoundField): Promise<Secret | null> {
  const { vaultId, item, field, version } = found;
  const sealed = await readSealed(store, found);
  return sealed === null ? null : openField(key, { vaultId, itemId: item.id, field, version }, sealed);
}

/** Disposes of what was stored. */
function isSame(stored: Secret, value: Secret): boolean {
  try {
    return stored.equals(value);
  } finally {
    stored.dispose();
  }
}

function busy(): KeywardError {
  return new KeywardError('service.unavailable', 'Other writers changed the item in the same moment.', { hint: 'Try again.' });
}

function conflict(): KeywardError {
  return new KeywardError('vault.conflict', 'The same request came before with another value.', {
    hint: 'Send another value with a key of its own.',
  });
}

/** Every method, with connection faults as `store.unreachable`. */
function withStoreErrors(vault: Vault): Vault {
  const guard = async <Result>(result: Promise<Result>): Promise<Result> => {
    try {
      return await result;
    } catch (error) {
      throw toStoreError(error);
    }
  };
  return {
    kind: vault.kind,
    put: (request) => guard(vault.put(request)),
    update: (request) => guard(vault.update(request)),
    describe: (reference) => guard(vault.describe(reference)),
    read: (reference) => guard(vault.read(reference)),
    classify: (reference, marks) => guard(vault.classify(reference, marks)),
    list: (name) => guard(vault.list(name)),
    delete: (reference) => guard(vault.delete(reference)),
  };
}
