/** Rules and allowlists that stand in `.keyward.toml` itself: `[[rules]]` and `[[allow]]`. */
import { createTable, invalidConfig } from '../../core/config/index.ts';
import type { Kind, OwnTables, StrictTable, Written } from '../../core/config/index.ts';
import { SEVERITIES } from '../../core/model/index.ts';
import { nearest } from '../../core/text/index.ts';
import { findRule, listRules } from '../../rules/index.ts';
import { createPathMatcher } from '../ignore/glob.ts';
import type { PatternText } from '../pattern/compile.ts';
import type { AddedRule, Allow, Condition, Tuning, ValueTest } from '../tuning/tuning.ts';
import { readConfigPattern } from './config-pattern.ts';

const TOP = { rules: 'tables', allow: 'tables' } as const satisfies Record<string, Kind>;
const RULE = {
  id: 'text',
  title: 'text',
  severity: 'text',
  confidence: 'number',
  regex: 'text',
  group: 'count',
  prefix: 'text',
  characters: 'text',
  length: 'text',
  keywords: 'texts',
  entropy: 'number',
  paths: 'texts',
} as const satisfies Record<string, Kind>;
const ALLOW = { reason: 'text', rules: 'texts', paths: 'texts', values: 'texts', lines: 'texts' } as const satisfies Record<
  string,
  Kind
>;

/** What a value may be made of, in the short form. */
const CHARACTERS: Readonly<Record<string, string>> = {
  digits: '0-9',
  hex: '0-9A-Fa-f',
  letters: 'A-Za-z',
  lower: 'a-z0-9',
  upper: 'A-Z0-9',
  alnum: 'A-Za-z0-9',
  base64: 'A-Za-z0-9+/=',
  base64url: 'A-Za-z0-9_-',
};
const LONGEST = 4096;

/** Throws `config.invalid`. */
export function tuneByOwn({ content, whereIs }: OwnTables): Tuning {
  const top = createTable(content, { path: '', keys: TOP, whereIs });
  const tests: ValueTest[] = [];
  const rules = top.tables('rules', RULE).map(readRule);
  const own = new Set(rules.map(({ id }) => id));
  if (own.size < rules.length) {
    const twice = rules.find(({ id }) => !own.delete(id));
    throw invalidConfig(whereIs('rules'), `two rules have the id "${twice?.id}"`);
  }
  return { rules, allows: top.tables('allow', ALLOW).map((table) => readAllow(table, own, tests)), tests };
}

function readRule(table: StrictTable): AddedRule {
  const id = table.text('id') ?? '';
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || id.length > 100)
    throw invalidConfig(table.whereIs('id'), 'a rule needs an "id"', 'As in: id = "acme.token"');
  if (findRule(id) !== undefined)
    throw invalidConfig(
      table.whereIs('id'),
      `Keyward has a rule "${id}"`,
      'Choose another id; scan.disabled-rules switches ours off.',
    );
  const severity = table.text('severity') ?? 'high';
  const known = SEVERITIES.find((each) => each === severity);
  if (known === undefined) throw invalidConfig(table.whereIs('severity'), `"severity" must be one of ${SEVERITIES.join(', ')}`);
  const confidence = (table.get('confidence') as number | undefined) ?? 0.85;
  if (!(confidence > 0 && confidence < 1)) throw invalidConfig(table.whereIs('confidence'), '"confidence" lies between 0 and 1');
  const regex = table.written('regex');
  const prefix = table.written('prefix');
  if ((regex === undefined) === (prefix === undefined))
    throw invalidConfig(
      table.where,
      `the rule "${id}" needs either "regex" or "prefix"`,
      'As in: prefix = "acme_", characters = "alnum", length = "32"',
    );
  const pattern = regex === undefined ? shortPattern(prefix as Written, table) : readConfigPattern(regex, 'regex');
  const group = (table.get('group') as number | undefined) ?? 0;
  if (group > pattern.groups)
    throw invalidConfig(table.whereIs('group'), `"group" is ${group}, and the regex has ${pattern.groups} groups`);
  const keywords = table.writtens('keywords')?.map(({ text }) => text) ?? (prefix === undefined ? [] : [prefix.text]);
  const entropy = table.get('entropy') as number | undefined;
  const globs = readGlobs(table.writtens('paths') ?? []);
  return {
    id,
    name: id,
    title: (table.text('title') ?? '').trim().slice(0, 200) || id,
    severity: known,
    confidence,
    pattern,
    group,
    keywords: keywords.filter((word) => word !== '').map((word) => Buffer.from(word, 'utf8').toString('latin1').toLowerCase()),
    needs: [],
    isPart: false,
    ...(entropy === undefined ? {} : { entropy }),
    ...(globs.length === 0 ? {} : { globs }),
  };
}

