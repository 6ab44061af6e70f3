/** Patterns of other tools (the syntax of RE2) as a tree over bytes, the way texts are searched: one character a byte. */

/** A flag a byte. */
export type Bytes = Uint8Array;

export type Edge = 'start' | 'end' | 'line-start' | 'line-end' | 'word' | 'no-word';

export type Node =
  | { readonly kind: 'set'; readonly bytes: Bytes }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly options: readonly Node[] }
  | { readonly kind: 'repeat'; readonly of: Node; readonly min: number; readonly max: number; readonly lazy: boolean }
  | { readonly kind: 'group'; readonly of: Node }
  | { readonly kind: 'edge'; readonly edge: Edge };

export interface Tree {
  readonly root: Node;
  /** Groups that capture. */
  readonly groups: number;
}

/** A pattern that is none; the message is a part of a sentence and quotes nothing. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
}

export function setOf(test: (byte: number) => boolean): Bytes {
  const bytes = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte++) if (test(byte)) bytes[byte] = 1;
  return bytes;
}

export const union = (a: Bytes, b: Bytes): Bytes => a.map((bit, byte) => bit | (b[byte] as number));
export const meets = (a: Bytes, b: Bytes): boolean => a.some((bit, byte) => bit === 1 && b[byte] === 1);

/** One character, as the bytes of its UTF-8. */
export function characterNode(point: number): Node {
  const bytes = point < 0x80 ? [point] : [...Buffer.from(String.fromCodePoint(point), 'utf8')];
  const parts = bytes.map((byte): Node => ({ kind: 'set', bytes: setOf((other) => other === byte) }));
  return parts.length === 1 ? (parts[0] as Node) : { kind: 'sequence', parts };
}

/** Whether anything can match without a byte. */
export function isNullable(node: Node): boolean {
  if (node.kind === 'set') return false;
  if (node.kind === 'sequence') return node.parts.every(isNullable);
  if (node.kind === 'choice') return node.options.some(isNullable);
  if (node.kind === 'repeat') return node.min === 0 || isNullable(node.of);
  return node.kind === 'group' ? isNullable(node.of) : true;
}

/** The bytes that a match may begin with. */
export function firstOf(node: Node): Bytes {
  if (node.kind === 'set') return node.bytes;
  if (node.kind === 'choice') return node.options.map(firstOf).reduce(union, new Uint8Array(256));
  if (node.kind === 'repeat' || node.kind === 'group') return firstOf(node.of);
  let first = new Uint8Array(256);
  if (node.kind === 'edge') return first;
  for (const part of node.parts) {
    first = union(first, firstOf(part)) as Uint8Array<ArrayBuffer>;
    if (!isNullable(part)) break;
  }
  return first;
}
