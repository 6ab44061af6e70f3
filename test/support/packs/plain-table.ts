/** The table of a pack as plain code makes it, of an index that is known to be sound as a file: what the one in WebAssembly is held to. */
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { createHead, OFS_DELTA, readHead, REF_DELTA } from '../../../scanner/pack/entry-head.ts';
import { LAST } from '../../../scanner/pack/pack-table.ts';
import type { PackTable } from '../../../scanner/pack/pack-table.ts';

type PlainTable = Pick<
  PackTable,
  'starts' | 'positions' | 'entries' | 'crcs' | 'types' | 'sizes' | 'heads' | 'bases' | 'order' | 'ranges' | 'broken'
>;

interface Names {
  readonly starts: readonly number[];
  readonly crcs: readonly number[] | null;
  readonly ids: readonly Buffer[];
}

export function plainTable(index: string, idLength: number): PlainTable {
  const pack = index.replace(/idx$/, 'pack');
  const end = statSync(pack).size - idLength;
  const { starts: given, crcs, ids } = namesIn(readFileSync(index), idLength);
  const count = given.length;
  const startOf = (position: number): number => given[position] as number;
  const positions = Uint32Array.from([...given.keys()].toSorted((a, b) => startOf(a) - startOf(b) || a - b));
  const starts = Float64Array.from([...positions].map(startOf).concat(end));
  const entries = new Uint32Array(count);
  for (const [entry, position] of positions.entries()) entries[position] = entry;
  const heads = headsOf(pack, starts, idLength, (id) => {
    const start = given[ids.findIndex((each) => each.equals(id))] ?? -1;
    return start >= 12 && start < end ? start : -1;
  });
  const families = orderOf(starts, heads.types, heads.bases);
  const sums = crcs === null ? null : Uint32Array.from(positions, (position) => crcs[position] as number);
  return { starts, positions, entries, crcs: sums, ...heads, ...families };
}

/** Version 2, or 1, which has neither a head of its own nor checksums. */
function namesIn(index: Buffer, idLength: number): Names {
  const isSecond = index.readUInt32BE(0) === 0xff74_4f63;
  const ids = isSecond ? 1032 : 1024;
  const count = index.readUInt32BE(ids - 4);
  const all = Array.from({ length: count }, (_, position) => position);
  const idAt = (at: number): Buffer => index.subarray(at, at + idLength);
  if (!isSecond) {
    const step = idLength + 4;
    const starts = all.map((position) => index.readUInt32BE(ids + position * step));
    return { starts, crcs: null, ids: all.map((position) => idAt(ids + position * step + 4)) };
  }
  const crcs = ids + count * idLength;
  const large = crcs + 8 * count;
  const starts = all.map((position) => {
    const word = index.readUInt32BE(crcs + 4 * (count + position));
    if (word < 0x8000_0000) return word;
    const at = large + 8 * (word - 0x8000_0000);
    return at + 8 > index.length - 2 * idLength ? 0 : index.readUInt32BE(at) * 2 ** 32 + index.readUInt32BE(at + 4);
  });
  const sums = all.map((position) => index.readUInt32BE(crcs + 4 * position));
  return { starts, crcs: sums, ids: all.map((position) => idAt(ids + position * idLength)) };
}

/** What stands in front of each stream. `startOfId` answers -1 for what is not there. */
function headsOf(pack: string, starts: Float64Array, idLength: number, startOfId: (id: Buffer) => number) {
  const count = starts.length - 1;
  const end = starts[count] as number;
  const types = new Uint8Array(count);
  const sizes = new Uint32Array(count);
  const heads = new Uint8Array(count);
  const bases = new Int32Array(count).fill(-1);
  const head = createHead();
  const bytes = Buffer.alloc(64);
  const file = openSync(pack, 'r');
  for (let entry = 0; entry < count; entry++) {
    const start = starts[entry] as number;
    const next = starts[entry + 1] as number;
    if (start < 12 || start >= end || next <= start || starts[entry - 1] === start) continue;
    readSync(file, bytes, 0, 64, start);
    if (!readHead(bytes, 0, Math.min(64, next - start, end - start), idLength, head)) continue;
    if (head.type === OFS_DELTA || head.type === REF_DELTA) {
      const isNear = head.type === OFS_DELTA;
      const base = isNear
        ? entryAt(starts, entry, start - head.distance)
        : entryAt(starts, count, startOfId(bytes.subarray(head.id, head.id + idLength)));
      if (base === -1 || base === entry) continue;
      bases[entry] = base;
    }
    types[entry] = head.type === OFS_DELTA ? REF_DELTA : head.type;
    sizes[entry] = Math.min(head.size, 0xffff_ffff);
    heads[entry] = head.length;
  }
  closeSync(file);
  return { types, sizes, heads, bases };
}

/** Of several that begin there, which are all told as broken, that to which steps of twice the length from `before` on lead. */
function entryAt(starts: Float64Array, before: number, start: number): number {
  let high = before;
  let low = before - 1;
  for (let step = 2; low > 0 && (starts[low] as number) > start; step *= 2) {
    high = low;
    low = Math.max(0, low - step);
  }
  const found = starts.subarray(Math.max(0, low), high).indexOf(start);
  return found === -1 ? -1 : Math.max(0, low) + found;
}

/** Completes `types`. */
function orderOf(starts: Float64Array, types: Uint8Array, bases: Int32Array) {
  const count = types.length;
  const children = Array.from({ length: count }, (): number[] => []);
  for (const [entry, base] of bases.entries()) if (base !== -1) children[base]?.push(entry);
  // All that go back to something, bases first.
  const reached = [...types.keys()].filter((entry) => types[entry] !== 0 && bases[entry] === -1);
  for (const entry of reached) reached.push(...(children[entry] as number[]));
  for (const entry of reached) if (bases[entry] !== -1) types[entry] = types[bases[entry] as number] as number;
  const weights = new Float64Array(count);
  for (const entry of reached.toReversed()) {
    weights[entry]! += (starts[entry + 1] as number) - (starts[entry] as number);
    if (bases[entry] !== -1) weights[bases[entry] as number]! += weights[entry] as number;
  }
  const weightOf = (entry: number): number => weights[entry] as number;
  const order: number[] = [];
  const ranges = new Uint32Array(10);
  const roots = reached.filter((entry) => bases[entry] === -1);
  for (const type of [1, 2, 4, 3]) {
    ranges[2 * type] = order.length;
    const stack = roots.filter((entry) => types[entry] === type).toReversed();
    for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
      order.push(entry);
      const own = children[entry] as number[];
      const last = own.reduce((one, other) => (weightOf(other) >= weightOf(one) ? other : one), own[0] ?? -1);
      if (last === -1) continue;
      types[last]! |= LAST;
      stack.push(last, ...own.filter((child) => child !== last).toReversed());
    }
    ranges[2 * type + 1] = order.length;
  }
  const isOrdered = new Set(order);
  for (const entry of types.keys()) if (!isOrdered.has(entry)) types[entry] = 0;
  return { order: Uint32Array.from({ length: count }, (_, at) => order[at] ?? 0), ranges, broken: count - order.length };
}
