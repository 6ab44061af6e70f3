/** TOML 1.0. Tables, dotted keys and arrays of tables are folded into the tree they describe. */
import type { SpliceFormat } from '../format.ts';
import type { ListNode, MapEntry, MapNode, ScalarNode, Tree } from '../tree.ts';

interface Position {
  readonly line: number;
  readonly column: number;
}

/** The parts of the parser's concrete syntax tree that are read here. */
interface Cst {
  readonly type: string;
  readonly loc: { readonly start: Position; readonly end: Position };
  readonly raw?: string;
  readonly value?: unknown;
  readonly key?: Cst;
  readonly item?: Cst;
  readonly items?: readonly Cst[];
}

interface Table extends MapNode {
  readonly entries: MapEntry[];
}

interface TableList extends ListNode {
  readonly items: Tree[];
}

export const format: SpliceFormat = {
  matches: (name) => name.endsWith('.toml'),
  async read(text) {
    refuseDeepKeys(text);
    const { parse, TomlDocument } = await import('@decimalturn/toml-patch');
    // The second parse refuses what only the meaning forbids, as a key that is set twice.
    parse(text);
    const cst: unknown = new TomlDocument(text).cst;
    return createReader(text).document([...(cst as Iterable<Cst>)]);
  },
  // JSON's string escapes are TOML's as well; DEL is the one character that only TOML forbids.
  encode: (value) => (value.includes('\u007f') ? null : JSON.stringify(value)),
  entry: (key, items) => `${key} = [${items.map((item) => JSON.stringify(item)).join(', ')}]`,
};

/** Far more than anybody writes; the parser needs memory by the square of it. */
const MAX_KEY_PARTS = 64;

function refuseDeepKeys(text: string): void {
  let parts = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '.') {
      if (++parts > MAX_KEY_PARTS) throw new Error('not TOML that anybody writes');
    } else if ('\n=,[]{}#'.includes(char)) parts = 0;
  }
}

function createReader(text: string): { document(blocks: readonly Cst[]): Tree } {
  const lines = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  const offset = ({ line, column }: Position): number => (lines[line - 1] ?? text.length) + column;
  const newTable = (start: number, flow: boolean): Table => ({ kind: 'map', start, flow, entries: [] });
  // By table and key, since a file may hold thousands of tables side by side.
  const index = new Map<Table, Map<string, Tree>>();
  const find = (table: Table, key: string): Tree | undefined => index.get(table)?.get(key);
  const add = (table: Table, entry: MapEntry): void => {
    table.entries.push(entry);
    const known = index.get(table) ?? new Map<string, Tree>();
    index.set(table, known.set(entry.key, entry.value));
  };

  function scalar(node: Cst): ScalarNode {
    const start = offset(node.loc.start);
    const end = offset(node.loc.end);
    const raw = text.slice(start, end);
    if (node.type !== 'String') {
      return { kind: 'scalar', start, end, contentStart: start, contentEnd: end, value: raw, style: 'bare' };
    }
    const quotes = raw.startsWith('"""') || raw.startsWith("'''") ? 3 : 1;
    const style = raw.startsWith('"') ? 'double' : 'single';
    if (node.raw !== raw) throw new Error('not TOML');
    return {
      kind: 'scalar',
      start,
      end,
      contentStart: start + quotes,
      contentEnd: end - quotes,
      value: String(node.value),
      style,
    };
  }

  function value(node: Cst): Tree {
    const start = offset(node.loc.start);
    if (node.type === 'InlineArray') {
      return {
        kind: 'list',
        start,
        flow: true,
        items: (node.items ?? []).flatMap((item) => (item.item ? [value(item.item)] : [])),
      };
    }
    if (node.type === 'InlineTable') {
      const table = newTable(start, true);
      for (const item of node.items ?? []) if (item.item) assign(table, item.item);
      return table;
    }
    return scalar(node);
  }

  /** The table that `keys` name below `table`, made where it does not exist; of an array of tables, its last one. */
  function descend(table: Table, keys: readonly string[], at: number): Table {
    let current = table;
    for (const key of keys) {
      let next = find(current, key);
      if (next === undefined) {
        next = newTable(at, current.flow);
        add(current, { key, keyStart: at, simple: false, value: next });
      }
      if (next.kind === 'list') next = next.items.at(-1);
      if (next?.kind !== 'map') throw new Error('not TOML');
      current = next as Table;
    }
    return current;
  }

  function assign(table: Table, node: Cst): void {
    const keys = node.key?.value as readonly string[];
    const at = offset(node.loc.start);
    const target = descend(table, keys.slice(0, -1), at);
    add(target, { key: keys.at(-1) ?? '', keyStart: at, simple: keys.length === 1, value: value(node.value as Cst) });
  }

  return {
    document(blocks) {
      const root = newTable(0, false);
      for (const block of blocks) {
        const at = offset(block.loc.start);
        if (block.type === 'KeyValue') assign(root, block);
        if (block.type !== 'Table' && block.type !== 'TableArray') continue;
        const keys = block.key?.item?.value as readonly string[];
        let table: Table;
        if (block.type === 'Table') table = descend(root, keys, at);
        else {
          const parent = descend(root, keys.slice(0, -1), at);
          const key = keys.at(-1) ?? '';
          let list = find(parent, key);
          if (list === undefined) {
            list = { kind: 'list', start: at, flow: false, items: [] };
            add(parent, { key, keyStart: at, simple: false, value: list });
          }
          if (list.kind !== 'list') throw new Error('not TOML');
          table = newTable(at, false);
          (list as TableList).items.push(table);
        }
        for (const row of block.items ?? []) if (row.type === 'KeyValue') assign(table, row);
      }
      return root;
    },
  };
}
