/** Puts the entries of a pack in the order in which they lie there. */

const DIGIT = 11;
const BUCKETS = 1 << DIGIT;

/**
 * The positions of all starts, by start. `high` holds what is above 32 bits, where there is such a start. A radix sort:
 * there are hundreds of thousands, and they are sorted before anything else can begin. The keys go along with their positions,
 * so that every pass reads what lies side by side.
 */
export function orderByStart(low: Uint32Array, high: Uint32Array | null): Uint32Array {
  const { length } = low;
  let order = new Uint32Array(length);
  for (let position = 0; position < length; position++) order[position] = position;
  let otherOrder = new Uint32Array(length);
  let keys = low.slice();
  let otherKeys = new Uint32Array(length);
  const counts = new Uint32Array(BUCKETS);
  const pass = (shift: number): void => {
    counts.fill(0);
    for (let at = 0; at < length; at++) counts[((keys[at] as number) >>> shift) & (BUCKETS - 1)]!++;
    let before = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const count = counts[bucket] as number;
      // All have the same digit.
      if (count === length) return;
      counts[bucket] = before;
      before += count;
    }
    for (let at = 0; at < length; at++) {
      const key = keys[at] as number;
      const to = counts[(key >>> shift) & (BUCKETS - 1)]!++;
      otherKeys[to] = key;
      otherOrder[to] = order[at] as number;
    }
    [keys, otherKeys] = [otherKeys, keys];
    [order, otherOrder] = [otherOrder, order];
  };
  for (let shift = 0; shift < 32; shift += DIGIT) pass(shift);
  if (high !== null) {
    for (let at = 0; at < length; at++) keys[at] = high[order[at] as number] as number;
    for (let shift = 0; shift < 32; shift += DIGIT) pass(shift);
  }
  return order;
}
