/** How many bytes of a kind there are. */

/** Line ends from `at` to `stop`. */
export function lineEnds(at: u32, stop: u32): u32 {
  const lineEnd = i8x16.splat(10);
  let count: u32 = 0;
  while (at + 16 <= stop) {
    // A byte of the sum holds 255 rounds.
    const until = min(at + 255 * 16, at + ((stop - at) & ~15));
    let sum = i8x16.splat(0);
    for (; at < until; at += 16) sum = i8x16.sub(sum, i8x16.eq(v128.load(at), lineEnd));
    count += total(sum);
  }
  for (; at < stop; at++) count += u32(load<u8>(at) == 10);
  return count;
}

/** Bytes from `at` to `stop` that begin a character: all but 0x80 to 0xBF. */
export function characters(at: u32, stop: u32): u32 {
  const first = i8x16.splat(-64);
  let count: u32 = 0;
  while (at + 16 <= stop) {
    const until = min(at + 255 * 16, at + ((stop - at) & ~15));
    let sum = i8x16.splat(0);
    for (; at < until; at += 16) sum = i8x16.sub(sum, i8x16.ge_s(v128.load(at), first));
    count += total(sum);
  }
  for (; at < stop; at++) count += u32((load<u8>(at) & 0xc0) != 0x80);
  return count;
}

/** Of 16 unsigned bytes. */
function total(bytes: v128): u32 {
  const words = i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes));
  return (
    i32x4.extract_lane(words, 0) + i32x4.extract_lane(words, 1) + i32x4.extract_lane(words, 2) + i32x4.extract_lane(words, 3)
  );
}
