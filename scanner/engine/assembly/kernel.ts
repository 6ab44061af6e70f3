/**
 * The scan kernel, in AssemblyScript: says where a rule's keyword stands with what its pattern asks for behind it. It reads
 * one buffer and tables made by `compile/tables.ts`; it writes hits and nothing else, and what it says may be too much but
 * never too little. Layout and widths are those of `layout.ts`.
 *
 * Two passes over blocks small enough to stay in the first cache: long runs of token characters, by what they begin with or
 * what is in front of them, then a packed comparison of four bytes for what gives itself away by no run. The first costs no
 * more when rules are added.
 */

import { characters, lineEnds } from './counts.ts';

export { characters, lineEnds };

/** Of a hit's start, so that a block's hits never belong to the next. */
const BLOCK: u32 = 4096;
const RUN: u32 = 16;
/** Bytes on each side of a text that may be looked at. */
const MARGIN: u32 = 256;
/** The longest way from a hit's start to the run that gives it away. */
const WALK: u32 = 128;
/** The longest way from a keyword's start to the three bytes that stand for it. */
const MAX_OFFSET: u32 = 32;
/** Bytes that one automaton looks at before it gives up and says yes. */
const MAX_STEPS: u32 = 128;
/** Cells of an automaton: an even one is the way to a row, and an odd one a last word. */
const REFUSED: u32 = 0xffff;
const ACCEPTED: u32 = 0xfffd;
/** In place of a rule: the entry asks several. */
const GATE: u16 = 0xffff;

const PACKED: u32 = 0x100;
const CLASSES: u32 = 0x180;
const HALVES: u32 = 0x1a0;
const KINDS: u32 = 0x200;
const RUN_HEADS: u32 = 0x1000;
const BACK_HEADS: u32 = 0x3000;
const PACKED_HEADS: u32 = 0x5000;
const BACK_BITS: u32 = 0x7000;
/** Where the runs of a block begin, 16 bits each. */
const STARTS: u32 = 0x9000;
const ENTRIES: u32 = 0xb000;
const ENTRY: u32 = 32;

const SEPARATOR: u8 = 1;
const OPERATOR: u8 = 2;
const NAME: u8 = 4;

let hits: u32 = 0;
let room: u32 = 0;
let isFull: bool = false;
/** Of the text in the buffer; whether the text ends there, too. */
let end: u32 = 0;
let isLast: bool = false;
/** The block that is looked at: hits begin in it. */
let from: u32 = 0;
let to: u32 = 0;
/** What was asked last and what it said: rules with like patterns share an automaton. */
let askedAutomaton: u32 = 0;
let askedStart: u32 = 0;
let answer: bool = false;

/**
 * Writes hits (start, rule; 32 bits each) whose start lies from `first` to `stop` and returns where it stopped: `stop`, or
 * earlier where there was no room for more. The number of hits is the 32 bits at address 0.
 */
export function scan(first: u32, stop: u32, textEnd: u32, last: bool, into: u32, limit: u32): u32 {
  hits = into;
  room = limit;
  end = textEnd;
  isLast = last;
  askedStart = 0;
  from = first;
  let size = BLOCK;
  while (from < stop) {
    const kept = hits;
    to = min(from + size, stop);
    isFull = false;
    checkRuns(sortRuns(findRuns()));
    findPacked();
    if (isFull) {
      // Half a block of hits is none: it is done again, by the next call or in smaller steps.
      hits = kept;
      if (kept != into) break;
      size >>= 1;
    } else from = to;
  }
  store<u32>(0, (hits - into) >> 3);
  return from;
}

/** Clears what stands beside a text: nothing there is part of it. */
export function open(at: u32, textEnd: u32, saved: u32): void {
  memory.copy(saved, at - MARGIN, MARGIN);
  memory.copy(saved + MARGIN, textEnd, MARGIN);
  memory.fill(at - MARGIN, 0, MARGIN);
  memory.fill(textEnd, 0, MARGIN);
}

export function close(at: u32, textEnd: u32, saved: u32): void {
  memory.copy(at - MARGIN, saved, MARGIN);
  memory.copy(textEnd, saved + MARGIN, MARGIN);
}

/**
 * Lists the starts of runs: words, and what stands behind something else than a token character, each with sixteen token
 * characters from there on. Returns where the list ends; starts are counted from 128 bytes in front of the block.
 */
