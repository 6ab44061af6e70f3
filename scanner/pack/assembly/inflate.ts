/**
 * Inflates one zlib stream (RFC 1950, RFC 1951) whose size is known beforehand. The output must have 320 bytes of room
 * behind it, for what one round of the loop writes at most, and 24 bytes behind the input must be readable; beyond that nothing is touched,
 * whatever the stream says. There is no second, careful loop for the end: the slack is what lets the fast one go on.
 */
import { adler32 } from './checksum.ts';
import { buildTable, END, INVALID, LITERAL, NO_DISTANCE, placeCodes, POINTER, REFUSED, SPECIAL } from './prefix-code.ts';

/** Input that is taken into the bit buffer ahead of its use. */
const AHEAD: u32 = 8;

const LITERAL_BITS: u32 = 11;
const DISTANCE_BITS: u32 = 8;
const LENGTH_BITS: u32 = 7;

// Places within the room given to `placeInflate`. A table is as large as a code of such lengths can make it.
let lengths: u32 = 0;
let lengthCode: u32 = 0;
let literalCode: u32 = 0;
let distanceCode: u32 = 0;
let fixedLiterals: u32 = 0;
let fixedDistances: u32 = 0;
let lengthValues: u32 = 0;
let literalValues: u32 = 0;
let distanceValues: u32 = 0;
let lengthOrder: u32 = 0;
let fixedLiteralBits: u32 = 0;
let fixedDistanceBits: u32 = 0;

/** Takes room from `at` on, a multiple of sixteen, and answers where it ends. */
export function placeInflate(at: u32): u32 {
  lengths = at;
  lengthCode = placeCodes(lengths + 512);
  literalCode = lengthCode + 512;
  distanceCode = literalCode + 2368 * 4;
  fixedLiterals = distanceCode + 416 * 4;
  fixedDistances = fixedLiterals + 2048;
  lengthValues = fixedDistances + 128;
  literalValues = lengthValues + 80;
  distanceValues = literalValues + 288 * 4;
  lengthOrder = distanceValues + 128;

  for (let symbol: u32 = 0; symbol < 19; symbol++) store<u32>(lengthValues + (symbol << 2), symbol << 16);
  for (let symbol: u32 = 0; symbol < 256; symbol++) store<u32>(literalValues + (symbol << 2), LITERAL | (symbol << 16));
  store<u32>(literalValues + (256 << 2), SPECIAL | END);
  let base: u32 = 3;
  for (let symbol: u32 = 257; symbol < 285; symbol++) {
    const extra: u32 = symbol < 265 ? 0 : (symbol - 261) >> 2;
    store<u32>(literalValues + (symbol << 2), (base << 16) | extra);
    base += 1 << extra;
  }
  store<u32>(literalValues + (285 << 2), 258 << 16);
  store<u32>(literalValues + (286 << 2), REFUSED);
  store<u32>(literalValues + (287 << 2), REFUSED);
  base = 1;
  for (let symbol: u32 = 0; symbol < 30; symbol++) {
    const extra: u32 = symbol < 4 ? 0 : (symbol - 2) >> 1;
    store<u32>(distanceValues + (symbol << 2), (base << 16) | extra);
    base += 1 << extra;
  }
  store<u32>(distanceValues + (30 << 2), NO_DISTANCE);
  store<u32>(distanceValues + (31 << 2), NO_DISTANCE);
  // 16 17 18 0 8 7 9 6 10 5 11 4 12 3 13 2 14 1 15
  store<u64>(lengthOrder, 0x0609_0708_0012_1110);
  store<u64>(lengthOrder, 0x020d_030c_040b_050a, 8);
  store<u32>(lengthOrder, 0x000f_010e, 16);

  memory.fill(lengths, 8, 144);
  memory.fill(lengths + 144, 9, 112);
  memory.fill(lengths + 256, 7, 24);
  memory.fill(lengths + 280, 8, 8);
  fixedLiteralBits = buildTable(fixedLiterals, lengths, 288, literalValues, LITERAL_BITS, INVALID);
  memory.fill(lengths, 5, 32);
  fixedDistanceBits = buildTable(fixedDistances, lengths, 32, distanceValues, DISTANCE_BITS, INVALID);
  return lengthOrder + 32;
}

/**
 * Writes exactly `size` bytes at `to` from the stream that fills `from` to `end`; or, where `wanted` is less, so many of
 * them and a few more. False when it is no such stream. `check`: its own checksum must be right as well.
 */
