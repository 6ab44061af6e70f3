/** What stands in front of the streams: the same as `entry-head.ts` says of a single one, of entry after entry. */
import { bases, count, heads, sizes, startOf, starts, types } from './table-arrays.ts';

/** Where the entry begins whose id stands there; below 0 where none does. */
declare function startOfId(at: u32): f64;

const OFS_DELTA: u32 = 6;
const REF_DELTA: u32 = 7;
/** A size, a distance or an id, and the beginning of a stream are no longer. */
const LONGEST_HEAD: f64 = 64;
const LARGEST_SIZE: u64 = 0xffff_ffff;
/** A pack that ends farther on is none. */
const FARTHEST: u64 = 0x2000_0000_0000;
const NONE: u32 = 0xffff_ffff;

/**
 * Type, size, length of the head and base from `entry` on, of what was read to `window` from `from` on, `held` bytes. Answers the first entry
 * for which more must be read, from where it begins; the number of entries where there is none.
 */
export function readHeads(entry: u32, window: u32, from: f64, held: f64, idLength: u32): u32 {
  const last = count;
  const end = startOf(last);
  // What begins behind that may not be there as a whole.
  const reach = from + held < end ? from + held - LONGEST_HEAD : end;
  let before: f64 = entry == 0 ? -1 : startOf(entry - 1);
  let next = startOf(entry);
  for (; entry < last; entry++) {
    const start = next;
    next = startOf(entry + 1);
    // Of two that begin in the same place, or outside of the pack, none can be told from the other.
    const isOdd = start < 12 || start >= end || next <= start || start == before;
    if (start > reach && start != from && !isOdd) return entry;
    before = start;
    store<i32>(bases + (entry << 2), -1);
    store<u32>(sizes + (entry << 2), 0);
    if (!isOdd) readHead(entry, start, window + <u32>(start - from), window + <u32>min(next - from, held), idLength);
  }
  return last;
}

/** Leaves the entry as it is where no head is understood that ends before `stop`, with something behind it. */
function readHead(entry: u32, start: f64, at: u32, stop: u32, idLength: u32): void {
  let next = at;
  if (next >= stop) return;
  let byte = <u32>load<u8>(next++);
  const type = (byte >> 4) & 7;
  let size: u64 = byte & 15;
  for (let shift: u64 = 4; byte >= 0x80; shift += 7) {
    if (next >= stop || shift > 46) return;
    byte = load<u8>(next++);
    size += (<u64>(byte & 0x7f)) << shift;
  }
  if (type == OFS_DELTA) {
    if (next >= stop) return;
    byte = load<u8>(next++);
    let distance: u64 = byte & 0x7f;
    while (byte >= 0x80) {
      if (next >= stop || distance > FARTHEST) return;
      byte = load<u8>(next++);
      distance = ((distance + 1) << 7) + (byte & 0x7f);
    }
    if (next >= stop) return;
    if (!setBase(entry, entryAt(entry, start - <f64>distance))) return;
  } else if (type == REF_DELTA) {
    const id = next;
    next += idLength;
    if (next >= stop) return;
    if (!setBase(entry, entryAt(count, startOfId(id)))) return;
  } else if (type == 0 || type == 5 || next >= stop) return;
  store<u8>(types + entry, type == OFS_DELTA ? REF_DELTA : type);
  store<u32>(sizes + (entry << 2), <u32>min(size, LARGEST_SIZE));
  store<u8>(heads + entry, next - at);
}

function setBase(entry: u32, base: u32): bool {
  if (base == NONE || base == entry) return false;
  store<u32>(bases + (entry << 2), base);
  return true;
}

/** The entry that begins there, somewhere in front of `before` and most often close to it; `NONE` where none does. */
function entryAt(before: u32, start: f64): u32 {
  if (before == 0) return NONE;
  const all = starts;
  let step: u32 = 1;
  let high = before;
  let low = before - 1;
  while (low > 0 && load<f64>(all + (low << 3)) > start) {
    high = low;
    step <<= 1;
    low = low > step ? low - step : 0;
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<f64>(all + (middle << 3)) < start) low = middle + 1;
    else high = middle;
  }
  return low < before && load<f64>(all + (low << 3)) == start ? low : NONE;
}
