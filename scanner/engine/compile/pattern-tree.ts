/**
 * Reads a pattern into a tree over bytes: which bytes follow which, what is optional or repeated, what is only looked at.
 * It knows the syntax that patterns of the catalog use and throws at anything else; it never guesses.
 */

/** 256 flags, one a byte. */
export type Bytes = Uint8Array;

export type Tree =
  | { readonly kind: 'byte'; readonly bytes: Bytes }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Tree[] }
  | { readonly kind: 'repeat'; readonly part: Tree; readonly min: number; readonly max: number }
  /** Takes no byte; `part` is missing for `^`, `$` and `\b`. */
  | { readonly kind: 'look'; readonly behind: boolean; readonly negative: boolean; readonly part?: Tree };

export function readPattern(pattern: RegExp): Tree {
  const { source } = pattern;
  const flags = pattern.flags.replace(/[dgy]/g, '');
  if (/[uv]/.test(flags)) throw new SyntaxError('Unicode patterns are not read');
  let at = 0;

  /** V8 itself says which bytes an atom takes. */
  const byte = (atom: string): Tree => {
    const test = new RegExp(`^(?:${atom})$`, flags.replace('m', ''));
    const bytes = Uint8Array.from({ length: 256 }, (_, code) => Number(test.test(String.fromCharCode(code))));
    // A byte 0xA0 may be shown to a pattern as 0xA1.
    if (bytes[0xa1] === 1) bytes[0xa0] = 1;
    return { kind: 'byte', bytes };
  };

  function readChoice(): Tree {
    const parts = [readSequence()];
    while (source[at] === '|') {
      at++;
      parts.push(readSequence());
    }
    return parts.length === 1 ? (parts[0] as Tree) : { kind: 'choice', parts };
  }

  function readSequence(): Tree {
    const parts: Tree[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(readCounted(readAtom()));
    return { kind: 'sequence', parts };
  }

  function readCounted(part: Tree): Tree {
    const match = /^(?:([*+?])|\{([0-9]+)(?:(,)([0-9]*))?\})\??/.exec(source.slice(at, at + 20));
    if (match === null) return part;
    at += match[0].length;
    if (match[1] !== undefined)
      return { kind: 'repeat', part, min: match[1] === '+' ? 1 : 0, max: match[1] === '?' ? 1 : Infinity };
    const min = Number(match[2]);
    return { kind: 'repeat', part, min, max: match[3] === undefined ? min : match[4] === '' ? Infinity : Number(match[4]) };
  }

  function readAtom(): Tree {
    const character = source[at++] ?? '';
    if (character === '(') return readGroup();
    if (character === '^' || character === '$') return { kind: 'look', behind: character === '^', negative: false };
    if (character === '[') {
      const from = at - 1;
      while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
      return byte(source.slice(from, ++at));
    }
    if (character !== '\\') return byte(character === '/' ? '\\/' : character);
    const next = source[at++] ?? '';
    if (next === 'b' || next === 'B') return { kind: 'look', behind: true, negative: false };
    if (/[1-9kpPc]/.test(next)) throw new SyntaxError(`\\${next} is not read`);
    const length = next === 'x' ? 2 : next === 'u' ? 4 : 0;
    at += length;
    return byte(`\\${next}${source.slice(at - length, at)}`);
  }

  function readGroup(): Tree {
    const opening = /^\?(?::|<[A-Za-z]\w*>|(<?)([=!]))/.exec(source.slice(at, at + 60));
    if (opening === null) throw new SyntaxError('a group is neither named nor written (?:...)');
    at += opening[0].length;
    const part = readChoice();
    if (source[at++] !== ')') throw new SyntaxError('a group has no end');
    if (opening[2] === undefined) return part;
    return { kind: 'look', behind: opening[1] === '<', negative: opening[2] === '!', part };
  }

  const tree = readChoice();
  if (at !== source.length) throw new SyntaxError('a bracket has no beginning');
  return tree;
}

/** Any of these texts, in either case. */
export function readTexts(texts: readonly string[]): Tree {
  const parts = texts.map((text) => readPattern(new RegExp(text.replace(/[^A-Za-z0-9_ ]/g, '\\$&'), 'i')));
  return { kind: 'choice', parts };
}

/** The most bytes that a match takes, or looks at from its first byte to behind its last. */
export function extentOf(tree: Tree): number {
  switch (tree.kind) {
    case 'byte':
      return 1;
    case 'sequence':
      return tree.parts.reduce((sum, part) => sum + extentOf(part), 0);
    case 'choice':
      return Math.max(...tree.parts.map(extentOf));
    case 'repeat': {
      const extent = extentOf(tree.part);
      return extent === 0 ? 0 : extent * tree.max;
    }
    case 'look':
      return tree.behind ? 0 : tree.part === undefined ? 1 : extentOf(tree.part);
  }
}

/** The farthest that any part looks back. */
export function lookBackOf(tree: Tree): number {
  switch (tree.kind) {
    case 'byte':
      return 0;
    case 'sequence':
    case 'choice':
      return Math.max(0, ...tree.parts.map(lookBackOf));
    case 'repeat':
      return lookBackOf(tree.part);
    case 'look':
      return (
        (tree.behind ? (tree.part === undefined ? 1 : extentOf(tree.part)) : 0) +
        (tree.part === undefined ? 0 : lookBackOf(tree.part))
      );
  }
}

const isOnly = (tree: Tree | undefined, character: string): boolean =>
  tree?.kind === 'byte' && tree.bytes.every((bit, code) => (bit === 1) === (code === character.charCodeAt(0)));

/**
 * Whether in front of every match stands no letter or digit, unless it ends an escape (`\n`) or a percent code (`%3D`): what
 * the kernel checks where it is told so.
 */
export function beginsWord(tree: Tree): boolean {
  if (tree.kind === 'sequence') return tree.parts[0] !== undefined && beginsWord(tree.parts[0]);
  if (tree.kind === 'choice') return tree.parts.every(beginsWord);
  if (tree.kind !== 'look' || !tree.behind || tree.part === undefined) return false;
  const choices = tree.part.kind === 'choice' ? tree.part.parts : [tree.part];
  const ways = choices.map((way) => (way.kind === 'sequence' ? way.parts : [way]));
  if (tree.negative) {
    return ways.some(([only, ...more]) => {
      if (only?.kind !== 'byte' || more.length > 0) return false;
      return only.bytes.every((bit, code) => bit === 1 || !/[A-Za-z0-9]/.test(String.fromCharCode(code)));
    });
  }
  return ways.every(
    (way) =>
      way.every(
        (part) => part.kind === 'byte' || (part.kind === 'repeat' && part.part.kind === 'byte' && part.min === part.max),
      ) &&
      ((isOnly(way[0], '\\') && extentOf({ kind: 'sequence', parts: way }) === 2) ||
        (isOnly(way[0], '%') && extentOf({ kind: 'sequence', parts: way }) === 3)),
  );
}
