/**
 * Finds long runs of the characters of base64 and hex whose first bytes, decoded, are text. In AssemblyScript, since every byte
 * of a scan is looked at: sixteen at a time, and only where all sixteen belong to a run, one by one.
 */

/** Characters of a run, at least: wherever it begins, it holds all sixteen of one of the steps. */
const SHORTEST: u32 = 40;
const STEP: u32 = 24;
/** Characters that are decoded to tell. */
const PROBE: u32 = 16;

/** See `signs.ts`. */
const PLUS: u32 = 1;
const DOT: u32 = 2;
const ESCAPE: u32 = 4;
const PERCENT: u32 = 8;
const ENTITY: u32 = 16;
const SECRET: u32 = 32;
/** White space on either side of a sign that puts literals together, at most. */
const GAP: u32 = 60;

let end: u32 = 0;

/** Of the run that was found last: behind its last character. */
export function runEnd(): u32 {
  return end;
}

/** The first run that begins from `from` on and ends up to `to`, or 0xffffffff. Fifteen bytes behind it are looked at. */
export function findRun(from: u32, to: u32): u32 {
  // Letters and digits by the halves of their byte, a bit a group of rows: text has hardly any other character in base64.
  const lows = i8x16(13, 15, 15, 15, 15, 15, 15, 15, 15, 15, 14, 2, 2, 2, 2, 2);
  const highs = i8x16(0, 0, 0, 1, 2, 4, 2, 8, 0, 0, 0, 0, 0, 0, 0, 0);
  const nibble = i8x16.splat(15);
  const below = i8x16.splat(47);
  let at = from;
  while (at < to) {
    const bytes = v128.load(at);
    // Spaces, line ends and most of what parts words are below the digits.
    if (i8x16.bitmask(i8x16.gt_s(bytes, below)) != 0xffff) {
      at += STEP;
      continue;
    }
    const kind = v128.and(i8x16.swizzle(lows, v128.and(bytes, nibble)), i8x16.swizzle(highs, i8x16.shr_u(bytes, 4)));
    if (!i8x16.all_true(kind)) {
      at += STEP;
      continue;
    }
    let start = at;
    while (start > from && isRun(load<u8>(start - 1))) start--;
    const stop = endOfRun(min(at + 16, to), to);
    at = stop + 1;
    if (stop < start + SHORTEST) continue;
    // The letter of an escape is no part of it; and a text may begin within a run.
    const isEscape = start > from && load<u8>(start - 1) == 92;
    const first = start + (isEscape ? 1 : 0);
    const phases: u32 = start == from ? 4 : 1;
    for (let phase: u32 = 0; phase < phases; phase++) {
      if (!isBase64Text(first + phase) && !isHexText(first + phase)) continue;
      end = stop;
      return first + phase;
    }
  }
  return 0xffffffff;
}

/**
 * Whether one of these signs, a bit each as in `signs.ts`, stands between two addresses: then there may be something to put together or
 * to decode. What stands up to 64 bytes in front and behind is looked at, too: that may make it yes, and never no.
 */
export function holdsSign(from: u32, to: u32, signs: u32): bool {
  for (; signs != 0; signs &= signs - 1) if (nextSign(from, to, signs & -signs) != 0xffffffff) return true;
  return false;
}

/** The first place from `from` on where this one sign stands, or 0xffffffff. */
export function nextSign(from: u32, to: u32, sign: u32): u32 {
  const first = firstOf(sign);
  const wanted = i8x16.splat(<i8>first);
  for (let at = from; at < to; at += 64) {
    const a = i8x16.eq(v128.load(at), wanted);
    const b = i8x16.eq(v128.load(at, 16), wanted);
    const c = i8x16.eq(v128.load(at, 32), wanted);
    const d = i8x16.eq(v128.load(at, 48), wanted);
    if (!v128.any_true(v128.or(v128.or(a, b), v128.or(c, d)))) continue;
    let found =
      <u64>i8x16.bitmask(a) | ((<u64>i8x16.bitmask(b)) << 16) | ((<u64>i8x16.bitmask(c)) << 32) | ((<u64>i8x16.bitmask(d)) << 48);
    for (; found != 0; found &= found - 1) {
      const place = at + <u32>ctz(found);
      if (place < to && tells(place, sign)) return place;
    }
  }
  return 0xffffffff;
}

function firstOf(sign: u32): u32 {
  if (sign == PLUS) return 43;
  if (sign == DOT) return 46;
  if (sign == ESCAPE) return 92;
  if (sign == PERCENT) return 37;
  return sign == ENTITY ? 38 : 83;
}