export function inflate(from: u32, end: u32, to: u32, size: u32, wanted: u32, check: bool): bool {
  if (end < from || end - from < 8) return false;
  const head = ((<u32>load<u8>(from)) << 8) | <u32>load<u8>(from, 1);
  // Deflate, a window of 32 KB at most, no dictionary.
  if ((head & 0x8f20) != 0x0800 || head % 31 != 0) return false;
  const limit = to + size;
  const stop = wanted < size ? to + wanted : limit + 1;
  const inputLimit = end + AHEAD;
  let input = from + 2;
  let output = to;
  let buffer: u64 = 0;
  let held: u32 = 0;
  let isLast = false;
  do {
    if (input > inputLimit) return false;
    buffer |= load<u64>(input) << (<u64>held);
    input += 7 - ((held >> 3) & 7);
    held = (held & 63) | 56;
    isLast = (buffer & 1) != 0;
    const kind = <u32>(buffer >> 1) & 3;
    buffer >>= 3;
    held -= 3;
    if (kind == 0) {
      input -= (held & 63) >> 3;
      buffer = 0;
      held = 0;
      if (input + 4 > end) return false;
      const length = <u32>load<u16>(input);
      if ((length ^ <u32>load<u16>(input, 2)) != 0xffff) return false;
      input += 4;
      if (length > end - input || length > limit - output) return false;
      memory.copy(output, input, length);
      input += length;
      output += length;
      if (output >= stop) return true;
      continue;
    }
    let literals = fixedLiterals;
    let distances = fixedDistances;
    let literalBits = fixedLiteralBits;
    let distanceBits = fixedDistanceBits;
    if (kind == 2) {
      const literalCount = (<u32>buffer & 31) + 257;
      const distanceCount = (<u32>(buffer >> 5) & 31) + 1;
      const lengthCount = (<u32>(buffer >> 10) & 15) + 4;
      if (literalCount > 286 || distanceCount > 30) return false;
      buffer >>= 14;
      held -= 14;
      v128.store(lengths, i64x2.splat(0));
      store<u32>(lengths, 0, 16);
      for (let at: u32 = 0; at < lengthCount; at++) {
        if (at == 12) {
          buffer |= load<u64>(input) << (<u64>held);
          input += 7 - ((held >> 3) & 7);
          held = (held & 63) | 56;
        }
        store<u8>(lengths + <u32>load<u8>(lengthOrder + at), <u8>(buffer & 7));
        buffer >>= 3;
        held -= 3;
      }
      const bits = buildTable(lengthCode, lengths, 19, lengthValues, LENGTH_BITS, INVALID);
      if (bits == INVALID) return false;
      const mask = ((<u32>1) << bits) - 1;
      const total = literalCount + distanceCount;
      let at: u32 = 0;
      while (at < total) {
        if (input > inputLimit) return false;
        buffer |= load<u64>(input) << (<u64>held);
        input += 7 - ((held >> 3) & 7);
        held = (held & 63) | 56;
        // Three at a time: of fourteen bits at most.
        for (let n = 0; n < 3 && at < total; n++) {
          const entry = load<u32>(lengthCode + ((<u32>buffer & mask) << 2));
          buffer >>= <u64>entry;
          held -= entry;
          const symbol = entry >> 16;
          if (symbol < 16) {
            store<u8>(lengths + at, <u8>symbol);
            at++;
            continue;
          }
          let value: u32 = 0;
          let times: u32 = 0;
          let extra: u32 = 0;
          if (symbol == 16) {
            if (at == 0) return false;
            value = <u32>load<u8>(lengths + at - 1);
            extra = 2;
            times = 3 + (<u32>buffer & 3);
          } else if (symbol == 17) {
            extra = 3;
            times = 3 + (<u32>buffer & 7);
          } else {
            extra = 7;
            times = 11 + (<u32>buffer & 127);
          }
          buffer >>= <u64>extra;
          held -= extra;
          const values = i8x16.splat(<i8>value);
          const stop = at + times;
          for (; at < stop; at += 16) v128.store(lengths + at, values);
          at = stop;
        }
      }
      if (at != total) return false;
      literals = literalCode;
      distances = distanceCode;
      distanceBits = buildTable(distances, lengths + literalCount, distanceCount, distanceValues, DISTANCE_BITS, NO_DISTANCE);
      literalBits = buildTable(literals, lengths, literalCount, literalValues, LITERAL_BITS, REFUSED);
      if (literalBits == INVALID || distanceBits == INVALID) return false;
    } else if (kind == 3) return false;

    const literalMask = ((<u32>1) << literalBits) - 1;
    const distanceMask = ((<u32>1) << distanceBits) - 1;
    if (input > inputLimit) return false;
    buffer |= load<u64>(input) << (<u64>held);
    input += 7 - ((held >> 3) & 7);
    held = (held & 63) | 56;
    // What comes next is looked up before what came is copied: neither waits for the other.
    let entry = load<u32>(literals + ((<u32>buffer & literalMask) << 2));
    for (;;) {
      if (output >= stop) return wanted < size;
      if (input > inputLimit) return false;
      if (<i32>entry < 0) {
        buffer >>= <u64>entry;
        held -= entry;
        store<u8>(output, <u8>(entry >> 16));
        output++;
        entry = load<u32>(literals + ((<u32>buffer & literalMask) << 2));
        if (<i32>entry < 0) {
          buffer >>= <u64>entry;
          held -= entry;
          store<u8>(output, <u8>(entry >> 16));
          output++;
          entry = load<u32>(literals + ((<u32>buffer & literalMask) << 2));
          if (<i32>entry < 0) {
            buffer >>= <u64>entry;
            held -= entry;
            store<u8>(output, <u8>(entry >> 16));
            output++;
            entry = load<u32>(literals + ((<u32>buffer & literalMask) << 2));
            buffer |= load<u64>(input) << (<u64>held);
            input += 7 - ((held >> 3) & 7);
            held = (held & 63) | 56;
            continue;
          }
        }
        buffer |= load<u64>(input) << (<u64>held);
        input += 7 - ((held >> 3) & 7);
        held = (held & 63) | 56;
      }
      if ((entry & SPECIAL) != 0) {
        if ((entry & POINTER) != 0) {
          buffer >>= <u64>entry;
          held -= entry;
          const inner = ((<u32>1) << ((entry >> 8) & 15)) - 1;
          entry = load<u32>(literals + (((entry >> 16) + (<u32>buffer & inner)) << 2));
          if (<i32>entry < 0) {
            buffer >>= <u64>entry;
            held -= entry;
            store<u8>(output, <u8>(entry >> 16));
            output++;
            buffer |= load<u64>(input) << (<u64>held);
            input += 7 - ((held >> 3) & 7);
            held = (held & 63) | 56;
            entry = load<u32>(literals + ((<u32>buffer & literalMask) << 2));
            continue;
          }
        }
        if ((entry & SPECIAL) != 0) {
          if ((entry & END) == 0) return false;
          buffer >>= <u64>entry;
          held -= entry;
          break;
        }
      }
      const length = (entry >> 16) + (<u32>(buffer & (((<u64>1) << (<u64>entry)) - 1)) >> ((entry >> 8) & 15));
      buffer >>= <u64>entry;
      held -= entry;
      entry = load<u32>(distances + ((<u32>buffer & distanceMask) << 2));
      if ((entry & SPECIAL) != 0) {
        buffer >>= <u64>entry;
        held -= entry;
        const inner = ((<u32>1) << ((entry >> 8) & 15)) - 1;
        entry = load<u32>(distances + (((entry >> 16) + (<u32>buffer & inner)) << 2));
      }
      const distance = (entry >> 16) + (<u32>(buffer & (((<u64>1) << (<u64>entry)) - 1)) >> ((entry >> 8) & 15));
      buffer >>= <u64>entry;
      held -= entry;
      // Zero stands for no distance at all.
      if (distance - 1 >= output - to) return false;
      buffer |= load<u64>(input) << (<u64>held);
      input += 7 - ((held >> 3) & 7);
      held = (held & 63) | 56;
      entry = load<u32>(literals + ((<u32>buffer & literalMask) << 2));
      let source = output - distance;
      const finish = output + length;
      if (distance >= 16) {
        do {
          v128.store(output, v128.load(source));
          source += 16;
          output += 16;
        } while (output < finish);
      } else if (distance >= 8) {
        do {
          store<u64>(output, load<u64>(source));
          source += 8;
          output += 8;
        } while (output < finish);
      } else if (distance == 1) {
        const bytes = i8x16.splat(load<i8>(source));
        do {
          v128.store(output, bytes);
          output += 16;
        } while (output < finish);
      } else {
        do {
          store<u64>(output, load<u64>(source));
          source += distance;
          output += distance;
        } while (output < finish);
      }
      output = finish;
    }
  } while (!isLast);
  input -= (held & 63) >> 3;
  if (output != limit || input + 4 != end) return false;
  return !check || adler32(to, size) == bswap<u32>(load<u32>(input));
}