function findRuns(): u32 {
  const low = v128.load(CLASSES);
  const high = v128.load(CLASSES, 16);
  const nibble = i8x16.splat(15);
  const letters = i8x16.splat(14);
  const openings = i8x16.splat(96);
  const token = i8x16.splat(31);
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
  let list = STARTS;
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
    // Two are written, however few there are: a jump that nobody can foresee costs more.
    const base = at + 113 - from;
    const next = list + ((<u32>popcnt(found)) << 1);
    store<u16>(list, <u16>(base + <u32>ctz(found)));
    found &= found - 1;
    store<u16>(list, <u16>(base + <u32>ctz(found)), 2);
    found &= found - 1;
    for (let more = list + 4; more < next; more += 2) {
      store<u16>(more, <u16>(base + <u32>ctz(found)));
      found &= found - 1;
    }
    list = next;
  }
  return list;
}

/**
 * Keeps the runs that begin with something known, stand behind something known, or are given to a name. Without a jump: one
 * in ten is kept, and nobody can foresee which.
 */
function sortRuns(stop: u32): u32 {
  const base = from - 128;
  const nibble = i8x16.splat(15);
  const none = i8x16.splat(0);
  const halves = v128.load(HALVES);
  const separatorLow = v128.load(HALVES, 16);
  const operatorLow = v128.load(HALVES, 32);
  let list = STARTS;
  for (let each = STARTS; each < stop; each += 2) {
    const start = load<u16>(each);
    const at = base + <u32>start;
    const gram = (load<u32>(at) | 0x202020) & 0xffffff;
    const isOpening = <u32>load<u16>(RUN_HEADS + (((gram * 0x9e3779b1) >> 20) << 1));
    const hash = (((load<u32>(at - 3) | 0x202020) & 0xffffff) * 0x9e3779b1) >> 17;
    const isBehind = (<u32>load<u8>(BACK_BITS + (hash >> 3)) >> (hash & 7)) & 1;
    // An operator among the separators in front.
    const bytes = v128.load(at - 16);
    const low = v128.and(bytes, nibble);
    const high = i8x16.swizzle(halves, v128.and(i16x8.shr_u(bytes, 4), nibble));
    const others = <u32>i8x16.bitmask(i8x16.eq(v128.and(i8x16.swizzle(separatorLow, low), high), none));
    const operators = ~(<u32>i8x16.bitmask(i8x16.eq(v128.and(i8x16.swizzle(operatorLow, low), high), none))) & 0xffff;
    const isGiven = operators >> (16 - <u32>clz((others << 16) | 0x8000));
    store<u16>(list, start);
    list += (<u32>((isOpening | isBehind | isGiven) != 0)) << 1;
  }
  return list;
}

/** Asks what each run begins with, and what stands in front of it. */
function checkRuns(stop: u32): void {
  for (let each = STARTS; each < stop; each += 2) {
    const at = from - 128 + <u32>load<u16>(each);
    const gram = (load<u32>(at) | 0x202020) & 0xffffff;
    const entry = <u32>load<u16>(RUN_HEADS + (((gram * 0x9e3779b1) >> 20) << 1));
    if (entry != 0) probe(entry, gram, at);
    probeBack(at - 3);
    lookBack(at);
  }
}

/** Whether the name that a value is given to says something: over separators, of which one is an operator, and the name. */
function lookBack(value: u32): void {
  let at = value - 1;
  let kind = load<u8>(KINDS + <u32>load<u8>(at));
  let seen: u8 = 0;
  const least = value - WALK;
  while (kind & SEPARATOR && at > least) {
    seen |= kind;
    at--;
    kind = load<u8>(KINDS + <u32>load<u8>(at));
  }
  if (!(seen & OPERATOR)) return;
  while (kind & NAME && at >= least) {
    probeBack(at);
    at--;
    kind = load<u8>(KINDS + <u32>load<u8>(at));
  }
}

function probeBack(at: u32): void {
  const gram = (load<u32>(at) | 0x202020) & 0xffffff;
  const hash = (gram * 0x9e3779b1) >> 17;
  if ((<u32>load<u8>(BACK_BITS + (hash >> 3)) >> (hash & 7)) & 1)
    probe(<u32>load<u16>(BACK_HEADS + ((hash >> 3) << 1)), gram, at);
}

