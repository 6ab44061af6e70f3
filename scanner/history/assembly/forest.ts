/**
 * Trees as lists of what matters below them. A record is a head of two numbers, and for each edge its target, and its name and kind in
 * one, as `pack/assembly/tree.ts` hands them on. As it is added it tells of one tree. When somebody asks, what is below is made out:
 * folders in which nothing matters are left out, the others become their lists, and of records that say the same then one is the list
 * of all. A history has ten to a hundred times as many trees as lists. Records are named by their address, a number for eight bytes.
 */

/** The number that an object has which lies in several places. */
declare function canonical(object: i32): i32;
/** Puts edges behind the head of a record that is to begin at `reserve`. Answers how many numbers, below 0 where there is no such tree. */
declare function read(tree: i32): i32;
/** Throws. */
declare function fail(): void;

/** A record begins with its list: 0 before it is looked through, and this meanwhile. */
const OPEN: i32 = -1;
/** How many numbers follow its head stands here in it. */
const COUNT: u32 = 4;
const HEAD: u32 = 8;
const EDGE: u32 = 8;
const FOLDER: u32 = 1;
/** In place of name and kind: the target is a tree that cannot be read. */
const UNREAD: u32 = 0xffff_ffff;

/** The list without edges. */
const NOTHING: i32 = 1;

/** Records that are being looked through, one inside the other: where each is, the edge that is next, where the next one is kept. */
let frames: u32 = 0;
let framesEnd: u32 = 0;
const FRAME: u32 = 12;

/** By a tree's number its record; 0: not read. */
let lists: u32 = 0;
let listCount: u32 = 0;
/** Below, numbers are canonical. */
let plain: i32 = 0;

/** All lists, in the place that their edges lead to or the next free one: part of the number that led there, and the list. */
let slots: u32 = 0;
let mask: u32 = 0;
let used: u32 = 0;
const FIRST_SLOTS: u32 = 1024;
let seed: u64 = 0;

/** From here on all is free. */
let top: u32 = 0;

export function create(trees: u32, canonicalTrees: i32, deepest: u32, random: u32): void {
  frames = HEAD * (NOTHING + 1);
  framesEnd = frames + FRAME * deepest;
  lists = framesEnd;
  listCount = trees;
  plain = canonicalTrees;
  seed = random;
  top = (lists + 7) & ~7;
  reserve(4 * trees + 8);
  top = (lists + 4 * trees + 7) & ~7;
  store<i32>(NOTHING << 3, NOTHING);
  placeSlots(FIRST_SLOTS);
}

/** Where so many bytes are free. */
export function reserve(bytes: u32): u32 {
  const needed = <u32>((<u64>top + bytes + 0xffff) >> 16);
  const pages = <u32>memory.size();
  if (needed > pages) {
    const lacking = <i32>(needed - pages);
    // An eighth more, where there is as much.
    if (memory.grow(lacking + <i32>(needed >> 3)) < 0 && memory.grow(lacking) < 0) fail();
  }
  return top;
}

function placeSlots(count: u32): void {
  const size = count << 3;
  slots = reserve(size);
  // What was handed over stood there.
  memory.fill(slots, 0, size);
  top += size;
  mask = count - 1;
}

/**
 * Of each tree its number, how many numbers follow, and its edges, where `reserve` said; behind these `words` the numbers of the names
 * that the edges' names mean, `names` of them, and those of the objects that targets below 0 mean.
 */
export function add(words: u32, names: u32): void {
  const end = top + 4 * words;
  const targets = end + 4 * names;
  let record = top;
  let last = record;
  let lastCount: u32 = 0;
  for (let at = top; at < end;) {
    const number = load<i32>(at);
    const tree = <u32>number < <u32>plain ? number : canonical(number);
    const count = load<u32>(at, COUNT);
    const size = count << 2;
    at += HEAD;
    // In place, or further to the front.
    let differs: u64 = count ^ lastCount;
    for (let n: u32 = 0; n < size; n += EDGE) {
      let target = load<i32>(at + n);
      const label = load<u32>(at + n, 4);
      if (target < 0) target = load<i32>(targets + ((-1 - target) << 2));
      const edge = <u64>(<u32>target) | ((<u64>((load<u32>(end + (label & ~3)) << 2) | (label & 3))) << 32);
      store<u64>(record + n, edge, HEAD);
      differs |= edge ^ load<u64>(last + n, HEAD);
    }
    at += size;
    let list = NOTHING;
    if (count > 0) {
      // Most trees are made of the one before, which differs from it in contents that nobody wants.
      if (differs != 0) {
        store<i32>(record, 0);
        store<u32>(record, count, COUNT);
        last = record;
        lastCount = count;
        record += HEAD + size;
      }
      list = last >> 3;
    }
    if (<u32>tree < listCount) store<i32>(lists + (tree << 2), list);
  }
  top = record;
}

export function count(): u32 {
  return used;
}

