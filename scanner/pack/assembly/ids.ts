/** The numbers of objects by their ids; see `history/object-ids.ts`, which lists them. */

/** The same for whatever is not found here. */
declare function numberOfAbsent(at: u32): i32;

/** Bytes of one id. */
export let idLength: u32 = 0;
/** Of each list of ids: where it lies, its first number, and where the positions are listed at which ids of two first bytes begin. */
let lists: u32 = 0;
let listsEnd: u32 = 0;

/** `from` to `end`: twelve bytes a list. */
export function placeIds(length: u32, from: u32, end: u32): void {
  idLength = length;
  lists = from;
  listsEnd = end;
}

/** The number of the id that stands there; below 0 where nothing lists it. */
export function numberOf(at: u32): i32 {
  const first = ((<u32>load<u8>(at)) << 8) | <u32>load<u8>(at, 1);
  const share = ((<u32>load<u8>(at, 2)) << 8) | <u32>load<u8>(at, 3);
  for (let list = lists; list < listsEnd; list += 12) {
    const position = positionIn(load<u32>(list), load<u32>(list, 8) + (first << 2), share, at);
    if (position >= 0) return load<i32>(list, 4) + position;
  }
  return numberOfAbsent(at);
}

/** Loads what the next search for this id begins with and does not wait for it: memory is slow, and can be asked many things at once. */
export function prefetch(at: u32): void {
  if (lists == listsEnd) return;
  const starts = load<u32>(lists, 8) + ((((<u32>load<u8>(at)) << 8) | <u32>load<u8>(at, 1)) << 2);
  const share = ((<u32>load<u8>(at, 2)) << 8) | <u32>load<u8>(at, 3);
  prefetched ^= load<u32>(load<u32>(lists) + positionFor(share, load<u32>(starts), load<u32>(starts, 4)) * idLength);
}

/** Kept and never asked for: a load whose result nobody has might be left out. */
let prefetched: u32 = 0;

/** Ids are evenly spread: the next two bytes say nearly where it stands. */
function positionFor(share: u32, from: u32, to: u32): u32 {
  return from + (((to - from) * share) >> 16);
}

/** So many looks at most before halving: ids may be made to stand elsewhere than where they are expected. */
const MOST_STEPS: u32 = 24;

function positionIn(ids: u32, starts: u32, share: u32, at: u32): i32 {
  let from = load<u32>(starts);
  let to = load<u32>(starts, 4);
  let position = positionFor(share, from, to);
  for (let steps: u32 = 0; from < to; steps++) {
    const order = compare(ids + position * idLength, at);
    if (order == 0) return position;
    if (order < 0) from = position + 1;
    else to = position;
    position = steps >= MOST_STEPS ? (from + to) >> 1 : order < 0 ? from : to - 1;
  }
  return -1;
}

/** Of two ids that begin with the same two bytes. */
function compare(one: u32, other: u32): i32 {
  const last = idLength - 8;
  for (let n: u32 = 2; n < last + 8; n += 8) {
    const at = min(n, last);
    const a = load<u64>(one + at);
    const b = load<u64>(other + at);
    if (a != b) return bswap<u64>(a) < bswap<u64>(b) ? -1 : 1;
  }
  return 0;
}
