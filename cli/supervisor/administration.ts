/** The administration token: made at the first start of a deployment, kept in a 0600 file, known to the database by its hash. */
import { createTokenText, registerToken } from '../../access/index.ts';
import { ensureSecretFile, homeOf, readSecretFile, serviceEnvironment } from '../../core/config/index.ts';
import { connectStore, migrate, toStoreError } from '../../core/store/index.ts';
import type { Store } from '../../core/store/index.ts';

const TEN_YEARS = 10 * 365 * 86_400_000;

/** Administers; resolves no value. Doing it again changes nothing. */
export async function registerAdministrator(store: Store, token: string): Promise<void> {
  const expiresAt = new Date(Date.now() + TEN_YEARS);
  await registerToken(store, token, { kind: 'admin', scopes: ['admin'], owner: 'administrator', expiresAt });
}

/**
 * For an API that no `up` stands beside. One is made only where the database has none, so that further hosts, with folders of
 * their own, add none. The file's path when it was made now; else null.
 */
export async function ensureAdministrator(env: Readonly<Record<string, string | undefined>>): Promise<string | null> {
  const { adminToken } = homeOf(env);
  const handle = connectStore({ url: serviceEnvironment(env).databaseUrl, name: 'keyward:serve', max: 1 });
  const { store } = handle;
  try {
    await migrate(store);
    const known = await readSecretFile(adminToken);
    if (known !== null && known !== '') {
      await registerAdministrator(store, known);
      return null;
    }
    if (await hasAdministrator(store)) return null;
    await registerAdministrator(store, await ensureSecretFile(adminToken, () => createTokenText('admin')));
    return adminToken;
  } catch (error) {
    throw toStoreError(error);
  } finally {
    await handle.close();
  }
}

async function hasAdministrator(store: Store): Promise<boolean> {
  const row = await store
    .selectFrom('tokens')
    .select('id')
    .where('kind', '=', 'admin')
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', new Date())
    .executeTakeFirst();
  return row !== undefined;
}
