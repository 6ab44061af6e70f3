/**
 * Proves that a match shows itself by a run of token characters: that it begins with one, that a keyword stands right in
 * front of one, or that a keyword is part of the name that a value, which is a run, is given to.
 */
import { ACCEPTED, isTokenCharacter, kindOf, KINDS, MOST_RUN, REFUSED, RUN, WALK } from '../layout.ts';
import type { Automaton } from './automaton.ts';
import type { Bytes } from './pattern-tree.ts';
import type { Position, Positions } from './positions.ts';

/** Three bytes, folded, that stand `offset` bytes behind a hit's start, and what follows them. */
export interface Gram {
  readonly bytes: readonly number[];
  readonly offset: number;
  /** Of up to four bytes behind them, those that are always the same (folded). */
  readonly more: readonly number[];
}

/** Bytes in front of a value in which the kernel looks for an operator. */
const LOOK = 16;
/** More beginnings than this tell nothing. */
const MOST_GRAMS = 256;

const isLetterOrDigit = (byte: number): boolean => /[A-Za-z0-9]/.test(String.fromCharCode(byte));

/** The bytes of each class. */
function membersOf({ classOf, classes }: Automaton): readonly (readonly number[])[] {
  const members: number[][] = Array.from({ length: classes }, () => []);
  for (const [byte, kind] of classOf.entries()) members[kind]?.push(byte);
  return members;
}

/** Where this byte leads, or null where no match goes on so. */
function stepBy({ classOf, table }: Automaton, state: number, byte: number): number | null {
  const to = table[state + (classOf[byte] as number)] as number;
  return to === REFUSED ? null : to;
}

/** States after a keyword in either case; null where one is spelled no further than a match may go. */
function spell(automaton: Automaton, keyword: string): Set<number> | null {
  let states = new Set([0]);
  for (const character of keyword) {
    const next = new Set<number>();
    for (const state of states) {
      if (state === ACCEPTED) return null;
      for (const form of [character.toLowerCase(), character.toUpperCase()]) {
        const to = stepBy(automaton, state, form.charCodeAt(0));
        if (to !== null) next.add(to);
      }
    }
    states = next;
  }
  return states;
}

/** Whether only token characters can follow, so many of them. */
function staysToken(automaton: Automaton, from: ReadonlySet<number>, length: number): boolean {
  const members = membersOf(automaton);
  let states = from;
  for (let step = 0; step < length; step++) {
    const next = new Set<number>();
    for (const state of states) {
      if (state === ACCEPTED) return false;
      for (const bytes of members) {
        const to = stepBy(automaton, state, bytes[0] as number);
        if (to === null) continue;
        if (!bytes.every(isTokenCharacter)) return false;
        next.add(to);
      }
    }
    states = next;
  }
  return true;
}

/** What matches begin with, where each begins with a run at the start of a word and these beginnings are few. */
export function startGrams(automaton: Automaton): Gram[] | null {
  if (!staysToken(automaton, new Set([0]), RUN)) return null;
  let beginnings: { readonly state: number; readonly bytes: readonly number[] }[] = [{ state: 0, bytes: [] }];
  for (let place = 0; place < 3; place++) {
    const next = new Map<string, { readonly state: number; readonly bytes: readonly number[] }>();
    for (const { state, bytes } of beginnings) {
      for (let byte = 0; byte < 128; byte++) {
        const to = stepBy(automaton, state, byte);
        if (to === null) continue;
        if (place === 0 && !isLetterOrDigit(byte)) return null;
        const longer = [...bytes, byte | 0x20];
        next.set(`${to} ${longer.join()}`, { state: to, bytes: longer });
      }
    }
    beginnings = [...next.values()];
    if (beginnings.length > MOST_GRAMS) return null;
  }
  const grams = new Map<string, Gram>();
  for (const { state, bytes } of beginnings) {
    const more = onlyBytes(automaton, state);
    const known = grams.get(bytes.join());
    const shared =
      known === undefined ? more : more.filter((byte, at) => more.slice(0, at + 1).join() === known.more.slice(0, at + 1).join());
    grams.set(bytes.join(), { bytes, offset: 0, more: shared });
  }
  return [...grams.values()];
}

/** Up to four bytes, folded, that alone can follow. */
function onlyBytes(automaton: Automaton, from: number): number[] {
  const only: number[] = [];
  let state = from;
  while (only.length < 4 && state !== ACCEPTED) {
    const folded = new Set<number>();
    const next = new Set<number>();
    for (let byte = 0; byte < 256; byte++) {
      const to = stepBy(automaton, state, byte);
      if (to === null) continue;
      folded.add(byte | 0x20);
      next.add(to);
    }
    if (folded.size !== 1 || next.size !== 1) break;
    only.push(...folded);
    state = [...next][0] as number;
  }
  return only;
}

