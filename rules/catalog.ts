/** The catalog as data, from the files of `catalog/`. */
import { registry } from './catalog/registry.generated.ts';
import type { Provider, Rule } from './rule.ts';

/** Sorted by id. */
export const providers: readonly Provider[] = Object.values(registry)
  .map(({ provider }) => provider)
  .toSorted((a, b) => compare(a.id, b.id));

/** Every rule of the catalog, sorted by id. */
export const rules: readonly Rule[] = providers.flatMap(({ rules }) => rules).toSorted((a, b) => compare(a.id, b.id));

const byId = new Map(rules.map((rule) => [rule.id, rule]));

export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
