/** What stands in a `.gitleaks.toml` or `.betterleaks.toml`, checked key by key: what is not known is refused, as it would be silent otherwise. */
import { createTable, invalidConfig, parseToml } from '../../core/config/index.ts';
import type { Kind, StrictTable as Table, Written } from '../../core/config/index.ts';

/** Where something stands, as `.gitleaks.toml:3`. */
export interface Stands {
  readonly where: string;
}

export interface ForeignAllow extends Stands {
  readonly isAll: boolean;
  readonly commits: readonly string[];
  readonly paths: readonly Written[];
  readonly regexes: readonly Written[];
  readonly target: 'secret' | 'match' | 'line';
  readonly stopwords: readonly string[];
  readonly rules: readonly Written[];
}

export interface ForeignRule extends Stands {
  readonly id: string;
  readonly description?: string;
  readonly regex?: Written;
  readonly path?: Written;
  readonly entropy?: number;
  readonly group?: number;
  readonly keywords?: readonly string[];
  readonly allows: readonly ForeignAllow[];
  readonly needs: readonly ForeignNeed[];
  readonly filter?: Written;
  readonly validate?: Written;
  readonly readsLikeWords: boolean;
  readonly isPart: boolean;
}

export interface ForeignNeed extends Stands {
  readonly id: string;
  readonly lines?: number;
  readonly columns?: number;
}

export interface ForeignConfig {
  readonly extend: { readonly useDefault: boolean; readonly path?: Written; readonly disabled: readonly Written[] };
  readonly rules: readonly ForeignRule[];
  readonly allows: readonly ForeignAllow[];
  readonly prefilter?: Written;
  readonly filter?: Written;
}

const TOP = {
  title: 'text',
  description: 'text',
  minVersion: 'text',
  betterleaksMinVersion: 'text',
  extend: 'table',
  rules: 'tables',
  allowlist: 'table',
  allowlists: 'tables',
  prefilter: 'text',
  filter: 'text',
} as const satisfies Record<string, Kind>;
const EXTEND = { useDefault: 'flag', path: 'text', url: 'text', disabledRules: 'texts' } as const satisfies Record<string, Kind>;
const RULE = {
  id: 'text',
  description: 'text',
  regex: 'text',
  path: 'text',
  entropy: 'number',
  secretGroup: 'count',
  keywords: 'texts',
  tags: 'texts',
  allowlist: 'table',
  allowlists: 'tables',
  required: 'tables',
  filter: 'text',
  validate: 'text',
  tokenEfficiency: 'flag',
  skipReport: 'flag',
} as const satisfies Record<string, Kind>;
const NEED = { id: 'text', withinLines: 'count', withinColumns: 'count' } as const satisfies Record<string, Kind>;
const ALLOW = {
  id: 'text',
  description: 'text',
  condition: 'text',
  commits: 'texts',
  paths: 'texts',
  regexes: 'texts',
  regexTarget: 'text',
  stopwords: 'texts',
} as const satisfies Record<string, Kind>;
const GLOBAL_ALLOW = { ...ALLOW, targetRules: 'texts' } as const satisfies Record<string, Kind>;

/** `shown` names the file in messages. Throws `config.invalid`. */
export async function readForeignConfig(source: string, shown: string): Promise<ForeignConfig> {
  const { tree, whereIs } = await parseToml(source, shown);
  const top = createTable(tree, { path: '', keys: TOP, whereIs, anyCase: true });
  const extend = top.table('extend', EXTEND);
  if (extend?.text('url') !== undefined)
    throw invalidConfig(
      extend.whereIs('url'),
      '"extend.url" is not fetched: a scan asks no network',
      'Keep a copy in the repository and name it by extend.path.',
    );
  const path = extend?.written('path');
  const useDefault = extend?.get('useDefault') === true;
  if (path !== undefined && useDefault)
    throw invalidConfig(
      path.where,
      '"extend.path" and "extend.useDefault" do not go together',
      'Have the file that is extended say useDefault = true.',
    );
  const prefilter = top.written('prefilter');
  const filter = top.written('filter');
  return {
    extend: { useDefault, disabled: extend?.writtens('disabledRules') ?? [], ...(path === undefined ? {} : { path }) },
    rules: top.tables('rules', RULE).map(readRule),
    allows: readAllows(top, GLOBAL_ALLOW),
    ...(prefilter === undefined ? {} : { prefilter }),
    ...(filter === undefined ? {} : { filter }),
  };
}

function readRule(table: Table): ForeignRule {
  const id = table.text('id');
  if (id === undefined || id === '') throw invalidConfig(table.where, 'a rule has no "id"');
  const description = table.text('description');
  const [regex, path, filter, validate] = (['regex', 'path', 'filter', 'validate'] as const).map((key) => table.written(key));
  const entropy = table.get('entropy') as number | undefined;
  const group = table.get('secretGroup') as number | undefined;
  const keywords = table.writtens('keywords');
  return {
    id,
    where: table.where,
    allows: readAllows(table, ALLOW),
    needs: table.tables('required', NEED).map(readNeed),
    readsLikeWords: table.get('tokenEfficiency') === true,
    isPart: table.get('skipReport') === true,
    ...(description === undefined ? {} : { description }),
    ...(regex === undefined || regex.text === '' ? {} : { regex }),
    ...(path === undefined || path.text === '' ? {} : { path }),
    ...(filter === undefined ? {} : { filter }),
    ...(validate === undefined ? {} : { validate }),
    ...(entropy === undefined ? {} : { entropy }),
    ...(group === undefined ? {} : { group }),
    ...(keywords === undefined ? {} : { keywords: keywords.map(({ text }) => text) }),
  };
}

function readNeed(table: Table): ForeignNeed {
  const id = table.text('id');
  if (id === undefined) throw invalidConfig(table.where, 'what a rule requires has no "id"');
  const lines = table.get('withinLines') as number | undefined;
  const columns = table.get('withinColumns') as number | undefined;
  return { id, where: table.where, ...(lines === undefined ? {} : { lines }), ...(columns === undefined ? {} : { columns }) };
}

function readAllows(table: Table, keys: Readonly<Record<string, Kind>>): ForeignAllow[] {
  const single = table.table('allowlist', keys);
  return [...(single === undefined ? [] : [single]), ...table.tables('allowlists', keys)].map(readAllow);
}

function readAllow(table: Table): ForeignAllow {
  const condition = (table.text('condition') ?? '').toUpperCase();
  if (!['', 'OR', '||', 'AND', '&&'].includes(condition))
    throw invalidConfig(table.whereIs('condition'), '"condition" must be "AND" or "OR"');
  const target = (table.text('regexTarget') ?? '').toLowerCase() || 'secret';
  if (target !== 'secret' && target !== 'match' && target !== 'line')
    throw invalidConfig(table.whereIs('regexTarget'), '"regexTarget" must be "secret", "match" or "line"');
  return {
    where: table.where,
    isAll: condition === 'AND' || condition === '&&',
    commits: (table.writtens('commits') ?? []).map(({ text }) => text.toLowerCase()),
    paths: table.writtens('paths') ?? [],
    regexes: table.writtens('regexes') ?? [],
    target,
    stopwords: (table.writtens('stopwords') ?? []).map(({ text }) => text.toLowerCase()),
    rules: table.writtens('targetRules') ?? [],
  };
}
