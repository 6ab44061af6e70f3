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

type Unordered = Pick<PackTable, 'count' | 'starts' | 'types' | 'bases' | 'order' | 'ranges'>;

/** The children of entry n are `entries[first[n]]` to `entries[first[n + 1]]`. */
interface Children {
  readonly first: Uint32Array;
  readonly entries: Uint32Array;
}

/**
 * Fills `order` and `ranges`, gives deltas the type of what they go back to, and marks the last child of each base. Answers
 * how many entries are left over, with type zero: bad ones, and deltas that go back to nothing. A function for each loop: V8 compiles
 * a loop while it runs, and gives up on the code where it then comes to one that has not run.
 */
export function orderFamilies(table: Unordered): number {
  const { count, types } = table;
  const children = childrenOf(table);
  const queue = new Uint32Array(count);
  const queued = isAscending(table) ? queueAll(queue) : queueFromRoots(table, children, queue);
  passTypes(table, queue, queued);
  const weights = weigh(table, queue, queued);
  let filled = 0;
  for (const type of TYPES) filled = orderType(table, children, weights, queue, type, filled);
  clearDeltas(types);
  return count - filled;
}

function childrenOf({ count, types, bases }: Unordered): Children {
  const first = new Uint32Array(count + 2);
  countChildren(first, types, bases);
  addUp(first);
  const entries = new Uint32Array(first[count + 1] as number);
  fillChildren(first, entries, types, bases);
  return { first, entries };
}

function countChildren(first: Uint32Array, types: Uint8Array, bases: Int32Array): void {
  for (let entry = 0; entry < types.length; entry++) if (types[entry] === DELTA) first[(bases[entry] as number) + 2]!++;
}

function addUp(first: Uint32Array): void {
  for (let entry = 2; entry < first.length; entry++) first[entry]! += first[entry - 1] as number;
}

function fillChildren(first: Uint32Array, entries: Uint32Array, types: Uint8Array, bases: Int32Array): void {
  for (let entry = 0; entry < types.length; entry++) {
    if (types[entry] === DELTA) entries[first[(bases[entry] as number) + 1]!++] = entry;
  }
}

/** Whether each base comes in front of what is made of it. */
function isAscending({ count, bases }: Unordered): boolean {
  for (let entry = 0; entry < count; entry++) if ((bases[entry] as number) >= entry) return false;
  return true;
}

function queueAll(queue: Uint32Array): number {
  for (let entry = 0; entry < queue.length; entry++) queue[entry] = entry;
  return queue.length;
}

function queueFromRoots({ count, types }: Unordered, { first, entries }: Children, queue: Uint32Array): number {
  let queued = 0;
  for (let entry = 0; entry < count; entry++) if (types[entry] !== 0 && types[entry] !== DELTA) queue[queued++] = entry;
  for (let at = 0; at < queued; at++) {
    const entry = queue[at] as number;
    for (let n = first[entry] as number; n < (first[entry + 1] as number); n++) queue[queued++] = entries[n] as number;
  }
  return queued;
}

/** In an order in which bases come first. */
function passTypes({ types, bases }: Unordered, queue: Uint32Array, queued: number): void {
  for (let at = 0; at < queued; at++) {
    const entry = queue[at] as number;
    if (types[entry] !== DELTA) continue;
    const type = types[bases[entry] as number] as number;
    // Of one that goes back to nothing it stays as it is.
    if (type !== 0) types[entry] = type;
  }
}

/** Compressed bytes of each entry with all that is made of it. */
function weigh({ count, starts, bases }: Unordered, queue: Uint32Array, queued: number): Float64Array {
  const weights = new Float64Array(count);
  for (let at = queued - 1; at >= 0; at--) {
    const entry = queue[at] as number;
    weights[entry]! += (starts[entry + 1] as number) - (starts[entry] as number);
    const base = bases[entry] as number;
    if (base !== -1) weights[base]! += weights[entry] as number;
  }
  return weights;
}

/** Families of one type, from `filled` on; answers where they end. */
function orderType(
  { count, types, bases, order, ranges }: Unordered,
  { first, entries }: Children,
  weights: Float64Array,
  stack: Uint32Array,
  type: number,
  filled: number,
): number {
  let end = filled;
  for (let root = 0; root < count; root++) {
    if (types[root] !== type || bases[root] !== -1) continue;
    let depth = 0;
    stack[depth++] = root;
    while (depth > 0) {
      const entry = stack[--depth] as number;
      order[end++] = entry;
      const from = first[entry] as number;
      const to = first[entry + 1] as number;
      if (from === to) continue;
      let heaviest = from;
      for (let n = from + 1; n < to; n++) {
        if ((weights[entries[n] as number] as number) >= (weights[entries[heaviest] as number] as number)) heaviest = n;
      }
      const last = entries[heaviest] as number;
      types[last]! |= LAST;
      stack[depth++] = last;
      for (let n = to - 1; n >= from; n--) if (n !== heaviest) stack[depth++] = entries[n] as number;
    }
  }
  ranges[2 * type] = filled;
  ranges[2 * type + 1] = end;
  return end;
}

function clearDeltas(types: Uint8Array): void {
  for (let entry = 0; entry < types.length; entry++) if (types[entry] === DELTA) types[entry] = 0;
}
