/**
 * Prefix codes as deflate has them: of the lengths of codes a table is made by which a stream's next bits are looked up.
 * https://www.rfc-editor.org/rfc/rfc1951#section-3.2.2
 */

// An entry of a table: bits to consume in 0-5, of these the code's own in 8-11, the value in 16-30.
export const LITERAL: u32 = 0x8000_0000;
export const SPECIAL: u32 = 0x8000;
export const POINTER: u32 = 0x4000;
export const END: u32 = 0x2000;
/** A code that must not come: nothing, and as a distance zero. Both are refused where they are met. */
export const REFUSED: u32 = SPECIAL;
export const NO_DISTANCE: u32 = 0;
export const INVALID: u32 = 0xffff_ffff;

/** Symbols by their code; how many codes there are of each length, and where in `sorted` they begin. */
let sorted: u32 = 0;
let counts: u32 = 0;
let places: u32 = 0;
/** Symbols that have a code, in their order: most have none and are passed over sixteen at once. */
let coded: u32 = 0;

/** Takes room from `at` on, a multiple of sixteen, and answers where it ends. */
export function placeCodes(at: u32): u32 {
  sorted = at;
  counts = sorted + 576;
  places = counts + 64;
  coded = places + 64;
  return coded + 576;
}

/**
 * Makes the table by which so many bits of a stream (the result; `most` or fewer) are looked up at once; longer codes go on
 * in tables of their own behind it. INVALID when the lengths make no complete code; one single code of one bit and none at
 * all pass where `unused` says what stands for the rest: encoders write that where there is one distance, or no match.
 */
export function buildTable(table: u32, from: u32, symbols: u32, values: u32, most: u32, unused: u32): u32 {
  const zero = i32x4.splat(0);
  v128.store(counts, zero);
  v128.store(counts, zero, 16);
  v128.store(counts, zero, 32);
  v128.store(counts, zero, 48);
  let codedEnd = coded;
  for (let block: u32 = 0; block < symbols; block += 16) {
    let some = i8x16.bitmask(i8x16.ne(v128.load(from + block), zero));
    if (symbols - block < 16) some &= (1 << (symbols - block)) - 1;
    for (; some != 0; some &= some - 1) {
      const symbol = block + ctz(some);
      const at = counts + ((<u32>load<u8>(from + symbol)) << 2);
      store<u32>(at, load<u32>(at) + 1);
      store<u16>(codedEnd, <u16>symbol);
      codedEnd += 2;
    }
  }
  let longest: u32 = 15;
  while (longest > 0 && load<u32>(counts + (longest << 2)) == 0) longest--;
  let used: u32 = 0;
  let place: u32 = 0;
  for (let length: u32 = 1; length <= longest; length++) {
    store<u32>(places + (length << 2), place);
    const count = load<u32>(counts + (length << 2));
    place += count;
    used = (used << 1) + count;
  }
  if (longest == 0 || used != (<u32>1) << longest) {
    if (unused == INVALID || longest > 1 || used > 1) return INVALID;
    let first = unused;
    for (let symbol: u32 = 0; symbol < symbols; symbol++) {
      if (load<u8>(from + symbol) != 0) first = load<u32>(values + (symbol << 2));
    }
    store<u32>(table, first + 0x101);
    store<u32>(table, unused + 0x101, 4);
    return 1;
  }
  for (let next = coded; next < codedEnd; next += 2) {
    const symbol = <u32>load<u16>(next);
    const at = places + ((<u32>load<u8>(from + symbol)) << 2);
    place = load<u32>(at);
    store<u16>(sorted + (place << 1), <u16>symbol);
    store<u32>(at, place + 1);
  }

  const bits = min(most, longest);
  let next = sorted;
  let code: u32 = 0;
  let length: u32 = 1;
  while (load<u32>(counts + (length << 2)) == 0) length++;
  let count = load<u32>(counts + (length << 2));
  let size: u32 = (<u32>1) << min(length, bits);
  // A code's first bit is the lowest: the table of one bit more is the table twice, until codes of that length come.
  while (length <= bits) {
    for (; count > 0; count--) {
      store<u32>(table + (code << 2), load<u32>(values + ((<u32>load<u16>(next)) << 2)) + (length | (length << 8)));
      next += 2;
      if (code == size - 1) {
        for (; length < bits; length++) {
          double(table, size << 2);
          size <<= 1;
        }
        return bits;
      }
      code = following(code, size - 1);
    }
    do {
      length++;
      if (length <= bits) {
        double(table, size << 2);
        size <<= 1;
      }
      count = load<u32>(counts + (length << 2));
    } while (count == 0);
  }

  const mask = ((<u32>1) << bits) - 1;
  let prefix = INVALID;
  let start: u32 = 0;
  let end: u32 = (<u32>1) << bits;
  for (;;) {
    if ((code & mask) != prefix) {
      prefix = code & mask;
      start = end;
      let inner = length - bits;
      let filled = count;
      while (filled < (<u32>1) << inner) {
        inner++;
        filled = (filled << 1) + load<u32>(counts + ((bits + inner) << 2));
      }
      end = start + ((<u32>1) << inner);
      store<u32>(table + (prefix << 2), (start << 16) | SPECIAL | POINTER | (inner << 8) | bits);
    }
    const own = length - bits;
    const entry = load<u32>(values + ((<u32>load<u16>(next)) << 2)) + (own | (own << 8));
    next += 2;
    for (let at = start + (code >> bits); at < end; at += (<u32>1) << own) store<u32>(table + (at << 2), entry);
    const last = ((<u32>1) << length) - 1;
    if (code == last) break;
    code = following(code, last);
    count--;
    while (count == 0) {
      length++;
      count = load<u32>(counts + (length << 2));
    }
  }
  return bits;
}

/** The code behind this one, in the order of codes read from their other end. */
function following(code: u32, last: u32): u32 {
  const bit: u32 = <u32>0x8000_0000 >> clz(code ^ last);
  return (code & (bit - 1)) | bit;
}

/** So many bytes once more behind themselves. */
function double(table: u32, bytes: u32): void {
  const end = table + bytes;
  if (bytes == 8) store<u64>(end, load<u64>(table));
  else for (let at = table; at < end; at += 16) v128.store(at + bytes, v128.load(at));
}
