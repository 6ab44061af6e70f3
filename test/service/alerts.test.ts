import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  authenticate,
  createAgent,
  createGrantPolicy,
  grant,
  issueAgentToken,
  putClass,
  resolveReference,
} from '../../access/index.ts';
import type { Change, Principal } from '../../access/index.ts';
import {
  acknowledgeAlert,
  addSink,
  advanceDetectors,
  createTrail,
  findAlert,
  generateSigningKey,
  listAlerts,
  listSinks,
  readRows,
  testSink,
} from '../../audit/index.ts';
import type { Trail } from '../../audit/index.ts';
import { randomKeyText } from '../../core/config/index.ts';
import { Secret } from '../../core/model/index.ts';
import { createBuiltinVault, createSettingsBox } from '../../vault/index.ts';
import type { SettingsBox, Vault } from '../../vault/index.ts';
import { sweep } from '../../worker/index.ts';
import { job as alertJob } from '../../worker/jobs/alert.ts';
import { job as deliverJob } from '../../worker/jobs/deliver.ts';
import type { JobContext } from '../../worker/job.ts';
import { startSlack } from '../fakes/slack.ts';
import { startWebhookCatcher } from '../fakes/webhook-catcher.ts';
import { startStore } from '../support/store.ts';
import type { TestStore } from '../support/store.ts';

interface Queued {
  readonly queue: string;
  readonly payload: unknown;
  readonly delayMs: number;
}

let server: TestStore;
let trail: Trail;
let vault: Vault;
let settings: SettingsBox;
let context: JobContext;
let queued: Queued[] = [];
let name: string;
let principal: Principal;
let counter = 0;
const attempt = { signal: new AbortController().signal, lastTry: false };

beforeAll(async () => {
  server = await startStore();
  trail = createTrail({ store: server.store, signingKeyPem: generateSigningKey() });
  vault = createBuiltinVault({ store: server.store, keyText: randomKeyText() });
  settings = createSettingsBox(randomKeyText());
  const queues = {
    add: (queue: string, payload: unknown, options: { delayMs?: number } = {}) => {
      queued.push({ queue, payload, delayMs: options.delayMs ?? 0 });
      return Promise.resolve();
    },
  };
  context = { store: server.store, trail, vault, settings, queues } as unknown as JobContext;
});
afterAll(() => server.stop());

beforeEach(async () => {
  await server.store.deleteFrom('sinks').execute();
  while ((await advanceDetectors(server.store, trail)).rows > 0);
  await server.store.deleteFrom('alerts').execute();
  queued = [];
  name = `n${++counter}`;
  const change: Change = { store: server.store, trail, actor: { kind: 'human', id: 'admin' }, via: 'cli' };
  await putClass(change, { name, learningDays: 0, learningEvents: 0 });
  await createAgent(change, { name, class: name, owner: 'ada', expiresAt: new Date(Date.now() + 3_600_000) });
  for (const item of ['a', 'b', 'c', 'd']) {
    await vault.update({ vault: name, item, field: 'f', value: Secret.fromText('value'), idempotencyKey: item });
  }
  await grant(change, name, name);
  principal = await authenticate(server.store, (await issueAgentToken(change, name)).token);
});

const resolve = (item: string) =>
  resolveReference({ vault, trail, policy: createGrantPolicy(server.store) }, principal, `kw://${name}/${item}/f`, {
    via: 'api',
  }).catch(() => null);
const runAlert = () => alertJob.run({ schema: 'keyward.alert/1', seq: 0 }, context, attempt);
const deliveries = () => queued.filter(({ queue }) => queue === 'deliver');
const runDelivery = async () => {
  const next = queued.splice(0).filter(({ queue }) => queue === 'deliver');
  const results = [];
  for (const { payload } of next) results.push(await deliverJob.run(deliverJob.payload.parse(payload), context, attempt));
  return results.map(({ outcome }) => outcome);
};
const addSlack = (url: string) =>
  addSink(server.store, settings, { kind: 'slack', name: `slack ${name}`, url, allowPrivate: true });