/** The prefix and so many characters behind it, with no more of them on either side. */
function shortPattern({ text, where }: Written, table: StrictTable): PatternText {
  if (!/^[\x21-\x7e]{2,100}$/.test(text))
    throw invalidConfig(where, '"prefix" must be 2 to 100 characters of ASCII without spaces');
  const characters = table.text('characters') ?? 'alnum';
  const allowed = Object.hasOwn(CHARACTERS, characters) ? CHARACTERS[characters] : undefined;
  if (allowed === undefined)
    throw invalidConfig(table.whereIs('characters'), `"characters" must be one of ${Object.keys(CHARACTERS).join(', ')}`);
  const [whole, low = '', high = low] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(table.text('length') ?? '') ?? [];
  if (whole === undefined || Number(low) < 1 || Number(high) < Number(low) || Number(high) > LONGEST)
    throw invalidConfig(
      table.whereIs('length'),
      '"length" must be how many characters follow the prefix',
      'As in: length = "32", or length = "20-40"',
    );
  const literal = text.replace(/[^A-Za-z0-9]/g, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
  const source = `(?<![A-Za-z0-9_])(${literal}[${allowed}]{${low},${high}})(?![${allowed}])`;
  return { source, linear: false, lines: false, groups: 1 };
}

function readAllow(table: StrictTable, own: ReadonlySet<string>, tests: ValueTest[]): Allow {
  if ((table.text('reason') ?? '').trim() === '')
    throw invalidConfig(table.where, 'an [[allow]] needs a "reason"', 'As in: reason = "fixtures of the parser"');
  const rules = table.writtens('rules');
  for (const { text, where } of rules ?? []) {
    if (own.has(text) || findRule(text) !== undefined) continue;
    const meant = nearest(text, [...own, ...listRules().map(({ id }) => id)]);
    throw invalidConfig(
      where,
      `there is no rule "${text.replace(/[^\x20-\x7e]/g, '?').slice(0, 80)}"`,
      meant === null ? '`keyward rules list` shows all rules.' : `Did you mean "${meant}"?`,
    );
  }
  const of: Condition[] = [];
  const globs = readGlobs(table.writtens('paths') ?? []);
  if (globs.length > 0) of.push({ kind: 'place', test: { kind: 'globs', globs } });
  for (const [key, target] of [
    ['values', 'secret'],
    ['lines', 'line'],
  ] as const) {
    const patterns = (table.writtens(key) ?? []).map((pattern) => readConfigPattern(pattern, key));
    if (patterns.length === 0) continue;
    tests.push({ kind: 'patterns', of: target, patterns });
    of.push({ kind: 'value', test: tests.length - 1 });
  }
  if (of.length === 0)
    throw invalidConfig(
      table.where,
      'an [[allow]] needs "paths", "values" or "lines"',
      'scan.disabled-rules switches a rule off everywhere.',
    );
  return { condition: { kind: 'all', of }, ...(rules === undefined ? {} : { rules: rules.map(({ text }) => text) }) };
}

function readGlobs(globs: readonly Written[]): string[] {
  return globs.map(({ text, where }) => {
    if (createPathMatcher(text) === null) throw invalidConfig(where, 'the path pattern is empty, too long or too wide');
    return text;
  });
}
