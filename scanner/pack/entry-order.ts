/** Puts the entries of a pack in the order in which they lie there. */

const DIGIT = 11;
const BUCKETS = 1 << DIGIT;

/**
 * The positions of all starts, by start. `high` holds what is above 32 bits, where there is such a start. A radix sort:
 * there are hundreds of thousands, and they are sorted before anything else can begin.
 */
export function orderByStart(low: Uint32Array, high: Uint32Array | null): Uint32Array {
  const { length } = low;
  let order = Uint32Array.from({ length }, (_, position) => position);
  let other = new Uint32Array(length);
  const counts = new Uint32Array(BUCKETS);
  const pass = (keys: Uint32Array, shift: number): void => {
    counts.fill(0);
    for (let at = 0; at < length; at++) counts[((keys[at] as number) >>> shift) & (BUCKETS - 1)]!++;
    let before = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const count = counts[bucket] as number;
      counts[bucket] = before;
      before += count;
    }
    for (let at = 0; at < length; at++) {
      const position = order[at] as number;
      const bucket = ((keys[position] as number) >>> shift) & (BUCKETS - 1);
      other[counts[bucket]!++] = position;
    }
    [order, other] = [other, order];
  };
  for (const keys of high === null ? [low] : [low, high]) for (let shift = 0; shift < 32; shift += DIGIT) pass(keys, shift);
  return order;
}
