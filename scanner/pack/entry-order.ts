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
  const sorted = [
    passOf(low.slice(), new Uint32Array(length)),
    passOf(new Uint32Array(length), new Uint32Array(length)),
  ] as const;
  numberAll(sorted[0].order);
  let turn = 0;
  const sort = (): void => {
    for (let shift = 0; shift < 32; shift += DIGIT) {
      const [from, to] = turn === 0 ? sorted : [sorted[1], sorted[0]];
      if (sortBy(from, to, shift)) turn = 1 - turn;
    }
  };
  sort();
  if (high !== null) {
    const { keys, order } = sorted[turn as 0 | 1];
    for (let at = 0; at < length; at++) keys[at] = high[order[at] as number] as number;
    sort();
  }
  return sorted[turn as 0 | 1].order;
}

interface Pass {
  readonly keys: Uint32Array;
  readonly order: Uint32Array;
}

function passOf(keys: Uint32Array, order: Uint32Array): Pass {
  return { keys, order };
}

function numberAll(order: Uint32Array): void {
  for (let position = 0; position < order.length; position++) order[position] = position;
}

/** False where all have the same digit: then nothing is written. */
function sortBy({ keys, order }: Pass, to: Pass, shift: number): boolean {
  const counts = new Uint32Array(BUCKETS);
  countDigits(keys, shift, counts);
  let before = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const count = counts[bucket] as number;
    if (count === keys.length) return false;
    counts[bucket] = before;
    before += count;
  }
  moveAll(keys, order, to.keys, to.order, shift, counts);
  return true;
}

function countDigits(keys: Uint32Array, shift: number, counts: Uint32Array): void {
  for (let at = 0; at < keys.length; at++) counts[((keys[at] as number) >>> shift) & (BUCKETS - 1)]!++;
}

function moveAll(
  keys: Uint32Array,
  order: Uint32Array,
  toKeys: Uint32Array,
  toOrder: Uint32Array,
  shift: number,
  next: Uint32Array,
): void {
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as number;
    const to = next[(key >>> shift) & (BUCKETS - 1)]!++;
    toKeys[to] = key;
    toOrder[to] = order[at] as number;
  }
}
