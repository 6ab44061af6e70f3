/** JSON with comments and trailing commas, as editors and MCP clients read it. */
import type { Node, ParseError } from 'jsonc-parser';
import type { SpliceFormat } from '../format.ts';
import type { MapEntry, Tree } from '../tree.ts';

const quote = (value: string): string => JSON.stringify(value);

export const format: SpliceFormat = {
  matches: (name) => /\.(json|jsonc|code-workspace|webmanifest)$/.test(name),
  async read(text) {
    const { parseTree } = await import('jsonc-parser');
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: false });
    if (root === undefined || errors.length > 0) throw new Error('not JSON');
    return treeOf(root, text);
  },
  encode: quote,
  entry: (key, items) => `${quote(key)}: [${items.map(quote).join(', ')}]`,
};

function treeOf(node: Node, text: string): Tree {
  const start = node.offset;
  const end = start + node.length;
  if (node.type === 'array') {
    return { kind: 'list', start, flow: true, items: (node.children ?? []).map((child) => treeOf(child, text)) };
  }
  if (node.type === 'object') {
    const entries = (node.children ?? []).map((property): MapEntry => {
      const [key, value] = property.children ?? [];
      if (key === undefined || value === undefined) throw new Error('not JSON');
      return { key: String(key.value), keyStart: key.offset, simple: true, value: treeOf(value, text) };
    });
    return { kind: 'map', start, flow: true, entries };
  }
  if (node.type === 'string') {
    const value = String(node.value);
    return { kind: 'scalar', start, end, contentStart: start + 1, contentEnd: end - 1, value, style: 'double' };
  }
  return { kind: 'scalar', start, end, contentStart: start, contentEnd: end, value: text.slice(start, end), style: 'bare' };
}
