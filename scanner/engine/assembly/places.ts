/**
 * Lists the places of a block that are worth a look, sixteen bytes at a time and without a jump that the text decides: long runs
 * of token characters, and four bytes in a row that look like a keyword's.
 */

import { CLASSES, LETTERS, MASKS, MAX_OFFSET, NIBBLES, OPENINGS, PACKED, PLACES, RUN, TOKENS, WALK } from './layout.ts';

/**
 * Lists the starts of runs: words, and what stands behind something else than a token character, each with sixteen token
 * characters from there on. Returns where the list ends; starts are counted from 128 bytes in front of the block.
 */
export function findRuns(from: u32, to: u32): u32 {
  const low = v128.load(CLASSES);
  const high = v128.load(CLASSES, 16);
  const nibble = v128.load(NIBBLES);
  const letters = v128.load(LETTERS);
  const openings = v128.load(OPENINGS);
  const token = v128.load(TOKENS);
  const none = i8x16.splat(0);
  // Of the block before: token characters, the same after each doubling, letters and digits, run starts, what opens an escape.
  let pm: u64 = 0;
  let p2: u64 = 0;
  let p4: u64 = 0;
  let p8: u64 = 0;
  let pa: u64 = 0;
  let ps: u64 = 0;
  let pe: u64 = 0;
  let pq: u64 = 0;
  let list = PLACES;
  const stop = to + WALK + RUN;
  for (let at = from - 64; at < stop; at += 64) {
    const b0 = v128.load(at);
    const b1 = v128.load(at, 16);
    const b2 = v128.load(at, 32);
    const b3 = v128.load(at, 48);
    const k0 = v128.and(i8x16.swizzle(low, v128.and(b0, nibble)), i8x16.swizzle(high, v128.and(i16x8.shr_u(b0, 4), nibble)));
    const k1 = v128.and(i8x16.swizzle(low, v128.and(b1, nibble)), i8x16.swizzle(high, v128.and(i16x8.shr_u(b1, 4), nibble)));
    const k2 = v128.and(i8x16.swizzle(low, v128.and(b2, nibble)), i8x16.swizzle(high, v128.and(i16x8.shr_u(b2, 4), nibble)));
    const k3 = v128.and(i8x16.swizzle(low, v128.and(b3, nibble)), i8x16.swizzle(high, v128.and(i16x8.shr_u(b3, 4), nibble)));
    const m = ~(
      <u64>i8x16.bitmask(i8x16.eq(v128.and(k0, token), none)) |
      ((<u64>i8x16.bitmask(i8x16.eq(v128.and(k1, token), none))) << 16) |
      ((<u64>i8x16.bitmask(i8x16.eq(v128.and(k2, token), none))) << 32) |
      ((<u64>i8x16.bitmask(i8x16.eq(v128.and(k3, token), none))) << 48)
    );
    const m2 = m & ((m << 1) | (pm >> 63));
    const m4 = m2 & ((m2 << 2) | (p2 >> 62));
    const m8 = m4 & ((m4 << 4) | (p4 >> 60));
    const ends = m8 & ((m8 << 8) | (p8 >> 56));
    const a = ~(
      <u64>i8x16.bitmask(i8x16.eq(v128.and(k0, letters), none)) |
      ((<u64>i8x16.bitmask(i8x16.eq(v128.and(k1, letters), none))) << 16) |
      ((<u64>i8x16.bitmask(i8x16.eq(v128.and(k2, letters), none))) << 32) |
      ((<u64>i8x16.bitmask(i8x16.eq(v128.and(k3, letters), none))) << 48)
    );
    let starts = (a & ~((a << 1) | (pa >> 63))) | (m & ~((m << 1) | (pm >> 63)));
    // The letter of `\n`, the digits of `%3D`: a word may begin behind them. Such blocks are few.
    let e: u64 = 0;
    let q: u64 = 0;
    if (v128.any_true(v128.and(openings, v128.or(v128.or(k0, k1), v128.or(k2, k3))))) {
      const slash = i8x16.splat(92);
      const percent = i8x16.splat(37);
      e =
        <u64>i8x16.bitmask(i8x16.eq(b0, slash)) |
        ((<u64>i8x16.bitmask(i8x16.eq(b1, slash))) << 16) |
        ((<u64>i8x16.bitmask(i8x16.eq(b2, slash))) << 32) |
        ((<u64>i8x16.bitmask(i8x16.eq(b3, slash))) << 48);
      q =
        <u64>i8x16.bitmask(i8x16.eq(b0, percent)) |
        ((<u64>i8x16.bitmask(i8x16.eq(b1, percent))) << 16) |
        ((<u64>i8x16.bitmask(i8x16.eq(b2, percent))) << 32) |
        ((<u64>i8x16.bitmask(i8x16.eq(b3, percent))) << 48);
    }
    starts |= a & ((e << 2) | (pe >> 62) | (q << 3) | (pq >> 61));
    let found = ends & ((starts << 15) | (ps >> 49));
    pm = m;
    p2 = m2;
    p4 = m4;
    p8 = m8;
    pa = a;
    ps = starts;
    pe = e;
    pq = q;
    list = addPlaces(list, at + 113 - from, found);
  }
  return list;
}

