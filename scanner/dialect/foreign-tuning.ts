/** From another tool's configuration to what it means here. What it asks for and Keyward does not do is an error, or a remark where nothing is lost by it. */
import { invalidConfig } from '../../core/config/index.ts';
import { listRules } from '../../rules/index.ts';
import { ExpressionError } from '../expression/tree.ts';
import { conditionOf } from '../tuning/expression-condition.ts';
import type { AddedRule, Allow, Condition, Need, Tuning, ValueTest } from '../tuning/tuning.ts';
import type { Written } from '../../core/config/index.ts';
import { readConfigPattern } from './config-pattern.ts';
import { readChain } from './extend.ts';
import type { ForeignSource } from './extend.ts';
import type { ForeignAllow, ForeignRule } from './foreign-config.ts';
import { isListed, listedFor, oursFor, widerThan } from './known-rules.ts';
import { mergeConfigs } from './merge.ts';
import type { MergedConfig } from './merge.ts';

export interface ForeignTuning {
  readonly tuning: Tuning;
  /** Rules of the catalog that are switched off. */
  readonly disabledRules: readonly string[];
  readonly notices: readonly string[];
}

/** Configurations name nothing that says how bad or how sure: a rule that a person wrote is believed. */
const SEVERITY = 'high';
const CONFIDENCE = 0.85;
const LONGEST_TITLE = 200;
const MOST_RULES = 5_000;
const MOST_PATTERNS = 20_000;

/** Throws `config.invalid`. */
export async function tuneByForeign(source: ForeignSource): Promise<ForeignTuning> {
  const merged = mergeConfigs(await readChain(source));
  refuseMany(merged, source.shown);
  /** Asked for by names alone: to load a catalog takes a while. */
  let every: readonly string[] | undefined;
  const ours = (): readonly string[] => (every ??= listRules().map(({ id }) => id));
  const notices: string[] = [];
  const tests: ValueTest[] = [];
  const allows: Allow[] = [];
  const ids = idsOf(merged.rules);
  /** Which of our ids a name of theirs means; a rule of the configuration comes first. */
  const meant = (name: string): string[] => {
    const id = ids.get(name);
    const known = merged.hasDefaults ? [...oursFor(name, ours()), ...widerThan(name, ours())] : [];
    return id === undefined ? known : [id, ...known];
  };

  const added: AddedRule[] = [];
  /** Default rules that are written anew. */
  const replaced: string[] = [];
  for (const rule of merged.rules) {
    const id = ids.get(rule.id) as string;
    const inherits = rule.regex === undefined && rule.path === undefined;
    const known = inherits && merged.hasDefaults ? oursFor(rule.id, ours()) : [];
    if (inherits) {
      if (!merged.hasDefaults)
        throw invalidConfig(
          rule.where,
          `the rule ${quoted(rule.id)} has neither "regex" nor "path"`,
          'To change one of the default rules, write useDefault = true in [extend].',
        );
      if (known.length === 0)
        notices.push(`${rule.where}: no rule of Keyward is meant by ${quoted(rule.id)}, so there is nothing to change.`);
      if (rule.group !== undefined || rule.needs.length > 0)
        throw invalidConfig(
          rule.where,
          `the rule ${quoted(rule.id)} changes "secretGroup" or "required" of a default rule, which is not supported`,
          'Give it a regex of its own.',
        );
    } else {
      added.push(readRule(rule, id, meant));
      if (merged.hasDefaults && isListed(rule.id)) replaced.push(...listedFor(rule.id, ours()));
    }
    const of = inherits ? known : [id];
    if (of.length === 0) continue;
    for (const allow of rule.allows) pushAllow(allows, readAllow(allow, tests), of);
    // Of a rule with a pattern the engine looks at the entropy.
    if (inherits && rule.entropy !== undefined) pushAllow(allows, testOf({ kind: 'entropy', most: rule.entropy }, tests), of);
    if (rule.filter !== undefined) pushAllow(allows, readFilter(rule.filter, tests, 'finding'), of);
    if (rule.readsLikeWords) pushAllow(allows, readFilter({ text: LIKE_WORDS, where: rule.where }, tests, 'finding'), of);
    if (rule.validate !== undefined)
      notices.push(
        `${rule.validate.where}: "validate" of ${quoted(rule.id)} is not run; Keyward asks vendors in its own way (--verify).`,
      );
  }
  for (const allow of merged.allows) {
    const condition = readAllow(allow, tests);
    const of = allow.rules.flatMap((each) => {
      const found = meant(each.text);
      if (found.length === 0) notices.push(`${each.where}: no rule is meant by ${quoted(each.text)} in targetRules.`);
      return found;
    });
    if (allow.rules.length === 0) pushAllow(allows, condition);
    else if (of.length > 0) pushAllow(allows, condition, of);
  }
  for (const each of merged.prefilters) pushAllow(allows, readFilter(each, tests, 'place'));
  for (const each of merged.filters) pushAllow(allows, readFilter(each, tests, 'finding'));

  const disabledRules = merged.hasDefaults
    ? [...new Set([...disable(merged.disabled, ours, notices), ...replaced])].toSorted()
    : ours();
  if (!merged.hasDefaults)
    notices.push(
      `${source.shown} has rules of its own and no [extend] with useDefault = true: Keyward's rules are off, as the default rules of that tool would be.`,
    );
  return { tuning: { rules: added, allows, tests }, disabledRules, notices };
}

