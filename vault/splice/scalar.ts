/** Replaces the values inside one scalar: by the reference where the value is all of it, else by the enclosed form. */
import { randomBytes } from 'node:crypto';
import type { Secret } from '../../core/model/index.ts';
import type { Rewrite, TextEdit } from './edit.ts';
import { readTree } from './format.ts';
import type { SpliceFormat } from './format.ts';
import { scalarsOf } from './tree.ts';
import type { Located, ScalarNode } from './tree.ts';
import { applyTextEdits } from './verify.ts';

/** One value in UTF-16 indices of the file's text. */
export interface Target {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly value: Secret;
  /** The reference as text. */
  readonly reference: string;
}

/** What a bare word can hold in every format without another meaning. */
const PLAIN = /^[A-Za-z0-9_./:?=-]+$/;

const NOT_THE_VALUE = 'The file writes the value in another form (with escapes) than the one that was stored.';

/** A text is the reason why the scalar stays as it is. */
export async function rewriteScalar(
  text: string,
  located: Located,
  targets: readonly Target[],
  format: SpliceFormat,
  options: { readonly embed: boolean },
): Promise<Rewrite | string> {
  const { node } = located;
  const outer = outermost(targets);
  const [only] = outer;
  if (only !== undefined && outer.length === 1 && only.value.revealText() === node.value) {
    const { reference } = only;
    const edit = isWord(node, reference)
      ? { start: node.contentStart, end: node.contentEnd, text: reference }
      : anew(node, reference, format);
    if (edit === null) return 'The reference cannot be written in the quotes of this value.';
    return { edits: [edit], changes: [{ kind: 'set', at: node.start, to: reference }] };
  }
  if (node.style === 'bare') return NOT_THE_VALUE;
  if (outer.some(({ start, end }) => start < node.contentStart || end > node.contentEnd)) return NOT_THE_VALUE;
  const pieces = await piecesOf(text, located, outer, format);
  if (pieces === null) return NOT_THE_VALUE;
  if (!options.embed) {
    return 'The value is part of a longer text: the reference works only where `keyward run` or `keyward inject` reads the file.';
  }
  const fresh = pieces.map((piece) => (typeof piece === 'string' ? piece : enclose(piece))).join('');
  const changes = [{ kind: 'set', at: node.start, to: fresh }] as const;
  if (node.style !== 'plain') {
    return { edits: outer.map((target) => ({ start: target.start, end: target.end, text: enclose(target) })), changes };
  }
  const edit = anew(node, fresh, format);
  return edit === null ? 'The value needs quotes that its other characters do not allow.' : { edits: [edit], changes };
}

function enclose(target: Target): string {
  return `{{ ${target.reference} }}`;
}

function isWord(node: ScalarNode, reference: string): boolean {
  return node.style !== 'bare' && (node.style !== 'plain' || PLAIN.test(reference));
}

/** The scalar in new quotes; null where the format cannot quote the text. */
function anew(node: ScalarNode, value: string, format: SpliceFormat): TextEdit | null {
  const token = format.encode(value, node.style);
  return token === null ? null : { start: node.start, end: node.end, text: token };
}

/** Without those that lie inside another one, in order. */
function outermost(targets: readonly Target[]): Target[] {
  const sorted = targets.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Target[] = [];
  for (const target of sorted) {
    const last = kept.at(-1);
    if (last === undefined || target.start >= last.end) kept.push(target);
    else if (target.end > last.end) kept[kept.length - 1] = { ...last, end: -1 };
  }
  return kept;
}

/**
 * What the scalar means, cut at the values: text and targets in turn. Null when a written range is not exactly its value,
 * so that the vault would hand out something else than the program gets today.
 */
async function piecesOf(
  text: string,
  located: Located,
  targets: readonly Target[],
  format: SpliceFormat,
): Promise<(string | Target)[] | null> {
  const { node } = located;
  if (targets.some(({ end }) => end < 0)) return null;
  const pieces: (string | Target)[] = [];
  if (text.slice(node.contentStart, node.contentEnd) === node.value) {
    let at = node.contentStart;
    for (const target of targets) {
      pieces.push(text.slice(at, target.start), target);
      at = target.end;
    }
    pieces.push(text.slice(at, node.contentEnd));
  } else {
    // With escapes around: markers take the values' places, and the parser says what stands between them.
    const markers = targets.map(() => `KW${randomBytes(12).toString('hex')}`);
    const edits = targets.map(({ start, end }, index) => ({ start, end, text: markers[index] ?? '' }));
    const tree = await readTree(format, applyTextEdits(text, edits));
    if (tree === null) return null;
    const marked = scalarsOf(tree).find(({ node: { value } }) => markers.every((marker) => value.includes(marker)));
    if (marked === undefined) return null;
    let rest = marked.node.value;
    for (const [index, target] of targets.entries()) {
      const [before = '', ...after] = rest.split(markers[index] ?? '');
      pieces.push(before, target);
      rest = after.join('');
    }
    pieces.push(rest);
  }
  const old = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.value.revealText())).join('');
  return old === node.value ? pieces : null;
}
