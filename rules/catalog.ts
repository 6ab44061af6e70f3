/**
 * The catalog as data, from the files of `catalog/`. A scan begins with what is known of each rule without loading it; a part of
 * the catalog is loaded when something of one of its rules is asked for that does not stand in the summary.
 */
import { summary } from './catalog/summary.generated.ts';
import type { Provider, Rule } from './rule.ts';
import { findInModule, listModule, moduleOf } from './shelf.ts';
import type { Summary } from './summary.ts';

/** Every key of a rule that needs its file. */
const LATE = [
  'title',
  'severity',
  'opens',
  'confidence',
  'pattern',
  'keywords',
  'check',
  'minEntropy',
  'named',
  'part',
  'paired',
  'half',
  'needs',
  'specificity',
  'prefix',
  'chosen',
  'weighed',
  'examples',
  'samples',
  'verify',
  'revoke',
  'rotate',
  'names',
  'sources',
] as const satisfies readonly (keyof Rule)[];

const { modules, elsewhere, ids, windows } = JSON.parse(summary) as Summary;
const loaded = new Map<string, Rule>();

function findWritten(id: string): Rule | undefined {
  const owner = id.slice(0, id.indexOf('.'));
  const module = elsewhere[owner] ?? moduleOf(owner);
  return modules.split(' ').includes(module) ? findInModule(module, owner)?.rules.find((rule) => rule.id === id) : undefined;
}

function loadRule(id: string): Rule {
  let rule = loaded.get(id);
  if (rule === undefined) {
    rule = findWritten(id);
    if (rule === undefined) throw new TypeError(`there is no rule ${id} in the catalog`);
    loaded.set(id, rule);
  }
  return rule;
}

/** A function that makes alike objects, in the way that V8 does it fastest: a scan begins with a list of all. */
class ListedRule {
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }

  /** Looked up when it is asked for: to do that for all takes a third of a millisecond, and of few is it asked. */
  get window(): Rule['window'] {
    const window = windows[this.id];
    return window === undefined ? undefined : { before: window[0], after: window[1] };
  }
}

Object.defineProperties(
  ListedRule.prototype,
  Object.fromEntries(
    LATE.map((key) => [
      key,
      {
        enumerable: true,
        get(this: Rule) {
          return loadRule(this.id)[key];
        },
      },
    ]),
  ),
);

/** Every rule that the engine looks for, sorted by id. */
export const rules: readonly Rule[] = ids.split('\n').map((id) => new ListedRule(id) as Rule);

let byId: ReadonlyMap<string, Rule> | undefined;

/** Also one that the engine does not look for. */
export function findRule(id: string): Rule | undefined {
  byId ??= new Map(rules.map((rule) => [rule.id, rule]));
  return byId.get(id) ?? findWritten(id);
}

/** Sorted by id. Loads the whole catalog. */
export function listProviders(): Provider[] {
  return modules
    .split(' ')
    .flatMap(listModule)
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Every rule, also those that the engine does not look for, sorted by id. Loads the whole catalog. */
export function listRules(): Rule[] {
  return listProviders()
    .flatMap((provider) => provider.rules)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
