/** The API process: the application on a socket. It holds no key that opens a pushed chunk. */
import { serve } from '@hono/node-server';
import { createTrail, generateSigningKey } from '../audit/index.ts';
import { ensureSecretFile, homeOf, randomKeyText, serviceEnvironment } from '../core/config/index.ts';
import { hasSystemCode, KeywardError } from '../core/errors/index.ts';
import { createLog } from '../core/log/index.ts';
import { runServiceProcess } from '../core/process/index.ts';
import { connectQueues, createPoke } from '../core/queue/index.ts';
import { readRecipient } from '../core/seal/index.ts';
import { connectStore, migrate, refuseLostKeys, toStoreError } from '../core/store/index.ts';
import { createBuiltinVault, createSettingsBox, loadVaultKey } from '../vault/index.ts';
import { createApp } from './app.ts';

const logFile = process.env['KEYWARD_LOG'];
const log = createLog({ name: 'api', ...(logFile === undefined ? {} : { file: logFile }) });
const hostname = process.env['KEYWARD_LISTEN'] ?? '127.0.0.1';
const wanted = Number(process.env['KEYWARD_PORT'] ?? 7710);

await runServiceProcess(log, async () => {
  const home = homeOf();
  const { databaseUrl, redisUrl, prefix, hosts } = serviceEnvironment();
  const handle = connectStore({ url: databaseUrl, name: 'keyward:api', max: 12 });
  const { store } = handle;
  await migrate(store).catch((error: unknown) => {
    throw toStoreError(error);
  });
  await refuseLostKeys(store, home, ['vault', 'settings', 'audit']);
  const queues = await connectQueues({ databaseUrl, redisUrl, prefix, role: 'api' });
  const signingKeyPem = await ensureSecretFile(home.keys.audit, generateSigningKey);
  const context = {
    store,
    queues,
    vault: createBuiltinVault({ store, keyText: await loadVaultKey(home, process.env['KEYWARD_VAULT_PASSPHRASE']) }),
    trail: createTrail({ store, signingKeyPem, onAppend: createPoke(queues) }),
    settings: createSettingsBox(await ensureSecretFile(home.keys.settings, randomKeyText)),
    recipient: await readRecipient(home),
  };
  const app = createApp(context, { hosts, log });
  const { server, port } = await listen(app.fetch);
  log.info({ port, backend: queues.backend }, 'Ready.');
  return {
    port,
    async stop() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        // Idle keep-alive connections would hold it open for ever.
        if ('closeIdleConnections' in server) server.closeIdleConnections();
        setTimeout(() => resolve(), 10_000).unref();
      });
      await queues.close();
      await handle.close();
    },
  };
});

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
): Promise<{ server: ReturnType<typeof serve>; port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname, port: wanted }, ({ port }) => resolve({ server, port }));
    server.once('error', (cause: Error) => {
      const inUse = hasSystemCode(cause, 'EADDRINUSE');
      reject(
        inUse
          ? new KeywardError('service.port-in-use', `Another process listens on port ${wanted}.`, {
              hint: 'Choose another one with --port, or stop the other process.',
              cause,
            })
          : new KeywardError('service.unavailable', `Cannot listen on ${hostname}:${wanted}.`, {
              hint: 'Choose another port with --port.',
              cause,
            }),
      );
    });
  });
}
