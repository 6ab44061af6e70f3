/** The words of a filter expression. */
import { ExpressionError } from './tree.ts';

export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'sign' | 'end';
  readonly text: string;
  readonly line: number;
}

const SIGNS = /^(?:\?\?|\?\.|\.\?|\|\||&&|==|!=|<=|>=|\*\*|\.\.|[-+*/%^!<>?:;,.()[\]{}|#=])/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', a: '\x07', b: '\b', f: '\f', v: '\v' };
const MOST = 20_000;

export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  const add = (kind: Token['kind'], length: number, value: string): void => {
    tokens.push({ kind, text: value, line });
    pass(length);
  };
  const pass = (length: number): void => {
    for (const end = at + length; at < end; at++) if (text[at] === '\n') line++;
  };
  while (at < text.length) {
    if (tokens.length > MOST) throw new ExpressionError('is too long', line);
    const rest = text.slice(at, at + 200);
    const space = /^(?:\s+|\/\/[^\n]{0,190})/.exec(rest)?.[0];
    if (space !== undefined) {
      // A comment may go on.
      const end = space.trim() === '' ? at + space.length : text.indexOf('\n', at);
      pass((end === -1 ? text.length : end) - at);
      continue;
    }
    if (rest.startsWith('/*')) {
      const end = text.indexOf('*/', at);
      if (end === -1) throw new ExpressionError('opens a comment and does not close it', line);
      pass(end + 2 - at);
      continue;
    }
    const quoted = readString(text, at, line);
    const word = /^[A-Za-z_]\w{0,100}/.exec(rest)?.[0];
    const number = /^(?:0x[0-9A-Fa-f]{1,8}|\d[\d_]{0,18}(?:\.\d{1,18})?|\.\d{1,18})/.exec(rest)?.[0];
    const sign = SIGNS.exec(rest)?.[0];
    if (quoted !== null) add('string', quoted.length, quoted.value);
    else if (word !== undefined) add('name', word.length, word);
    else if (number !== undefined) add('number', number.length, number.replaceAll('_', ''));
    else if (sign !== undefined) add('sign', sign.length, sign);
    else throw new ExpressionError('has a character that belongs nowhere', line);
  }
  tokens.push({ kind: 'end', text: '', line });
  return tokens;
}

/** Null where no string begins. */
function readString(text: string, at: number, line: number): { value: string; length: number } | null {
  const [opening, raw = '', quote = ''] = /^([rR]?)("""|'''|"|'|`)/.exec(text.slice(at, at + 4)) ?? [];
  if (opening === undefined || (quote === '`' && raw !== '')) return null;
  const isRaw = raw !== '' || quote === '`';
  let value = '';
  for (let next = at + opening.length; next < text.length;) {
    if (text.startsWith(quote, next)) return { value, length: next + quote.length - at };
    if (text[next] === '\\' && !isRaw) {
      const escape = readEscape(text, next + 1, line);
      value += escape.value;
      next += 1 + escape.length;
    } else value += text[next++];
  }
  throw new ExpressionError('opens a string and does not close it', line);
}

function readEscape(text: string, at: number, line: number): { value: string; length: number } {
  const letter = text[at] ?? '';
  const [whole, digits = ''] = /^(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))/.exec(text.slice(at, at + 9)) ?? [];
  if (whole !== undefined) {
    const point = Number.parseInt(digits === '' ? whole.slice(1) : digits, 16);
    if (point <= 0x10ffff) return { value: String.fromCodePoint(point), length: whole.length };
  }
  const control = ESCAPES[letter];
  if (control !== undefined) return { value: control, length: 1 };
  if (/[\\"'`?/]/.test(letter)) return { value: letter, length: 1 };
  throw new ExpressionError('has an escape in a string that there is not', line);
}
