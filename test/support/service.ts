/** The service in this process: real database, real queue, the API without a socket, the worker's consumers. */
import { createSecretKey } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTokenText, registerToken } from '../../access/index.ts';
import { createApp } from '../../api/index.ts';
import { createTrail, generateSigningKey } from '../../audit/index.ts';
import { homeOf, randomKeyText } from '../../core/config/index.ts';
import { createLog } from '../../core/log/index.ts';
import { connectQueues, createPoke } from '../../core/queue/index.ts';
import type { ConnectedQueues } from '../../core/queue/index.ts';
import { generateIdentity } from '../../core/seal/index.ts';
import { connectStore, migrate } from '../../core/store/index.ts';
import type { Store } from '../../core/store/index.ts';
import { createBuiltinVault, createSettingsBox } from '../../vault/index.ts';
import { startConsumers } from '../../worker/index.ts';
import type { JobContext } from '../../worker/index.ts';

export interface TestService {
  readonly app: ReturnType<typeof createApp>;
  readonly context: JobContext;
  readonly queues: ConnectedQueues;
  readonly store: Store;
  readonly recipient: string;
  readonly adminToken: string;
  /** Makes a live push token. */
  readonly pushToken: string;
  /** A request with a token; `body` is sent as JSON. */
  call(
    method: string,
    path: string,
    token: string | null,
    body?: unknown,
  ): Promise<{ status: number; body: Record<string, unknown> }>;
  /** Starts the consumers; none run before. */
  startWorker(): void;
  stop(): Promise<void>;
}

export async function startTestService(settings: {
  databaseUrl: string;
  redisUrl?: string;
  prefix?: string;
}): Promise<TestService> {
  const folder = await mkdtemp(join(tmpdir(), 'kwsvc-'));
  const handle = connectStore({ url: settings.databaseUrl, name: 'test', max: 20 });
  const { store } = handle;
  await migrate(store);
  const queues = await connectQueues({ ...settings, role: 'test' });
  const { identity, recipient } = await generateIdentity();
  const context: JobContext = {
    store,
    queues,
    vault: createBuiltinVault({ store, keyText: randomKeyText() }),
    trail: createTrail({ store, signingKeyPem: generateSigningKey(), onAppend: createPoke(queues) }),
    settings: createSettingsBox(randomKeyText()),
    identity,
    valueKey: createSecretKey(Buffer.from(randomKeyText(), 'base64')),
    home: homeOf({ KEYWARD_HOME: folder }),
  };
  const expiresAt = new Date(Date.now() + 3_600_000);
  const [adminToken, pushToken] = [createTokenText('admin'), createTokenText('push')];
  await registerToken(store, adminToken, { kind: 'admin', scopes: ['admin'], owner: 'test', expiresAt });
  await registerToken(store, pushToken, { kind: 'push', scopes: ['push'], owner: 'test', expiresAt });
  const app = createApp({ ...context, recipient });
  const log = createLog({ name: 'test', level: 'silent' });
  let consumers: ReturnType<typeof startConsumers> | null = null;
  return {
    app,
    context,
    queues,
    store,
    recipient,
    adminToken,
    pushToken,
    async call(method, path, token, body) {
      const headers: Record<string, string> = { host: '127.0.0.1' };
      if (token !== null) headers['authorization'] = `Bearer ${token}`;
      if (body !== undefined) headers['content-type'] = 'application/json';
      const answer = await app.request(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
    },
    startWorker() {
      consumers ??= startConsumers(queues, context, log);
    },
    async stop() {
      await consumers?.close(5000);
      await queues.close();
      await handle.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Polls until `check` holds; fails after about twenty seconds. */
export async function until(check: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 800; i++) {
    if (await check()) return;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error('It did not come true in time.');
}
