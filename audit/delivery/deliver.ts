/**
 * Sends one message to one sink and writes down how it went. The message's row is the truth: whoever runs this twice sends
 * twice at worst, under the same id, and receivers drop the second.
 */
import { KeywardError } from '../../core/errors/index.ts';
import type { Alert } from '../../core/model/index.ts';
import type { Store } from '../../core/store/index.ts';
import { findAlert } from '../alerts/alerts.ts';
import { post } from './post.ts';
import { openSink } from './sinks.ts';
import type { Box, OpenSink } from './sinks.ts';
import type { AlertMessage, Verdict } from './sink.ts';

/** Waits after each failed attempt, as Standard Webhooks proposes; then the message is given up. */
const WAITS_MS = [5e3, 300e3, 1_800e3, 7_200e3, 18_000e3, 36_000e3, 50_400e3, 72_000e3, 86_400e3] as const;

export type Delivered =
  | { readonly outcome: 'delivered' | 'nothing-to-do' }
  | { readonly outcome: 'later'; readonly delayMs: number; readonly attempt: number }
  | { readonly outcome: 'failed'; readonly sinkId: string; readonly error: string; readonly disabled: boolean };

export async function deliver(store: Store, box: Box, id: string): Promise<Delivered> {
  const row = await store.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined || row.state !== 'pending') return { outcome: 'nothing-to-do' };
  const sink = await openSink(store, box, row.sink_id);
  const found = await findAlert(store, row.alert_id);
  if (sink === null || found === null) return { outcome: 'nothing-to-do' };
  const settle = (values: { state: 'delivered' | 'failed'; last_error: string | null; delivered_at?: Date }) =>
    store
      .updateTable('deliveries')
      .set(values)
      .set('attempts', row.attempts + 1)
      .where('id', '=', id)
      .where('state', '=', 'pending')
      .execute();
  if (sink.view.state === 'disabled') {
    await settle({ state: 'failed', last_error: 'sink-disabled' });
    return { outcome: 'nothing-to-do' };
  }
  const { alert, rows } = found;
  // The alert as it was when the message was written down, where only the count went on since.
  const kind = row.revision === 1 ? 'alert.raised' : 'alert.updated';
  const sent = await send(sink, { id: `msg_${id}`, kind, alert, identityName: alert.identityName, rows });
  if (sent.verdict === 'delivered') {
    await settle({ state: 'delivered', last_error: null, delivered_at: new Date() });
    return { outcome: 'delivered' };
  }
  const wait = WAITS_MS[row.attempts];
  if (sent.verdict === 'retry' && wait !== undefined) {
    const delayMs = sent.retryAfterMs ?? Math.round(wait * (0.8 + Math.random() * 0.4));
    const due_at = new Date(Date.now() + delayMs);
    const attempts = row.attempts + 1;
    await store
      .updateTable('deliveries')
      .set({ attempts, last_error: sent.error, due_at })
      .where('id', '=', id)
      .where('state', '=', 'pending')
      .execute();
    return { outcome: 'later', delayMs, attempt: attempts };
  }
  const disabled = sent.verdict === 'gone';
  await settle({ state: 'failed', last_error: sent.error });
  if (disabled) await store.updateTable('sinks').set({ state: 'disabled' }).where('id', '=', sink.view.id).execute();
  return { outcome: 'failed', sinkId: sink.view.id, error: sent.error, disabled };
}

/** A message with an invented alert, sent at once. Throws `resource.not-found`; a failure of the sink is a value. */
export async function testSink(store: Store, box: Box, nameOrId: string): Promise<{ ok: boolean; error: string | null }> {
  const sink = await openSink(store, box, nameOrId);
  if (sink === null)
    throw new KeywardError('resource.not-found', 'There is no such sink.', { hint: 'keyward sink list shows the names.' });
  const now = Date.now();
  const alert: Alert = {
    id: 'alr_test',
    detector: 'test',
    severity: 'info',
    title: 'Test message',
    summary: 'Somebody asked Keyward to test this sink. Nothing happened.',
    identity: 'nobody',
    window: { start: now, end: now },
    evidence: [],
    dedupKey: 'test',
    firstSeen: now,
    lastSeen: now,
    count: 1,
    state: 'closed',
  };
  const sent = await send(sink, { id: `msg_test${now}`, kind: 'sink.test', alert, identityName: 'nobody', rows: [] });
  return { ok: sent.verdict === 'delivered', error: sent.verdict === 'delivered' ? null : sent.error };
}

interface Sent {
  readonly verdict: Verdict;
  readonly error: string;
  readonly retryAfterMs: number | null;
}

async function send({ kind, settings }: OpenSink, message: AlertMessage): Promise<Sent> {
  const { headers, body } = kind.build(settings, message, Math.floor(Date.now() / 1000));
  const result = await post({ url: settings.url, allowPrivate: settings.allowPrivate, headers, body });
  if ('failure' in result) {
    const isFinal = result.failure === 'address-refused';
    return { verdict: isFinal ? 'refused' : 'retry', error: result.failure, retryAfterMs: null };
  }
  return { verdict: kind.judge(result.status), error: `http-${result.status}`, retryAfterMs: result.retryAfterMs };
}
