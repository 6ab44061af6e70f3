/**
 * Reads a pattern's source just far enough to bound its work: which quantifiers have no end, which repeat inside each other
 * without a separator, how many named groups there are. It knows the syntax the catalog uses and refuses the rest.
 */

export interface Shape {
  /** Sentences without the pattern in them. */
  readonly problems: readonly string[];
  readonly groups: readonly string[];
}

/** Characters as a set of codes 0 to 255; everything above counts as 255. */
type Codes = Uint8Array;

interface Part {
  /** Characters it may begin with, end with, and hold anywhere. */
  readonly first: Codes;
  readonly last: Codes;
  readonly all: Codes;
  readonly nullable: boolean;
  /** Holds characters under a quantifier of variable count above one. */
  readonly loops: boolean;
  /** Those characters. */
  readonly looped: Codes;
  readonly min: number;
  readonly max: number;
}

const MAX_COUNT = 8192;
/** Two neighbours that share characters try every split between them: at most so many. */
const MAX_SPLITS = 60_000;

const none = (): Codes => new Uint8Array(256);
const any = (): Codes => new Uint8Array(256).fill(1);
const union = (a: Codes, b: Codes): Codes => a.map((bit, i) => bit | (b[i] ?? 0));
const meet = (a: Codes, b: Codes): boolean => a.some((bit, i) => bit === 1 && b[i] === 1);
const EMPTY: Part = { first: none(), last: none(), all: none(), nullable: true, loops: false, looped: none(), min: 0, max: 0 };

const CLASSES: Readonly<Record<string, (code: number) => boolean>> = {
  d: (c) => c >= 48 && c <= 57,
  w: (c) => (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 95,
  s: (c) => (c >= 9 && c <= 13) || c === 32 || c === 160,
};
const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, '0': 0 };

