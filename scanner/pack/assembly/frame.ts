/** What surrounds an object in memory, and what its first bytes say. */

/** As much as the scan kernel looks at on either side of a text. */
const MARGIN: u32 = 256;

/** Clears what lies in front of an object and behind it. */
export function clearMargins(at: u32, end: u32): void {
  const zero = i32x4.splat(0);
  for (let offset: u32 = 0; offset < MARGIN; offset += 16) {
    v128.store(at - MARGIN + offset, zero);
    v128.store(end + offset, zero);
  }
}

/** Where the first zero byte stands; `end` where there is none, or where `at` is behind it. Bytes up to the next sixteen behind `end` are read. */
export function findZero(at: u32, end: u32): u32 {
  const zero = i8x16.splat(0);
  // Nearly no content has one: the least of each four bytes tells.
  for (; at + 64 <= end; at += 64) {
    const one = i8x16.min_u(v128.load(at), v128.load(at, 16));
    const other = i8x16.min_u(v128.load(at, 32), v128.load(at, 48));
    if (!i8x16.all_true(i8x16.min_u(one, other))) break;
  }
  for (; at < end; at += 16) {
    const bytes = i8x16.eq(v128.load(at), zero);
    if (v128.any_true(bytes)) return min(end, at + <u32>ctz(i8x16.bitmask(bytes)));
  }
  return end;
}
