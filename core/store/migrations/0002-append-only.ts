/** The trail can only grow, whoever asks through SQL; and no name looks like an identifier, so that a reference is never ambiguous. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'insufficient_privilege'; end $$`,
  `create trigger audit_rows_append_only before update or delete on audit_rows for each row execute function refuse_change()`,
  `create trigger audit_rows_no_truncate before truncate on audit_rows for each statement execute function refuse_change()`,
  `create function follow_head() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or new.seq <= old.seq then
        raise exception 'the head of the trail only moves forward' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$`,
  `create trigger audit_head_forward before update or delete on audit_head for each row execute function follow_head()`,
  `alter table vaults add constraint vaults_name_is_no_id check (name !~ '^[a-z0-9]{26}$')`,
  `alter table vault_items add constraint vault_items_title_is_no_id check (title !~ '^[a-z0-9]{26}$')`,
];
