/**
 * The law of the catalog, as code: what a rule must have, may have and must prove with its own samples. Run by the tests and
 * by `keyward rules test`; never during a scan.
 */
import { SEVERITIES, isReferencePart } from '../core/model/index.ts';
import { lintRevoke, lintVerify } from './call.ts';
import { entropyOf } from './form/sample.ts';
import { createGenerator } from './generator.ts';
import { matchRule, standsInWindow } from './match.ts';
import type { Provider, Rule, Sample } from './rule.ts';
import { readShape } from './shape.ts';

export interface Problem {
  /** The rule's id, or the provider's where no rule is at fault. */
  readonly rule: string;
  /** The key at fault, as `samples.match[1]`. */
  readonly key: string;
  /** A sentence; never a generated value. */
  readonly message: string;
}

const SEEDS = 50;
const MAX_WINDOW = 8192;
const MOST_OPENS = 100;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const PROVIDER_KEYS = new Set(['id', 'title', 'url', 'rules']);
const REQUIRED = [
  'id',
  'title',
  'severity',
  'confidence',
  'pattern',
  'keywords',
  'samples',
  'rotate',
  'names',
  'sources',
] as const;
const OPTIONAL = [
  'opens',
  'named',
  'part',
  'paired',
  'half',
  'window',
  'check',
  'minEntropy',
  'needs',
  'specificity',
  'prefix',
  'chosen',
  'weighed',
  'examples',
  'verify',
  'revoke',
] as const;
const KEYS = new Set<string>([...REQUIRED, ...OPTIONAL]);
const NESTED: Readonly<Record<string, readonly string[]>> = {
  window: ['before', 'after'],
  named: ['words', 'value', 'looseness', 'nameOnly'],
  needs: ['rule', 'lines'],
  samples: ['match', 'no'],
  verify: ['method', 'url', 'headers', 'body', 'take', 'sign', 'live', 'dead', 'otherHosts', 'spends', 'source'],
  revoke: ['method', 'url', 'headers', 'body', 'take', 'sign', 'done', 'besides', 'source'],
  names: ['item', 'field'],
};

