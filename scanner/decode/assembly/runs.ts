/**
 * Finds long runs of the characters of base64 and hex whose first bytes, decoded, are text. In AssemblyScript, since every byte
 * of a scan is looked at: sixteen at a time, and only where all sixteen belong to a run, one by one.
 */

/** Characters of a run, at least: wherever it begins, it holds all sixteen of one of the steps. */
const SHORTEST: u32 = 40;
const STEP: u32 = 24;
/** Characters that are decoded to tell. */
const PROBE: u32 = 16;

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