/** Places where four bytes in a row look like those of a keyword, eight groups of keywords at once. */
function findPacked(): void {
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
    if (!v128.any_true(all)) continue;
    let found = <u32>i8x16.bitmask(i8x16.ne(all, i8x16.splat(0)));
    while (found != 0) {
      const place = at + <u32>ctz(found) - 3;
      const gram = (load<u32>(place) | 0x202020) & 0xffffff;
      probe(<u32>load<u16>(PACKED_HEADS + (((gram * 0x9e3779b1) >> 20) << 1)), gram, place);
      found &= found - 1;
    }
  }
}

/** Asks the automaton of each rule for which these three bytes stand, and where there are several one for all of them. */
function probe(first: u32, gram: u32, at: u32): void {
  for (let entry = first; entry != 0;) {
    const address = ENTRIES + entry * ENTRY;
    const head = load<u32>(address);
    if ((head & 0xffffff) == gram && ((load<u32>(at + 3) | 0x20202020) & load<u32>(address, 16)) == load<u32>(address, 12)) {
      const start = at - (head >> 24);
      if (start >= from && start < to) {
        if (load<u16>(address, 6) == GATE) askTogether(address, start);
        else if (confirms(load<u32>(address, 8), start, start + <u32>load<u16>(address, 24), <u32>load<u16>(address, 26)))
          writeHit(start, load<u16>(address, 6));
      }
    }
    entry = <u32>load<u16>(address, 4);
  }
}

/** Follows several automata as one up to where few are left, and each of these on from there. */
function askTogether(address: u32, start: u32): void {
  const gate = load<u32>(address, 8);
  const table = gate + 256;
  const stop = min(start + MAX_STEPS, end);
  let state = <u32>load<u16>(address, 26);
  let at = start + <u32>load<u16>(address, 24);
  for (; at < stop && !(state & 1); at++)
    state = <u32>load<u16>(table + ((<u32>load<u8>(gate + <u32>load<u8>(at))) << 1) + state);
  if (!(state & 1)) state = <u32>load<u16>(table + state);
  if (state == REFUSED) return;
  for (let item = load<u32>(address, 20) + ((state >> 1) << 2); ; item += 4) {
    let entry = <u32>load<u16>(item);
    if (entry == 0) return;
    if (!confirms(load<u32>(ENTRIES + entry * ENTRY, 8), start, at, <u32>load<u16>(item, 2))) continue;
    for (; entry != 0; entry = <u32>load<u16>(ENTRIES + entry * ENTRY, 4)) {
      const address = ENTRIES + entry * ENTRY;
      if (!(load<u32>(address, 8) >> 31) || beginsWord(start)) writeHit(start, load<u16>(address, 6));
    }
  }
}

function writeHit(start: u32, rule: u16): void {
  if (hits + 8 > room) {
    isFull = true;
    return;
  }
  store<u32>(hits, start);
  store<u32>(hits, <u32>rule, 4);
  hits += 8;
}

/** From `at` on, where the automaton is in `state`. The topmost bit says that a word must begin at the start, too. */
function confirms(automaton: u32, start: u32, at: u32, state: u32): bool {
  if (automaton != askedAutomaton || start != askedStart) {
    askedAutomaton = automaton;
    askedStart = start;
    answer = (!(automaton >> 31) || beginsWord(start)) && accepts(automaton & 0x7fffffff, start, at, state);
  }
  return answer;
}

/** No letter or digit in front, or one that ends an escape or a percent code. */
function beginsWord(start: u32): bool {
  const before = <u32>load<u8>(start - 1);
  const isWord = (before | 32) - 97 < 26 || before - 48 < 10;
  return !isWord || load<u8>(start - 2) == 92 || load<u8>(start - 3) == 37;
}

function accepts(automaton: u32, start: u32, at: u32, state: u32): bool {
  if (state == ACCEPTED) return true;
  const table = automaton + 256;
  const stop = min(start + MAX_STEPS, end);
  for (; at < stop; at++) {
    state = <u32>load<u16>(table + ((<u32>load<u8>(automaton + <u32>load<u8>(at))) << 1) + state);
    if (state & 1) return state != REFUSED;
  }
  return at < end || !isLast;
}