function tells(at: u32, sign: u32): bool {
  const next = load<u8>(at + 1);
  if (sign == PLUS || sign == DOT) return joinsLiterals(at);
  if (sign == PERCENT) return next == 50 || next == 51;
  if (sign == ENTITY) return next == 35 || next == 113;
  // The rest of `Secret`, and of `\u00`.
  if (sign == SECRET) return load<u32>(at + 1) == 0x65726365 && load<u8>(at + 5) == 116;
  if (next == 117) return load<u16>(at + 2) == 0x3030;
  if (next != 34) return false;
  const behind = load<u8>(at + 2);
  const before = load<u8>(at - 1);
  return behind == 58 || before == 61 || (behind == 32 && load<u8>(at + 3) == 58) || (before == 32 && load<u8>(at - 2) == 61);
}

/** The same quote on both sides of a sign, with white space between at most. */
function joinsLiterals(at: u32): bool {
  let end = at - 1;
  while (at - end <= GAP && isSpace(load<u8>(end))) end--;
  let next = at + 1;
  while (next - at <= GAP && isSpace(load<u8>(next))) next++;
  const quote = load<u8>(end);
  return (quote == 34 || quote == 39 || quote == 96) && load<u8>(next) == quote;
}

function isSpace(byte: u32): bool {
  return byte == 32 || byte == 10 || byte == 9 || byte == 13;
}

/** Where the run that goes on at `at` ends: sixteen characters at a time, since a file may be one run. */
function endOfRun(at: u32, to: u32): u32 {
  const letters = i8x16.splat(0x20);
  const a = i8x16.splat(97);
  const zero = i8x16.splat(48);
  const others = i8x16(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 43, 0, 45, 0, 47);
  for (; at < to; at += 16) {
    const bytes = v128.load(at);
    const isLetter = i8x16.lt_u(i8x16.sub(v128.or(bytes, letters), a), i8x16.splat(26));
    const isDigit = i8x16.lt_u(i8x16.sub(bytes, zero), i8x16.splat(10));
    // The one of a kind at its lower half; a byte from 0x80 on gives zero, which is not itself.
    const isOther = v128.or(
      i8x16.eq(i8x16.swizzle(others, v128.and(bytes, i8x16.splat(-113))), bytes),
      i8x16.eq(bytes, i8x16.splat(95)),
    );
    const isRun = <u32>i8x16.bitmask(v128.or(v128.or(isLetter, isDigit), v128.and(isOther, i8x16.ne(bytes, i8x16.splat(0)))));
    if (isRun != 0xffff) return min(to, at + <u32>ctz(~isRun));
  }
  return to;
}

function isRun(byte: u32): bool {
  return sextetOf(byte) < 64;
}

/** Text, or text whose every second byte is zero. */
function isBase64Text(start: u32): bool {
  let texts: u32 = 0;
  let zeros: u32 = 0;
  for (let at: u32 = 0; at < PROBE; at += 4) {
    const bits =
      (sextetOf(load<u8>(start + at)) << 18) |
      (sextetOf(load<u8>(start + at + 1)) << 12) |
      (sextetOf(load<u8>(start + at + 2)) << 6) |
      sextetOf(load<u8>(start + at + 3));
    texts += count(bits >> 16) + count((bits >> 8) & 255) + count(bits & 255);
    zeros += u32(bits >> 16 == 0) + u32((bits & 0xff00) == 0) + u32((bits & 255) == 0);
    if (texts + zeros != 3 * (at / 4 + 1)) return false;
  }
  return texts == 12 || (texts == 6 && zeros == 6);
}

/** Digits alone are a number, or a table of numbers, whatever they would stand for. */
function isHexText(start: u32): bool {
  for (let at: u32 = 0; at < PROBE; at += 2) {
    const first = digitOf(load<u8>(start + at));
    const second = digitOf(load<u8>(start + at + 1));
    if (first > 15 || second > 15 || count((first << 4) | second) == 0) return false;
  }
  for (let at: u32 = 0; at < SHORTEST; at++) if (digitOf(load<u8>(start + at)) - 10 < 6) return true;
  return false;
}

/** 1 for a printable character, a tab or a line's end. */
function count(byte: u32): u32 {
  return u32(byte - 32 < 95 || byte == 9 || byte == 10 || byte == 13);
}

function sextetOf(byte: u32): u32 {
  if (byte - 65 < 26) return byte - 65;
  if (byte - 97 < 26) return byte - 71;
  if (byte - 48 < 10) return byte + 4;
  if (byte == 43 || byte == 45) return 62;
  return byte == 47 || byte == 95 ? 63 : 64;
}

function digitOf(byte: u32): u32 {
  if (byte - 48 < 10) return byte - 48;
  const letter = (byte | 32) - 97;
  return letter < 6 ? letter + 10 : 16;
}
