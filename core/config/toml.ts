/**
 * TOML with the line of everything in it. Files are hostile: keys and nesting are bounded before a parser sees them, and what
 * is wrong is told by file and line, without a word of what stands there.
 */
import { KeywardError } from '../errors/index.ts';

export interface Toml {
  readonly tree: Readonly<Record<string, unknown>>;
  /** As `.keyward.toml:3`, for a path such as `rules.0.paths.2`; the file alone where nothing is known. */
  readonly whereIs: (path: string) => string;
}

/** Levels of which lines are known. */
const DEEPEST_KEY = 8;
/** Parsers take the square of a key's parts: a hundred thousand cost minutes. */
const MOST_PARTS = 64;
const DEEPEST_NESTING = 64;

/** `shown` names the file in messages. Throws `config.invalid`. */
export async function parseToml(source: string, shown: string): Promise<Toml> {
  refuseHostile(source, shown);
  const { TomlDocument } = await import('@decimalturn/toml-patch');
  try {
    const document = new TomlDocument(source);
    const lines = keyLines(document.cst);
    // Such a key would change the object's prototype and pass unseen.
    const forged = [...lines].find(([name]) => name.split('.').includes('__proto__'));
    if (forged !== undefined) throw invalidConfig(`${shown}:${forged[1]}`, 'there is no key "__proto__"', 'Remove it.');
    return {
      tree: document.toJsObject as Record<string, unknown>,
      whereIs: (path) => {
        const line = lines.get(path);
        return line === undefined ? shown : `${shown}:${line}`;
      },
    };
  } catch (error) {
    if (error instanceof KeywardError) throw error;
    const line = error instanceof Error && 'line' in error ? Number(error.line) : 0;
    throw invalidConfig(
      line > 0 ? `${shown}:${line}` : shown,
      'is not valid TOML',
      'Check quotes, brackets and commas there and on the line before.',
    );
  }
}

export function invalidConfig(where: string, what: string, hint?: string, cause?: unknown): KeywardError {
  return new KeywardError('config.invalid', `${where}: ${what}.`, { ...(hint === undefined ? {} : { hint }), cause });
}

export function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** Counts dots of keys and open brackets, outside of strings. */
function refuseHostile(source: string, shown: string): void {
  let line = 1;
  let dots = 0;
  let open = 0;
  let quote = '';
  for (let at = 0; at < source.length; at++) {
    const char = source[at] as string;
    if (char === '\n') {
      line++;
      dots = 0;
      if (quote.length === 1) quote = '';
    } else if (quote !== '') {
      if (source.startsWith(quote, at)) {
        at += quote.length - 1;
        // A string of three quotes may end in up to two more.
        while (quote.length === 3 && source[at + 1] === quote[0]) at++;
        quote = '';
      } else if (char === '\\' && quote.startsWith('"') && source[at + 1] !== '\n') at++;
    } else if (char === '"' || char === "'") {
      quote = source.startsWith(char.repeat(3), at) ? char.repeat(3) : char;
      at += quote.length - 1;
    } else if (char === '#') {
      const end = source.indexOf('\n', at);
      at = (end === -1 ? source.length : end) - 1;
    } else if (char === '=' || char === ',') dots = 0;
    else if (char === '[' || char === '{') open++;
    else if (char === ']' || char === '}') open--;
    else if (char === '.') dots++;
    if (dots >= MOST_PARTS) throw invalidConfig(`${shown}:${line}`, `a key has more than ${MOST_PARTS} parts`, 'Remove it.');
    if (open > DEEPEST_NESTING) throw invalidConfig(`${shown}:${line}`, `lists are nested more than ${DEEPEST_NESTING} deep`);
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

/** Line of each table, key and item of a list, by its dotted name; a table of many is counted from 0. */
function keyLines(nodes: readonly unknown[]): Map<string, number> {
  const lines = new Map<string, number>();
  /** How many tables of one name there are. */
  const counts = new Map<string, number>();
  const note = (path: readonly string[], node: Node): void => {
    const name = path.join('.');
    if (node.loc !== undefined && path.length <= DEEPEST_KEY && !lines.has(name)) lines.set(name, node.loc.start.line);
  };
  /** The name as it is counted: `rules.allowlists` is `rules.2.allowlists` within the third of them. */
  const resolve = (parts: readonly string[], isArray: boolean, node: Node): string[] => {
    const path: string[] = [];
    for (const [index, part] of parts.entries()) {
      path.push(part);
      if (path.length <= DEEPEST_KEY) note(path, node);
      const name = path.join('.');
      const known = counts.get(name);
      const isLast = index === parts.length - 1;
      if (isLast && isArray) counts.set(name, (known ?? 0) + 1);
      const count = counts.get(name);
      if (count !== undefined) path.push(String(count - 1));
    }
    return path;
  };
  const visit = (node: Node, prefix: readonly string[]): void => {
    const own = node.key?.item?.value ?? node.key?.value ?? [];
    const isTop = node.type === 'Table' || node.type === 'TableArray';
    const path = isTop ? resolve(own, node.type === 'TableArray', node) : [...prefix, ...own];
    for (let depth = prefix.length + 1; depth <= Math.min(path.length, DEEPEST_KEY); depth++) note(path.slice(0, depth), node);
    if (node.type === 'InlineArray')
      for (const [index, item] of (node.items ?? []).entries()) visitItem(item, [...path, String(index)]);
    else if (node.type === 'InlineItem' && node.item !== undefined) visit(node.item, prefix);
    else if (node.type === 'KeyValue' && typeof node.value === 'object') visit(node.value as Node, path);
    else for (const item of node.items ?? []) visit(item, path);
  };
  const visitItem = (item: Node, path: readonly string[]): void => {
    note(path, item);
    visit(item, path);
  };
  for (const node of nodes) visit(node as Node, []);
  return lines;
}
