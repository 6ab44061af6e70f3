/** When a message is due: the outbox of the deliver queue can be swept without knowing the queue. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(`alter table deliveries add column due_at timestamptz not null default now()`).execute(db);
  await sql.raw(`drop index deliveries_pending`).execute(db);
  await sql.raw(`create index deliveries_pending on deliveries (due_at) where state = 'pending'`).execute(db);
}
