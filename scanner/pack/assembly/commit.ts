/**
 * Takes commits apart as git does; what there is to it stands in `history/commit-object.ts`, which says the same of single ones. Hands on of
 * each: its number, its date (two halves of a 64-bit float), its tree, how many parents, and those.
 */
import { idLength, numberOf } from './ids.ts';
import { put } from './output.ts';

const LINE_END: u32 = 0x0a;
const MORE: u32 = 0x3e;
const MINUS: u32 = 0x2d;
const PLUS: u32 = 0x2b;
/** What git takes a number beyond its range for. */
const LARGEST: f64 = 18446744073709551616.0;

/** An id in bytes. */
let scratch: u32 = 0;

export function placeCommits(at: u32): void {
  scratch = at;
}

export function takeCommit(number: i32, from: u32, end: u32): void {
  const digits = 2 * idLength;
  // `tree `
  if (end - from < 6 + digits || load<u32>(from) != 0x6565_7274 || load<u8>(from, 4) != 0x20 || !isId(from + 5, digits)) return;
  const first = from + 6 + digits;
  let at = first;
  let parents: u32 = 0;
  for (; isParent(at, end); at += 8 + digits) {
    if (at + 8 + digits > end || !isId(at + 7, digits)) return;
    parents++;
  }
  const seconds = reinterpret<u64>(secondsAt(at, end));
  put(number);
  put(<i32>seconds);
  put(<i32>(seconds >> 32));
  put(numberOfHex(from + 5));
  put(parents);
  for (let n: u32 = 0, parent = first + 7; n < parents; n++, parent += 8 + digits) put(numberOfHex(parent));
}

/** `parent ` */
function isParent(at: u32, end: u32): bool {
  return at + 7 <= end && (load<u64>(at) & 0x00ff_ffff_ffff_ffff) == 0x0020_746e_6572_6170;
}

function numberOfHex(at: u32): i32 {
  for (let n: u32 = 0; n < idLength; n++, at += 2) {
    store<u8>(scratch + n, (digitOf(load<u8>(at)) << 4) | digitOf(load<u8>(at, 1)));
  }
  return numberOf(scratch);
}

function digitOf(byte: u32): u32 {
  return (byte & 15) + (byte >> 6) * 9;
}

/** Digits of an id and a line end. */
function isId(at: u32, digits: u32): bool {
  const end = at + digits;
  for (; at < end; at++) {
    const byte = <u32>load<u8>(at);
    if (!isDigit(byte) && ((byte | 0x20) < 0x61 || (byte | 0x20) > 0x66)) return false;
  }
  return load<u8>(at) == LINE_END;
}

/** As git reads it: only behind an author, the digits behind the first `>` of the next line. */
function secondsAt(start: u32, end: u32): f64 {
  // `author`, `committer`
  if (start + 6 > end || (load<u64>(start) & 0xffff_ffff_ffff) != 0x726f_6874_7561) return 0;
  const line = indexOf(LINE_END, start, end) + 1;
  if (line + 9 > end || load<u64>(line) != 0x6574_7469_6d6d_6f63 || load<u8>(line, 8) != 0x72) return 0;
  let at = indexOf(MORE, line, end) + 1;
  if (indexOf(LINE_END, at, end) >= end) return 0;
  while (at < end && isBlank(load<u8>(at))) at++;
  const isNegative = load<u8>(at) == MINUS;
  if (isNegative || load<u8>(at) == PLUS) at++;
  let seconds: f64 = 0;
  for (; at < end && isDigit(load<u8>(at)); at++) seconds = min(LARGEST, seconds * 10 + <f64>load<u8>(at) - 0x30);
  return isNegative && seconds > 0 ? LARGEST - seconds : seconds;
}

/** `end` where there is none. */
function indexOf(byte: u32, at: u32, end: u32): u32 {
  while (at < end && load<u8>(at) != byte) at++;
  return at;
}

function isDigit(byte: u32): bool {
  return byte - 0x30 < 10;
}

/** What C calls white space. */
function isBlank(byte: u32): bool {
  return byte == 0x20 || byte - 0x09 < 5;
}
