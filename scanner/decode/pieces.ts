/**
 * Values that are written in pieces: `"abc" + "def"`, literals side by side, a line that goes on behind a backslash. What a rule
 * took for a value is followed, and in programs also literals that a sign puts together.
 */
import type { Candidate } from '../engine/engine.ts';
import { createDerivedText } from './derived-text.ts';
import type { DerivedText } from './derived-text.ts';
import { bufferOf } from './buffer.ts';
import { SIGN } from './signs.ts';
import type { TextView } from './text-view.ts';

/** Bytes in front of the match and behind the last piece that are looked at with it. */
const AROUND = 256;
const LONGEST_JOINT = 160;
const LONGEST_PIECE = 4096;
const MOST_PIECES = 64;
const BACKSLASH = 92;
const QUOTES = new Set([34, 39, 96]);

/** What ends one literal and begins the next one of the same quote. Between them a sign, or white space alone. */
const JOINT = /^(["'`])(?:[ \t\r\n]{0,60}(?:\+|\.{1,2}|&)[ \t\r\n]{0,60}|[ \t]{1,8}|[ \t]{0,8}\\?\r?\n[ \t]{0,60})\1(?=[^\s"'`])/;
const CONTINUED = /^\\\r?\n(?=[^\s"'`\\])/;

/** By ending, what stands where a sign puts two literals together, most often. */
const SIGNS: ReadonlyMap<string, Signs> = new Map([
  ...signsOf(SIGN.plus, ['" +', "' +"], ['js', 'cjs', 'mjs', 'jsx', 'ts', 'mts', 'tsx', 'py', 'rb', 'go', 'swift', 'dart']),
  ...signsOf(SIGN.plus, ['" +', '+ "'], ['java', 'kt', 'scala', 'cs', 'groovy']),
  ...signsOf(SIGN.dot, ['" .', "' ."], ['php', 'pl', 'pm']),
]);
/** White space on either side of a sign. */
const LONGEST_GAP = 60;

/** A stretch that may go on behind its end. */
type Beginning = readonly [start: number, end: number];

/** How a sign stands beside a quote, and which one it is. */
interface Signs {
  readonly sign: number;
  readonly forms: readonly string[];
}

function signsOf(sign: number, forms: readonly string[], endings: readonly string[]): (readonly [ending: string, Signs])[] {
  return endings.map((ending) => [ending, { sign, forms }]);
}

/** What stands in such files wherever literals are put together by a sign: one of `SIGN`, or 0. */
export function signOfPieces(ending: string): number {
  return SIGNS.get(ending)?.sign ?? 0;
}

/** Each value that goes on behind its end, put together, with what stands around it; `places` are those of the sign. Null where there is none. */
export function joinPieces(
  view: TextView,
  ending: string,
  candidates: readonly Candidate[],
  places: readonly number[],
): DerivedText | null {
  if (candidates.length === 0 && places.length === 0) return null;
  const { bytes } = view;
  const buffer = bufferOf(bytes);
  const beginnings: Beginning[] = [];
  for (const { matchStart, end } of candidates) if (mayGoOn(bytes, end)) beginnings.push([matchStart, end]);
  const forms = SIGNS.get(ending)?.forms ?? [];
  for (const place of places) {
    const end = forms.some((form) => stands(buffer, form, place)) ? signedAt(buffer, place) : null;
    if (end !== null) beginnings.push([end - 1, end]);
  }
  return beginnings.length === 0 ? null : joinFrom(view, buffer, beginnings);
}

/** Whether it stands so that its sign, which is at one of its ends, is the one at this place. */
function stands(buffer: Buffer, form: string, place: number): boolean {
  const from = QUOTES.has(form.charCodeAt(0)) ? place - form.length + 1 : place;
  return from >= 0 && buffer.toString('latin1', from, from + form.length) === form;
}

/** Whether a joint may stand behind the value, by what one is made of: behind nearly every value none does. */
function mayGoOn(bytes: Uint8Array, valueEnd: number): boolean {
  const end = bytes[valueEnd - 1] === BACKSLASH ? valueEnd - 1 : valueEnd;
  const first = end < bytes.length ? (bytes[end] as number) : 0;
  if (first === BACKSLASH) return bytes[end + 1] === 10 || bytes[end + 1] === 13;
  if (!QUOTES.has(first)) return false;
  const limit = Math.min(bytes.length, end + LONGEST_JOINT);
  let next = end + 1;
  while (next < limit && isOfJoint(bytes[next] as number)) next++;
  return next > end + 1 && bytes[next] === first;
}

/** White space, signs and what stands in front of a line's end. */
function isOfJoint(byte: number): boolean {
  return isSpace(byte) || byte === 43 || byte === 46 || byte === 38 || byte === BACKSLASH;
}

function joinFrom(view: TextView, buffer: Buffer, beginnings: readonly Beginning[]): DerivedText | null {
  let text: DerivedText | null = null;
  let done = 0;
  for (const [matchStart, valueEnd] of beginnings.toSorted(([, a], [, b]) => a - b)) {
    if (matchStart < done) continue;
    const end = buffer[valueEnd - 1] === BACKSLASH ? valueEnd - 1 : valueEnd;
    let joint = jointAt(buffer, end);
    if (joint === null) continue;
    text ??= createDerivedText(view);
    text.gap();
    text.copy(Math.max(done, matchStart - AROUND), end);
    let at = end;
    for (let pieces = 0; joint !== null && pieces < MOST_PIECES; pieces++) {
      text.omit(at, at + joint.length, 'pieces');
      const from = at + joint.length;
      at = pieceEnd(buffer, from, joint.charCodeAt(0));
      text.copy(from, at);
      joint = jointAt(buffer, at);
    }
    text.copy(at, at + AROUND);
    done = at;
  }
  return text;
}

/** Where the literal in front of the sign ends, if one of the same quote follows, and both are of what tokens are made of. */
function signedAt(buffer: Buffer, sign: number): number | null {
  let end = sign - 1;
  while (sign - end <= LONGEST_GAP && isSpace(buffer[end])) end--;
  let next = sign + 1;
  while (next - sign <= LONGEST_GAP && isSpace(buffer[next])) next++;
  const quote = buffer[end] ?? 0;
  return QUOTES.has(quote) && buffer[next] === quote && isToken(buffer[end - 1]) && isToken(buffer[next + 1]) ? end : null;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 32 || byte === 10 || byte === 9 || byte === 13;
}

function isToken(byte: number | undefined): boolean {
  return byte !== undefined && /[\w+/=.-]/.test(String.fromCharCode(byte));
}

function jointAt(buffer: Buffer, at: number): string | null {
  const first = buffer[at] ?? 0;
  if (first !== BACKSLASH && !QUOTES.has(first)) return null;
  const text = buffer.toString('latin1', at, at + LONGEST_JOINT);
  return (first === BACKSLASH ? CONTINUED : JOINT).exec(text)?.[0] ?? null;
}

/** Where a piece ends: at its quote, or at the end of a bare word. */
function pieceEnd(buffer: Buffer, from: number, opened: number): number {
  const limit = Math.min(buffer.length, from + LONGEST_PIECE);
  let at = from;
  const ends = (byte: number): boolean =>
    opened === BACKSLASH ? byte <= 32 || byte === BACKSLASH || QUOTES.has(byte) : byte === opened;
  while (at < limit && buffer[at] !== 10 && !ends(buffer[at] as number)) at++;
  return at;
}
