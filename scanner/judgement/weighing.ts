/**
 * Weighs values that their names give away. Programs say the same things over and over, so what was made of a name, of a way to
 * assign and of a value that is plainly no credential is kept for as long as the weighing lasts; other values only until they are
 * weighed, or the next one is asked about.
 */
import type { Rule } from '../../rules/index.ts';
import { isRandom } from '../filter/randomness.ts';
import { keepAnswer } from './answers.ts';
import {
  anyFileEvidence,
  bareOf,
  drawnEvidence,
  endEvidence,
  fileKind,
  formOf,
  inFile,
  isSaidBefore,
  isTranslation,
  likenessOf,
  lookEvidence,
  nameEvidence,
  nameWords,
  operatorEvidence,
  operatorKind,
  quoteOf,
  sizeEvidence,
  surroundingEvidence,
} from './evidence.ts';
import type { Form, Side } from './evidence.ts';
import { alphabetOf, isAlgorithm, isIdentifier, lengthClass, looksOf } from './looks.ts';
import { greatestOf, mostOf, probabilityOf, sumOf, weigh, weightOf } from './model.ts';
import type { NamedValue } from './named-value.ts';

/** Nobody asks to see what is less likely than this. */
export const LEAST_CONFIDENCE = 0.25;

/** Sums come out a little different in another order. */
const SLACK = 1e-9;

export interface Weighing {
  /** By far the most candidates in code: words of programs, where something drawn at random would stand; names of methods. */
  isHopeless(rule: Rule, value: string): boolean;
  /** Whether this value, given to this name in this way, came to nothing in such a file whatever stood around it. */
  isSettled(rule: Rule, named: NamedValue): boolean;
  /** Whether the value looks as if a machine had drawn it. */
  isDrawn(value: string): boolean;
  /** Log odds of the value itself, its name and how it is given. */
  weighOwn(rule: Rule, named: NamedValue): number;
  /** What each kind of file adds to that, by `fileNumber`. */
  weighFiles(rule: Rule, named: NamedValue): readonly number[];
  /** A probability from 0 to 1, with the file and all around; 0 where it would be below the least. */
  confidenceIn(rule: Rule, named: NamedValue): number;
}

interface NameFacts {
  readonly bare: string;
  readonly words: readonly string[];
  readonly sum: number;
}

interface OperatorFacts {
  readonly quote: string;
  readonly kind: string;
  readonly form: Form;
  readonly sum: number;
}

interface ValueFacts {
  readonly alphabet: string;
  readonly isDrawn: boolean;
  readonly sum: number;
}

interface FileFacts {
  readonly path: string;
  readonly kind: string;
  readonly isTranslation: boolean;
}

function isOfWords(value: string): boolean {
  return isIdentifier(value) || isAlgorithm(value);
}

