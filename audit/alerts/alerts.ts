/** Alerts as people see them: with the name of the agent and the rows that prove them. */
import { sql } from 'kysely';
import type { Alert, AuditRow } from '../../core/model/index.ts';
import type { Store } from '../../core/store/index.ts';
import { readBySeq } from '../read.ts';

export interface AlertView extends Alert {
  /** The agent's name; its id where it has none. */
  readonly identityName: string;
}

/** Newest first, by the last row of each; of those with the same last row the more severe first. */
export async function listAlerts(
  store: Store,
  { state, limit = 100 }: { state?: Alert['state']; limit?: number } = {},
): Promise<AlertView[]> {
  let query = alerts(store)
    .orderBy(sql`(a.body->>'lastSeen')::bigint`, 'desc')
    .orderBy(sql`array_position(${sql.lit('{info,low,medium,high,critical}')}::text[], a.severity)`, 'desc')
    .orderBy('a.id')
    .limit(limit);
  if (state !== undefined) query = query.where('a.state', '=', state);
  return (await query.execute()).map(toView);
}

/** Null when there is no such alert. */
export async function findAlert(store: Store, id: string): Promise<{ alert: AlertView; rows: AuditRow[] } | null> {
  const row = await alerts(store).where('a.id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const alert = toView(row);
  return { alert, rows: await readBySeq(store, alert.evidence) };
}

/** Null when there is no such alert; doing it again changes nothing. */
export async function acknowledgeAlert(store: Store, id: string): Promise<AlertView | null> {
  await store.updateTable('alerts').set({ state: 'acknowledged' }).where('id', '=', id).where('state', '=', 'open').execute();
  const row = await alerts(store).where('a.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toView(row);
}

function alerts(store: Store) {
  return store
    .selectFrom('alerts as a')
    .leftJoin('agents as g', 'g.id', 'a.identity')
    .select(['a.body', 'a.state', 'a.identity', 'g.name']);
}

function toView(row: { body: unknown; state: Alert['state']; identity: string; name: string | null }): AlertView {
  return { ...(row.body as Alert), state: row.state, identityName: row.name ?? row.identity };
}
