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

/** What stands where a sign puts two literals together, most often. */
const SIGNS: ReadonlyMap<string, readonly string[]> = new Map([
  ...signsOf(['" +', "' +"], ['js', 'cjs', 'mjs', 'jsx', 'ts', 'mts', 'tsx', 'py', 'rb', 'go', 'swift', 'dart']),
  ...signsOf(['" +', '+ "'], ['java', 'kt', 'scala', 'cs', 'groovy']),
  ...signsOf(['" .', "' ."], ['php', 'pl', 'pm']),
]);
/** White space on either side of a sign. */
const LONGEST_GAP = 60;
const NO_SIGNS: readonly string[] = [];

/** A stretch that may go on behind its end. */
type Beginning = readonly [start: number, end: number];

function signsOf(signs: readonly string[], endings: readonly string[]): (readonly [ending: string, signs: readonly string[]])[] {
  return endings.map((ending) => [ending, signs]);
}

/** What stands in such files wherever literals are put together by a sign. */
export function signsOfPieces(ending: string): number {
  const [sign] = SIGNS.get(ending) ?? NO_SIGNS;
  return sign === undefined ? 0 : sign.endsWith('+') ? SIGN.plus : SIGN.dot;
}

/** Each value that goes on behind its end, put together, with what stands around it. Null where there is none. */
export function joinPieces(
  view: TextView,
  ending: string,
  candidates: readonly Candidate[],
  hasSigns: boolean,
): DerivedText | null {
  const signs = hasSigns ? (SIGNS.get(ending) ?? NO_SIGNS) : NO_SIGNS;
  if (candidates.length === 0 && signs.length === 0) return null;
  const { bytes } = view;
  const buffer = bufferOf(bytes);
  const beginnings: Beginning[] = [];
  for (const { matchStart, end } of candidates) if (mayGoOn(bytes, end)) beginnings.push([matchStart, end]);
  for (const sign of signs) {
    for (let at = buffer.indexOf(sign); at !== -1; at = buffer.indexOf(sign, at + 1)) {
      const end = signedAt(buffer, QUOTES.has(sign.charCodeAt(0)) ? at + sign.length - 1 : at);
      if (end !== null) beginnings.push([end - 1, end]);
    }
  }
  return beginnings.length === 0 ? null : joinFrom(view, buffer, beginnings);
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
