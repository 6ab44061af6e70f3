/**
 * Walks families of a pack depth first, a batch of entries at a time: every object is made once, of its base, and shown, or taken
 * apart here, while it lies in memory. Two stacks grow towards each other, and an object and its base never lie on the same one: so
 * a base can go as soon as its last child is made, and what is in use stays hot in the cache.
 */
import { crc32 } from './checksum.ts';
import { takeCommit } from './commit.ts';
import { applyDelta, deltaSize } from './delta.ts';
import { inflate } from './inflate.ts';
import { ADDRESS, ENTRY, LENGTH, LEVEL, MARK, REASON } from './level.ts';
import { takeContent } from './trace.ts';
import { takeTree } from './tree.ts';

/** Reads an entry that is in no batch to an address. */
declare function read(entry: u32, address: u32): bool;
declare function sum(from: u32, end: u32): u32;
declare function visit(entry: u32, address: u32, size: u32, depth: u32, kept: u32): void;
declare function unmade(entry: u32, reason: i32): void;

// What is done with an object.
const COMMITS: u32 = 1;
const TREES: u32 = 2;
const CONTENTS: u32 = 3;

// Why there is none.
const DAMAGED: i32 = -1;
const TOO_LARGE: i32 = -2;

/** Bytes of an entry's record in a batch. */
const RECORD: u32 = 32;
const LAST: u32 = 0x100;

/** In front of each object: what whoever scans it may look at and write to. Behind it: what is overwritten while it is made. */
const FRONT: u32 = 256;
const SLACK: u32 = 320;
const ROOM: u32 = FRONT + SLACK + 32;
const TWICE: u32 = 2 * ROOM;

let levels: u32 = 0;
let deepest: i32 = 0;
let depth: i32 = -1;
let low: u32 = 0;
let high: u32 = 0;
let kept: u32 = 0;
let keptEnd: u32 = 0;
/** Of objects and of what is read in one go. */
let largest: u32 = 0;
let large: u32 = 0;
/** From so many bytes on somebody else sums up faster. */
let worthAsking: u32 = 0;

/** Levels begin at `at`, for so many depths; objects lie from `from` to `end`. */
export function beginWalk(at: u32, depths: i32, from: u32, end: u32, records: u32, recordsEnd: u32): void {
  levels = at;
  deepest = depths;
  depth = -1;
  low = from;
  high = end;
  kept = records;
  keptEnd = recordsEnd;
}

export function limitWalk(object: u32, batched: u32, asking: u32): void {
  largest = object;
  large = batched;
  worthAsking = asking;
}

function levelAt(at: i32): u32 {
  return levels + <u32>at * LEVEL;
}

function release(at: i32): void {
  const mark = load<u32>(levelAt(at), MARK);
  if ((at & 1) == 0) low = mark;
  else high = mark;
}

/** Room for so many bytes on one of the stacks, which is not taken yet; 0 where there is none. */
function placeFor(size: u32, isLow: bool): u32 {
  if (ROOM + size > high - low) return 0;
  return isLow ? (low + FRONT + 15) & ~15 : (high - size - SLACK) & ~15;
}

function take(address: u32, size: u32, isLow: bool): void {
  if (isLow) low = address + size + SLACK;
  else high = address - FRONT;
}

/** Inflates what the entry holds onto a stack, without taking the room. Its address, or why not. */
function inflateEntry(record: u32, isLow: bool, check: bool): i32 {
  const length = load<u32>(record, 12);
  const size = load<u32>(record, 16);
  if (size > largest || length > largest) return TOO_LARGE;
  const address = placeFor(size, isLow);
  if (address == 0) return TOO_LARGE;
  let source = load<u32>(record, 8);
  if (source == 0) {
    if (length <= large) return DAMAGED;
    // Onto the other stack, of which nothing is taken until the entry is done with.
    if (TWICE + size + length > high - low) return TOO_LARGE;
    source = placeFor(length, !isLow);
    if (!read(load<u32>(record), source)) return DAMAGED;
  }
  const end = source + length;
  if (!check) {
    const actual = length < worthAsking ? crc32(source, end) : sum(source, end);
    if (actual != load<u32>(record, 20)) return DAMAGED;
  }
  const stream = source + (load<u32>(record, 24) & 0xff);
  return inflate(stream, end, address, size, size, check) ? <i32>address : DAMAGED;
}

/** The object at this depth, its base being in place. How many records of what it kept there are, or why it is none. */
function make(record: u32, check: bool): i32 {
  const level = levelAt(depth);
  const isLow = (depth & 1) == 0;
  if (depth == 0) {
    const address = inflateEntry(record, isLow, check);
    if (address < 0) return address;
    const size = load<u32>(record, 16);
    store<u32>(level, address, ADDRESS);
    store<u32>(level, size, LENGTH);
    take(address, size, isLow);
    return 0;
  }
  const below = level - LEVEL;
  const base = load<u32>(below, ADDRESS);
  if (base == 0) return load<i32>(below, REASON);
  // The delta lies above the base for as long as it is applied.
  const delta = inflateEntry(record, !isLow, check);
  if (delta < 0) return delta;
  const deltaEnd = <u32>delta + load<u32>(record, 16);
  const baseSize = load<u32>(below, LENGTH);
  const made = deltaSize(delta, deltaEnd, baseSize);
  if (made < 0) return DAMAGED;
  if (made > <f64>largest) return TOO_LARGE;
  const size = <u32>made;
  if (TWICE + size + deltaEnd - <u32>delta > high - low) return TOO_LARGE;
  const address = placeFor(size, isLow);
  const count = applyDelta(base, baseSize, deltaEnd, address, size, kept, keptEnd);
  if (count < 0) return DAMAGED;
  store<u32>(level, address, ADDRESS);
  store<u32>(level, size, LENGTH);
  take(address, size, isLow);
  return count;
}

/**
 * The next entries, as records of 32-bit numbers: entry, base (-1: none), where it is in memory (0: nowhere), how long, how large
 * what it inflates to is, its checksum, the length of its head and `LAST` for the last one made of its base, and the object's number.
 * With `check` there are no checksums, and the streams' own are looked at.
 */
export function walk(records: u32, count: u32, kind: u32, check: bool): void {
  const end = records + count * RECORD;
  for (let record = records; record < end; record += RECORD) {
    const entry = load<u32>(record);
    const base = load<i32>(record, 4);
    while (depth >= 0 && load<i32>(levelAt(depth), ENTRY) != base) release(depth--);
    if (depth + 1 >= deepest) {
      unmade(entry, TOO_LARGE);
      continue;
    }
    depth++;
    const level = levelAt(depth);
    store<u32>(level, entry, ENTRY);
    store<u32>(level, 0, ADDRESS);
    store<u32>(level, (depth & 1) == 0 ? low : high, MARK);
    const made = base != -1 && depth == 0 ? TOO_LARGE : make(record, check);
    if (made < 0) {
      store<i32>(level, made, REASON);
      unmade(entry, made);
      continue;
    }
    if ((load<u32>(record, 24) & LAST) != 0) release(depth - 1);
    const address = load<u32>(level, ADDRESS);
    const size = load<u32>(level, LENGTH);
    if (kind == COMMITS) takeCommit(load<i32>(record, 28), address, address + size);
    else if (kind == TREES) takeTree(load<i32>(record, 28), level, depth == 0, address, size, kept, made);
    else if (kind == CONTENTS) takeContent(entry, level, depth == 0, address, size, kept, made);
    else visit(entry, address, size, depth, made);
  }
}
