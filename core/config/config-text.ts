/**
 * The text of a `.keyward.toml`, read and checked. A file with a fault is refused as a whole, naming file, line, key and the
 * nearest valid name; its content is never quoted beyond its keys.
 */
import { KeywardError } from '../errors/index.ts';
import type { Level } from '../model/index.ts';
import { escapeControl, nearest } from '../text/index.ts';
import { ARCHIVE_CAP_NAMES, CONFIG_KEYS } from './config-keys.ts';
import type { Config, ConfigKey } from './config-keys.ts';

/** Levels of which lines are known; our keys have two. */
const DEEPEST_KEY = 4;
/** Parsers take the square of a key's parts: a hundred thousand cost minutes. */
const MOST_PARTS = 64;

/** `shown` names the file in messages. */
export async function readConfigText(source: string, path: string, shown: string): Promise<Config> {
  refuseLongKeys(source, shown);
  const { TomlDocument } = await import('@decimalturn/toml-patch');
  let lines: Map<string, number>;
  let tree: Record<string, unknown>;
  try {
    const document = new TomlDocument(source);
    lines = keyLines(document.cst);
    // Such a key would change the object's prototype and pass unseen.
    const forged = [...lines].find(([name]) => name.split('.').includes('__proto__'));
    if (forged !== undefined) throw invalid(`${shown}:${forged[1]}`, 'there is no key "__proto__"', 'Remove it.');
    tree = document.toJsObject as Record<string, unknown>;
  } catch (error) {
    if (error instanceof KeywardError) throw error;
    const line = error instanceof Error && 'line' in error ? Number(error.line) : 0;
    throw invalid(
      line > 0 ? `${shown}:${line}` : shown,
      'is not valid TOML',
      'Check quotes, brackets and commas there and on the line before.',
    );
  }
  const whereIs = (key: string): string => {
    const line = lines.get(key);
    return line === undefined ? shown : `${shown}:${line}`;
  };

  const values = new Map<ConfigKey, unknown>();
  const tables = [...new Set(Object.keys(CONFIG_KEYS).map((key) => key.split('.')[0] ?? ''))];
  for (const [table, content] of Object.entries(tree)) {
    if (!tables.includes(table)) throw unknownName(table, '', tables, whereIs(table));
    if (!isTable(content)) throw invalid(whereIs(table), `"${table}" must be a table`, `Write [${table}] on a line of its own.`);
    for (const [name, value] of Object.entries(content)) {
      const key = `${table}.${name}`;
      const entry = isConfigKey(key) ? CONFIG_KEYS[key] : undefined;
      if (entry === undefined || !isConfigKey(key)) throw unknownName(name, table, namesOf(table), whereIs(key));
      const read = entry.read(value);
      if (read === null) throw invalid(whereIs(key), `"${key}" must be ${entry.takes}`, `As in: ${name} = ${entry.example}`);
      values.set(key, read);
    }
  }
  const get = (key: ConfigKey): unknown => values.get(key);
  const minConfidence = get('scan.min-confidence') as Level | undefined;
  const maxFileSize = get('scan.max-file-size') as number | undefined;
  const threads = get('scan.threads') as number | undefined;
  const project = get('push.project') as string | undefined;
  return {
    path,
    scan: {
      exclude: (get('scan.exclude') as string[] | undefined) ?? [],
      disabledRules: (get('scan.disabled-rules') as string[] | undefined) ?? [],
      ...(minConfidence === undefined ? {} : { minConfidence }),
      ...(maxFileSize === undefined ? {} : { maxFileSize }),
      ...(threads === undefined ? {} : { threads }),
      archives: Object.fromEntries(
        ARCHIVE_CAP_NAMES.map((cap) => [cap, get(`scan.max-archive-${cap}`)]).filter(([, value]) => value !== undefined),
      ) as Config['scan']['archives'],
    },
    push: project === undefined ? {} : { project },
    notices: [],
    whereIs,
  };
}

/** Counts dots outside quotes. Strings over several lines may count too many; none of ours is one. */
function refuseLongKeys(source: string, shown: string): void {
  let line = 1;
  let dots = 0;
  let quote = '';
  for (let at = 0; at < source.length; at++) {
    const char = source[at] as string;
    if (char === '\n') {
      line++;
      dots = 0;
      quote = '';
    } else if (quote !== '') {
      if (char === quote) quote = '';
      else if (char === '\\' && quote === '"' && source[at + 1] !== '\n') at++;
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '=' || char === ',') dots = 0;
    else if (char === '.' && ++dots >= MOST_PARTS)
      throw invalid(`${shown}:${line}`, `a key has more than ${MOST_PARTS} parts`, 'Remove it.');
  }
}

interface Node {
  readonly type: string;
  readonly loc?: { readonly start: { readonly line: number } };
  readonly key?: { readonly item?: { readonly value?: readonly string[] }; readonly value?: readonly string[] };
  readonly items?: readonly Node[];
  readonly item?: Node;
  readonly value?: unknown;
}

/** Line of each table and key by its dotted name. */
function keyLines(nodes: readonly unknown[]): Map<string, number> {
  const lines = new Map<string, number>();
  const visit = (node: Node, prefix: readonly string[]): void => {
    const own = node.key?.item?.value ?? node.key?.value ?? [];
    const path = [...prefix, ...own];
    for (let depth = prefix.length + 1; depth <= Math.min(path.length, DEEPEST_KEY); depth++) {
      const name = path.slice(0, depth).join('.');
      if (node.loc !== undefined && !lines.has(name)) lines.set(name, node.loc.start.line);
    }
    if (node.type === 'InlineItem' && node.item !== undefined) visit(node.item, prefix);
    else if (node.type === 'KeyValue' && typeof node.value === 'object') visit(node.value as Node, path);
    else for (const item of node.items ?? []) visit(item, path);
  };
  for (const node of nodes) visit(node as Node, []);
  return lines;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function isConfigKey(key: string): key is ConfigKey {
  return Object.hasOwn(CONFIG_KEYS, key);
}

function namesOf(table: string): string[] {
  return Object.keys(CONFIG_KEYS)
    .filter((key) => key.startsWith(`${table}.`))
    .map((key) => key.slice(table.length + 1));
}

function unknownName(name: string, table: string, known: readonly string[], where: string): KeywardError {
  const meant = nearest(name, known);
  const place = table === '' ? '' : ` in [${table}]`;
  return invalid(
    where,
    `there is no key "${escapeControl(name)}"${place}`,
    meant === null ? `It takes ${known.join(', ')}.` : `Did you mean "${meant}"?`,
  );
}

function invalid(where: string, what: string, hint?: string, cause?: unknown): KeywardError {
  return new KeywardError('config.invalid', `${where}: ${what}.`, { ...(hint === undefined ? {} : { hint }), cause });
}
