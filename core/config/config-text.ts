/**
 * The text of a `.keyward.toml`, read and checked. A file with a fault is refused as a whole, naming file, line, key and the
 * nearest valid name; its content is never quoted beyond its keys.
 */
import { dirname, isAbsolute, join, normalize } from 'node:path';
import type { KeywardError } from '../errors/index.ts';
import type { Level } from '../model/index.ts';
import { escapeControl, nearest } from '../text/index.ts';
import { ARCHIVE_CAP_NAMES, CONFIG_KEYS } from './config-keys.ts';
import type { Config, ConfigKey, OwnTables } from './config-keys.ts';
import { invalidConfig, isTable, parseToml } from './toml.ts';
import type { Toml } from './toml.ts';

/** `shown` names the file in messages. */
export async function readConfigText(source: string, path: string, shown: string): Promise<Config> {
  const { tree, whereIs } = await parseToml(source, shown);
  const values = new Map<ConfigKey, unknown>();
  const tables = [...new Set(Object.keys(CONFIG_KEYS).map((key) => key.split('.')[0] ?? ''))];
  for (const [table, content] of Object.entries(tree)) {
    if (OWN_TABLES.includes(table)) continue;
    if (!tables.includes(table)) throw unknownName(table, '', [...tables, ...OWN_TABLES], whereIs(table));
    if (!isTable(content))
      throw invalidConfig(whereIs(table), `"${table}" must be a table`, `Write [${table}] on a line of its own.`);
    for (const [name, value] of Object.entries(content)) {
      const key = `${table}.${name}`;
      const entry = isConfigKey(key) ? CONFIG_KEYS[key] : undefined;
      if (entry === undefined || !isConfigKey(key)) throw unknownName(name, table, namesOf(table), whereIs(key));
      const read = entry.read(value);
      if (read === null)
        throw invalidConfig(whereIs(key), `"${key}" must be ${entry.takes}`, `As in: ${name} = ${entry.example}`);
      values.set(key, read);
    }
  }
  const get = (key: ConfigKey): unknown => values.get(key);
  const minConfidence = get('scan.min-confidence') as Level | undefined;
  const hookConfidence = get('hook.min-confidence') as Level | undefined;
  const maxFileSize = get('scan.max-file-size') as number | undefined;
  const threads = get('scan.threads') as number | undefined;
  const project = get('push.project') as string | undefined;
  return {
    path,
    scan: {
      exclude: (get('scan.exclude') as string[] | undefined) ?? [],
      baselines: readBaselines((get('scan.baselines') as string[] | undefined) ?? [], path, whereIs('scan.baselines')),
      disabledRules: (get('scan.disabled-rules') as string[] | undefined) ?? [],
      ...(minConfidence === undefined ? {} : { minConfidence }),
      ...(maxFileSize === undefined ? {} : { maxFileSize }),
      ...(threads === undefined ? {} : { threads }),
      archives: Object.fromEntries(
        ARCHIVE_CAP_NAMES.map((cap) => [cap, get(`scan.max-archive-${cap}`)]).filter(([, value]) => value !== undefined),
      ) as Config['scan']['archives'],
    },
    hook: hookConfidence === undefined ? {} : { minConfidence: hookConfidence },
    push: project === undefined ? {} : { project },
    notices: [],
    whereIs,
    ...ownTables(tree, whereIs),
  };
}

/** What is read where the catalog is known. */
const OWN_TABLES = ['rules', 'allow'];

function ownTables(tree: Toml['tree'], whereIs: Toml['whereIs']): { own?: OwnTables } {
  const own = Object.entries(tree).filter(([name]) => OWN_TABLES.includes(name));
  return own.length === 0 ? {} : { own: { content: Object.fromEntries(own), whereIs } };
}

/** A file of somebody else's machine is no part of the repository. */
function readBaselines(names: readonly string[], path: string, where: string): string[] {
  return names.map((name) => {
    if (isAbsolute(name) || normalize(name).startsWith('..')) {
      throw invalidConfig(where, '"scan.baselines" leads out of the repository', 'Name it by --baseline-path instead.');
    }
    return join(dirname(path), name);
  });
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
  return invalidConfig(
    where,
    `there is no key "${escapeControl(name)}"${place}`,
    meant === null ? `It takes ${known.join(', ')}.` : `Did you mean "${meant}"?`,
  );
}
