/**
 * Moves the detectors along the trail: rows behind the cursor, in order, and everything they lead to in one transaction, so
 * that a crash at any point repeats nothing and loses nothing. The lock on the cursor keeps a second runner waiting.
 */
import { randomUUID } from 'node:crypto';
import type { Alert, AuditEvent, AuditRow } from '../../core/model/index.ts';
import type { Store } from '../../core/store/index.ts';
import { DEFAULT_LEARNING } from '../detection/learning.ts';
import { DETECTORS } from '../detection/catalog.ts';
import type { Learning } from '../detection/memory.ts';
import { classIdentity, detect, keysNear } from '../detection/run.ts';
import type { Change, DetectionStore } from '../detection/run.ts';
import { readRows } from '../read.ts';
import type { Trail } from '../trail.ts';

const PAGE = 500;

export interface Advance {
  readonly rows: number;
  /** Alerts that were raised, not those that were updated. */
  readonly raised: readonly Alert[];
  /** Messages that were written down to be sent. */
  readonly deliveries: readonly string[];
  /** More rows wait: those of the next page, or what was raised just now. */
  readonly more: boolean;
}

export async function advanceDetectors(store: Store, trail: Trail): Promise<Advance> {
  return store.transaction().execute(async (tx) => {
    const cursor = await tx.selectFrom('detector_cursor').select('seq').where('id', '=', 1).forUpdate().executeTakeFirstOrThrow();
    const rows = await readRows(tx, { after: Number(cursor.seq), limit: PAGE });
    const last = rows.at(-1);
    if (last === undefined) return { rows: 0, raised: [], deliveries: [], more: false };
    const states = await loadStates(tx, rows);
    const learning = await loadLearning(tx);
    const names = await loadNames(tx, rows);
    const settings = {
      learningOf: (name: string | undefined) => learning.get(name ?? '') ?? DEFAULT_LEARNING,
      nameOf: (identity: string) => names.get(identity),
    };
    const changes = rows.flatMap((row) => detect(DETECTORS, states, row, settings));
    await states.save();
    const deliveries: string[] = [];
    for (const alert of new Map(changes.map((change) => [change.alert.id, change.alert])).values()) await storeAlert(tx, alert);
    for (const change of changes) if (deserves(change)) deliveries.push(...(await storeDeliveries(tx, change.alert)));
    await tx.updateTable('detector_cursor').set({ seq: last.seq }).where('id', '=', 1).execute();
    const raised = changes.filter(({ kind }) => kind === 'raised').map(({ alert }) => alert);
    await trail.appendWithin(tx, raised.map(raisedEvent));
    return { rows: rows.length, raised, deliveries, more: rows.length === PAGE || raised.length > 0 };
  });
}

function raisedEvent({ id, detector }: Alert): AuditEvent {
  const actor = { kind: 'service', id: `detector ${detector}` } as const;
  return { kind: 'alert.raised', time: Date.now(), actor, via: 'worker', target: { id }, outcome: 'success' };
}

/** The first message, one when it gets worse, and one for each power of ten: an hour of misuse is no hour of messages. */
function deserves({ kind, escalated, alert: { count } }: Change): boolean {
  return kind === 'raised' || escalated || (count >= 10 && /^10+$/.test(String(count)));
}

async function loadStates(tx: Store, rows: readonly AuditRow[]): Promise<DetectionStore & { save(): Promise<void> }> {
  const identities = rows.flatMap(({ actor }) =>
    actor.class === undefined ? [actor.id] : [actor.id, classIdentity(actor.class)],
  );
  const stored = await tx
    .selectFrom('detector_state')
    .selectAll()
    .where('identity', 'in', [...new Set(identities)])
    .execute();
  const key = (detector: string, identity: string) => `${detector}\0${identity}`;
  const states = new Map(stored.map((row) => [key(row.detector, row.identity), row.state]));
  const changed = new Map<string, { detector: string; identity: string; state: string }>();
  const times = rows.map(({ time }) => time);
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const alerts = await loadAlerts(
    tx,
    stored.flatMap(({ detector, identity, state }) => keysNear(detector, identity, state, from, to)),
  );
  return {
    state: (detector, identity) => states.get(key(detector, identity)) ?? null,
    setState(detector, identity, state) {
      states.set(key(detector, identity), state);
      changed.set(key(detector, identity), { detector, identity, state: JSON.stringify(state) });
    },
    alert: (dedupKey) => alerts.get(dedupKey) ?? null,
    setAlert: (alert) => void alerts.set(alert.dedupKey, alert),
    async save() {
      if (changed.size === 0) return;
      await tx
        .insertInto('detector_state')
        .values(Array.from(changed.values()))
        .onConflict((conflict) =>
          conflict.columns(['detector', 'identity']).doUpdateSet((eb) => ({ state: eb.ref('excluded.state') })),
        )
        .execute();
    },
  };
}

async function loadAlerts(tx: Store, keys: readonly string[]): Promise<Map<string, Alert>> {
  if (keys.length === 0) return new Map();
  const stored = await tx.selectFrom('alerts').select(['dedup_key', 'body']).where('dedup_key', 'in', keys).execute();
  return new Map(stored.map((row) => [row.dedup_key, row.body as Alert]));
}

async function loadNames(tx: Store, rows: readonly AuditRow[]): Promise<Map<string, string>> {
  const identities = [...new Set(rows.map(({ actor }) => actor.id))];
  const agents = await tx.selectFrom('agents').select(['id', 'name']).where('id', 'in', identities).execute();
  return new Map(agents.map(({ id, name }) => [id, name]));
}

async function loadLearning(tx: Store): Promise<Map<string, Learning>> {
  const classes = await tx.selectFrom('agent_classes').selectAll().execute();
  return new Map(classes.map((row) => [row.name, { days: row.learning_days, events: row.learning_events }]));
}

/** An acknowledged alert stays acknowledged when the same goes on; only something worse opens it again. */
async function storeAlert(tx: Store, alert: Alert): Promise<void> {
  const before = await tx.selectFrom('alerts').select('severity').where('dedup_key', '=', alert.dedupKey).executeTakeFirst();
  const reopens = before !== undefined && before.severity !== alert.severity;
  const { id, dedupKey, detector, severity, identity } = alert;
  const body = JSON.stringify(alert);
  await tx
    .insertInto('alerts')
    .values({ id, dedup_key: dedupKey, detector, severity, identity, body, state: 'open' })
    .onConflict((conflict) =>
      conflict
        .column('dedup_key')
        .doUpdateSet({ severity, body, updated_at: new Date(), ...(reopens ? { state: 'open' as const } : {}) }),
    )
    .execute();
}

async function storeDeliveries(tx: Store, alert: Alert): Promise<string[]> {
  const sinks = await tx.selectFrom('sinks').select('id').where('state', '=', 'enabled').execute();
  if (sinks.length === 0) return [];
  const rows = await tx
    .insertInto('deliveries')
    .values(
      sinks.map((sink) => ({
        id: `dlv_${randomUUID().replaceAll('-', '')}`,
        sink_id: sink.id,
        alert_id: alert.id,
        revision: alert.count,
        state: 'pending' as const,
        last_error: null,
        delivered_at: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
