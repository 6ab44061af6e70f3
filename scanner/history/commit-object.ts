/** What a commit object says, taken apart as git does it: whatever git makes of an odd commit, so does this. */

/** Where in a commit its ids stand, in hexadecimal: the tree's, and from `parentsAt` on one parent's every `stride` bytes. */
export interface CommitHeader {
  treeAt: number;
  parentsAt: number;
  parents: number;
  /** As the committer's clock said; 0 where unreadable. */
  seconds: number;
}

export function createCommitHeader(): CommitHeader {
  return { treeAt: 0, parentsAt: 0, parents: 0, seconds: 0 };
}

/** From one parent's id to the next. */
export function parentStride(idLength: number): number {
  return 8 + 2 * idLength;
}

/** The commit that stands there. False where git, too, would call it none. */
export function readCommitHeader(header: CommitHeader, bytes: Uint8Array, from: number, end: number, idLength: number): boolean {
  const digits = 2 * idLength;
  if (end - from < 6 + digits || !startsWith(bytes, from, end, 'tree ') || !isId(bytes, from + 5, digits)) return false;
  header.treeAt = from + 5;
  let at = from + 6 + digits;
  header.parentsAt = at + 7;
  header.parents = 0;
  for (; startsWith(bytes, at, end, 'parent '); at += 8 + digits) {
    if (at + 8 + digits > end || !isId(bytes, at + 7, digits)) return false;
    header.parents++;
  }
  header.seconds = secondsAt(bytes, at, end);
  return true;
}

export interface CommitPeople {
  /** `Name <email>`. */
  readonly author: string;
  /** ISO 8601 in the author's own time zone; absent where there is no readable one. */
  readonly date?: string;
}

export function readCommitPeople(bytes: Buffer): CommitPeople {
  let line: Buffer | undefined;
  let encoding: string | undefined;
  for (let at = 0; at < bytes.length && bytes[at] !== 10;) {
    const found = bytes.indexOf(10, at);
    const end = found === -1 ? bytes.length : found;
    if (startsWith(bytes, at, bytes.length, 'author ')) line = bytes.subarray(at + 7, end);
    else if (encoding === undefined && startsWith(bytes, at, bytes.length, 'encoding '))
      encoding = bytes.toString('latin1', at + 9, end);
    at = end + 1;
  }
  const ident = line === undefined ? null : splitIdent(line);
  if (ident === null) return { author: ' <>' };
  const author = `${decode(ident.name, encoding)} <${decode(ident.email, encoding)}>`;
  const date = ident.seconds === undefined ? undefined : isoDate(ident.seconds, ident.zone);
  return date === undefined ? { author } : { author, date };
}

interface Ident {
  readonly name: Buffer;
  readonly email: Buffer;
  readonly seconds: string | undefined;
  readonly zone: string;
}

/** The date stands behind the last `>`, the address ends at the first one. Null without an address. */
function splitIdent(line: Buffer): Ident | null {
  const open = line.indexOf(0x3c);
  const close = line.indexOf(0x3e, open + 1);
  if (open === -1 || close === -1) return null;
  let end = open;
  while (end > 0 && isSpace(line[end - 1])) end--;
  const rest = line.toString('latin1', line.lastIndexOf(0x3e) + 1);
  const [, seconds, zone = ''] = /^[ \t\r\n]*(\d+)[ \t\r\n]*([+-]\d+)/.exec(rest) ?? [];
  return { name: line.subarray(0, end), email: line.subarray(open + 1, close), seconds, zone };
}

/** The last one whose year has four digits; behind that there is no ISO 8601 as others read it. */
const LAST_SECOND = 253_402_300_799;

/** Undefined where the date cannot be written; git takes one beyond any clock for the first of all. */
function isoDate(digits: string, zone: string): string | undefined {
  const seconds = Number(digits);
  if (seconds >= 2 ** 63) return '1970-01-01T00:00:00+00:00';
  let offset = Number(zone);
  if (Math.abs(offset) >= 2 ** 31 - 1) offset = 0;
  const hours = Math.floor(Math.abs(offset) / 100);
  const minutes = Math.abs(offset) % 100;
  const local = seconds + Math.sign(offset) * (hours * 60 + minutes) * 60;
  if (local > LAST_SECOND || local < -LAST_SECOND) return undefined;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${new Date(local * 1000).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
}

/** As `--encoding=UTF-8`: bytes that are not what the commit says of them stay as they are. */
function decode(bytes: Buffer, encoding: string | undefined): string {
  const name = encoding?.trim().toLowerCase();
  if (name === undefined || /^utf-?8$/.test(name)) return bytes.toString('utf8');
  if (/^(iso-?8859-1|latin-?1)$/.test(name)) return bytes.toString('latin1');
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}

const LINE_END = 0x0a;
const MORE = 0x3e;
const MINUS = 0x2d;
const PLUS = 0x2b;
/** What git takes a number beyond its range for. */
const LARGEST = 2 ** 64;

/** As git reads it: only behind an author, the digits behind the first `>` of the next line. */
function secondsAt(bytes: Uint8Array, start: number, end: number): number {
  if (!startsWith(bytes, start, end, 'author')) return 0;
  const line = indexOf(bytes, LINE_END, start, end) + 1;
  if (!startsWith(bytes, line, end, 'committer')) return 0;
  let at = indexOf(bytes, MORE, line, end) + 1;
  if (indexOf(bytes, LINE_END, at, end) >= end) return 0;
  while (isBlank(bytes[at])) at++;
  const isNegative = bytes[at] === MINUS;
  if (isNegative || bytes[at] === PLUS) at++;
  let seconds = 0;
  for (; at < end && isDigit(bytes[at]); at++) seconds = Math.min(LARGEST, seconds * 10 + (bytes[at] as number) - 0x30);
  return isNegative && seconds > 0 ? LARGEST - seconds : seconds;
}

/** `end` where there is none. */
function indexOf(bytes: Uint8Array, byte: number, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] !== byte) at++;
  return at;
}

function startsWith(bytes: Uint8Array, at: number, end: number, text: string): boolean {
  if (at + text.length > end) return false;
  for (let n = 0; n < text.length; n++) if (bytes[at + n] !== text.charCodeAt(n)) return false;
  return true;
}

/** Digits of an id and a line end. */
function isId(bytes: Uint8Array, at: number, digits: number): boolean {
  for (let n = at; n < at + digits; n++) {
    const byte = bytes[n] as number;
    if (!isDigit(byte) && ((byte | 0x20) < 0x61 || (byte | 0x20) > 0x66)) return false;
  }
  return bytes[at + digits] === LINE_END;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** What C calls white space. */
function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || (byte !== undefined && byte >= 0x09 && byte <= 0x0d);
}

/** What git calls white space. */
function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || (byte !== undefined && byte >= 0x09 && byte <= 0x0d && byte !== 0x0b && byte !== 0x0c);
}
