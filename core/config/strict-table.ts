/** Tables of a configuration, read strictly: an unknown key is refused with the nearest that there is, as is a wrong type. */
import { nearest } from '../text/index.ts';
import { invalidConfig, isTable } from './toml.ts';

/** A text, and where it stands, as `.keyward.toml:3`. */
export interface Written {
  readonly text: string;
  readonly where: string;
}

export type Kind = 'text' | 'texts' | 'number' | 'count' | 'flag' | 'table' | 'tables';

const NAMES: Readonly<Record<Kind, string>> = {
  text: 'a string',
  texts: 'a list of strings',
  number: 'a number',
  count: 'a whole number from 0 on',
  flag: 'true or false',
  table: 'a table',
  tables: 'a list of tables',
};

type Keys = Readonly<Record<string, Kind>>;

interface TableOptions {
  readonly path: string;
  readonly keys: Keys;
  readonly whereIs: (path: string) => string;
  /** Keys in upper and lower case are the same. */
  readonly anyCase?: boolean;
}

export interface StrictTable {
  readonly where: string;
  whereIs(key: string): string;
  get(key: string): unknown;
  text(key: string): string | undefined;
  written(key: string): Written | undefined;
  writtens(key: string): Written[] | undefined;
  table(key: string, of: Keys): StrictTable | undefined;
  tables(key: string, of: Keys): StrictTable[];
}

/** `path` is that of the table in its file, for `whereIs`. Throws `config.invalid`. */
export function createTable(
  content: Readonly<Record<string, unknown>>,
  { path, keys, whereIs: locate, anyCase = false }: TableOptions,
): StrictTable {
  const fold = (key: string): string => (anyCase ? key.toLowerCase() : key);
  const values = new Map<string, { readonly value: unknown; readonly path: string }>();
  const known = new Map(Object.keys(keys).map((key) => [fold(key), key]));
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  for (const [written, value] of Object.entries(content)) {
    const key = known.get(fold(written));
    if (key === undefined) {
      const meant = nearest(written, Object.keys(keys));
      const shown = /^[\w-]{1,60}$/.test(written) ? ` "${written}"` : '';
      const within = path === '' ? '' : ` in ${path.replace(/\.\d+/g, '')}`;
      throw invalidConfig(
        locate(at(written)),
        `there is no key${shown}${within}`,
        meant === null ? `It takes ${Object.keys(keys).join(', ')}.` : `Did you mean "${meant}"?`,
      );
    }
    if (values.has(key)) throw invalidConfig(locate(at(written)), `"${key}" stands there twice`);
    const kind = keys[key] as Kind;
    if (!isOf(value, kind)) throw invalidConfig(locate(at(written)), `"${at(key).replace(/\.\d+/g, '')}" must be ${NAMES[kind]}`);
    values.set(key, { value: typeof value === 'bigint' ? Number(value) : value, path: at(written) });
  }
  const whereIs = (key: string): string => locate(values.get(key)?.path ?? path);
  const get = (key: string): unknown => values.get(key)?.value;
  return {
    where: locate(path),
    whereIs,
    get,
    text: (key: string) => get(key) as string | undefined,
    written: (key: string): Written | undefined =>
      values.has(key) ? { text: get(key) as string, where: whereIs(key) } : undefined,
    writtens: (key: string): Written[] | undefined =>
      (get(key) as string[] | undefined)?.map((text, index) => ({ text, where: locate(`${values.get(key)?.path}.${index}`) })),
    table: (key: string, of: Keys): StrictTable | undefined => {
      const entry = values.get(key);
      return entry === undefined
        ? undefined
        : createTable(entry.value as Record<string, unknown>, { path: entry.path, keys: of, whereIs: locate, anyCase });
    },
    tables: (key: string, of: Keys): StrictTable[] =>
      ((get(key) as Record<string, unknown>[] | undefined) ?? []).map((each, index) =>
        createTable(each, { path: `${values.get(key)?.path}.${index}`, keys: of, whereIs: locate, anyCase }),
      ),
  };
}

function isOf(value: unknown, kind: Kind): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'texts':
      return Array.isArray(value) && value.every((each) => typeof each === 'string');
    case 'number':
      return (typeof value === 'number' && Number.isFinite(value)) || typeof value === 'bigint';
    case 'count':
      return (
        (typeof value === 'number' || typeof value === 'bigint') && Number.isSafeInteger(Number(value)) && Number(value) >= 0
      );
    case 'flag':
      return typeof value === 'boolean';
    case 'table':
      return isTable(value);
    case 'tables':
      return Array.isArray(value) && value.every(isTable);
  }
}
