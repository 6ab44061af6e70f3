/**
 * The scan kernel, in AssemblyScript: says where a rule's keyword stands with what its pattern asks for behind it. It reads
 * one buffer and tables made by `compile/tables.ts`; it writes hits and nothing else, and what it says may be too much but
 * never too little. Layout and widths are those of `../layout.ts`.
 *
 * Two passes over blocks small enough to stay in the first cache: long runs of token characters, by what they begin with or
 * what is in front of them, then a packed comparison of four bytes for what gives itself away by no run. The first costs no
 * more when rules are added.
 */

import { characters, lineEnds } from './counts.ts';
import { gramAt, headOf, isLike, keepLikely } from './entries.ts';
import {
  AHEAD,
  BACK_BITS,
  BACK_HEADS,
  CLASSES,
  ENTRIES,
  ENTRY,
  KINDS,
  NIBBLES,
  PACKED_HEADS,
  PLACES,
  RUN_HEADS,
  TOKENS,
  WALK,
} from './layout.ts';
import { findPacked, findRuns } from './places.ts';

export { characters, lineEnds };

/** Of a hit's start, so that a block's hits never belong to the next. */
const BLOCK: u32 = 4096;
/** Bytes on each side of a text that may be looked at. */
const MARGIN: u32 = 256;
/** Bytes that one automaton looks at before it gives up and says yes. */
const MAX_STEPS: u32 = 128;
/** Cells of an automaton: an even one is the way to a row, and an odd one a last word. */
const REFUSED: u32 = 0xffff;
const ACCEPTED: u32 = 0xfffd;
/** In place of a rule: the entry asks several. */
const GATE: u16 = 0xffff;

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
    probeAll(keepLikely(sortRuns(findRuns(from, to)), from - 128, RUN_HEADS), from - 128, RUN_HEADS);
    probeAll(keepLikely(findPacked(from, to), from - 3, PACKED_HEADS), from - 3, PACKED_HEADS);
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
 * Keeps the runs that begin with something known, without a jump: one in six is kept, and nobody can foresee which. Those that
 * stand behind something known and those that may be given to a name are few: they are looked at here.
 */
function sortRuns(stop: u32): u32 {
  const base = from - 128;
  const nibble = v128.load(NIBBLES);
  const token = v128.load(TOKENS);
  const classLow = v128.load(CLASSES);
  const classHigh = v128.load(CLASSES, 16);
  const ahead = <u32>load<u8>(AHEAD);
  let list = PLACES;
  for (let each = PLACES; each < stop; each += 2) {
    const start = load<u16>(each);
    const at = base + <u32>start;
    const isOpening = <u32>load<u16>(headOf(RUN_HEADS, gramAt(at)));
    const hash = (gramAt(at - 3) * 0x9e3779b1) >> 17;
    const isBehind = (<u32>load<u8>(BACK_BITS + (hash >> 3)) >> (hash & 7)) & 1;
    const isApart = u32(load<u8>(KINDS + <u32>load<u8>(at - 1)) & SEPARATOR);
    // Values are longer than most runs.
    const rest = v128.load(at + ahead);
    const kinds = v128.and(
      i8x16.swizzle(classLow, v128.and(rest, nibble)),
      i8x16.swizzle(classHigh, v128.and(i16x8.shr_u(rest, 4), nibble)),
    );
    const isLong = <u32>i8x16.all_true(v128.and(kinds, token));
    const isGiven = isApart & isLong;
    if ((isGiven | isBehind) != 0) {
      probeBack(at - 3);
      if (isGiven != 0) lookBack(at);
    }
    store<u16>(list, start);
    list += (<u32>(isOpening != 0)) << 1;
  }
  return list;
}

function probeAll(stop: u32, base: u32, heads: u32): void {
  for (let each = PLACES; each < stop; each += 2) {
    const at = base + <u32>load<u16>(each);
    const gram = gramAt(at);
    probe(<u32>load<u16>(headOf(heads, gram)), gram, at);
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
  const gram = gramAt(at);
  const hash = (gram * 0x9e3779b1) >> 17;
  if ((<u32>load<u8>(BACK_BITS + (hash >> 3)) >> (hash & 7)) & 1)
    probe(<u32>load<u16>(BACK_HEADS + ((hash >> 3) << 1)), gram, at);
}

/** Asks the automaton of each rule for which these three bytes stand, and where there are several one for all of them. */
function probe(first: u32, gram: u32, at: u32): void {
  for (let entry = first; entry != 0;) {
    const address = ENTRIES + entry * ENTRY;
    if (isLike(address, gram, at)) {
      const start = at - (load<u32>(address) >> 24);
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
