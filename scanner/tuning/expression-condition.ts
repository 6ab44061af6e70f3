/**
 * Makes a condition of a filter expression: what it asks of the value and what it asks of the place are decided at different
 * times, so each of its parts may ask one of the two.
 */
import { parseExpression } from '../expression/parse.ts';
import { childrenOf, ExpressionError } from '../expression/tree.ts';
import type { Expression } from '../expression/tree.ts';
import type { Condition, ValueTest } from './tuning.ts';

/** What is known of a place, and of a value. */
const ATTRIBUTES = new Set(['path', 'git.sha', 'git.author_name', 'git.author_email', 'git.date']);
const FINDING = new Set([
  'secret',
  'match',
  'line',
  'rule_id',
  'description',
  'fragment_raw',
  'match_start_idx',
  'match_end_idx',
  'match_line_start_idx',
  'match_line_end_idx',
]);

/** Adds the tests that it makes to `tests`. Throws an `ExpressionError`. */
export function conditionOf(text: string, tests: ValueTest[], scope: 'place' | 'finding'): Condition {
  const split = (node: Expression): Condition => {
    if (node.kind === 'and') return { kind: 'all', of: [split(node.left), split(node.right)] };
    if (node.kind === 'or') return { kind: 'any', of: [split(node.left), split(node.right)] };
    if (node.kind === 'not') return { kind: 'not', of: split(node.of) };
    if (node.kind === 'choice') {
      const test = split(node.test);
      const [yes, no] = [split(node.yes), split(node.no)];
      return {
        kind: 'any',
        of: [
          { kind: 'all', of: [test, yes] },
          { kind: 'all', of: [{ kind: 'not', of: test }, no] },
        ],
      };
    }
    const names = namesIn(node, new Set());
    if (names.has('finding') && names.has('attributes')) {
      throw new ExpressionError('compares a finding with its place in one term, which is not supported', 0);
    }
    if (!names.has('finding')) return { kind: 'place', test: { kind: 'expression', expression: node } };
    if (scope === 'place') throw new ExpressionError('asks for a finding, and there is none yet', 0);
    tests.push({ kind: 'expression', expression: node });
    return { kind: 'value', test: tests.length - 1 };
  };
  return split(parseExpression(text));
}

/** Refuses what will never be known, since it would always be empty. */
function namesIn(node: Expression, names: Set<string>): Set<string> {
  if (node.kind === 'name') names.add(node.name);
  const key = keyIn(node);
  if (key !== null && !(key.of === 'attributes' ? ATTRIBUTES : FINDING).has(key.key)) {
    throw new ExpressionError(`asks for ${key.of}["${key.key.slice(0, 60)}"], which is not known here`, 0);
  }
  for (const child of childrenOf(node)) namesIn(child, names);
  return names;
}

function keyIn(node: Expression): { readonly of: string; readonly key: string } | null {
  const [of, key] = node.kind === 'index' ? [node.of, node.key] : node.kind === 'call' && node.name === 'get' ? node.given : [];
  const isIn = node.kind === 'operator' && node.operator === 'in' ? [node.right, node.left] : [of, key];
  if (isIn[0]?.kind !== 'name' || isIn[0].name === '#') return null;
  if (isIn[1]?.kind !== 'value' || typeof isIn[1].value !== 'string')
    throw new ExpressionError('asks for something by a name that it makes itself, which is not supported', 0);
  return { of: isIn[0].name, key: isIn[1].value };
}