describe('from a row to a message', () => {
  it('tells Slack of a honeytoken within a second of the row, and names the row', async () => {
    const slack = await startSlack();
    await addSlack(slack.url);
    const value = randomKeyText();
    await vault.update({ vault: name, item: 'a', field: 'f', value: Secret.fromText(value), idempotencyKey: 'canary' });
    await vault.classify({ vault: name, item: 'a', field: 'f' }, { honeytoken: true });
    const before = Date.now();
    await resolve('a');
    await runAlert();
    expect(await runDelivery()).toEqual(['delivered']);
    expect(Date.now() - before).toBeLessThan(1000);
    const [alert] = await listAlerts(server.store);
    expect(alert).toMatchObject({
      detector: 'honeytoken',
      severity: 'critical',
      identityName: name,
      owner: 'ada',
      count: 1,
      state: 'open',
    });
    const found = await findAlert(server.store, alert?.id ?? '');
    expect(found?.rows).toMatchObject([{ kind: 'resolve', risk: { honeytoken: true } }]);
    expect(slack.messages).toHaveLength(1);
    const shown = JSON.stringify(slack.messages[0]);
    expect(slack.messages[0]?.text).toContain(
      `CRITICAL: A honeytoken was used. Agent ${name} asked for the bait kw://${name}/a/f`,
    );
    expect(shown).toContain(`keyward agent suspend ${name}`);
    expect(shown).not.toContain(value);
    expect((await readRows(server.store, { kind: 'alert.raised', newest: true, limit: 1 }))[0]?.target?.id).toBe(alert?.id);
    await slack.stop();
  });

  it('raises burst, first use and fan-out from real calls', async () => {
    await vault.classify({ vault: name, item: 'd', field: 'f' }, { sensitivity: 'crown' });
    for (const item of ['a', 'b', 'd']) await resolve(item);
    for (const item of ['x', 'y', 'z']) await resolve(item);
    await runAlert();
    const found = (await listAlerts(server.store)).map(({ detector, severity }) => `${detector} ${severity}`).toSorted();
    expect(found).toEqual(['denied-burst high', 'first-seen high', 'incident critical', 'novel-fan-out high']);
  });

  it('tells at once of each detector, and of the incident that they make, the worst first in the list', async () => {
    const slack = await startSlack();
    await addSlack(slack.url);
    await vault.classify({ vault: name, item: 'd', field: 'f' }, { sensitivity: 'sensitive' });
    await resolve('d');
    await runAlert();
    expect(await runDelivery()).toEqual(['delivered']);
    for (const item of ['x', 'y', 'z']) await resolve(item);
    await runAlert();
    expect(await runDelivery()).toEqual(['delivered', 'delivered']);
    const [incident, burst, first] = await listAlerts(server.store);
    expect([incident, burst, first].map((alert) => `${alert?.detector} ${alert?.severity}`)).toEqual([
      'incident critical',
      'denied-burst high',
      'first-seen medium',
    ]);
    expect(incident?.parts).toEqual([first?.id, burst?.id]);
    expect((await findAlert(server.store, incident?.id ?? ''))?.rows).toHaveLength(4);
    expect(slack.messages.map(({ text }) => text.split(':')[0])).toEqual(['MEDIUM', 'HIGH', 'CRITICAL']);
    await slack.stop();
  });

  it('changes nothing when it runs again, and nothing when it runs twice at once', async () => {
    for (const item of ['x', 'y', 'z']) await resolve(item);
    await Promise.all([runAlert(), runAlert(), runAlert()]);
    await runAlert();
    expect((await listAlerts(server.store)).map(({ count }) => count)).toEqual([1]);
    const [alert] = await listAlerts(server.store);
    const told = await readRows(server.store, { kind: 'alert.raised' });
    expect(told.filter(({ target }) => target?.id === alert?.id)).toHaveLength(1);
  });

  it('counts more of the same in the same alert without a message for each', async () => {
    const slack = await startSlack();
    await addSlack(slack.url);
    for (let at = 0; at < 12; at++) await resolve(`x${at}`);
    await runAlert();
    expect((await listAlerts(server.store)).map(({ count }) => count)).toEqual([10]);
    // The first, and the tenth.
    expect(await runDelivery()).toEqual(['delivered', 'delivered']);
    await slack.stop();
  });

  it('keeps an acknowledged alert acknowledged while the same goes on', async () => {
    for (const item of ['x', 'y', 'z']) await resolve(item);
    await runAlert();
    const [alert] = await listAlerts(server.store);
    expect(await acknowledgeAlert(server.store, alert?.id ?? '')).toMatchObject({ state: 'acknowledged' });
    await resolve('w');
    await runAlert();
    expect(await listAlerts(server.store)).toMatchObject([{ state: 'acknowledged', count: 2 }]);
    expect(await acknowledgeAlert(server.store, 'alr_none')).toBeNull();
  });

  it('rolls back as a whole: rows that fail to be looked at are looked at again', async () => {
    for (const item of ['x', 'y', 'z']) await resolve(item);
    const broken = server.store.transaction().execute(async (tx) => {
      const inner = { transaction: () => ({ execute: (step: (inner: typeof tx) => unknown) => step(tx) }) };
      await advanceDetectors(inner as unknown as typeof server.store, trail);
      throw new Error('crash');
    });
    await expect(broken).rejects.toThrow('crash');
    expect(await listAlerts(server.store)).toEqual([]);
    await runAlert();
    expect(await listAlerts(server.store)).toHaveLength(1);
  });

  const toldOf = async (): Promise<string[]> => {
    const ids = new Set((await listAlerts(server.store)).map(({ id }) => id));
    const rows = await readRows(server.store, { kind: 'alert.raised', newest: true, limit: 10 });
    return rows.map(({ target }) => target?.id ?? '').filter((id) => ids.has(id));
  };

  it('tells the trail of an alert although the worker dies right after the commit', async () => {
    await addSlack('http://127.0.0.1:1/services/x');
    for (const item of ['x', 'y', 'z']) await resolve(item);
    // The first step after the commit is the queue: this worker gets no further, and nobody runs the job again for those rows.
    const dying = { ...context, queues: { add: () => Promise.reject(new Error('killed')) } } as unknown as JobContext;
    await expect(alertJob.run({ schema: 'keyward.alert/1', seq: 0 }, dying, attempt)).rejects.toThrow('killed');
    expect(await toldOf()).toHaveLength(1);
    await runAlert();
    expect(await toldOf()).toHaveLength(1);
  });

  it('has neither alert nor row when the connection is killed in the commit, and both after the next run', async () => {
    await sql`create or replace function die() returns trigger language plpgsql as
      'begin perform pg_terminate_backend(pg_backend_pid()); return null; end'`.execute(server.store);
    await sql`create constraint trigger die after insert on alerts deferrable initially deferred
      for each row execute function die()`.execute(server.store);
    for (const item of ['x', 'y', 'z']) await resolve(item);
    await expect(runAlert()).rejects.toThrow();
    await sql`drop trigger die on alerts`.execute(server.store);
    expect(await listAlerts(server.store)).toEqual([]);
    await runAlert();
    expect(await toldOf()).toHaveLength(1);
  });
});

