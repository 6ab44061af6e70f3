/** Reads a pattern in the syntax of RE2, as Go's programs take it: what RE2 refuses is refused here. */
import { addPerl, addPosix, addProperty, addRange, casesOf, classNode, createClass, foldClass } from './classes.ts';
import type { CharacterClass } from './classes.ts';
import { characterNode, PatternError, setOf } from './tree.ts';
import type { Edge, Node, Tree } from './tree.ts';

const MAX_LENGTH = 64 * 1024;
/** RE2's own limits. */
const MOST_REPEATS = 1000;
const DEEPEST = 250;

interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly U: boolean;
}

const CONTROLS: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };
const EDGES: Readonly<Record<string, Edge>> = { A: 'start', z: 'end', b: 'word', B: 'no-word' };

/** Throws a `PatternError`. */
export function parsePattern(source: string): Tree {
  if (source.length > MAX_LENGTH) throw new PatternError('is longer than 64 kB');
  const points = Array.from(source);
  let at = 0;
  let groups = 0;
  let flags: Flags = { i: false, m: false, s: false, U: false };
  const rest = (length: number): string => points.slice(at, at + length).join('');

  const readChoice = (depth: number): Node => {
    if (depth > DEEPEST) throw new PatternError('is nested too deeply');
    const outer = flags;
    const options: Node[] = [];
    let parts: Node[] = [];
    while (at < points.length && points[at] !== ')') {
      if (points[at] === '|') {
        at++;
        options.push({ kind: 'sequence', parts });
        parts = [];
      } else readRepeats(parts, depth);
    }
    flags = outer;
    options.push({ kind: 'sequence', parts });
    return options.length === 1 ? (options[0] as Node) : { kind: 'choice', options };
  };

  const readRepeats = (parts: Node[], depth: number): void => {
    let node = rest(2) === '\\Q' ? readQuoted(parts) : readAtom(depth);
    if (node === null) return;
    for (let count = readCount(), isFirst = true; count !== null; count = readCount(), isFirst = false) {
      if (!isFirst) throw new PatternError('repeats a repetition');
      node = { kind: 'repeat', of: node, ...count };
    }
    parts.push(node);
  };

  const readCount = (): { min: number; max: number; lazy: boolean } | null => {
    const [whole, sign, low, comma, high] = /^(?:([*+?])|\{(\d{1,6})(?:(,)(\d{0,6}))?\})/.exec(rest(20)) ?? [];
    if (whole === undefined) return null;
    at += whole.length;
    const isLazy = points[at] === '?';
    if (isLazy) at++;
    const min = sign === undefined ? Number(low) : sign === '+' ? 1 : 0;
    const max =
      sign === undefined ? (comma === undefined ? min : high === '' ? Infinity : Number(high)) : sign === '?' ? 1 : Infinity;
    if (min > MOST_REPEATS || (max !== Infinity && max > MOST_REPEATS) || max < min)
      throw new PatternError(`repeats more than ${MOST_REPEATS} times, or fewer than it begins with`);
    return { min, max, lazy: isLazy !== flags.U };
  };

  /** Null for what only sets flags. */
  const readAtom = (depth: number): Node | null => {
    const character = points[at++] as string;
    if (character === '(') return readGroup(depth);
    if (character === '[') return readClass();
    if (character === '.') return { kind: 'set', bytes: setOf((byte) => flags.s || byte !== 10) };
    if (character === '^') return { kind: 'edge', edge: flags.m ? 'line-start' : 'start' };
    if (character === '$') return { kind: 'edge', edge: flags.m ? 'line-end' : 'end' };
    if (character === '*' || character === '+' || character === '?') throw new PatternError('repeats nothing');
    if (character === '\\') return readEscape();
    return literal(character.codePointAt(0) as number);
  };

  const literal = (point: number): Node => {
    if (!flags.i) return characterNode(point);
    const cases = casesOf(point);
    if (cases.length === 1) return characterNode(point);
    if (cases.every((each) => each < 128)) return { kind: 'set', bytes: setOf((byte) => cases.includes(byte)) };
    return { kind: 'choice', options: cases.map(characterNode) };
  };

  const readGroup = (depth: number): Node | null => {
    if (points[at] !== '?') {
      groups++;
      return { kind: 'group', of: closeGroup(depth) };
    }
    const named = /^\?P?<(\w{1,100})>/.exec(rest(110));
    if (named !== null) {
      at += named[0].length;
      groups++;
      return { kind: 'group', of: closeGroup(depth) };
    }
    const [whole, on = '', off = '', end] = /^\?([imsU]{0,8})(?:-([imsU]{1,8}))?([:)])/.exec(rest(24)) ?? [];
    if (whole === undefined) throw new PatternError('looks around, or opens a group in a way that RE2 does not know');
    at += whole.length;
    const set = (flag: keyof Flags): boolean => (off.includes(flag) ? false : on.includes(flag) || flags[flag]);
    const changed = { i: set('i'), m: set('m'), s: set('s'), U: set('U') };
    if (end === ')') {
      flags = changed;
      return null;
    }
    const outer = flags;
    flags = changed;
    const inner = closeGroup(depth);
    flags = outer;
    return inner;
  };

  const closeGroup = (depth: number): Node => {
    const inner = readChoice(depth + 1);
    if (points[at] !== ')') throw new PatternError('opens a group and does not close it');
    at++;
    return inner;
  };

  const readEscape = (): Node => {
    const letter = points[at++];
    if (letter === undefined) throw new PatternError('ends in a backslash');
    const edge = EDGES[letter];
    if (edge !== undefined) return { kind: 'edge', edge };
    const several = createClass();
    if (addPerl(several, letter) || readProperty(several, letter)) return classNode(several, false);
    at--;
    return literal(readEscapedPoint());
  };

  /** The last character is given, which alone may be repeated. */
  const readQuoted = (parts: Node[]): Node | null => {
    at += 2;
    let last: Node | null = null;
    for (; at < points.length && rest(2) !== '\\E'; at++) {
      if (last !== null) parts.push(last);
      last = literal((points[at] as string).codePointAt(0) as number);
    }
    at += 2;
    return last;
  };

  const readProperty = (into: CharacterClass, letter: string): boolean => {
    if (letter !== 'p' && letter !== 'P') return false;
    const [whole, inside, single = ''] = /^(?:\{([^}]{1,50})\}|([A-Za-z]))/.exec(rest(60)) ?? [];
    if (whole === undefined) throw new PatternError('names a Unicode class that there is not');
    at += whole.length;
    const isCaret = inside?.startsWith('^') === true;
    const property = createClass();
    addProperty(property, (inside ?? single).replace(/^\^/, ''), (letter === 'P') !== isCaret);
    if (flags.i) foldClass(property);
    for (const [byte, bit] of property.ascii.entries()) if (bit === 1) into.ascii[byte] = 1;
    into.everyOther = true;
    return true;
  };

  /** Behind the backslash. */
  const readEscapedPoint = (): number => {
    const letter = points[at++];
    if (letter === undefined) throw new PatternError('ends in a backslash');
    const control = CONTROLS[letter];
    if (control !== undefined) return control;
    if (letter === 'x') {
      const [whole, long, short = ''] = /^(?:\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{2}))/.exec(rest(10)) ?? [];
      const point = Number.parseInt(long ?? short, 16);
      if (whole === undefined || point > 0x10ffff) throw new PatternError('has an escape \\x without its digits');
      at += whole.length;
      return point;
    }
    if (/[0-7]/.test(letter)) {
      const [digits = ''] = /^[0-7]{1,3}/.exec(letter + rest(2)) ?? [];
      if (letter !== '0' && digits.length === 1) throw new PatternError('refers back to a group');
      at += digits.length - 1;
      return Number.parseInt(digits, 8);
    }
    if (/[0-9A-Za-z]/.test(letter)) throw new PatternError(`has an escape \\${letter}, which RE2 does not know`);
    return letter.codePointAt(0) as number;
  };

  const readClass = (): Node => {
    const members = createClass();
    const isNegated = points[at] === '^';
    if (isNegated) at++;
    for (let isFirst = true; points[at] !== ']' || isFirst; isFirst = false) {
      if (at >= points.length) throw new PatternError('opens a class of characters and does not close it');
      readMember(members);
    }
    at++;
    if (flags.i) foldClass(members);
    return classNode(members, isNegated);
  };

  const readMember = (into: CharacterClass): void => {
    const posix = /^\[:(\^?)([a-z]{1,10}):\]/.exec(rest(16));
    if (posix !== null) {
      at += posix[0].length;
      addPosix(into, posix[2] ?? '', posix[1] === '^');
      return;
    }
    if (points[at] === '\\') {
      const letter = points[at + 1] ?? '';
      at += 2;
      if (addPerl(into, letter) || readProperty(into, letter)) return;
      at -= 2;
    }
    const from = readMemberPoint();
    let to = from;
    if (points[at] === '-' && points[at + 1] !== undefined && points[at + 1] !== ']') {
      at++;
      to = readMemberPoint();
      if (to < from) throw new PatternError('has a range of characters that ends before it begins');
    }
    addRange(into, from, to);
  };

  const readMemberPoint = (): number => {
    const character = points[at++];
    if (character === undefined) throw new PatternError('opens a class of characters and does not close it');
    return character === '\\' ? readEscapedPoint() : (character.codePointAt(0) as number);
  };

  const root = readChoice(0);
  if (at < points.length) throw new PatternError('closes a group that was not opened');
  return { root, groups };
}
