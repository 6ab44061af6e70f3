/**
 * What a structured file says, with the place of every scalar: the one shape that all formats are read into, so that
 * locating, rewriting and checking a file are written once. Offsets are UTF-16 indices into the text without its BOM.
 */

export type KeyPath = readonly (string | number)[];

/** How a scalar is written. `bare` is a number, boolean, date or null: it can hold no reference without new quotes. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'backtick' | 'block' | 'bare';

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly start: number;
  readonly end: number;
  /** Inside the quotes. */
  readonly contentStart: number;
  readonly contentEnd: number;
  /** What a program that reads the file gets, as text. */
  readonly value: string;
  readonly style: ScalarStyle;
  /** Why this scalar must not be rewritten: a clause that completes "it …". */
  readonly unsafe?: string;
}

export interface MapEntry {
  readonly key: string;
  readonly keyStart: number;
  /** False when one written key names several levels (`a.b = 1` in TOML). */
  readonly simple: boolean;
  readonly value: Tree;
}

export interface MapNode {
  readonly kind: 'map';
  readonly start: number;
  /** Entries are separated by commas rather than by lines. */
  readonly flow: boolean;
  /** In the order of the file; a key that occurs twice stands here twice. */
  readonly entries: readonly MapEntry[];
}

export interface ListNode {
  readonly kind: 'list';
  readonly start: number;
  readonly flow: boolean;
  readonly items: readonly Tree[];
}

export type Tree = ScalarNode | MapNode | ListNode;

/** A scalar with the nodes above it, outermost first. */
export interface Located {
  readonly node: ScalarNode;
  readonly path: KeyPath;
  readonly parents: readonly Tree[];
}

export function scalarsOf(tree: Tree): Located[] {
  const found: Located[] = [];
  const visit = (node: Tree, path: KeyPath, parents: readonly Tree[]): void => {
    if (node.kind === 'scalar') {
      found.push({ node, path, parents });
      return;
    }
    const above = [...parents, node];
    if (node.kind === 'map') for (const entry of node.entries) visit(entry.value, [...path, entry.key], above);
    else for (const [index, item] of node.items.entries()) visit(item, [...path, index], above);
  };
  visit(tree, [], []);
  return found;
}

/** The scalar that holds the whole range, quotes included; null for a comment, a key or a range over several scalars. */
export function scalarAt(scalars: readonly Located[], start: number, end: number): Located | null {
  return scalars.find(({ node }) => node.start <= start && end <= node.end && node.start < node.end) ?? null;
}

/** One announced difference between the file before and after, found by offset because keys may occur twice. */
export type Change =
  | { readonly kind: 'set'; readonly at: number; readonly to: string }
  | { readonly kind: 'prepend'; readonly at: number; readonly values: readonly string[] }
  | { readonly kind: 'insert'; readonly at: number; readonly key: string; readonly values: readonly string[] };

/** The tree as one comparable text, with `changes` made to it; null when a change finds no place. */
export function outline(tree: Tree, changes: readonly Change[] = []): string | null {
  const sets = new Map<number, string>();
  const prepends = new Map<number, readonly string[]>();
  const inserts = new Map<number, { key: string; values: readonly string[] }>();
  for (const change of changes) {
    if (change.kind === 'set') sets.set(change.at, change.to);
    else if (change.kind === 'prepend') prepends.set(change.at, change.values);
    else inserts.set(change.at, change);
  }
  let made = 0;
  const parts: string[] = [];
  const text = (value: string): void => void parts.push('"', JSON.stringify(value));
  const visit = (node: Tree): void => {
    if (node.kind === 'scalar') {
      const to = sets.get(node.start);
      if (to !== undefined) {
        made++;
        text(to);
      } else if (node.style === 'bare') parts.push('=', node.value);
      else text(node.value);
    } else if (node.kind === 'list') {
      parts.push('[');
      const values = prepends.get(node.start);
      if (values !== undefined) {
        made++;
        for (const value of values) {
          text(value);
          parts.push(',');
        }
      }
      for (const item of node.items) {
        visit(item);
        parts.push(',');
      }
      parts.push(']');
    } else {
      parts.push('{');
      for (const entry of node.entries) {
        const inserted = inserts.get(entry.keyStart);
        if (inserted !== undefined) {
          made++;
          parts.push(JSON.stringify(inserted.key), ':[');
          for (const value of inserted.values) {
            text(value);
            parts.push(',');
          }
          parts.push('],');
        }
        parts.push(JSON.stringify(entry.key), ':');
        visit(entry.value);
        parts.push(',');
      }
      parts.push('}');
    }
  };
  visit(tree);
  return made === changes.length ? parts.join('') : null;
}
