/** The first of `count` ascending numbers that is not below `value`, every `step` bytes from `at` on. */
export function lowerBound(at: u32, step: u32, count: u32, value: u32): u32 {
  let from: u32 = 0;
  while (from < count) {
    const middle = (from + count) >> 1;
    if (load<u32>(at + middle * step) < value) from = middle + 1;
    else count = middle;
  }
  return from;
}
