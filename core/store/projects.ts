/** Projects are made by their first mention. */
import type { Store } from './connect.ts';

export async function ensureProject(store: Store, name: string): Promise<string> {
  const found = await store.selectFrom('projects').select('id').where('name', '=', name).executeTakeFirst();
  if (found !== undefined) return found.id;
  await store
    .insertInto('projects')
    .values({ name })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const made = await store.selectFrom('projects').select('id').where('name', '=', name).executeTakeFirstOrThrow();
  return made.id;
}
