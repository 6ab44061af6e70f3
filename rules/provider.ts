/**
 * Turns what a vendor's file says into whole rules: of an entry it takes the form and the words, and derives pattern, keywords,
 * boundaries, samples, entropy and names. Each is made when it is first asked for: a file of the catalog costs nothing to load.
 */
import { readCall } from './call.ts';
import { beginningsOf, lengthOf, loosenessOf, sharedStart } from './form/facts.ts';
import { readForm } from './form/read.ts';
import { leastEntropyOf } from './form/sample.ts';
import { endOf, groupedSourceOf } from './form/source.ts';
import type { Form } from './form/tree.ts';
import { framed, named } from './pattern.ts';
import type { Named, Provider, Revoke, Rule, Verify } from './rule.ts';
import { namedSamples, tokenSamples } from './samples.ts';
import { titleOfKind } from './title.ts';

/** What a rule may say itself; what it does not say is derived. */
type Own = Partial<
  Pick<
    Rule,
    | 'title'
    | 'severity'
    | 'opens'
    | 'confidence'
    | 'keywords'
    | 'window'
    | 'check'
    | 'minEntropy'
    | 'paired'
    | 'part'
    | 'half'
    | 'needs'
    | 'specificity'
    | 'prefix'
    | 'chosen'
    | 'examples'
    | 'samples'
    | 'rotate'
    | 'names'
    | 'sources'
  >
>;

/** A rule in short. `form` alone: the value tells what it is. With `words`: the name it is given to does. */
export interface Entry extends Own {
  readonly kind: string;
  /** See `form/read.ts`. */
  readonly form: string;
  readonly words?: readonly string[];
  /** The words occur in any text: one must stand in the name itself. */
  readonly nameOnly?: true;
  /** Wider than what the vendor documents, so that nothing is missed: believed less, and less than the exact one. */
  readonly loose?: true;
  readonly verify?: string | Verify;
  readonly revoke?: Revoke;
}

export interface Vendor extends Omit<Provider, 'rules'>, Pick<Own, 'severity' | 'opens' | 'rotate' | 'sources'> {
  /** Of every call that verifies one of its rules: see `Verify`. */
  readonly otherHosts?: true;
  /** In short, or whole. */
  readonly rules: readonly (Entry | Rule)[];
}

/** What every rule of a vendor is, where neither the vendor nor the rule says otherwise. */
const SEVERITY = 'medium';
const ROTATE = 'At the vendor, in the settings of the account.';
const CONFIDENCE = { form: 0.95, words: 0.75, looseForm: 0.6, looseWords: 0.55 } as const;
/**
 * A vendor's word and a form say less than a form that is told by itself, and more than any name of a secret. Of two such forms the
 * one that begins with the longer text is meant.
 */
const SPECIFICITY = { form: 9, words: 7, loose: -1, character: 0.05, mostCharacters: 18 } as const;
const MOST_KEYWORDS = 24;
const LEAST_KEYWORD = 3;
/** More tell nothing, and widen every window. */
const LONGEST_KEYWORD = 14;
/** Characters of a value that may be random at all. */
const LEAST_RANDOM = 8;
/** What may stand in front of the `://` of an address. */
const ADDRESS = 12;
/** What stands around a value in its window, and the most that a window may reach. */
const MARGIN = 32;
const MOST_REACH = 8192;

export function defineProvider({ severity, opens, rotate, sources, otherHosts, rules, ...provider }: Vendor): Provider {
  const given = {
    severity: severity ?? SEVERITY,
    rotate: rotate ?? ROTATE,
    sources: sources ?? ['unconfirmed'],
    ...(opens === undefined ? {} : { opens }),
  };
  const made: Partial<Provider> = { ...provider };
  defineLate(made, 'rules', () => rules.map((rule) => ('id' in rule ? rule : expand(rule, provider, given, otherHosts))));
  return made as Provider;
}

type Given = Required<Pick<Rule, 'severity' | 'rotate' | 'sources'>> & Pick<Rule, 'opens'>;

/** Keys of a rule, each with what makes it. */
type Derived = { readonly [key in keyof Rule]?: () => Rule[key] | undefined };