/**
 * Lists the places where four bytes in a row look like those of a keyword, eight groups of keywords at once. What was found is
 * written down before it is gone through: that leaves the loop the registers that it needs.
 */
export function findPacked(from: u32, to: u32): u32 {
  const low0 = v128.load(PACKED);
  const high0 = v128.load(PACKED, 16);
  const low1 = v128.load(PACKED, 32);
  const high1 = v128.load(PACKED, 48);
  const low2 = v128.load(PACKED, 64);
  const high2 = v128.load(PACKED, 80);
  const low3 = v128.load(PACKED, 96);
  const high3 = v128.load(PACKED, 112);
  const nibble = v128.load(NIBBLES);
  const none = i8x16.splat(0);
  let before0 = none;
  let before1 = none;
  let before2 = none;
  const stop = from + ((to - from + MAX_OFFSET + 3 + 63) & ~63);
  for (let at = from; at < stop; at += 16) {
    const bytes = v128.load(at);
    const low = v128.and(bytes, nibble);
    const high = v128.and(i16x8.shr_u(bytes, 4), nibble);
    const first = v128.and(i8x16.swizzle(low0, low), i8x16.swizzle(high0, high));
    const second = v128.and(i8x16.swizzle(low1, low), i8x16.swizzle(high1, high));
    const third = v128.and(i8x16.swizzle(low2, low), i8x16.swizzle(high2, high));
    const fourth = v128.and(i8x16.swizzle(low3, low), i8x16.swizzle(high3, high));
    const all = v128.and(
      v128.and(fourth, v128.shuffle<u8>(before2, third, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30)),
      v128.and(
        v128.shuffle<u8>(before1, second, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29),
        v128.shuffle<u8>(before0, first, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28),
      ),
    );
    before0 = first;
    before1 = second;
    before2 = third;
    store<u16>(MASKS + ((at - from) >> 3), <u16>i8x16.bitmask(i8x16.eq(all, none)));
  }
  let list = PLACES;
  for (let at: u32 = 0; at < stop - from; at += 64) list = addPlaces(list, at, ~load<u64>(MASKS + (at >> 3)));
  return list;
}

/** Adds a place for each bit. Two are written, however few there are: a jump that nobody can foresee costs more. */
function addPlaces(list: u32, base: u32, bits: u64): u32 {
  const next = list + ((<u32>popcnt(bits)) << 1);
  store<u16>(list, <u16>(base + <u32>ctz(bits)));
  bits &= bits - 1;
  store<u16>(list, <u16>(base + <u32>ctz(bits)), 2);
  bits &= bits - 1;
  for (let more = list + 4; more < next; more += 2) {
    store<u16>(more, <u16>(base + <u32>ctz(bits)));
    bits &= bits - 1;
  }
  return next;
}
