/**
 * The catalog as data, from the files of `catalog/`. A scan of a thousand rules begins with what is known of each without
 * loading it; a provider's file is loaded when something of one of its rules is asked for that does not stand in the summary.
 */
import { registry } from './catalog/registry.generated.ts';
import { summary } from './catalog/summary.generated.ts';
import type { Provider, Rule } from './rule.ts';

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
  'revoke',
  'rotate',
  'names',
  'sources',
] as const satisfies readonly (keyof Rule)[];

type Known = Pick<Rule, 'id' | 'keywords' | 'window' | 'paths'>;

/** A row of the summary. */
interface Row extends Omit<Known, 'paths'> {
  /** The file of the catalog, as the registry calls it. */
  readonly file: string;
  readonly paths?: readonly [source: string, flags: string];
}

const rows = JSON.parse(summary) as readonly Row[];
const files = new Map(rows.map(({ id, file }) => [id, file]));
const loaded = new Map<string, Rule>();

function loadRule({ id }: Known): Rule {
  let rule = loaded.get(id);
  if (rule === undefined) {
    const file = files.get(id) ?? '';
    const { provider } = (registry as Readonly<Record<string, { readonly provider: Provider }>>)[file] ?? {};
    rule = provider?.rules.find((other) => other.id === id);
    if (rule === undefined) throw new TypeError(`there is no rule ${id} in ${file}`);
    loaded.set(id, rule);
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
        get(this: Known) {
          return loadRule(this)[key];
        },
      },
    ]),
  ),
) as Rule;

/** Every rule of the catalog, sorted by id. */
export const rules: readonly Rule[] = rows.map(({ id, keywords, window, paths }) =>
  Object.assign(Object.create(late) as Rule, {
    id,
    keywords,
    ...(window === undefined ? {} : { window }),
    ...(paths === undefined ? {} : { paths: new RegExp(...paths) }),
  }),
);

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
