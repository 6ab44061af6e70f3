/** The holes of a call's texts and the conditions on its answer, parsed. Strict: what is no hole and looks like one is an error. */

export type Piece =
  | string
  | { readonly part: string; readonly keepsSlashes: boolean }
  | { readonly encode: 'base64'; readonly pieces: readonly Piece[] };

export type Condition =
  | { readonly text: string }
  | { readonly path: readonly string[]; readonly value?: string | number | boolean | null };

const HOLE = /\{(?<plus>\+?)(?<part>[a-z][a-z0-9_]*)\}/y;
/** A word in front of a bracket is a function, in a header; an address or a body may hold brackets of its own. */
const CALLED = /[A-Za-z][\w.]*\(/y;
const DEPTH = 2;

/** Throws a SyntaxError. In a body a brace that is no hole is text, as JSON and GraphQL are full of them. */
export function parseTemplate(text: string, place: 'url' | 'header' | 'body'): Piece[] {
  let at = 0;
  const mayCall = text.includes('(');
  const readPieces = (depth: number): Piece[] => {
    const pieces: Piece[] = [];
    let plain = '';
    const flush = (): void => {
      if (plain !== '') pieces.push(plain);
      plain = '';
    };
    for (;;) {
      const character = text[at];
      if (character === undefined || (depth > 0 && character === ')')) break;
      HOLE.lastIndex = at;
      const hole = character === '{' ? HOLE.exec(text)?.groups : undefined;
      if (hole !== undefined) {
        flush();
        pieces.push({ part: hole['part'] ?? '', keepsSlashes: hole['plus'] === '+' });
        at = HOLE.lastIndex;
        continue;
      }
      if ((character === '{' || character === '}') && place !== 'body')
        throw new SyntaxError('A hole is {name}: a small letter, then small letters, digits and _.');
      const name = mayCall ? calledAt(text, at) : null;
      if (name === 'base64') {
        if (depth === DEPTH) throw new SyntaxError('Functions stand in each other too deep.');
        flush();
        at += 'base64('.length;
        pieces.push({ encode: 'base64', pieces: readPieces(depth + 1) });
        if (text[at] !== ')') throw new SyntaxError('The bracket of base64( is not closed.');
        at++;
        continue;
      }
      if (name !== null && place === 'header') throw new SyntaxError('There is no such function; base64(…) is.');
      plain += character;
      at++;
    }
    flush();
    return pieces;
  };
  return readPieces(0);
}

/** The function's name where one is called at this place; a word is looked at from its beginning only. */
function calledAt(text: string, at: number): string | null {
  if (at > 0 && /[\w.]/.test(text[at - 1] ?? '')) return null;
  CALLED.lastIndex = at;
  return CALLED.exec(text)?.[0].slice(0, -1) ?? null;
}

/** Names of the holes, each once, in the order of the text. */
export function partsOf(pieces: readonly Piece[]): Set<string> {
  const parts = new Set<string>();
  for (const piece of pieces) {
    if (typeof piece === 'string') continue;
    if ('part' in piece) parts.add(piece.part);
    else for (const part of partsOf(piece.pieces)) parts.add(part);
  }
  return parts;
}

/** Null where it is neither a text nor `$.member.member` with an optional `=` and a JSON scalar. */
export function parseCondition(text: string): Condition | null {
  if (!text.startsWith('$')) return text.trim() === '' ? null : { text };
  const { path, value } = /^\$(?<path>(?:\.[\w-]+)+)(?:=(?<value>.+))?$/.exec(text)?.groups ?? {};
  if (path === undefined) return null;
  const members = path.slice(1).split('.');
  if (value === undefined) return { path: members };
  try {
    const scalar: unknown = JSON.parse(value);
    return typeof scalar === 'object' && scalar !== null
      ? null
      : { path: members, value: scalar as string | number | boolean | null };
  } catch {
    return null;
  }
}
