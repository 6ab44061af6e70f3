/** Reads the trail from Postgres. A row is put together from the columns that queries use, so that altering one shows. */
import { sql } from 'kysely';
import type { AuditRow } from '../core/model/index.ts';
import type { Store } from '../core/store/index.ts';
import { toStoreError } from '../core/store/index.ts';
import type { Head } from './verify.ts';

export interface TrailQuery {
  /** Rows behind this one; 0 for the first. */
  readonly after?: number;
  readonly limit?: number;
  readonly kind?: string;
  /** Agent or person. */
  readonly actor?: string;
  /** Newest first. */
  readonly newest?: boolean;
}

export async function readRows(store: Store, query: TrailQuery = {}): Promise<AuditRow[]> {
  let rows = store
    .selectFrom('audit_rows')
    .selectAll()
    .where('seq', '>', String(query.after ?? 0))
    .orderBy('seq', query.newest === true ? 'desc' : 'asc')
    .limit(query.limit ?? 500);
  if (query.kind !== undefined) rows = rows.where('kind', '=', query.kind);
  if (query.actor !== undefined) rows = rows.where(sql<boolean>`row->'actor'->>'id' = ${query.actor}`);
  try {
    return (await rows.execute()).map(toRow);
  } catch (error) {
    throw toStoreError(error);
  }
}

export async function readBySeq(store: Store, seqs: readonly number[]): Promise<AuditRow[]> {
  if (seqs.length === 0) return [];
  const rows = await store.selectFrom('audit_rows').selectAll().where('seq', 'in', seqs.map(String)).orderBy('seq').execute();
  return rows.map(toRow);
}

export async function readHead(store: Store): Promise<Head> {
  try {
    const row = await store.selectFrom('audit_head').select(['seq', 'hash']).where('id', '=', 1).executeTakeFirstOrThrow();
    return { seq: Number(row.seq), hash: row.hash };
  } catch (error) {
    throw toStoreError(error);
  }
}

/** Every row in order, a page at a time. */
export async function* streamRows(store: Store, page = 1000): AsyncGenerator<AuditRow> {
  let after = 0;
  for (;;) {
    const rows = await readRows(store, { after, limit: page });
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return;
    after = last.seq;
  }
}

interface StoredRow {
  readonly seq: string;
  readonly uid: string;
  readonly time: string;
  readonly kind: string;
  readonly row: unknown;
  readonly prev_hash: string;
  readonly hash: string;
  readonly signature: string;
}

function toRow(stored: StoredRow): AuditRow {
  const { uid, kind, hash, signature } = stored;
  const said = { seq: Number(stored.seq), uid, time: Number(stored.time), kind, prevHash: stored.prev_hash };
  const whole = { ...(stored.row as AuditRow), ...said, hash, signature } as AuditRow;
  return agrees(stored.row, said) ? whole : ({ ...whole, disagrees: stored.row } as AuditRow);
}

/** Some facts stand twice, as a column and in the row; one of the two altered must not hide behind the other. */
function agrees(row: unknown, said: Readonly<Record<string, unknown>>): boolean {
  if (typeof row !== 'object' || row === null) return false;
  const facts = row as Readonly<Record<string, unknown>>;
  if ('hash' in facts || 'signature' in facts) return false;
  return Object.entries(said).every(([name, value]) => facts[name] === value);
}
