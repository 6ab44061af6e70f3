/** A row that health checks write: a database that only reads is not a healthy one. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<never>): Promise<void> {
  await sql`create table heartbeats (name text primary key, at timestamptz not null default now())`.execute(db);
}
