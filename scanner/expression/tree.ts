/** Filter expressions as a tree: plain data, read once and evaluated in every thread. */
import type { PatternText } from '../pattern/compile.ts';

export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

export type Expression =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  /** `attributes`, `finding`, or the element that a predicate looks at. */
  | { readonly kind: 'name'; readonly name: 'attributes' | 'finding' | '#' }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'choice'; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly kind: 'operator'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'index'; readonly of: Expression; readonly key: Expression }
  | { readonly kind: 'slice'; readonly of: Expression; readonly from: Expression | null; readonly to: Expression | null }
  | {
      readonly kind: 'matches';
      readonly of: Expression;
      readonly patterns: readonly PatternText[];
      readonly gives: 'any' | 'first';
    }
  | { readonly kind: 'call'; readonly name: string; readonly given: readonly Expression[] }
  | { readonly kind: 'predicate'; readonly name: string; readonly list: Expression; readonly test: Expression };

/** What is wrong with an expression, as a part of a sentence, and in which of its lines. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

export function childrenOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'value':
    case 'name':
      return [];
    case 'list':
      return node.items;
    case 'not':
    case 'matches':
      return [node.of];
    case 'and':
    case 'or':
    case 'operator':
      return [node.left, node.right];
    case 'choice':
      return [node.test, node.yes, node.no];
    case 'index':
      return [node.of, node.key];
    case 'slice':
      return [node.of, ...(node.from === null ? [] : [node.from]), ...(node.to === null ? [] : [node.to])];
    case 'call':
      return node.given;
    case 'predicate':
      return [node.list, node.test];
  }
}