/** All problems of a catalog, in its order; an empty list means that it may ship. */
export function lintRules(providers: readonly Provider[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const ids = new Set(providers.flatMap((provider) => provider.rules.map((rule) => rule.id)));
  for (const provider of providers) {
    const report = (key: string, message: string): void => void problems.push({ rule: provider.id, key, message });
    for (const key of Object.keys(provider)) if (!PROVIDER_KEYS.has(key)) report(key, 'Unknown key.');
    if (!ID.test(provider.id)) report('id', 'A provider id is lower-case letters and digits with single dashes.');
    if (seen.has(provider.id)) report('id', 'Another provider has this id.');
    seen.add(provider.id);
    if (provider.url !== undefined && !provider.url.startsWith('https://')) report('url', 'A provider has an https:// link.');
    if (provider.title.trim() === '') report('title', 'A provider has a title.');
    if (provider.rules.length === 0) report('rules', 'A provider has at least one rule.');
    for (const rule of provider.rules) {
      const reportRule = (key: string, message: string): void => void problems.push({ rule: rule.id, key, message });
      try {
        lintRule(rule, provider, ids, reportRule);
      } catch (error) {
        // A form or a call in short that cannot be read.
        reportRule('form', error instanceof Error ? error.message : 'It cannot be read.');
      }
      if (seen.has(rule.id)) problems.push({ rule: rule.id, key: 'id', message: 'Another rule has this id.' });
      seen.add(rule.id);
    }
  }
  return problems;
}

type Report = (key: string, message: string) => void;

function lintRule(rule: Rule, provider: Provider, ids: ReadonlySet<string>, report: Report): void {
  const missing = REQUIRED.filter((key) => (rule as Partial<Rule>)[key] === undefined);
  for (const key of missing) report(key, 'This key is missing.');
  for (const key of Object.keys(rule)) if (!KEYS.has(key)) report(key, 'Unknown key.');
  for (const [key, names] of Object.entries(NESTED)) {
    const value = (rule as unknown as Record<string, object | undefined>)[key];
    for (const name of Object.keys(value ?? {})) if (!names.includes(name)) report(`${key}.${name}`, 'Unknown key.');
  }
  if (missing.length > 0) return;

  const [owner, kind, ...more] = rule.id.split('.');
  if (owner !== provider.id || kind === undefined || more.length > 0 || !ID.test(kind))
    report('id', 'A rule id is the provider id, a dot and a kind of lower-case letters and digits with single dashes.');
  if (rule.title.trim() === '') report('title', 'A rule has a title.');
  if (rule.rotate.trim() === '') report('rotate', 'A rule says where the credential is revoked.');
  if (!SEVERITIES.includes(rule.severity)) report('severity', `Severity is one of ${SEVERITIES.join(', ')}.`);
  if (!(rule.confidence > 0 && rule.confidence < 1)) report('confidence', 'Confidence lies between 0 and 1.');
  if (rule.minEntropy !== undefined && !(rule.minEntropy > 0 && rule.minEntropy <= 8))
    report('minEntropy', 'Entropy lies between 0 and 8 bits per character.');
  for (const part of ['item', 'field'] as const)
    if (!isReferencePart(rule.names[part])) report(`names.${part}`, 'A name holds only what a part of a reference may hold.');
  if (rule.needs && !ids.has(rule.needs.rule)) report('needs.rule', 'No rule has this id.');
  if (rule.needs && !(Number.isInteger(rule.needs.lines) && rule.needs.lines >= 0 && rule.needs.lines <= 100))
    report('needs.lines', 'A companion stands within 0 to 100 lines.');
  if (rule.window && Math.max(rule.window.before, rule.window.after) > MAX_WINDOW)
    report('window', `A window reaches at most ${MAX_WINDOW} bytes to each side.`);
  if (rule.verify) lintVerify(rule.verify, (key, message) => report(`verify.${key}`, message));
  if (rule.revoke) lintRevoke(rule.revoke, (key, message) => report(`revoke.${key}`, message));
  if (rule.opens !== undefined && (rule.opens.trim() === '' || rule.opens.length > MOST_OPENS))
    report('opens', `What it opens is said in at most ${MOST_OPENS} characters.`);
  if (rule.half && (rule.part || !rule.paired?.length)) report('half', 'Half of what? It is paired, and no part.');
  lintNamed(rule, report);
  lintSources(rule, report);
  lintKeywords(rule, report);
  if (lintPattern(rule, report)) lintSamples(rule, report);
}

function lintNamed({ named }: Rule, report: Report): void {
  if (named === undefined) return;
  if (named.words.length === 0) report('named.words', 'A rule of a name has a word.');
  for (const [index, word] of named.words.entries())
    if (!/^[a-z0-9]+(?:_[a-z0-9]+)*$/.test(word))
      report(`named.words[${index}]`, 'A word is lower-case letters and digits, `_` between.');
}

function lintSources(rule: Rule, report: Report): void {
  if (rule.sources.length === 0) report('sources', 'Name the page that documents the form, or write `unconfirmed`.');
  for (const [index, source] of rule.sources.entries())
    if (source !== 'unconfirmed' && !URL.canParse(source))
      report(`sources[${index}]`, 'A source is an https:// link or `unconfirmed`.');
    else if (source !== 'unconfirmed' && !source.startsWith('https://'))
      report(`sources[${index}]`, 'A source is an https:// link.');
  for (const [index, example] of (rule.examples ?? []).entries()) {
    if (Object.keys(example).some((key) => key !== 'value' && key !== 'source')) report(`examples[${index}]`, 'Unknown key.');
    if (!example.source.startsWith('https://')) report(`examples[${index}].source`, 'An example names the page that prints it.');
    if (example.value.length < 8) report(`examples[${index}].value`, 'An example is a whole value.');
  }
}

function lintKeywords(rule: Rule, report: Report): void {
  // The engine needs them.
  if (rule.part === true) return;
  if (rule.keywords.length === 0) report('keywords', 'A rule has at least one keyword.');
  for (const [index, keyword] of rule.keywords.entries()) {
    if (keyword.length < (rule.named === undefined ? 3 : 2)) report(`keywords[${index}]`, 'A keyword has at least 3 characters.');
    if (!/^[\x20-\x7e]*$/.test(keyword)) report(`keywords[${index}]`, 'A keyword is printable ASCII.');
  }
}

function lintPattern(rule: Rule, report: Report): boolean {
  if (!(rule.pattern instanceof RegExp)) {
    report('pattern', 'A pattern is a regular expression.');
    return false;
  }
  if (/[gydv]/.test(rule.pattern.flags)) report('pattern', 'A pattern has no flag g, y, d or v.');
  const shape = readShape(rule.pattern);
  for (const problem of shape.problems) report('pattern', `In the pattern, ${problem}.`);
  const ok = shape.groups.length === 1 && shape.groups[0] === 'secret';
  if (!ok) report('pattern', 'A pattern has exactly one named group, `secret`.');
  return ok && shape.problems.length === 0;
}

function lintSamples(rule: Rule, report: Report): void {
  for (const list of ['match', 'no'] as const) {
    const samples = rule.samples[list];
    if (samples.length < 2) report(`samples.${list}`, 'Two samples at least.');
    for (const [index, sample] of samples.entries()) {
      const message = list === 'match' ? proveMatch(rule, sample) : proveNoMatch(rule, sample);
      if (message !== null) report(`samples.${list}[${index}]`, message);
    }
  }
}

function proveMatch(rule: Rule, sample: Sample): string | null {
  const values = new Set<string>();
  for (let seed = 1; seed <= SEEDS; seed++) {
    const text = sample(createGenerator(seed));
    if (text !== sample(createGenerator(seed))) return 'The same seed gives another text.';
    const found = matchRule(rule, text).find(({ secret }) => entropyOf(secret) >= (rule.minEntropy ?? 0));
    if (found === undefined) return `It does not match with seed ${seed}.`;
    if (rule.named === undefined && rule.part !== true && !standsInWindow(rule, text, found))
      return `With seed ${seed} no keyword stands in the match and within the window.`;
    if (rule.prefix !== undefined && !found.secret.startsWith(rule.prefix) && !sharesPrefix(rule, found.secret))
      return `With seed ${seed} the value does not begin with the prefix.`;
    values.add(found.secret);
  }
  return values.size === SEEDS ? null : 'Different seeds give the same value.';
}

/** A rule for several prefixes names their common start, or one of its keywords. */
function sharesPrefix(rule: Rule, secret: string): boolean {
  return rule.keywords.some((keyword) => secret.toLowerCase().startsWith(keyword.toLowerCase()));
}

function proveNoMatch(rule: Rule, sample: Sample): string | null {
  for (let seed = 1; seed <= SEEDS; seed++)
    if (matchRule(rule, sample(createGenerator(seed))).length > 0) return `It matches with seed ${seed}.`;
  return null;
}
