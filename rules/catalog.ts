/**
 * The catalog as data, from the files of `catalog/`. A scan of a thousand rules begins with what is known of each without
 * loading it; a provider's file is loaded when something of one of its rules is asked for that does not stand in the summary.
 */
import { registry } from './catalog/registry.generated.ts';
import { summary } from './catalog/summary.generated.ts';
import type { Provider, Rule, RuleSummary } from './rule.ts';

/** Every key of a rule that needs its file. */
const LATE = [
  'title',
  'severity',
  'confidence',
  'pattern',
  'check',
  'minEntropy',
  'needs',
  'specificity',
  'prefix',
  'chosen',
  'examples',
  'samples',
  'verify',
  'rotate',
  'names',
  'sources',
] as const satisfies readonly (keyof Rule)[];

const whole = new Map<string, Rule>();

function loadRule({ id, file }: RuleSummary): Rule {
  let rule = whole.get(id);
  if (rule === undefined) {
    rule = (registry as Readonly<Record<string, { readonly provider: Provider } | undefined>>)[file]?.provider.rules.find(
      (other) => other.id === id,
    );
    if (rule === undefined) throw new TypeError(`${file} has no rule ${id}`);
    whole.set(id, rule);
  }
  return rule;
}

const late = Object.defineProperties(
  {},
  Object.fromEntries(
    LATE.map((key) => [
      key,
      {
        enumerable: true,
        get(this: RuleSummary) {
          return loadRule(this)[key];
        },
      },
    ]),
  ),
);

/** Every rule of the catalog, sorted by id. */
export const rules: readonly Rule[] = summary.map((known) => Object.setPrototypeOf(known, late) as Rule);

let byId: ReadonlyMap<string, Rule> | undefined;

export function findRule(id: string): Rule | undefined {
  byId ??= new Map(rules.map((rule) => [rule.id, rule]));
  return byId.get(id);
}

/** Sorted by id. Loads every file of the catalog. */
export function listProviders(): Provider[] {
  return Object.values(registry)
    .map(({ provider }) => provider)
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