/** The list of a tree, which is read if it has not been. */
export function listOf(tree: i32): i32 {
  const record = recordOf(tree);
  const list = load<i32>(record << 3);
  return list > 0 ? list : settle(record);
}

/** The list that a folder in a list leads to. */
export function listAt(target: i32): i32 {
  if (target > 0) return target;
  const list = load<i32>(-target << 3);
  return list > 0 ? list : settle(-target);
}

function recordOf(tree: i32): i32 {
  if (<u32>tree >= listCount) return unread(tree);
  const known = lists + (tree << 2);
  let record = load<i32>(known);
  if (record == 0) {
    const count = read(tree);
    if (count < 0) record = unread(tree);
    else if (count == 0) record = NOTHING;
    else {
      store<i32>(top, 0);
      store<u32>(top, count, COUNT);
      record = top >> 3;
      top += HEAD + 4 * count;
    }
    store<i32>(known, record);
  }
  return record;
}

function unread(tree: i32): i32 {
  const record = reserve(HEAD + EDGE);
  store<u32>(record, EDGE / 4, COUNT);
  store<i32>(record + HEAD, tree);
  store<u32>(record + HEAD, UNREAD, 4);
  top += HEAD + EDGE;
  const list = share(record);
  store<i32>(record, list);
  if (list != record >> 3) top = record;
  return list;
}

/** Makes out what is below, of all that is inside first. */
function settle(first: i32): i32 {
  let frame = frames - FRAME;
  let next = first;
  let answer = NOTHING;
  do {
    if (next != 0) {
      frame += FRAME;
      const record = next << 3;
      store<i32>(record, OPEN);
      store<u32>(frame, record);
      store<u32>(frame, record + HEAD, 4);
      store<u32>(frame, record + HEAD, 8);
      next = 0;
    }
    const record = load<u32>(frame);
    const end = record + HEAD + 4 * load<u32>(record, COUNT);
    let edge = load<u32>(frame, 4);
    let kept = load<u32>(frame, 8);
    for (; edge < end; edge += EDGE) {
      const label = load<u32>(edge, 4);
      if ((label & 3) != FOLDER) {
        store<u64>(kept, load<u64>(edge));
        kept += EDGE;
        continue;
      }
      const tree = load<i32>(edge);
      const inner = recordOf(tree);
      let list = load<i32>(inner << 3);
      if (list == NOTHING) continue;
      if (list > 0) {
        // Looked at again and again: those that stand for others are few.
        if (list != inner) store<i32>(lists + (tree << 2), list);
      } else {
        if (list != OPEN && frame + FRAME < framesEnd) {
          next = inner;
          break;
        }
        // Whoever comes by asks again: for a tree that holds itself, or what is nested deeper than git goes.
        list = -inner;
      }
      store<i32>(kept, list);
      store<u32>(kept, label, 4);
      kept += EDGE;
    }
    if (next != 0) {
      store<u32>(frame, edge, 4);
      store<u32>(frame, kept, 8);
      continue;
    }
    store<u32>(record, (kept - record - HEAD) >> 2, COUNT);
    answer = kept == record + HEAD ? NOTHING : share(record);
    store<i32>(record, answer);
    frame -= FRAME;
  } while (frame >= frames);
  return answer;
}

/** The list that stands for all that say the same. */
function share(record: u32): i32 {
  const size: u32 = load<u32>(record, COUNT) << 2;
  const from = record + HEAD;
  let hash = seed;
  for (let n: u32 = 0; n < size; n += 8) {
    hash = (hash ^ load<u64>(from + n)) * 0x9e37_79b9_7f4a_7c15;
    hash ^= hash >> 32;
  }
  const part = <u32>hash;
  let slot = part & mask;
  for (;;) {
    const known = load<u64>(slots + (slot << 3));
    if (known == 0) break;
    if (<u32>known == part && isSame((<u32>(known >> 32)) << 3, record, HEAD + size)) return <i32>(known >> 32);
    slot = (slot + 1) & mask;
  }
  store<u64>(slots + (slot << 3), <u64>part | ((<u64>record >> 3) << 32));
  if (++used > mask >> 1) widen();
  return record >> 3;
}

function isSame(one: u32, other: u32, size: u32): bool {
  if (load<u32>(one, COUNT) != load<u32>(other, COUNT)) return false;
  for (let n = HEAD; n < size; n += 8) if (load<u64>(one + n) != load<u64>(other + n)) return false;
  return true;
}

function widen(): void {
  const from = slots;
  const end = from + 8 * (mask + 1);
  placeSlots(2 * (mask + 1));
  for (let at = from; at < end; at += 8) {
    const known = load<u64>(at);
    if (known == 0) continue;
    let slot = <u32>known & mask;
    while (load<u64>(slots + (slot << 3)) != 0) slot = (slot + 1) & mask;
    store<u64>(slots + (slot << 3), known);
  }
}
