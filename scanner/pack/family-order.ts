/**
 * Families: an object that stands on its own and all that is made of it by deltas, and of these in turn. In the order made
 * here each object comes once, behind its base, with at most its ancestors in use; the heaviest child comes last, when its
 * base is needed no more, so that only lighter ones ever wait and their number stays logarithmic.
 */
import { BLOB, COMMIT, LAST, TAG, TREE } from './pack-table.ts';
import type { PackTable } from './pack-table.ts';

/** In the order of what is wanted first. */
const TYPES = [COMMIT, TREE, TAG, BLOB];
const DELTA = 7;

/**
 * Fills `order` and `ranges`, gives deltas the type of what they go back to, and marks the last child of each base. Answers
 * how many entries are left over, with type zero: bad ones, and deltas that go back to nothing.
 */
export function orderFamilies(table: Pick<PackTable, 'count' | 'starts' | 'types' | 'bases' | 'order' | 'ranges'>): number {
  const { count, starts, types, bases, order, ranges } = table;
  // The children of entry n are children[first[n]] to children[first[n + 1]].
  const first = new Uint32Array(count + 2);
  for (let entry = 0; entry < count; entry++) if (types[entry] === DELTA) first[(bases[entry] as number) + 2]!++;
  for (let entry = 2; entry < count + 2; entry++) first[entry]! += first[entry - 1] as number;
  const children = new Uint32Array(first[count + 1] as number);
  for (let entry = 0; entry < count; entry++) {
    if (types[entry] === DELTA) children[first[(bases[entry] as number) + 1]!++] = entry;
  }

  // In an order in which bases come first, for types on the way out and weights on the way back.
  const queue = new Uint32Array(count);
  let queued = 0;
  let isAscending = true;
  for (let entry = 0; entry < count && isAscending; entry++) isAscending = (bases[entry] as number) < entry;
  if (isAscending) {
    for (let entry = 0; entry < count; entry++) queue[queued++] = entry;
  } else {
    for (let entry = 0; entry < count; entry++) if (types[entry] !== 0 && types[entry] !== DELTA) queue[queued++] = entry;
    for (let at = 0; at < queued; at++) {
      const entry = queue[at] as number;
      for (let n = first[entry] as number; n < (first[entry + 1] as number); n++) queue[queued++] = children[n] as number;
    }
  }
  for (let at = 0; at < queued; at++) {
    const entry = queue[at] as number;
    // Of one that goes back to nothing it stays as it is.
    if (types[entry] === DELTA && types[bases[entry] as number] !== 0) types[entry] = types[bases[entry] as number] as number;
  }
  const weights = new Float64Array(count);
  for (let at = queued - 1; at >= 0; at--) {
    const entry = queue[at] as number;
    weights[entry]! += (starts[entry + 1] as number) - (starts[entry] as number);
    const base = bases[entry] as number;
    if (base !== -1) weights[base]! += weights[entry] as number;
  }

  let filled = 0;
  const stack = queue;
  for (const type of TYPES) {
    ranges[2 * type] = filled;
    for (let root = 0; root < count; root++) {
      if (types[root] !== type || bases[root] !== -1) continue;
      let depth = 0;
      stack[depth++] = root;
      while (depth > 0) {
        const entry = stack[--depth] as number;
        order[filled++] = entry;
        const from = first[entry] as number;
        const to = first[entry + 1] as number;
        if (from === to) continue;
        let heaviest = from;
        for (let n = from + 1; n < to; n++) {
          if ((weights[children[n] as number] as number) >= (weights[children[heaviest] as number] as number)) heaviest = n;
        }
        const last = children[heaviest] as number;
        types[last]! |= LAST;
        stack[depth++] = last;
        for (let n = to - 1; n >= from; n--) if (n !== heaviest) stack[depth++] = children[n] as number;
      }
    }
    ranges[2 * type + 1] = filled;
  }
  for (let entry = 0; entry < count; entry++) if (types[entry] === DELTA) types[entry] = 0;
  return count - filled;
}
