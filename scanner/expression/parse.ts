/**
 * Reads filter expressions: the language Expr as betterleaks uses it, and the CEL that its older configurations are written
 * in. Names that `let` and `cel.bind` give are replaced by what they stand for.
 */
import { readPattern } from '../pattern/compile.ts';
import type { PatternText } from '../pattern/compile.ts';
import { PatternError } from '../pattern/tree.ts';
import { FUNCTIONS, METHODS, PREDICATES } from './functions.ts';
import { readTokens } from './tokens.ts';
import type { Token } from './tokens.ts';
import { ExpressionError } from './tree.ts';
import type { Expression } from './tree.ts';

const DEEPEST = 100;
/** Nodes, once names are replaced. */
const MOST = 50_000;

const LEVELS: readonly (readonly string[])[] = [
  ['or', '||'],
  ['and', '&&'],
  ['==', '!=', '<', '>', '<=', '>=', 'in', 'matches', 'contains', 'startsWith', 'endsWith'],
  ['+', '-'],
  ['*', '/', '%'],
  ['??'],
];

/** Throws an `ExpressionError`. */
export function parseExpression(text: string): Expression {
  const tokens = readTokens(text);
  let at = 0;
  let depth = 0;
  let nodes = 0;
  const bound = new Map<string, { readonly node: Expression; readonly size: number }>();

  const here = (): Token => tokens[Math.min(at, tokens.length - 1)] as Token;
  const fail = (what: string): never => {
    throw new ExpressionError(what, here().line);
  };
  const is = (text: string): boolean => here().text === text && here().kind !== 'string';
  const take = (text: string): boolean => is(text) && ++at > 0;
  const expect = (text: string): void => {
    if (!take(text)) fail(`lacks a "${text}"`);
  };
  const count = <Kind extends Expression>(node: Kind, more = 1): Kind => {
    nodes += more;
    if (nodes > MOST) fail('is too large');
    return node;
  };
  const nested = <Answer>(read: () => Answer): Answer => {
    if (++depth > DEEPEST) fail('is nested too deeply');
    const answer = read();
    depth--;
    return answer;
  };
  const nameHere = (): string => {
    const { kind, text } = here();
    if (kind !== 'name') fail('lacks a name');
    at++;
    return text;
  };

  const readProgram = (): Expression => {
    while (is('let')) {
      at++;
      const name = nameHere();
      expect('=');
      bind(name, readExpression);
      expect(';');
    }
    return readExpression();
  };

  const bind = (name: string, read: () => Expression): void => {
    const before = nodes;
    const node = read();
    bound.set(name, { node, size: nodes - before });
  };

  const readExpression = (): Expression =>
    nested(() => {
      const test = readLevel(0);
      if (!take('?')) return test;
      const yes = readExpression();
      expect(':');
      return count({ kind: 'choice', test, yes, no: readExpression() });
    });

  const readLevel = (level: number): Expression => {
    const operators = LEVELS[level];
    if (operators === undefined) return readUnary();
    let left = readLevel(level + 1);
    for (;;) {
      const isNegated = level === 2 && is('not') && operators.includes(tokens[at + 1]?.text ?? '');
      const token = isNegated ? (tokens[at + 1] as Token) : here();
      if (token.kind === 'string' || !operators.includes(token.text)) return left;
      at += isNegated ? 2 : 1;
      const right = token.text === 'matches' ? null : readLevel(level + 1);
      const node: Expression = right === null ? matches(left, 'any') : binary(token.text, left, right);
      left = isNegated ? count({ kind: 'not', of: node }) : node;
    }
  };

  const binary = (operator: string, left: Expression, right: Expression): Expression => {
    if (operator === 'or' || operator === '||') return count({ kind: 'or', left, right });
    if (operator === 'and' || operator === '&&') return count({ kind: 'and', left, right });
    return count({ kind: 'operator', operator, left, right });
  };

  const readUnary = (): Expression =>
    nested(() => {
      if (take('!') || take('not')) return count({ kind: 'not', of: readUnary() });
      if (take('-')) return count({ kind: 'operator', operator: '-', left: { kind: 'value', value: 0 }, right: readUnary() });
      return readPostfix(readAtom());
    });

  const readPostfix = (atom: Expression): Expression => {
    let node = atom;
    for (;;) {
      if (take('?.') || take('.?') || take('.')) {
        if (is('[')) continue;
        const name = nameHere();
        if (is('(')) node = readMethod(name, node);
        else node = count({ kind: 'index', of: node, key: { kind: 'value', value: name } });
      } else if (take('[')) node = readIndex(node);
      else return node;
    }
  };

  const readIndex = (of: Expression): Expression => {
    take('?');
    const from = is(':') ? null : readExpression();
    if (!take(':')) {
      expect(']');
      return count({ kind: 'index', of, key: from as Expression });
    }
    const to = is(']') ? null : readExpression();
    expect(']');
    return count({ kind: 'slice', of, from, to });
  };

  const readMethod = (name: string, of: Expression): Expression => {
    if (name === 'matches') {
      expect('(');
      const node = matches(of, 'any');
      expect(')');
      return node;
    }
    if (!METHODS.has(name)) fail(`calls ${name}(), which is not supported`);
    return count({ kind: 'call', name, given: [of, ...readGiven()] });
  };

  const readGiven = (): Expression[] => {
    expect('(');
    const given: Expression[] = [];
    while (!is(')')) {
      given.push(readExpression());
      if (!take(',')) break;
    }
    expect(')');
    return given;
  };

  const readAtom = (): Expression => {
    const { kind, text } = here();
    if (kind === 'string') {
      at++;
      return count({ kind: 'value', value: text });
    }
    if (kind === 'number') {
      at++;
      return count({ kind: 'value', value: Number(text) });
    }
    if (take('(')) {
      const inner = readExpression();
      expect(')');
      return inner;
    }
    if (take('[')) return readList();
    if (take('#')) return count({ kind: 'name', name: '#' });
    if (kind !== 'name') fail('has something where a value should stand');
    return readName(nameHere());
  };

  const readList = (): Expression => {
    const items: Expression[] = [];
    while (!is(']')) {
      items.push(readExpression());
      if (!take(',')) break;
    }
    expect(']');
    return count({ kind: 'list', items });
  };

  const readName = (first: string): Expression => {
    if (first === 'true' || first === 'false') return count({ kind: 'value', value: first === 'true' });
    if (first === 'nil' || first === 'null') return count({ kind: 'value', value: null });
    const known = bound.get(first);
    if (known !== undefined && !is('(')) return count(known.node, known.size);
    if (first === 'attributes' || first === 'finding') return count({ kind: 'name', name: first });
    const name = (first === 'filter' || first === 'cel') && take('.') ? `${first}.${nameHere()}` : first;
    if (!is('(')) return fail(`knows no name "${name}"`);
    return readCall(name);
  };

  const readCall = (name: string): Expression => {
    const plain = name.replace(/^filter\./, '');
    if (name === 'cel.bind') {
      expect('(');
      const variable = nameHere();
      expect(',');
      const outer = bound.get(variable);
      bind(variable, readExpression);
      expect(',');
      const node = readExpression();
      expect(')');
      if (outer === undefined) bound.delete(variable);
      else bound.set(variable, outer);
      return node;
    }
    if (plain === 'matchesAny' || plain === 'findMatch') {
      expect('(');
      const of = readExpression();
      expect(',');
      const node = matches(of, plain === 'findMatch' ? 'first' : 'any');
      expect(')');
      return node;
    }
    if (PREDICATES.has(name)) return readPredicate(name);
    if (!FUNCTIONS.has(plain)) fail(`calls ${name}(), which is not supported`);
    return count({ kind: 'call', name: plain, given: readGiven() });
  };

  const readPredicate = (name: string): Expression => {
    expect('(');
    const list = readExpression();
    expect(',');
    const isBlock = take('{');
    const test = readExpression();
    if (isBlock) expect('}');
    expect(')');
    return count({ kind: 'predicate', name, list, test });
  };

  /** Patterns stand there as they are, so that each is known to be one before a scan begins. */
  const matches = (of: Expression, gives: 'any' | 'first'): Expression => {
    const { line } = here();
    const given = readLevel(3);
    const texts = given.kind === 'list' ? given.items : [given];
    const patterns = texts.map((item): PatternText => {
      if (item.kind !== 'value' || typeof item.value !== 'string')
        throw new ExpressionError('makes a pattern while it runs, which is not supported; write it down', line);
      try {
        return readPattern(item.value);
      } catch (error) {
        if (error instanceof PatternError) throw new ExpressionError(`has a pattern that ${error.message}`, line);
        throw error;
      }
    });
    return count({ kind: 'matches', of, patterns, gives });
  };

  const program = readProgram();
  if (here().kind !== 'end') fail('goes on behind its end');
  return program;
}
