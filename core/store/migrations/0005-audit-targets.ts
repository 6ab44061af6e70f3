/** The ingest job asks which findings and items the trail tells of already. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<never>): Promise<void> {
  await sql`create index audit_rows_target on audit_rows (kind, (row->'target'->>'id'))`.execute(db);
}
