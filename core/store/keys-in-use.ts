/**
 * Refuses to go on without a key that the database depends on. A key made anew in its place would leave what is stored
 * unreadable or unverifiable, and nobody would notice before it is needed.
 */
import { basename } from 'node:path';
import { sql } from 'kysely';
import { readSecretFile } from '../config/index.ts';
import type { Home } from '../config/index.ts';
import { KeywardError } from '../errors/index.ts';
import type { Store } from './connect.ts';

/** What is lost with a key, for the reader of the error. */
const HOLDS = {
  vault: 'values that only this key opens',
  value: 'identities of values that only this key makes again',
  settings: 'sink addresses or webhook secrets that only this key opens',
  audit: 'a trail that is signed with this key',
  seal: 'chunks or scanners that seal to this key',
} as const;
type KeyName = keyof typeof HOLDS;

/** Before any of `names` is made. Throws `vault.key-missing`, naming the file; an empty file counts as none. */
export async function refuseLostKeys(store: Store, { keys }: Home, names: readonly KeyName[]): Promise<void> {
  const { rows } = await sql<Record<KeyName, boolean>>`select
    exists (select from vault_fields) as vault,
    exists (select from findings) or exists (select from vault_items where secret is not null) as value,
    exists (select from sinks) or exists (select from repositories where webhook_secret is not null) as settings,
    exists (select from audit_rows) as audit,
    exists (select from chunks)
      or exists (select from tokens where kind = 'push' and revoked_at is null and expires_at > now()) as seal`.execute(store);
  for (const name of names) {
    if (rows[0]?.[name] !== true) continue;
    // A vault is locked by a key file or by a passphrase.
    const files = name === 'vault' ? [keys.vault, keys.passphrase] : [keys[name]];
    const found = await Promise.all(files.map((file) => readSecretFile(file)));
    if (found.some((text) => text !== null && text !== '')) continue;
    throw new KeywardError('vault.key-missing', `${keys[name]} is missing, and the database holds ${HOLDS[name]}.`, {
      hint: `Restore keys/${basename(keys[name])} from the backup that belongs to this database; no new key is made in its place.`,
    });
  }
}
