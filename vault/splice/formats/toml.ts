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

function createReader(text: string): { document(blocks: readonly Cst[]): Tree } {
  const lines = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  const offset = ({ line, column }: Position): number => (lines[line - 1] ?? text.length) + column;
  const newTable = (start: number, flow: boolean): Table => ({ kind: 'map', start, flow, entries: [] });

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
      let next = current.entries.find((entry) => entry.key === key)?.value;
      if (next === undefined) {
        next = newTable(at, current.flow);
        current.entries.push({ key, keyStart: at, simple: false, value: next });
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
    target.entries.push({ key: keys.at(-1) ?? '', keyStart: at, simple: keys.length === 1, value: value(node.value as Cst) });
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
          let list = parent.entries.find((entry) => entry.key === key)?.value;
          if (list === undefined) {
            list = { kind: 'list', start: at, flow: false, items: [] };
            parent.entries.push({ key, keyStart: at, simple: false, value: list });
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