export function readShape(pattern: RegExp): Shape {
  const source = pattern.source;
  const ignoreCase = pattern.flags.includes('i');
  const problems = new Set<string>();
  const groups: string[] = [];
  let at = 0;

  const fold = (codes: Codes): Codes => {
    if (!ignoreCase) return codes;
    for (let c = 97; c <= 122; c++) if (codes[c] || codes[c - 32]) codes[c] = codes[c - 32] = 1;
    return codes;
  };
  const one = (codes: Codes): Part => ({ ...EMPTY, first: codes, last: codes, all: codes, nullable: false, min: 1, max: 1 });

  function readAlternatives(): Part {
    let result = readSequence();
    while (source[at] === '|') {
      at++;
      const next = readSequence();
      result = {
        first: union(result.first, next.first),
        last: union(result.last, next.last),
        all: union(result.all, next.all),
        nullable: result.nullable || next.nullable,
        loops: result.loops || next.loops,
        looped: union(result.looped, next.looped),
        min: Math.min(result.min, next.min),
        max: Math.max(result.max, next.max),
      };
    }
    return result;
  }

  function readSequence(): Part {
    let result = EMPTY;
    /** Variable neighbours so far, with nothing fixed between them that only one side could match. */
    let run: { readonly codes: Codes; readonly choices: number }[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const part = readQuantified();
      if (part.min !== part.max && part.max > 0) {
        const choices = part.max - part.min + 1;
        let splits = choices;
        for (const earlier of run) if (meet(earlier.codes, part.first)) splits *= earlier.choices;
        if (splits > MAX_SPLITS && splits !== choices)
          problems.add('neighbouring quantifiers share characters and have too many splits');
        if (part.min > 0) run = run.filter(({ codes }) => meet(codes, part.all));
        run.push({ codes: part.all, choices });
      } else if (part.max > 0) run = run.filter(({ codes }) => meet(codes, part.all));
      result = {
        first: result.nullable ? union(result.first, part.first) : result.first,
        last: part.nullable ? union(result.last, part.last) : part.last,
        all: union(result.all, part.all),
        nullable: result.nullable && part.nullable,
        loops: result.loops || part.loops,
        looped: union(result.looped, part.looped),
        min: result.min + part.min,
        max: result.max + part.max,
      };
    }
    return result;
  }

  function readQuantified(): Part {
    const atom = readAtom();
    const count = readCount();
    if (count === null) return atom;
    const [min, max] = count;
    if (max === Infinity) problems.add('a quantifier has no upper bound');
    else if (max > MAX_COUNT) problems.add(`a quantifier goes above ${MAX_COUNT}`);
    if (max > 1 && atom.nullable) problems.add('a quantifier repeats something that can be empty');
    if (max > 1 && min !== max && atom.loops && meet(atom.first, atom.looped) && meet(atom.last, atom.looped))
      problems.add('a quantifier stands inside another with nothing that separates the rounds');
    const variable = min !== max && max > 1;
    return {
      ...atom,
      nullable: atom.nullable || min === 0,
      loops: atom.loops || variable,
      looped: variable ? union(atom.looped, atom.all) : atom.looped,
      min: atom.min * min,
      max: max === Infinity ? MAX_COUNT : atom.max * max,
    };
  }

  function readCount(): readonly [number, number] | null {
    const match = /^(?:([*+?])|\{([0-9]{1,6})(?:(,)([0-9]{0,6}))?\})\??/.exec(source.slice(at, at + 20));
    if (match === null) return null;
    at += match[0].length;
    if (match[1] === '*') return [0, Infinity];
    if (match[1] === '+') return [1, Infinity];
    if (match[1] === '?') return [0, 1];
    const min = Number(match[2]);
    return [min, match[3] === undefined ? min : match[4] === '' ? Infinity : Number(match[4])];
  }

  function readAtom(): Part {
    const character = source[at++] ?? '';
    if (character === '(') return readGroup();
    if (character === '[') return one(fold(readClass()));
    if (character === '\\') return readEscape();
    if (character === '^' || character === '$') return EMPTY;
    return one(fold(character === '.' ? any() : single(character.charCodeAt(0))));
  }

  function readGroup(): Part {
    const opening = /^(?:\?:|\?=|\?!|\?<=|\?<!|\?<([A-Za-z_]\w*)>)/.exec(source.slice(at, at + 60));
    if (opening !== null) at += opening[0].length;
    else problems.add('a group is neither named nor written (?:...)');
    if (opening?.[1] !== undefined) groups.push(opening[1]);
    const inner = readAlternatives();
    at++;
    const looks = opening !== null && /[=!]$/.test(opening[0]);
    return looks ? EMPTY : inner;
  }

  function readEscape(): Part {
    const character = source[at++] ?? '';
    if (character === 'b' || character === 'B') return EMPTY;
    if (character === 'k' || /[1-9]/.test(character)) problems.add('it refers back to a group');
    if (character === 'p' || character === 'P') problems.add('it uses a Unicode property');
    return one(fold(escaped(character)));
  }

  function escaped(character: string): Codes {
    const test = CLASSES[character.toLowerCase()];
    if (test !== undefined) {
      const negated = character !== character.toLowerCase();
      return none().map((_, code) => Number(test(code) !== negated));
    }
    if (character === 'x') {
      at += 2;
      return single(Number.parseInt(source.slice(at - 2, at), 16));
    }
    if (character === 'u') {
      at += 4;
      return single(Number.parseInt(source.slice(at - 4, at), 16));
    }
    return single(CONTROLS[character] ?? character.charCodeAt(0));
  }

  function readClass(): Codes {
    const negated = source[at] === '^';
    if (negated) at++;
    let codes = none();
    while (at < source.length && source[at] !== ']') {
      const low = readMember();
      if (source[at] === '-' && source[at + 1] !== ']') {
        at++;
        const high = readMember();
        const from = low.indexOf(1);
        for (let code = from; code <= high.indexOf(1); code++) codes[code] = 1;
      } else codes = union(codes, low);
    }
    at++;
    return negated ? codes.map((bit) => 1 - bit) : codes;
  }

  function readMember(): Codes {
    const character = source[at++] ?? '';
    if (character !== '\\') return single(character.charCodeAt(0));
    const next = source[at++] ?? '';
    return next === 'b' ? single(8) : escaped(next);
  }

  readAlternatives();
  return { problems: [...problems], groups };
}

function single(code: number): Codes {
  const codes = none();
  codes[Math.min(255, Number.isNaN(code) ? 255 : code)] = 1;
  return codes;
}
