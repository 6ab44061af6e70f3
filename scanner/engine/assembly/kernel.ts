/**
 * The scan kernel, in AssemblyScript: says where a rule's keyword stands with what its pattern asks for behind it. It reads
 * one buffer and tables made by `compile/tables.ts`; it writes hits and nothing else, and what it says may be too much but
 * never too little. Layout and widths are those of `layout.ts`.
 *
 * Two passes over blocks small enough to stay in the first cache: long runs of token characters at a word's start, then a
 * packed comparison of four bytes for the keywords that stand in no such run. Neither costs more when rules are added.
 */

/** Of a hit's start, so that a block's hits never belong to the next. */
const BLOCK: u32 = 4096;
/** The longest way from a keyword's start to the three bytes that stand for it. */
const MAX_OFFSET: u32 = 32;
/** Bytes that one automaton looks at before it gives up and says yes. */
const MAX_STEPS: u32 = 128;
const REFUSED: u32 = 0xffff;
const ACCEPTED: u32 = 0xfffe;

const PACKED: u32 = 0x100;
const CLASSES: u32 = 0x180;
const RUN_HEADS: u32 = 0x1000;
const PACKED_HEADS: u32 = 0x3000;
const ENABLED: u32 = 0x5000;
const ENTRIES: u32 = 0x5400;

let hits: u32 = 0;
let room: u32 = 0;
let isFull: bool = false;
/** Of the text in the buffer; whether the text ends there, too. */
let end: u32 = 0;
let isLast: bool = false;

/**
 * Writes hits (start, rule; 32 bits each) whose start lies from `from` to `to` and returns where it stopped: `to`, or
 * earlier where there was no room for more. The number of hits is the 32 bits at address 0.
 */
export function scan(from: u32, to: u32, textEnd: u32, last: bool, into: u32, limit: u32): u32 {
  hits = into;
  room = limit;
  end = textEnd;
  isLast = last;
  let at = from;
  let size = BLOCK;
  while (at < to) {
    const kept = hits;
    const next = min(at + size, to);
    isFull = false;
    findRuns(at, next);
    findPacked(at, next);
    if (isFull) {
      // Half a block of hits is none: it is done again, by the next call or in smaller steps.
      hits = kept;
      if (kept != into) break;
      size >>= 1;
    } else at = next;
  }
  store<u32>(0, (hits - into) >> 3);
  return at;
}

/** Word starts with sixteen token characters from there on. */
function findRuns(from: u32, to: u32): void {
  const low = v128.load(CLASSES);
  const high = v128.load(CLASSES, 16);
  // Of the block before: token characters, the same after each doubling, letters, word starts, what opens an escape.
  let pm: u64 = 0;
  let p2: u64 = 0;
  let p4: u64 = 0;
  let p8: u64 = 0;
  let pa: u64 = 0;
  let ps: u64 = 0;
  let pe: u64 = 0;
  let pq: u64 = 0;
  for (let at = from - 64; at < to + 16; at += 64) {
    let m: u64 = 0;
    let a: u64 = 0;
    let e: u64 = 0;
    let q: u64 = 0;
    for (let part: u32 = 0; part < 64; part += 16) {
      const bytes = v128.load(at + part);
      const kind = v128.and(i8x16.swizzle(low, v128.and(bytes, i8x16.splat(15))), i8x16.swizzle(high, i8x16.shr_u(bytes, 4)));
      m |= (<u64>i8x16.bitmask(i8x16.ne(kind, i8x16.splat(0)))) << part;
      a |= (<u64>i8x16.bitmask(i8x16.ne(v128.and(kind, i8x16.splat(14)), i8x16.splat(0)))) << part;
      e |= (<u64>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(92)))) << part;
      q |= (<u64>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(37)))) << part;
    }
    const m2 = m & ((m << 1) | (pm >> 63));
    const m4 = m2 & ((m2 << 2) | (p2 >> 62));
    const m8 = m4 & ((m4 << 4) | (p4 >> 60));
    const ends = m8 & ((m8 << 8) | (p8 >> 56));
    const starts = a & (~((a << 1) | (pa >> 63)) | ((e << 2) | (pe >> 62)) | ((q << 3) | (pq >> 61)));
    let found = ends & ((starts << 15) | (ps >> 49));
    pm = m;
    p2 = m2;
    p4 = m4;
    p8 = m8;
    pa = a;
    ps = starts;
    pe = e;
    pq = q;
    while (found != 0) {
      const start = at + <u32>ctz(found) - 15;
      found &= found - 1;
      if (start >= from && start < to) probe(start, RUN_HEADS, from, to);
    }
  }
}

/** Places where four bytes in a row look like those of a keyword, eight groups of keywords at once. */
function findPacked(from: u32, to: u32): void {
  const low0 = v128.load(PACKED);
  const high0 = v128.load(PACKED, 16);
  const low1 = v128.load(PACKED, 32);
  const high1 = v128.load(PACKED, 48);
  const low2 = v128.load(PACKED, 64);
  const high2 = v128.load(PACKED, 80);
  const low3 = v128.load(PACKED, 96);
  const high3 = v128.load(PACKED, 112);
  const nibble = i8x16.splat(15);
  let before0 = i8x16.splat(0);
  let before1 = i8x16.splat(0);
  let before2 = i8x16.splat(0);
  const stop = to + MAX_OFFSET + 3;
  for (let at = from; at < stop; at += 16) {
    const bytes = v128.load(at);
    const low = v128.and(bytes, nibble);
    const high = i8x16.shr_u(bytes, 4);
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
    if (!v128.any_true(all)) continue;
    let found = <u32>i8x16.bitmask(i8x16.ne(all, i8x16.splat(0)));
    while (found != 0) {
      probe(at + <u32>ctz(found) - 3, PACKED_HEADS, from, to);
      found &= found - 1;
    }
  }
}

/** Asks the automaton of each rule for which these three bytes stand. */
function probe(at: u32, heads: u32, from: u32, to: u32): void {
  const gram = (load<u32>(at) | 0x202020) & 0xffffff;
  let entry = <u32>load<u16>(heads + (((gram * 0x9e3779b1) >> 20) << 1));
  while (entry != 0) {
    const address = ENTRIES + (entry << 4);
    const head = load<u32>(address);
    if ((head & 0xffffff) == gram) {
      const start = at - (head >> 24);
      const rule = <u32>load<u16>(address, 6);
      if (start >= from && start < to && load<u8>(ENABLED + rule) != 0) {
        if ((load<u32>(address, 12) == 0 || beginsWord(start)) && accepts(load<u32>(address, 8), start)) {
          if (hits + 8 > room) {
            isFull = true;
            return;
          }
          store<u32>(hits, start);
          store<u32>(hits, rule, 4);
          hits += 8;
        }
      }
    }
    entry = <u32>load<u16>(address, 4);
  }
}

/** No letter or digit in front, or one that ends an escape or a percent code. */
function beginsWord(start: u32): bool {
  const before = <u32>load<u8>(start - 1);
  const isWord = (before | 32) - 97 < 26 || before - 48 < 10;
  return !isWord || load<u8>(start - 2) == 92 || load<u8>(start - 3) == 37;
}

function accepts(automaton: u32, start: u32): bool {
  const table = automaton + 256;
  let state: u32 = 0;
  for (let at = start; at < start + MAX_STEPS; at++) {
    if (at >= end) return !isLast;
    state = <u32>load<u16>(table + ((state + <u32>load<u8>(automaton + <u32>load<u8>(at))) << 1));
    if (state >= ACCEPTED) return state != REFUSED;
  }
  return true;
}
