/**
 * YAML 1.2, one or several documents. What another place of the file shares (anchors) and what a tag or a block indicator
 * gives another meaning is marked as not to be rewritten.
 */
import type { Node, Pair } from 'yaml';
import type { SpliceFormat } from '../format.ts';
import type { MapEntry, ScalarNode, ScalarStyle, Tree } from '../tree.ts';

type Yaml = typeof import('yaml');

const STYLES: Readonly<Record<string, ScalarStyle>> = { PLAIN: 'plain', QUOTE_SINGLE: 'single', QUOTE_DOUBLE: 'double' };

export const format: SpliceFormat = {
  matches: (name) => /\.ya?ml$/.test(name),
  async read(text) {
    const yaml = await import('yaml');
    const documents = yaml.parseAllDocuments(text, { uniqueKeys: false, strict: true, logLevel: 'silent' });
    if (!Array.isArray(documents)) return { kind: 'list', start: -1, flow: false, items: [] };
    const items: Tree[] = [];
    for (const document of documents) {
      if (document.errors.length > 0) throw new Error('not YAML');
      items.push(treeOf(yaml, document.contents, text, undefined, 0));
    }
    const [only] = items;
    return items.length === 1 && only !== undefined ? only : { kind: 'list', start: -1, flow: false, items };
  },
  encode: (value) => JSON.stringify(value),
  entry: (key, items) => `${key}: [${items.map((item) => JSON.stringify(item)).join(', ')}]`,
};

function treeOf(yaml: Yaml, node: Node | null, text: string, shared: string | undefined, at: number): Tree {
  if (node === null) return bare(at, at, '');
  const [start, end] = node.range ?? [at, at];
  if (yaml.isAlias(node)) return bare(start, end, `*${node.source}`, 'stands for a value elsewhere in the file (a YAML alias)');
  const anchored = node.anchor === undefined ? shared : 'is shared by a YAML anchor: other places would change with it';
  if (yaml.isMap(node)) {
    const entries = node.items.map((pair) => entryOf(yaml, pair as Pair<Node, Node | null>, text, anchored));
    return { kind: 'map', start, flow: node.flow === true, entries };
  }
  if (yaml.isSeq(node)) {
    const items = node.items.map((item) =>
      yaml.isPair(item)
        ? ({ kind: 'map', start, flow: true, entries: [entryOf(yaml, item as Pair<Node, Node | null>, text, anchored)] } as const)
        : treeOf(yaml, item as Node | null, text, anchored, start),
    );
    return { kind: 'list', start, flow: node.flow === true, items };
  }
  if (!yaml.isScalar(node)) throw new Error('not YAML');
  const style = STYLES[node.type ?? ''] ?? 'block';
  const unsafe =
    anchored ??
    (node.tag === undefined ? undefined : 'carries a YAML tag, which gives it a meaning of its own') ??
    (style === 'block' ? 'is a YAML block scalar' : undefined) ??
    (style === 'plain' && text.slice(start, end).includes('\n') ? 'runs over several lines without quotes' : undefined);
  if (style === 'plain' && typeof node.value !== 'string') return bare(start, end, text.slice(start, end), unsafe);
  const quotes = style === 'single' || style === 'double' ? 1 : 0;
  return {
    kind: 'scalar',
    start,
    end,
    contentStart: start + quotes,
    contentEnd: end - quotes,
    value: String(node.value),
    style,
    ...(unsafe === undefined ? {} : { unsafe }),
  };
}

function entryOf(yaml: Yaml, pair: Pair<Node, Node | null>, text: string, shared: string | undefined): MapEntry {
  const keyStart = pair.key?.range?.[0] ?? 0;
  const keyEnd = pair.key?.range?.[1] ?? keyStart;
  // A key that is not a scalar, or carries an anchor or tag, is known by its text alone.
  const key = yaml.isScalar(pair.key) ? String(pair.key.value) : text.slice(keyStart, keyEnd);
  const simple = yaml.isScalar(pair.key) && pair.key.anchor === undefined && pair.key.tag === undefined;
  return { key, keyStart, simple, value: treeOf(yaml, pair.value, text, shared, keyEnd) };
}

function bare(start: number, end: number, value: string, unsafe?: string): ScalarNode {
  return {
    kind: 'scalar',
    start,
    end,
    contentStart: start,
    contentEnd: end,
    value,
    style: 'bare',
    ...(unsafe === undefined ? {} : { unsafe }),
  };
}
