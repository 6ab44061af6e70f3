/**
 * Puts the entries of a pack in the order in which they lie there, by a radix sort: there are hundreds of thousands, and they are sorted
 * before anything else can begin. Each start lies beside its place in the index, so that every pass reads what lies side by side.
 */
import { count, crcs, order, positions, sizes, spare, starts, tail } from './table-arrays.ts';

const DIGIT: u32 = 11;
const BUCKETS: u32 = 1 << DIGIT;
const MASK: u32 = BUCKETS - 1;
/** Bytes of a table of counts. */
const COUNTS: u32 = BUCKETS << 2;
const DIGITS: u32 = 3;

/** Whether any of the starts that stand in `crcs` has its highest bit set. */
export function hasLarge(): bool {
  const end = crcs + (count << 2);
  let bits: u32 = 0;
  for (let at = crcs; at < end; at += 4) bits |= load<u32>(at);
  return bits >= 0x8000_0000;
}

/** By the starts that stand in `crcs` and, with `isLarge`, the bits above in `spare`; fills `starts`, behind which `end` is put, and `positions`. */
export function sortByStart(isLarge: bool, end: f64): void {
  pairAll();
  let sorted = sortByKey(sizes);
  if (isLarge) {
    rekey(sorted);
    sorted = sortByKey(sorted);
  }
  takeApart(sorted, isLarge);
  store<f64>(starts + (count << 3), end);
}

/** Each position, and above it the key. */
function pairAll(): void {
  const end = crcs + (count << 2);
  let position: u64 = 0;
  let pair = sizes;
  for (let at = crcs; at < end; at += 4) {
    store<u64>(pair, ((<u64>load<u32>(at)) << 32) | position++);
    pair += 8;
  }
}

function rekey(from: u32): void {
  const end = from + (count << 3);
  for (let at = from; at < end; at += 8) store<u32>(at, load<u32>(spare + (load<u32>(at) << 2)), 4);
}

function takeApart(from: u32, isLarge: bool): void {
  const end = from + (count << 3);
  let position = positions;
  let start = starts;
  for (let at = from; at < end; at += 8) {
    const pair = load<u64>(at);
    store<u32>(position, <u32>pair);
    const high = <f64>(pair >> 32);
    store<f64>(start, isLarge ? <f64>load<u32>(crcs + ((<u32>pair) << 2)) + high * 4294967296.0 : high);
    position += 4;
    start += 8;
  }
}

/** Answers where the pairs lie then: over `sizes` and `bases`, or over `order` and `entries`. */
function sortByKey(from: u32): u32 {
  memory.fill(tail, 0, DIGITS * COUNTS);
  countDigits(from, from + (count << 3), tail);
  let sorted = from;
  for (let digit: u32 = 0; digit < DIGITS; digit++) {
    const counts = tail + digit * COUNTS;
    if (!sum(counts)) continue;
    const to = sorted == sizes ? order : sizes;
    moveAll(sorted, sorted + (count << 3), to, 32 + digit * DIGIT, counts);
    sorted = to;
  }
  return sorted;
}

function countDigits(from: u32, end: u32, counts: u32): void {
  for (let at = from; at < end; at += 8) {
    const key = load<u32>(at, 4);
    const first = counts + ((key & MASK) << 2);
    store<u32>(first, load<u32>(first) + 1);
    const second = counts + (((key >> DIGIT) & MASK) << 2);
    store<u32>(second, load<u32>(second, COUNTS) + 1, COUNTS);
    const third = counts + ((key >> (2 * DIGIT)) << 2);
    store<u32>(third, load<u32>(third, 2 * COUNTS) + 1, 2 * COUNTS);
  }
}

/** Makes of how many have each digit where they begin. False where all have the same one: then there is nothing to move. */
function sum(counts: u32): bool {
  let before: u32 = 0;
  for (let at = counts; at < counts + COUNTS; at += 4) {
    const some = load<u32>(at);
    if (some == count) return false;
    store<u32>(at, before);
    before += some;
  }
  return true;
}

function moveAll(from: u32, end: u32, to: u32, shift: u64, counts: u32): void {
  for (let at = from; at < end; at += 8) {
    const pair = load<u64>(at);
    const bucket = counts + ((<u32>(pair >> shift) & MASK) << 2);
    const place = load<u32>(bucket);
    store<u32>(bucket, place + 1);
    store<u64>(to + (place << 3), pair);
  }
}
