/**
 * Character classes. ASCII is taken exactly. Of the rest, characters that are named one by one are; larger ranges and Unicode
 * properties stand for every character beyond ASCII.
 */
import { characterNode, PatternError, setOf } from './tree.ts';
import type { Bytes, Node } from './tree.ts';

/** What a class holds while it is read: ASCII by byte, single characters beyond it, or all of those. */
export interface CharacterClass {
  readonly ascii: Bytes;
  readonly others: Set<number>;
  everyOther: boolean;
}

/** A range beyond ASCII of more characters is all of them. */
const MOST_SINGLE = 256;

export const createClass = (): CharacterClass => ({ ascii: new Uint8Array(256), others: new Set(), everyOther: false });

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isUpper = (c: number): boolean => c >= 65 && c <= 90;
const isLower = (c: number): boolean => c >= 97 && c <= 122;
const isWord = (c: number): boolean => isDigit(c) || isUpper(c) || isLower(c) || c === 95;
const isSpace = (c: number): boolean => c === 9 || c === 10 || c === 12 || c === 13 || c === 32;

const PERL: Readonly<Record<string, (c: number) => boolean>> = { d: isDigit, w: isWord, s: isSpace };
const POSIX: Readonly<Record<string, (c: number) => boolean>> = {
  alnum: (c) => isDigit(c) || isUpper(c) || isLower(c),
  alpha: (c) => isUpper(c) || isLower(c),
  ascii: (c) => c < 128,
  blank: (c) => c === 9 || c === 32,
  cntrl: (c) => c < 32 || c === 127,
  digit: isDigit,
  graph: (c) => c > 32 && c < 127,
  lower: isLower,
  print: (c) => c >= 32 && c < 127,
  punct: (c) => c > 32 && c < 127 && !isDigit(c) && !isUpper(c) && !isLower(c),
  space: (c) => isSpace(c) || c === 11,
  upper: isUpper,
  word: isWord,
  xdigit: (c) => isDigit(c) || (c >= 65 && c <= 70) || (c >= 97 && c <= 102),
};

function addWhere(into: CharacterClass, test: (c: number) => boolean, negated: boolean): void {
  for (let c = 0; c < 128; c++) if (test(c) !== negated) into.ascii[c] = 1;
  if (negated) into.everyOther = true;
}

/** `letter` as in `\d`; false where there is no such class. */
export function addPerl(into: CharacterClass, letter: string): boolean {
  const test = PERL[letter.toLowerCase()];
  if (test === undefined || letter.length !== 1) return false;
  addWhere(into, test, letter !== letter.toLowerCase());
  return true;
}

export function addPosix(into: CharacterClass, name: string, negated: boolean): void {
  const test = Object.hasOwn(POSIX, name) ? POSIX[name] : undefined;
  if (test === undefined) throw new PatternError('names a class of characters that there is not');
  addWhere(into, test, negated);
}

/** `name` as in `\p{Greek}`, of RE2: a general category or a script. */
export function addProperty(into: CharacterClass, name: string, negated: boolean): void {
  const property = propertyOf(name);
  if (property === null) throw new PatternError('names a Unicode class that there is not');
  for (let c = 0; c < 128; c++) if (property.test(String.fromCharCode(c)) !== negated) into.ascii[c] = 1;
  into.everyOther = true;
}

function propertyOf(name: string): RegExp | null {
  if (name === 'Any') return /^[^]$/;
  if (!/^[A-Za-z_]{1,40}$/.test(name)) return null;
  for (const source of [`^\\p{General_Category=${name}}$`, `^\\p{Script=${name}}$`]) {
    try {
      return new RegExp(source, 'u');
    } catch {
      // Of the other kind, or none.
    }
  }
  return null;
}

export function addRange(into: CharacterClass, from: number, to: number): void {
  for (let c = from; c <= Math.min(to, 127); c++) into.ascii[c] = 1;
  if (to < 128) return;
  const low = Math.max(from, 128);
  if (to - low >= MOST_SINGLE) into.everyOther = true;
  else for (let c = low; c <= to; c++) into.others.add(c);
}

/** Both cases of everything in it. */
export function foldClass(into: CharacterClass): void {
  for (let c = 97; c <= 122; c++) if (into.ascii[c] === 1 || into.ascii[c - 32] === 1) into.ascii[c] = into.ascii[c - 32] = 1;
  for (const c of into.others) for (const other of casesOf(c)) into.others.add(other);
}

/** One character each, also where a case is several. */
export function casesOf(point: number): number[] {
  const text = String.fromCodePoint(point);
  const cases = [text, text.toLowerCase(), text.toUpperCase()].filter((each) => [...each].length === 1);
  return [...new Set(cases.map((each) => each.codePointAt(0) as number))];
}

export function classNode({ ascii, others, everyOther }: CharacterClass, negated: boolean): Node {
  if (negated) {
    // Whatever single characters are left out: a class that leaves some out takes bytes, not characters.
    if (everyOther) return { kind: 'set', bytes: setOf((byte) => byte < 128 && ascii[byte] !== 1) };
    return { kind: 'set', bytes: setOf((byte) => byte >= 128 || ascii[byte] !== 1) };
  }
  const plain: Node = { kind: 'set', bytes: ascii };
  if (everyOther) return { kind: 'choice', options: [plain, BEYOND_ASCII] };
  return others.size === 0 ? plain : { kind: 'choice', options: [plain, ...[...others].map(characterNode)] };
}

/** Any one character beyond ASCII. */
const BEYOND_ASCII: Node = {
  kind: 'sequence',
  parts: [
    { kind: 'set', bytes: setOf((byte) => byte >= 0xc2) },
    { kind: 'repeat', of: { kind: 'set', bytes: setOf((byte) => byte >= 0x80 && byte < 0xc0) }, min: 1, max: 3, lazy: false },
  ],
};