export function createWeighing(): Weighing {
  const sides: Partial<Record<Side, number>> = {};
  /** Of values that are, and of those that were settled otherwise. */
  const hopeless = new Map<string, boolean>();
  const settled = new Map<string, true>();
  const names = new Map<string, Map<string, NameFacts>>();
  const operators = new Map<string, OperatorFacts>();
  const values: Readonly<Record<Side, Map<string, ValueFacts>>> = { p: new Map(), s: new Map() };
  /** By alphabet and length, and by look, what such evidence comes to. */
  const sizes: Readonly<Record<Side, Map<string, number[]>>> = { p: new Map(), s: new Map() };
  const looks: Readonly<Record<Side, Map<string, number>>> = { p: new Map(), s: new Map() };
  /** By how a value is given and what it is made of, what files add: few such pairs make up all programs. */
  const files = new Map<string, readonly number[]>();
  /** Of the value that is being weighed: several questions are asked about it. */
  let asked: { readonly value: string; readonly side: Side; readonly facts: ValueFacts } | undefined;
  let file: FileFacts | undefined;

  const nameOf = (name: string, side: Side, form: Form): NameFacts => {
    const key = `${side} ${form}`;
    const known = names.get(key) ?? new Map<string, NameFacts>();
    names.set(key, known);
    let facts = known.get(name);
    if (facts === undefined) {
      const words = nameWords(name);
      facts = { bare: bareOf(name), words, sum: sumOf(nameEvidence(name, words, side, form)) };
      keepAnswer(known, name, facts);
    }
    return facts;
  };

  const operatorOf = (operator: string): OperatorFacts => {
    let facts = operators.get(operator);
    if (facts === undefined) {
      facts = {
        quote: quoteOf(operator),
        kind: operatorKind(operator),
        form: formOf(operator),
        sum: sumOf(operatorEvidence(operator)),
      };
      keepAnswer(operators, operator, facts);
    }
    return facts;
  };

  const sizeOf = (alphabet: string, length: number, side: Side): number => {
    let known = sizes[side].get(alphabet);
    if (known === undefined) sizes[side].set(alphabet, (known = []));
    return (known[length] ??= sumOf(sizeEvidence(alphabet, length, side)));
  };

  const lookOf = (look: string, side: Side): number => {
    let sum = looks[side].get(look);
    if (sum === undefined) looks[side].set(look, (sum = sumOf(lookEvidence(look, side))));
    return sum;
  };

  const weighValue = (value: string, side: Side): ValueFacts => {
    const isDrawn = side === 's' && isRandom(value, { strict: true });
    const alphabet = alphabetOf(value);
    const drawn = drawnEvidence(value, side, isDrawn);
    let sum = sizeOf(alphabet, lengthClass(value.length), side) + (drawn === undefined ? 0 : weightOf(drawn));
    for (const look of looksOf(value)) sum += lookOf(look, side);
    return { alphabet, isDrawn, sum };
  };

  const valueOf = (value: string, side: Side): ValueFacts => {
    if (asked?.value === value && asked.side === side) return asked.facts;
    let facts = values[side].get(value);
    if (facts === undefined) {
      facts = weighValue(value, side);
      if (facts.sum < 0) keepAnswer(values[side], value, facts);
    }
    asked = { value, side, facts };
    return facts;
  };

  const fileOf = (path: string): FileFacts =>
    file?.path === path ? file : (file = { path, kind: fileKind(path), isTranslation: isTranslation(path) });

  const weighOwn = ({ chosen }: Rule, named: NamedValue): number => {
    const { value, name, operator, after } = named;
    const side = chosen === true ? 'p' : 's';
    const given = operatorOf(operator);
    const { bare, words, sum } = nameOf(name, side, given.form);
    const likeness = likenessOf(value, bare, words);
    return (
      (sides[side] ??= weigh([`side ${side}`])) +
      sum +
      given.sum +
      weightOf(endEvidence(given.quote, after)) +
      valueOf(value, side).sum +
      (likeness === undefined ? 0 : weightOf(likeness)) +
      (isSaidBefore(named) ? weightOf('v:said before') : 0)
    );
  };

  const weighFile = ({ chosen }: Rule, { value, operator, path }: NamedValue): number => {
    const { kind, form } = operatorOf(operator);
    const { alphabet } = valueOf(value, chosen === true ? 'p' : 's');
    const { kind: of, isTranslation } = fileOf(path);
    let sum = isTranslation ? weightOf('f:translation') : 0;
    // Each says something else: none of them counts twice.
    for (const evidence of inFile({ kind, form, alphabet }, of)) sum += weightOf(evidence);
    return sum;
  };

  const weighFiles = ({ chosen }: Rule, { value, operator }: NamedValue): readonly number[] => {
    const { kind, form } = operatorOf(operator);
    const { alphabet } = valueOf(value, chosen === true ? 'p' : 's');
    const key = `${kind} ${form} ${alphabet}`;
    let sums = files.get(key);
    if (sums === undefined) {
      sums = anyFileEvidence({ kind, form, alphabet }).map((evidence) => sumOf(evidence));
      keepAnswer(files, key, sums);
    }
    return sums;
  };

  const keyOf = ({ chosen }: Rule, { value, name, operator, path }: NamedValue): string => {
    const { kind, isTranslation } = fileOf(path);
    return `${chosen === true} ${kind} ${isTranslation} ${name} ${operator.length} ${operator}${value}`;
  };

  /** Whether a sum, with which it comes to nothing, does so too whatever follows the value and stands in front of it. */
  const isSettling = ({ chosen }: Rule, named: NamedValue, sum: number): boolean => {
    const { value, operator, after } = named;
    // A vendor's name may stand in front of what was drawn.
    if (chosen !== true && valueOf(value, 's').isDrawn) return false;
    const { quote, form } = operatorOf(operator);
    const end = greatestOf(`o:end ${form} `) - weightOf(endEvidence(quote, after));
    const said = isSaidBefore(named) ? 0 : Math.max(0, weightOf('v:said before'));
    return probabilityOf(sum + end + said + SLACK) < LEAST_CONFIDENCE;
  };

  return {
    isSettled: (rule, named) => settled.has(keyOf(rule, named)),
    isHopeless({ chosen }, value) {
      if (chosen === true) return isAlgorithm(value);
      const known = hopeless.get(value);
      if (known !== undefined) return known;
      const answer = isOfWords(value);
      if (answer) keepAnswer(hopeless, value, answer);
      return answer;
    },
    isDrawn: (value) => valueOf(value, 's').isDrawn,
    weighOwn,
    weighFiles,
    confidenceIn(rule, named) {
      const own = weighOwn(rule, named) + weighFile(rule, named);
      // Most values are names and code, and nothing around them makes up for it.
      const most = own + mostOf('l:');
      const isNothing = probabilityOf(most) < LEAST_CONFIDENCE;
      if (isNothing && isSettling(rule, named, most)) {
        keepAnswer(settled, keyOf(rule, named), true);
        if (rule.chosen !== true) keepAnswer(hopeless, named.value, isOfWords(named.value));
      }
      asked = undefined;
      if (isNothing) return 0;
      return probabilityOf(own + sumOf(surroundingEvidence(named)));
    },
  };
}