/** How far from the keyword's start a run begins: 0, or its length where its last character is none of a run's. */
export function opensRun(automaton: Automaton, keyword: string, word: boolean): number | null {
  const bytes = [...Buffer.from(keyword, 'latin1')];
  const after = spell(automaton, keyword);
  if (after === null) return null;
  if (!isTokenCharacter(bytes.at(-1) as number)) return staysToken(automaton, after, RUN) ? bytes.length : null;
  const isRun = word && isLetterOrDigit(bytes[0] as number) && bytes.every(isTokenCharacter);
  return isRun && staysToken(automaton, after, RUN - bytes.length) ? 0 : null;
}

export interface Assignment {
  /** Where in the keyword the three bytes stand. */
  readonly offset: number;
  /** Token characters, up to `MOST_RUN`, that the value begins with at least. */
  readonly run: number;
}

/**
 * Three bytes of a name that the kernel comes across when it walks back from the value: over separators, of which one is an
 * operator, and over the name. Null where a match may look otherwise.
 */
export function assignsRun({ last }: Positions, anchors: ReadonlySet<Position>, keyword: string): Assignment | null {
  const codes = [...Buffer.from(keyword.toLowerCase(), 'latin1')];
  const offset = codes.findIndex((_, at) => codes.slice(at).every(isName));
  if (offset === -1 || offset + 3 > codes.length) return null;
  let ends: readonly Position[] = [...anchors].filter((position) => takes(position, codes[0] as number));
  for (const code of codes.slice(1)) {
    ends = [...new Set(ends.flatMap(({ follow }) => [...follow]))].filter((position) => takes(position, code));
  }
  /** Of the name, of the separators in front of the first operator, and how many stand behind the last one. */
  type Part = 'name' | 'separator' | number;
  const seen = new Map<Position, Set<Part>>();
  const runs = new Map<Position, number>();
  const opens = (position: Position): boolean => {
    const known = runs.get(position) ?? runFrom(position, last);
    runs.set(position, known);
    return known >= RUN;
  };
  const queue: [position: Position, part: Part][] = ends.map((position) => [position, 'name']);
  for (const [position, part] of queue) {
    // A match that ends without a value.
    if (last.has(position)) return null;
    for (const next of position.follow) {
      const parts = new Set<Part>();
      const { operator, separator, name, other, token } = contentOf(next.bytes);
      if (operator) parts.add(0);
      if (separator) parts.add(typeof part === 'number' ? part + 1 : 'separator');
      if (name || other) {
        if (part === 'name' && !other) parts.add('name');
        else if (typeof part !== 'number' || !token || next.before > WALK || !opens(next)) return null;
      }
      const known = seen.get(next) ?? new Set();
      seen.set(next, known);
      for (const way of parts) {
        // The kernel looks at this many bytes for an operator.
        if (way === LOOK) return null;
        if (known.has(way)) continue;
        known.add(way);
        queue.push([next, way]);
      }
    }
  }
  return { offset, run: Math.min(MOST_RUN, ...runs.values()) };
}

interface Content {
  readonly operator: boolean;
  readonly separator: boolean;
  /** Of what is neither: what names are made of, what they are not, and whether all of it is token characters. */
  readonly name: boolean;
  readonly other: boolean;
  readonly token: boolean;
}

/** Copies of a position share their bytes. */
const contents = new WeakMap<Bytes, Content>();

function contentOf(bytes: Bytes): Content {
  const known = contents.get(bytes);
  if (known !== undefined) return known;
  const codes = [...bytes.keys()].filter((byte) => bytes[byte] === 1);
  const has = (kind: number): boolean => codes.some((byte) => (kindOf(byte) & kind) !== 0);
  const rest = codes.filter((byte) => (kindOf(byte) & KINDS.separator) === 0);
  const content = {
    operator: has(KINDS.operator),
    separator: codes.some((byte) => kindOf(byte) === KINDS.separator),
    name: rest.some(isName),
    other: !rest.every(isName),
    token: rest.every(isTokenCharacter),
  };
  contents.set(bytes, content);
  return content;
}

/** The fewest token characters, as far as they matter, that any match has from here on, this one being one. */
function runFrom(position: Position, last: ReadonlySet<Position>): number {
  const shortest = new Map([[position, position.times]]);
  let least = MOST_RUN;
  // Grows as it is gone through; a way that turns out shorter is gone once more.
  for (const [one, length] of shortest) {
    if (length >= least) continue;
    const next = [...one.follow];
    if (last.has(one) || next.some(({ bytes }) => !isTokenOnly(contentOf(bytes)))) least = length;
    for (const other of next) {
      const longer = length + (other === one ? 1 : other.times);
      if (longer >= (shortest.get(other) ?? Infinity)) continue;
      shortest.delete(other);
      shortest.set(other, longer);
    }
  }
  return least;
}

function isTokenOnly({ operator, separator, token }: Content): boolean {
  return token && !operator && !separator;
}

/** In either case. */
function takes({ bytes }: Position, code: number): boolean {
  return bytes[code] === 1 || bytes[String.fromCharCode(code).toUpperCase().charCodeAt(0)] === 1;
}

function isName(byte: number): boolean {
  return (kindOf(byte) & KINDS.name) !== 0;
}