describe('delivery', () => {
  const burst = async () => {
    for (const item of ['x', 'y', 'z']) await resolve(item);
    await runAlert();
  };

  it('signs webhooks so that the standard’s library takes them', async () => {
    const catcher = await startWebhookCatcher();
    const added = await addSink(server.store, settings, {
      kind: 'webhook',
      name: `hook ${name}`,
      url: catcher.url,
      allowPrivate: true,
    });
    catcher.trust(added.secret ?? '');
    await burst();
    expect(await runDelivery()).toEqual(['delivered']);
    expect(catcher.payloads).toMatchObject([
      { type: 'alert.raised', data: { alert: { detector: 'denied-burst', identityName: name }, rows: [{}, {}, {}] } },
    ]);
    await catcher.stop();
  });

  it('waits as long as the receiver asks, under the same message id', async () => {
    const catcher = await startWebhookCatcher();
    const added = await addSink(server.store, settings, {
      kind: 'webhook',
      name: `hook ${name}`,
      url: catcher.url,
      allowPrivate: true,
    });
    catcher.trust(added.secret ?? '');
    catcher.script.push({ status: 429, headers: { 'retry-after': '120' } }, { status: 503 });
    await burst();
    expect(await runDelivery()).toEqual(['later']);
    expect(deliveries()).toMatchObject([{ delayMs: 120_000 }]);
    expect(await runDelivery()).toEqual(['later']);
    expect(deliveries()[0]?.delayMs).toBeGreaterThan(200_000);
    expect(await runDelivery()).toEqual(['delivered']);
    expect(new Set(catcher.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(await runDelivery()).toEqual([]);
    await catcher.stop();
  });

  it.each([
    [410, 'disabled'],
    [404, 'disabled'],
    [403, 'enabled'],
    [302, 'enabled'],
  ])('gives up at status %i and leaves the sink %s, and writes that down without the address', async (status, state) => {
    const catcher = await startWebhookCatcher();
    await addSink(server.store, settings, {
      kind: 'webhook',
      name: `hook ${name}`,
      url: `${catcher.url}/secret-path`,
      allowPrivate: true,
    });
    catcher.script.push({ status, headers: { location: 'http://127.0.0.1:1/' } });
    await burst();
    expect(await runDelivery()).toEqual(['failed']);
    expect((await listSinks(server.store)).map((sink) => sink.state)).toEqual([state]);
    const [row] = await readRows(server.store, { newest: true, limit: 1 });
    expect(row).toMatchObject({ kind: 'sink.failed', context: { error: `http-${status}` } });
    expect(JSON.stringify(row)).not.toContain('secret-path');
    await runAlert();
    expect(await listAlerts(server.store)).toHaveLength(1);
    await catcher.stop();
  });

  it('tries again when nobody listens, and finds what no queue holds', async () => {
    await addSlack('http://127.0.0.1:1/services/x');
    await burst();
    expect(await runDelivery()).toEqual(['later']);
    queued = [];
    await sweep(context, 10_000);
    expect(deliveries()).toEqual([]);
    await server.store
      .updateTable('deliveries')
      .set({ due_at: new Date(Date.now() - 60_000) })
      .execute();
    await sweep(context, 10_000);
    const overdue = deliveries().map(({ payload }) => deliverJob.payload.parse(payload).delivery);
    expect(overdue).toHaveLength(1);
    queued = [];
    await sweep(context, 10_000);
    expect(deliveries()).toEqual([]);
    const [row] = await server.store
      .selectFrom('deliveries')
      .select(['last_error', 'attempts'])
      .where('id', '=', overdue[0] ?? '')
      .execute();
    expect(row).toEqual({ last_error: 'connection-refused', attempts: 1 });
  });

  it('keeps addresses and secrets out of the database in clear text', async () => {
    const secret = `whsec_${randomKeyText()}`;
    await addSink(server.store, settings, {
      kind: 'webhook',
      name: `hook ${name}`,
      url: 'https://example.com/very-secret-path',
      secret,
      allowPrivate: false,
    });
    const rows = await server.store.selectFrom('sinks').selectAll().execute();
    const text = rows.map((row) => `${JSON.stringify({ ...row, settings: '' })}${row.settings.toString('latin1')}`).join('');
    expect(text).not.toContain('very-secret-path');
    expect(text).not.toContain(secret.slice(6));
    expect(text).toContain('example.com');
  });

  it.each([
    ['ftp://example.com', 'not an http'],
    ['http://example.com', 'not https'],
    ['https://u:p@example.com', 'user name'],
    ['https://10.0.0.1/x', 'private'],
    ['https://[::1]/x', 'private'],
    ['not a url', 'not an http'],
  ])('refuses the address %s and does not repeat it', async (url, why) => {
    const call = addSink(server.store, settings, { kind: 'slack', name: 'bad', url, allowPrivate: false });
    await expect(call).rejects.toMatchObject({ code: 'request.invalid', message: expect.stringContaining(why) });
    await expect(call).rejects.not.toMatchObject({ message: expect.stringContaining(url) });
  });

  it('tests a sink at once', async () => {
    const slack = await startSlack();
    await addSlack(slack.url);
    expect(await testSink(server.store, settings, `slack ${name}`)).toEqual({ ok: true, error: null });
    expect(slack.messages[0]?.text).toContain('Test message');
    await slack.stop();
    expect(await testSink(server.store, settings, `slack ${name}`)).toEqual({ ok: false, error: 'connection-refused' });
    await expect(testSink(server.store, settings, 'none')).rejects.toMatchObject({ code: 'resource.not-found' });
  });
});
