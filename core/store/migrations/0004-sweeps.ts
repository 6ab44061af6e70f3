/** What the sweeper goes by: when a chunk or a scan was last put on its queue; and a chunk's digest, to know it again. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table chunks add column digest text not null default '', add column enqueued_at timestamptz not null default now()`.execute(
    db,
  );
  await sql`alter table scans add column enqueued_at timestamptz not null default now()`.execute(db);
  await sql`create index scans_waiting on scans (enqueued_at) where state in ('queued','running')`.execute(db);
}
