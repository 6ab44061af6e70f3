/** Evaluates an expression for one finding, or for one place. */
import { createRegExp } from '../pattern/compile.ts';
import type { PatternText } from '../pattern/compile.ts';
import { FUNCTIONS, memberOf, METHODS, OPERATORS } from './functions.ts';
import type { Expression, Value } from './tree.ts';

/** What the names of an expression stand for. */
export interface Scope {
  readonly attributes?: { readonly [key: string]: Value };
  readonly finding?: { readonly [key: string]: Value };
}

/** False also where the expression does not fit what it is given: a fault in it must silence nothing. */
export function holds(expression: Expression, scope: Scope): boolean {
  try {
    return evaluate(expression, scope, null) === true;
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return false;
    throw error;
  }
}

function evaluate(node: Expression, scope: Scope, element: Value): Value {
  const of = (child: Expression): Value => evaluate(child, scope, element);
  switch (node.kind) {
    case 'value':
      return node.value;
    case 'list':
      return node.items.map(of);
    case 'name':
      return node.name === '#' ? element : (scope[node.name] ?? {});
    case 'not':
      return !isTrue(of(node.of));
    case 'and':
      return isTrue(of(node.left)) && isTrue(of(node.right));
    case 'or':
      return isTrue(of(node.left)) || isTrue(of(node.right));
    case 'choice':
      return isTrue(of(node.test)) ? of(node.yes) : of(node.no);
    case 'operator':
      return OPERATORS.get(node.operator)?.(of(node.left), of(node.right)) ?? null;
    case 'index':
      return memberOf(of(node.of), of(node.key));
    case 'slice':
      return slice(of(node.of), node.from === null ? undefined : of(node.from), node.to === null ? undefined : of(node.to));
    case 'matches':
      return matches(node.patterns, of(node.of), node.gives);
    case 'call':
      return (FUNCTIONS.get(node.name) ?? METHODS.get(node.name))?.(...node.given.map(of)) ?? null;
    case 'predicate': {
      const list = of(node.list);
      if (!Array.isArray(list)) throw new TypeError('a list was expected');
      const found = list.filter((item: Value) => isTrue(evaluate(node.test, scope, item))).length;
      if (node.name === 'count') return found;
      if (node.name === 'one') return found === 1;
      return node.name === 'any' ? found > 0 : found === (node.name === 'all' ? list.length : 0);
    }
  }
}

function isTrue(value: Value): boolean {
  if (typeof value !== 'boolean') throw new TypeError('a truth value was expected');
  return value;
}

function slice(of: Value, from: Value | undefined, to: Value | undefined): Value {
  if (typeof of !== 'string' && !Array.isArray(of)) throw new TypeError('a text or a list was expected');
  if ((from !== undefined && typeof from !== 'number') || (to !== undefined && typeof to !== 'number'))
    throw new TypeError('a number was expected');
  return of.slice(from, to) as Value;
}

function matches(patterns: readonly PatternText[], text: Value, gives: 'any' | 'first'): Value {
  if (typeof text !== 'string') throw new TypeError('a text was expected');
  const narrow = Buffer.from(text, 'utf8').toString('latin1');
  if (gives === 'any') return patterns.some((pattern) => regExpOf(pattern).test(narrow));
  const [pattern] = patterns;
  const found = pattern === undefined ? undefined : regExpOf(pattern).exec(narrow)?.[0];
  return Buffer.from(found ?? '', 'latin1').toString('utf8');
}

const made = new WeakMap<PatternText, RegExp>();

/** Each is made once in a thread. */
export function regExpOf(pattern: PatternText): RegExp {
  const known = made.get(pattern) ?? createRegExp(pattern, '');
  made.set(pattern, known);
  return known;
}
