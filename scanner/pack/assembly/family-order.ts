/**
 * Families: an object that stands on its own and all that is made of it by deltas, and of these in turn. In the order made
 * here each object comes once, behind its base, with at most its ancestors in use; the heaviest child comes last, when its
 * base is needed no more, so that only lighter ones ever wait and their number stays logarithmic.
 */
import { baseOf, bases, count, entries, order, ranges, spare, starts, tail, typeOf, types } from './table-arrays.ts';

const COMMIT: u32 = 1;
const TREE: u32 = 2;
const BLOB: u32 = 3;
const TAG: u32 = 4;
const DELTA: u32 = 7;
/** In `types`: the last one made of its base. */
const LAST: u32 = 0x80;
const NONE: u32 = 0xffff_ffff;

/**
 * Fills `order` and `ranges`, gives deltas the type of what they go back to, and marks the last child of each base. Answers
 * how many entries are left over, with type zero: bad ones, and deltas that go back to nothing.
 */
export function orderFamilies(): u32 {
  memory.fill(spare, 0xff, count << 2);
  // Where each base comes in front of what is made of it all go as they are.
  const isQueue = !isAscending();
  const queued = isQueue ? queueFromRoots() : count;
  passTypes(queued, isQueue);
  weigh(queued, isQueue);
  link();
  let filled = orderType(COMMIT, 0);
  filled = orderType(TREE, filled);
  filled = orderType(TAG, filled);
  filled = orderType(BLOB, filled);
  if (filled < count) clearRest(filled);
  return count - filled;
}

// Lists of children: the first child of each entry in `spare`, and in `entries` the next child of the same base.

function firstOf(entry: u32): u32 {
  return load<u32>(spare + (entry << 2));
}

function setFirst(entry: u32, child: u32): void {
  store<u32>(spare + (entry << 2), child);
}

function nextOf(entry: u32): u32 {
  return load<u32>(entries + (entry << 2));
}

function setNext(entry: u32, sibling: u32): void {
  store<u32>(entries + (entry << 2), sibling);
}

function queuedAt(at: u32): u32 {
  return load<u32>(order + (at << 2));
}

function queue(at: u32, entry: u32): void {
  store<u32>(order + (at << 2), entry);
}

/** Whether each base comes in front of what is made of it. */
function isAscending(): bool {
  const all = bases;
  const last = <i32>count;
  for (let entry = 0; entry < last; entry++) if (load<i32>(all + (entry << 2)) >= entry) return false;
  return true;
}

/** In `order`, until that is made: all that goes back to something, bases first. */
function queueFromRoots(): u32 {
  let queued: u32 = 0;
  for (let entry: u32 = 0; entry < count; entry++) {
    const base = baseOf(entry);
    if (base == -1) {
      if (typeOf(entry) != 0) queue(queued++, entry);
    } else {
      setNext(entry, firstOf(base));
      setFirst(base, entry);
    }
  }
  for (let at: u32 = 0; at < queued; at++) {
    for (let child = firstOf(queuedAt(at)); child != NONE; child = nextOf(child)) queue(queued++, child);
  }
  memory.fill(spare, 0xff, count << 2);
  return queued;
}

function passTypes(queued: u32, isQueue: bool): void {
  const all = types;
  const allBases = bases;
  for (let at: u32 = 0; at < queued; at++) {
    const entry = isQueue ? queuedAt(at) : at;
    if (load<u8>(all + entry) != DELTA) continue;
    const type = load<u8>(all + load<u32>(allBases + (entry << 2)));
    // Of one that goes back to nothing it stays as it is.
    if (type != 0) store<u8>(all + entry, type);
  }
}

/** Compressed bytes of each entry with all that is made of it, over `entries` and `crcs`; the heaviest child of each becomes its first. */
function weigh(queued: u32, isQueue: bool): void {
  const weights = entries;
  const allStarts = starts;
  const allBases = bases;
  const firsts = spare;
  memory.fill(weights, 0, count << 3);
  for (let at = queued; at-- > 0;) {
    const entry = isQueue ? queuedAt(at) : at;
    const base = load<i32>(allBases + (entry << 2));
    if (base == -1) continue;
    const start = allStarts + (entry << 3);
    const weight = load<f64>(weights + (entry << 3)) + (load<f64>(start, 8) - load<f64>(start));
    store<f64>(weights + (entry << 3), weight);
    const ofBase = weights + (base << 3);
    store<f64>(ofBase, load<f64>(ofBase) + weight);
    const first = firsts + (base << 2);
    const heaviest = load<u32>(first);
    if (heaviest != NONE) {
      const other = load<f64>(weights + (heaviest << 3));
      // Of two that weigh the same the last.
      if (weight < other || (weight == other && entry < heaviest)) continue;
    }
    store<u32>(first, entry);
  }
}

/** Behind the heaviest child the others, last first. Of each type the roots, in order, from `tail` on: the first and the last. */
function link(): void {
  const last = count;
  const nexts = entries;
  const firsts = spare;
  const allBases = bases;
  const roots = tail;
  memory.fill(roots, 0xff, 64);
  memory.fill(nexts, 0xff, last << 2);
  for (let entry: u32 = 0; entry < last; entry++) {
    const base = load<i32>(allBases + (entry << 2));
    if (base == -1) {
      const ofType = roots + (typeOf(entry) << 3);
      const behind = load<u32>(ofType, 4);
      store<u32>(ofType, entry, 4);
      store<u32>(behind == NONE ? ofType : nexts + (behind << 2), entry);
      continue;
    }
    const heaviest = load<u32>(firsts + (base << 2));
    if (heaviest == entry || heaviest == NONE) continue;
    const behind = nexts + (heaviest << 2);
    store<u32>(nexts + (entry << 2), load<u32>(behind));
    store<u32>(behind, entry);
  }
}

/** Families of one type, from `filled` on; answers where they end. Whoever waits for its turn does so at the end of `order`. */
function orderType(type: u32, filled: u32): u32 {
  const nexts = entries;
  const firsts = spare;
  const allTypes = types;
  const bottom = order + (count << 2);
  let end = order + (filled << 2);
  for (let root = load<u32>(tail + (type << 3)); root != NONE; root = load<u32>(nexts + (root << 2))) {
    let top = bottom - 4;
    store<u32>(top, root);
    while (top < bottom) {
      const entry = load<u32>(top);
      top += 4;
      store<u32>(end, entry);
      end += 4;
      let child = load<u32>(firsts + (entry << 2));
      if (child == NONE) continue;
      store<u8>(allTypes + child, load<u8>(allTypes + child) | LAST);
      for (; child != NONE; child = load<u32>(nexts + (child << 2))) {
        top -= 4;
        store<u32>(top, child);
      }
    }
  }
  store<u32>(ranges + (type << 3), filled);
  filled = (end - order) >> 2;
  store<u32>(ranges + (type << 3), filled, 4);
  return filled;
}

/** Those that go back to nothing; and in `order` what was in use for other things. */
function clearRest(filled: u32): void {
  memory.fill(order + (filled << 2), 0, (count - filled) << 2);
  for (let entry: u32 = 0; entry < count; entry++) if (typeOf(entry) == DELTA) store<u8>(types + entry, 0);
}
