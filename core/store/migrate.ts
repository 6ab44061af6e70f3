/** Forward-only migrations, one file each, run once under an advisory lock. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Store } from './connect.ts';
import { registry } from './migrations/registry.generated.ts';

/** Any constant: two services that start at once must not migrate at once. */
const LOCK = 7710_0001;

/** Applies what is missing and returns the names of what was applied. */
export async function migrate(store: Store): Promise<string[]> {
  return store.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
    await sql`create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())`.execute(
      tx,
    );
    const done = await sql<{ name: string }>`select name from migrations`.execute(tx);
    const known = new Set(done.rows.map((row) => row.name));
    const applied: string[] = [];
    for (const [name, migration] of Object.entries(registry).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      if (known.has(name)) continue;
      await migration.up(tx as unknown as Kysely<never>);
      await sql`insert into migrations (name) values (${name})`.execute(tx);
      applied.push(name);
    }
    return applied;
  });
}
