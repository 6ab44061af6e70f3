/** Writes a tree as a regular expression of JavaScript without flags, for texts of one character a byte. */
import type { Bytes, Edge, Node } from './tree.ts';

const EDGES: Readonly<Record<Edge, string>> = {
  start: '^',
  end: '$',
  // As the flag `m` has it, for texts of one character a byte.
  'line-start': '(?<![^\\r\\n])',
  'line-end': '(?![^\\r\\n])',
  word: '\\b',
  'no-word': '\\B',
};

const LINE_EDGES: Readonly<Partial<Record<Edge, string>>> = { 'line-start': '^', 'line-end': '$' };

/** Repetitions that V8's linear engine takes as they are, also one in another. */
const FEW = 4;

/** `unrolled`: for V8's linear engine, with longer repetitions written out, and with the flag `m` where lines have edges. */
export function sourceOf(node: Node, unrolled = false): string {
  if (node.kind === 'set') return classText(node.bytes);
  if (node.kind === 'edge') return (unrolled ? LINE_EDGES[node.edge] : undefined) ?? EDGES[node.edge];
  if (node.kind === 'group') return `(${sourceOf(node.of, unrolled)})`;
  if (node.kind === 'choice') return `(?:${node.options.map((option) => sourceOf(option, unrolled)).join('|')})`;
  if (node.kind === 'sequence') return node.parts.map((part) => sourceOf(part, unrolled)).join('') || '(?:)';
  const { of, min, max, lazy } = node;
  const inner = sourceOf(of, unrolled);
  const atom = of.kind === 'set' || of.kind === 'group' || of.kind === 'choice' ? inner : `(?:${inner})`;
  const mark = lazy ? '?' : '';
  if (max === Infinity && min < 2) return `${atom}${min === 0 ? '*' : '+'}${mark}`;
  if (max === 1) return min === 1 ? atom : `${atom}?${mark}`;
  if (!unrolled || (max === Infinity ? min : max) <= FEW)
    return `${atom}{${min}${max === min ? '' : max === Infinity ? ',' : `,${max}`}}${mark}`;
  if (max === Infinity) return `${atom.repeat(min)}${atom}*${mark}`;
  return `${atom.repeat(min)}${`(?:${atom}`.repeat(max - min)}${`)?${mark}`.repeat(max - min)}`;
}

function classText(bytes: Bytes): string {
  const ranges: string[] = [];
  for (let from = 0; from < 256; from++) {
    if (bytes[from] !== 1) continue;
    let to = from;
    while (bytes[to + 1] === 1) to++;
    ranges.push(from === to ? hex(from) : `${hex(from)}-${hex(to)}`);
    from = to;
  }
  if (ranges.length === 1 && ranges[0]?.length === 4) return ranges[0];
  return `[${ranges.join('')}]`;
}

const hex = (byte: number): string => {
  if ((byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)) return String.fromCharCode(byte);
  return `\\x${byte.toString(16).padStart(2, '0')}`;
};