function expand(entry: Entry, provider: Pick<Provider, 'id' | 'title'>, given: Given, otherHosts: true | undefined): Rule {
  const { kind, form, words, nameOnly, loose, verify, ...own } = entry;
  const way = words === undefined ? 'form' : 'words';
  const tree = (): Form => readForm(form);
  const id = `${provider.id}.${kind}`;
  const rule = {
    id,
    confidence: loose === true ? CONFIDENCE[way === 'form' ? 'looseForm' : 'looseWords'] : CONFIDENCE[way],
    ...given,
    ...own,
  };
  const derived: Derived = {
    title: () => `${provider.title} ${titleOfKind(kind)}`.replace('API API', 'API'),
    specificity: () => SPECIFICITY[way] + (loose === true ? SPECIFICITY.loose : 0) + (way === 'form' ? lengthKnown(tree()) : 0),
    names: () => ({ item: `${provider.id} ${kind}`, field: kind }),
    ...(verify === undefined ? {} : { verify: () => verifyOf(verify, otherHosts) }),
    ...(words === undefined
      ? fromForm(id, tree, own)
      : fromWords({ words, ...((nameOnly ?? own.chosen) ? { nameOnly: true } : {}) }, tree, own)),
  };
  for (const [key, make] of Object.entries(derived)) if (!(key in own)) defineLate(rule, key, make);
  return rule as unknown as Rule;
}

function verifyOf(verify: string | Verify, otherHosts: true | undefined): Verify {
  const call = typeof verify === 'string' ? readCall(verify) : verify;
  return otherHosts === undefined ? call : { otherHosts, ...call };
}

function fromWords({ words, nameOnly }: Pick<Named, 'words' | 'nameOnly'>, tree: () => Form, own: Own): Derived {
  return {
    pattern: () => named(words, groupedSourceOf(tree()), endOf(tree())),
    keywords: () => words,
    samples: () => namedSamples(words, tree()),
    minEntropy: () => entropyOf(tree(), own),
    prefix: () => prefixOf(tree()),
    window: () => windowOf(tree(), own),
    named: () => ({
      words,
      value: groupedSourceOf(tree()),
      looseness: loosenessOf(tree()),
      ...(nameOnly === true ? { nameOnly } : {}),
    }),
  };
}

function fromForm(id: string, tree: () => Form, own: Own): Derived {
  return {
    pattern: () =>
      framed(
        groupedSourceOf(tree()),
        endOf(tree()),
        beginningsOf(tree()).some((each) => /^[A-Za-z0-9]{0,4}$/.test(each)),
      ),
    keywords: () => keywordsOf(tree()),
    samples: () => tokenSamples(id, tree()),
    minEntropy: () => entropyOf(tree(), own),
    prefix: () => prefixOf(tree()),
    window: () => windowOf(tree(), own),
  };
}

/** A name, an account's number, a phrase: nothing is said of its randomness. */
function entropyOf(form: Form, { chosen, part }: Own): number | undefined {
  return chosen === true || part === true || lengthOf(form).min < LEAST_RANDOM ? undefined : leastEntropyOf(form);
}

/** From 0 to below 1 by the longest text that a value begins with. */
function lengthKnown(form: Form): number {
  const longest = Math.max(...beginningsOf(form).map((beginning) => beginning.length));
  return Math.min(longest, SPECIFICITY.mostCharacters) * SPECIFICITY.character;
}

function prefixOf(form: Form): string | undefined {
  return sharedStart(beginningsOf(form)) || undefined;
}

function keywordsOf(form: Form): readonly string[] {
  const beginnings = beginningsOf(form);
  const shared = sharedStart(beginnings);
  const known = beginnings.length > MOST_KEYWORDS && shared.length >= LEAST_KEYWORD ? [shared] : beginnings;
  return [...new Set(known.map(toAnchor))];
}

/** As far as a sign that no token holds: the engine sees at once what stands in front of a token. */
function toAnchor(beginning: string): string {
  const first = beginning.slice(0, LONGEST_KEYWORD);
  const anchor = /^.*[^A-Za-z0-9_+/-]/s.exec(first)?.[0] ?? '';
  return anchor.length >= LEAST_KEYWORD ? anchor : first;
}

/** Undefined where it is the usual one. */
function windowOf(form: Form, { keywords }: Own): Rule['window'] {
  const { max } = lengthOf(form);
  const reach = Math.min(max + MARGIN, MOST_REACH);
  if (keywords !== undefined && max > 64 - MARGIN) return { before: reach, after: reach };
  return max > 512 - MARGIN ? { before: ADDRESS, after: reach } : undefined;
}

function defineLate(target: object, key: string, make: () => unknown): void {
  Object.defineProperty(target, key, {
    enumerable: true,
    configurable: true,
    get() {
      const value = make();
      Object.defineProperty(target, key, { value, enumerable: true });
      return value;
    },
  });
}
