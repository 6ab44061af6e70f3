/** Everything the jobs work with, opened once. The only process that reads the seal identity and the key of value identities. */
import { createSecretKey } from 'node:crypto';
import { createTrail, generateSigningKey } from '../audit/index.ts';
import { ensureSecretFile, randomKeyText } from '../core/config/index.ts';
import type { Home, ServiceEnvironment } from '../core/config/index.ts';
import { connectQueues, createPoke } from '../core/queue/index.ts';
import type { ConnectedQueues } from '../core/queue/index.ts';
import { connectStore, migrate, refuseLostKeys, toStoreError } from '../core/store/index.ts';
import { ensureIdentity } from '../core/seal/index.ts';
import { createBuiltinVault, createSettingsBox, loadVaultKey } from '../vault/index.ts';
import type { JobContext } from './job.ts';

export interface OpenContext {
  readonly context: JobContext;
  readonly queues: ConnectedQueues;
  close(): Promise<void>;
}

export async function openContext(home: Home, settings: ServiceEnvironment): Promise<OpenContext> {
  const handle = connectStore({ url: settings.databaseUrl, name: 'keyward:worker', max: 12 });
  try {
    await migrate(handle.store);
    await refuseLostKeys(handle.store, home, ['vault', 'value', 'settings', 'audit', 'seal']);
    const { databaseUrl, redisUrl, prefix } = settings;
    const queues = await connectQueues({ databaseUrl, redisUrl, prefix, role: 'worker' });
    const { store } = handle;
    const signingKeyPem = await ensureSecretFile(home.keys.audit, generateSigningKey);
    const context: JobContext = {
      store,
      queues,
      vault: createBuiltinVault({ store, keyText: await loadVaultKey(home, process.env['KEYWARD_VAULT_PASSPHRASE']) }),
      trail: createTrail({ store, signingKeyPem, onAppend: createPoke(queues) }),
      settings: createSettingsBox(await ensureSecretFile(home.keys.settings, randomKeyText)),
      identity: (await ensureIdentity(home)).identity,
      valueKey: createSecretKey(Buffer.from(await ensureSecretFile(home.keys.value, randomKeyText), 'base64')),
      home,
    };
    return {
      context,
      queues,
      async close() {
        await queues.close();
        await handle.close();
      },
    };
  } catch (error) {
    await handle.close();
    throw toStoreError(error);
  }
}
