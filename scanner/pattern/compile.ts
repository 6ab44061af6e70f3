/**
 * Makes of a pattern in RE2's syntax one that V8 runs in bounded time: by its usual engine where little can go wrong, by its
 * linear one otherwise. Patterns that neither may run are refused when they are read.
 */
import { setFlagsFromString } from 'node:v8';
import { waysOf } from './cost.ts';
import { parsePattern } from './parse.ts';
import { sourceOf } from './source.ts';
import { PatternError } from './tree.ts';
import type { Edge, Node } from './tree.ts';

/** Plain data: crosses threads, and is made into a regular expression there. */
export interface PatternText {
  /** For texts of one character a byte. */
  readonly source: string;
  readonly linear: boolean;
  /** `^` and `$` are edges of lines. */
  readonly lines: boolean;
  /** Groups that capture. */
  readonly groups: number;
}

/** Ways from one start that V8's usual engine may try; more only where no other engine can. */
const FEW = 2_048;
const MOST = 65_536;
/** Characters of a pattern that was written out for the linear engine. */
const LONGEST = 200_000;

/** RE2's own limit on repetitions in one another. */
const MOST_REPEATS = 1000;

/** Throws a `PatternError`. */
export function readPattern(text: string): PatternText {
  const { root, groups } = parsePattern(text);
  if (repeatsOf(root) > MOST_REPEATS) throw new PatternError(`repeats more than ${MOST_REPEATS} times`);
  const ways = waysOf(root);
  const edges = edgesIn(root, new Set());
  const lines = edges.has('line-start') || edges.has('line-end');
  // One flag cannot mean both.
  const isMixed = lines && (edges.has('start') || edges.has('end'));
  if (ways > FEW && !isMixed && writtenSize(root) <= LONGEST) {
    const linear: PatternText = { source: sourceOf(root, true), linear: true, lines, groups };
    if (countGroups(linear.source) === groups && canRun(linear)) return linear;
  }
  if (ways > MOST) {
    throw new PatternError('could take for ever on some texts; end its repetitions, or part them by a fixed character');
  }
  const plain: PatternText = { source: sourceOf(root), linear: false, lines: false, groups };
  if (!canRun(plain)) throw new PatternError('is too large');
  return plain;
}

export function createRegExp({ source, linear, lines }: PatternText, flags: string): RegExp {
  if (linear) setFlagsFromString('--enable-experimental-regexp-engine');
  return new RegExp(source, linear ? `${flags}l${lines ? 'm' : ''}` : flags);
}

function canRun(pattern: PatternText): boolean {
  try {
    createRegExp(pattern, 'g');
    return true;
  } catch {
    return false;
  }
}

function edgesIn(node: Node, edges: Set<Edge>): Set<Edge> {
  if (node.kind === 'edge') edges.add(node.edge);
  for (const part of node.kind === 'repeat' ? [node.of] : partsOf(node)) edgesIn(part, edges);
  return edges;
}

/** Writing out groups that capture would number them anew. */
function countGroups(source: string): number {
  return source.match(/\((?!\?)/g)?.length ?? 0;
}

function repeatsOf(node: Node): number {
  if (node.kind === 'repeat') return Math.max(1, node.max === Infinity ? node.min : node.max) * repeatsOf(node.of);
  return Math.max(1, ...partsOf(node).map(repeatsOf));
}

/** Characters that it comes to, written out, roughly. */
function writtenSize(node: Node): number {
  if (node.kind === 'set') return 4 + 9 * node.bytes.filter((bit, byte) => bit === 1 && node.bytes[byte - 1] !== 1).length;
  if (node.kind === 'repeat') return (writtenSize(node.of) + 5) * Math.max(1, node.max === Infinity ? node.min + 1 : node.max);
  return partsOf(node).reduce((sum, part) => sum + writtenSize(part) + 1, 8);
}

function partsOf(node: Node): readonly Node[] {
  if (node.kind === 'sequence') return node.parts;
  if (node.kind === 'choice') return node.options;
  return node.kind === 'group' ? [node.of] : [];
}
