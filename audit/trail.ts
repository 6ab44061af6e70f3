/** The trail's face for those who write to it, and the hash-chained trail in Postgres. It appends and reads; it never edits. */
import { randomUUID } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { sql } from 'kysely';
import { KeywardError } from '../core/errors/index.ts';
import type { AuditEvent, AuditRow } from '../core/model/index.ts';
import type { Store } from '../core/store/index.ts';
import { hashRow, importSigningKey, publicKeyOf, signHead } from './chain.ts';
import type { UnsignedRow } from './chain.ts';
import { sanitiseEvent } from './sanitise.ts';

export interface Trail {
  /** Returns once the row is durable; throws `audit.unavailable` otherwise, and then nothing may be handed out. */
  append(event: AuditEvent): Promise<AuditRow>;
  /**
   * Rows as part of the caller's transaction: they stand exactly when what they tell of does. Nobody is told of them; the
   * sweeper brings them to the detectors. Every other writer waits for the caller's commit, so append last and commit soon.
   * Throws `audit.unavailable`; the transaction is then lost.
   */
  appendWithin(tx: Store, events: readonly AuditEvent[]): Promise<AuditRow[]>;
  /** Ed25519 key that verifies the heads: 32 bytes in base64. */
  readonly publicKey: string;
}

interface Waiting {
  readonly event: AuditEvent;
  resolve(row: AuditRow): void;
  reject(error: unknown): void;
}

/** Events of one process that wait at the same time share a transaction, and so one flush to disk. */
const BATCH = 64;

interface TrailSettings {
  readonly store: Store;
  readonly signingKeyPem: string;
  /** Told after the row is durable; it must not throw and is not waited for. */
  readonly onAppend?: (row: AuditRow) => void;
}

export function createTrail({ store, signingKeyPem, onAppend }: TrailSettings): Trail {
  const key = importSigningKey(signingKeyPem);
  const waiting: Waiting[] = [];
  let isFlushing = false;

  async function flush(): Promise<void> {
    isFlushing = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, BATCH);
      try {
        const events = batch.map(({ event }) => event);
        const rows = await store.transaction().execute((tx) => appendEvents(tx, key, events));
        for (const [index, entry] of batch.entries()) {
          const row = rows[index];
          if (row === undefined) continue;
          entry.resolve(row);
          onAppend?.(row);
        }
      } catch (cause) {
        const error = unavailable(cause);
        for (const entry of batch) entry.reject(error);
      }
    }
    isFlushing = false;
  }

  return {
    publicKey: publicKeyOf(signingKeyPem),
    append: (event) =>
      new Promise((resolve, reject) => {
        waiting.push({ event: sanitiseEvent(event), resolve, reject });
        if (!isFlushing) void flush();
      }),
    appendWithin: (tx, events) =>
      appendEvents(tx, key, events.map(sanitiseEvent)).catch((cause: unknown) => {
        throw unavailable(cause);
      }),
  };
}

function unavailable(cause: unknown): KeywardError {
  return new KeywardError('audit.unavailable', 'The trail cannot be written, so nothing was handed out.', {
    hint: 'Check the database (space, connection); the call can be repeated.',
    cause,
  });
}

/** The lock on the head row makes every writer, in whatever process, wait for the row in front of its own. */
async function appendEvents(tx: Store, key: KeyObject, events: readonly AuditEvent[]): Promise<AuditRow[]> {
  if (events.length === 0) return [];
  await sql`set local synchronous_commit = on`.execute(tx);
  await sql`set local lock_timeout = '5s'`.execute(tx);
  const head = await tx
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('id', '=', 1)
    .forUpdate()
    .executeTakeFirstOrThrow();
  let seq = Number(head.seq);
  let prevHash = head.hash;
  const rows: AuditRow[] = [];
  for (const event of events) {
    seq += 1;
    const unsigned: UnsignedRow = { ...event, seq, uid: randomUUID(), prevHash };
    const hash = hashRow(unsigned);
    rows.push({ ...unsigned, hash, signature: signHead(key, seq, hash) });
    prevHash = hash;
  }
  await tx
    .insertInto('audit_rows')
    .values(
      rows.map(({ hash, signature, ...row }) => ({
        seq: row.seq,
        uid: row.uid,
        time: row.time,
        kind: row.kind,
        row: JSON.stringify(row),
        prev_hash: row.prevHash,
        hash,
        signature,
      })),
    )
    .execute();
  await tx.updateTable('audit_head').set({ seq, hash: prevHash }).where('id', '=', 1).execute();
  return rows;
}
