/** What expressions may call. All of it is pure and takes time in proportion to the texts it is given. */
import { entropyOf, isRandom } from '../filter/randomness.ts';
import type { Value } from './tree.ts';

type Call = (...given: Value[]) => Value;

/** Characters of any text that an expression makes. */
const LONGEST = 4_000_000;

const bounded = (length: number): void => {
  if (length > LONGEST) throw new RangeError('too long a text');
};
const textOf = (value: Value | undefined): string => {
  if (typeof value !== 'string') throw new TypeError('a text was expected');
  return value;
};
const numberOf = (value: Value | undefined): number => {
  if (typeof value !== 'number') throw new TypeError('a number was expected');
  return value;
};
const listOf = (value: Value | undefined): readonly Value[] => {
  if (!Array.isArray(value)) throw new TypeError('a list was expected');
  return value as readonly Value[];
};
const sizeOf: Call = (value) => (Array.isArray(value) ? value.length : Array.from(textOf(value)).length);
const startsWith: Call = (text, part) => textOf(text).startsWith(textOf(part));
const endsWith: Call = (text, part) => textOf(text).endsWith(textOf(part));
const lower: Call = (text) => textOf(text).toLowerCase();
const upper: Call = (text) => textOf(text).toUpperCase();
const trim: Call = (text) => textOf(text).trim();
const replace: Call = (text, from, to) => {
  bounded((textOf(text).length + 1) * (textOf(to).length + 1));
  return textOf(text).replaceAll(textOf(from), () => textOf(to));
};
const split: Call = (text, by) => textOf(text).split(textOf(by));
const contains: Call = (text, part) => textOf(text).includes(textOf(part));
/** Whether it reads like words; betterleaks counts the tokens of a language model for that. */
const readsLikeWords: Call = (text) => !isRandom(textOf(text), { strict: true });

export const FUNCTIONS: ReadonlyMap<string, Call> = new Map<string, Call>([
  ['containsAny', (text, words) => listOf(words).some((word) => textOf(text).includes(textOf(word)))],
  ['entropy', (text) => (text === '' ? 0 : entropyOf(textOf(text)))],
  ['failsTokenEfficiency', readsLikeWords],
  ['tokenEfficiencyOK', (text) => readsLikeWords(text) === false],
  ['get', (map, key, other = null) => memberOf(map, key) ?? other],
  ['len', sizeOf],
  ['size', sizeOf],
  ['lower', lower],
  ['upper', upper],
  ['trim', trim],
  ['trimPrefix', (text, part) => (startsWith(text, part) === true ? textOf(text).slice(textOf(part).length) : textOf(text))],
  [
    'trimSuffix',
    (text, part) =>
      endsWith(text, part) === true ? textOf(text).slice(0, textOf(text).length - textOf(part).length) : textOf(text),
  ],
  ['hasPrefix', startsWith],
  ['hasSuffix', endsWith],
  ['indexOf', (text, part) => textOf(text).indexOf(textOf(part))],
  ['split', split],
  ['replace', replace],
  ['string', (value) => (typeof value === 'string' ? value : JSON.stringify(value))],
  ['int', (value) => Math.trunc(Number(value))],
  ['float', (value) => Number(value)],
  ['max', (...given) => Math.max(...given.map(numberOf))],
  ['min', (...given) => Math.min(...given.map(numberOf))],
]);

/** `text.name(...)`: the text comes first. */
export const METHODS: ReadonlyMap<string, Call> = new Map<string, Call>([
  ['orValue', (value, other) => value ?? other],
  ['hasValue', (value) => value !== null],
  ['startsWith', startsWith],
  ['endsWith', endsWith],
  ['contains', contains],
  ['size', sizeOf],
  ['lowerAscii', lower],
  ['upperAscii', upper],
  ['trim', trim],
  ['replace', replace],
  ['split', split],
]);

export const PREDICATES: ReadonlySet<string> = new Set(['any', 'all', 'none', 'one', 'count']);

export const OPERATORS: ReadonlyMap<string, Call> = new Map<string, Call>([
  ['==', (a, b) => a === b],
  ['!=', (a, b) => a !== b],
  ['<', (a, b) => compare(a, b) < 0],
  ['>', (a, b) => compare(a, b) > 0],
  ['<=', (a, b) => compare(a, b) <= 0],
  ['>=', (a, b) => compare(a, b) >= 0],
  ['+', (a, b) => (typeof a === 'string' ? join(a, textOf(b)) : numberOf(a) + numberOf(b))],
  ['-', (a, b) => numberOf(a) - numberOf(b)],
  ['*', (a, b) => numberOf(a) * numberOf(b)],
  ['/', (a, b) => numberOf(a) / numberOf(b)],
  ['%', (a, b) => numberOf(a) % numberOf(b)],
  ['??', (a, b) => a ?? b],
  ['in', (item, of) => (Array.isArray(of) ? (of as Value[]).includes(item) : memberOf(of, item) !== null)],
  ['contains', contains],
  ['startsWith', startsWith],
  ['endsWith', endsWith],
]);

function join(a: string, b: string): string {
  bounded(a.length + b.length);
  return a + b;
}

function compare(a: Value, b: Value): number {
  if (typeof a === 'string') return a < textOf(b) ? -1 : a === b ? 0 : 1;
  return numberOf(a) - numberOf(b);
}

/** Null where there is none. */
export function memberOf(of: Value, key: Value): Value {
  if (Array.isArray(of) || typeof of === 'string') {
    const index = numberOf(key);
    return (of as readonly Value[])[index < 0 ? of.length + index : index] ?? null;
  }
  if (of === null || typeof of !== 'object') return null;
  return (of as Readonly<Record<string, Value>>)[textOf(key)] ?? null;
}