const LIKE_WORDS = 'filter.failsTokenEfficiency(finding["secret"])';
const NAMES_HINT = 'The ids that are known stand in docs/compatibility.md.';

/** Rules of ours that go with those of theirs. */
function disable(off: readonly Written[], ours: () => readonly string[], notices: string[]): Set<string> {
  const disabled = new Set<string>();
  for (const { text, where } of off) {
    const found = oursFor(text, ours());
    const wider = widerThan(text, ours());
    for (const id of found) disabled.add(id);
    if (wider.length > 0) notices.push(`${where}: ${quoted(text)} is a part of ${wider.join(', ')}, which stays on.`);
    else if (found.length === 0) notices.push(`${where}: no rule of Keyward is meant by ${quoted(text)} in disabledRules.`);
  }
  return disabled;
}

/** Each is asked of every file or finding. */
function refuseMany({ rules, allows }: MergedConfig, shown: string): void {
  if (rules.length > MOST_RULES) throw invalidConfig(shown, `there are more than ${MOST_RULES} rules`);
  const patterns = [...allows, ...rules.flatMap((rule) => rule.allows)].reduce(
    (count, { paths, regexes }) => count + paths.length + regexes.length,
    0,
  );
  if (patterns > MOST_PATTERNS) throw invalidConfig(shown, `allowlists have more than ${MOST_PATTERNS} patterns`);
}

function idsOf(rules: readonly ForeignRule[]): Map<string, string> {
  const ids = new Map<string, string>();
  /** How many rules were called the same. */
  const counts = new Map<string, number>();
  for (const { id } of rules) {
    const slug =
      id
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 80) || 'rule';
    const count = (counts.get(slug) ?? 0) + 1;
    counts.set(slug, count);
    // No other slug has a dot in it.
    ids.set(id, count === 1 ? `custom.${slug}` : `custom.${slug}.${count}`);
  }
  return ids;
}

function readRule(rule: ForeignRule, id: string, meant: (name: string) => string[]): AddedRule {
  const { regex, path, entropy, group = 0, keywords = [] } = rule;
  const pattern = regex === undefined ? undefined : readConfigPattern(regex, 'regex');
  if (pattern !== undefined && group > pattern.groups)
    throw invalidConfig(
      rule.where,
      `"secretGroup" of ${quoted(rule.id)} is ${group}, and its regex has ${pattern.groups} groups`,
    );
  return {
    id,
    name: rule.id,
    title: (rule.description ?? '').trim().slice(0, LONGEST_TITLE) || rule.id.slice(0, LONGEST_TITLE),
    severity: SEVERITY,
    confidence: CONFIDENCE,
    group,
    keywords: keywords
      .filter((keyword) => keyword !== '')
      .map((keyword) => Buffer.from(keyword, 'utf8').toString('latin1').toLowerCase()),
    needs: rule.needs.map((need): Need => {
      const rules = meant(need.id);
      if (rules.length === 0)
        throw invalidConfig(need.where, `${quoted(rule.id)} requires ${quoted(need.id)}, and no rule is meant by it`, NAMES_HINT);
      return {
        rules,
        ...(need.lines === undefined ? {} : { lines: need.lines }),
        ...(need.columns === undefined ? {} : { columns: need.columns }),
      };
    }),
    isPart: rule.isPart,
    ...(pattern === undefined ? {} : { pattern }),
    ...(path === undefined ? {} : { path: readConfigPattern(path, 'path') }),
    ...(entropy === undefined || entropy === 0 ? {} : { entropy }),
  };
}

/** Null where it says nothing, and so allows nothing. */
function readAllow({ isAll, commits, paths, regexes, target, stopwords }: ForeignAllow, tests: ValueTest[]): Condition | null {
  const of: Condition[] = [];
  if (commits.length > 0) of.push({ kind: 'place', test: { kind: 'commits', commits } });
  if (paths.length > 0)
    of.push({ kind: 'place', test: { kind: 'paths', patterns: paths.map((path) => readConfigPattern(path, 'paths')) } });
  if (regexes.length > 0)
    of.push(
      testOf({ kind: 'patterns', of: target, patterns: regexes.map((regex) => readConfigPattern(regex, 'regexes')) }, tests),
    );
  if (stopwords.length > 0) of.push(testOf({ kind: 'words', words: stopwords.filter((word) => word !== '') }, tests));
  return of.length === 0 ? null : { kind: isAll ? 'all' : 'any', of };
}

function testOf(test: ValueTest, tests: ValueTest[]): Condition {
  tests.push(test);
  return { kind: 'value', test: tests.length - 1 };
}

function pushAllow(allows: Allow[], condition: Condition | null, rules?: readonly string[]): void {
  if (condition !== null) allows.push({ condition, ...(rules === undefined ? {} : { rules }) });
}

function readFilter({ text, where }: Written, tests: ValueTest[], scope: 'place' | 'finding'): Condition | null {
  if (text.trim() === '') return null;
  try {
    return conditionOf(text, tests, scope);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const line = error.line > 1 ? ` in its line ${error.line}` : '';
    throw invalidConfig(where, `the expression${line} ${error.message}`, 'docs/compatibility.md says what expressions may use.');
  }
}

function quoted(id: string): string {
  return `"${id.replace(/[^\x20-\x7e]/g, '?').slice(0, 80)}"`;
}
