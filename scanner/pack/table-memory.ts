/**
 * The memory in which a table is made (`assembly/table.ts`), of the size that it needs, and shared: what is made there is the
 * table, and nothing is copied. As long as a part of it is not made yet, what it is made of lies in its place.
 */
import { alignUp, PAGE, WebAssembly } from '../engine/memory.ts';
import type { PackTable } from './pack-table.ts';
import { table as program } from './table.generated.ts';

/** Addresses; see `assembly/table-arrays.ts`. */
interface Exports {
  readonly place: (count: number, ...arrays: readonly number[]) => void;
  readonly hasLarge: () => number;
  readonly sortByStart: (isLarge: boolean, end: number) => void;
  readonly readHeads: (entry: number, window: number, from: number, held: number, idLength: number) => number;
  readonly orderFamilies: () => number;
  readonly fillEntries: () => void;
}

type Arrays = Pick<PackTable, 'starts' | 'positions' | 'entries' | 'sizes' | 'bases' | 'order' | 'ranges' | 'types' | 'heads'>;

export interface TableMemory extends Arrays {
  readonly crcs: Uint32Array;
  /** By place in the index, before anything else is made: where entries begin, and in `more` the bits above. */
  readonly low: Uint32Array;
  /** By place in the index, for `fillEntries`: checksums. */
  readonly more: Uint32Array;
  /** What a pack is read to. */
  readonly window: Uint8Array;
  /** Whether any of `low` has its highest bit set. */
  hasLarge(): boolean;
  /** Makes `starts` and `positions`; the last entry ends at `end`. */
  sortByStart(isLarge: boolean, end: number): void;
  /**
   * Makes `types`, `sizes`, `heads` and `bases` from `entry` on, as far as what `window` holds reaches: `held` bytes of the pack from
   * `from` on. Answers for which entry more is to be read, from its start on.
   */
  readHeads(entry: number, from: number, held: number, idLength: number): number;
  /** Makes `order` and `ranges` and completes `types`; answers how many entries have none. */
  orderFamilies(): number;
  /** Makes `entries` and `crcs`. */
  fillEntries(): void;
}

/** Just below 2 GiB, so that no address is negative to WebAssembly. */
const MOST_PAGES = 32_767;
/** Three tables of 2,048 numbers, for the sort. */
const TAIL = 3 * 2048 * 4;
/** A larger one is no faster. */
const LARGEST_WINDOW = 256 * 1024;

/** Compiled at first use and shared by all of this thread. */
let compiled: object | undefined;

/**
 * For so many entries; null where there is no room for them. `startOfId` answers where the entry begins whose id stands at that place of
 * the window; -1: nowhere.
 */
export function openTableMemory(count: number, startOfId: (at: number) => number = () => -1): TableMemory | null {
  let end = 0;
  const take = (bytes: number): number => {
    const at = end;
    end = alignUp(end + bytes);
    return at;
  };
  const starts = take(8 * (count + 1));
  const positions = take(4 * count);
  const sizes = take(4 * count);
  const bases = take(4 * count);
  const ranges = take(40);
  const types = take(count);
  const heads = take(count);
  const order = take(4 * count);
  const entries = take(4 * count);
  const crcs = take(4 * count);
  const spare = take(4 * count);
  const tail = take(TAIL);
  const pages = Math.ceil(end / PAGE);
  const memory = pages > MOST_PAGES ? null : allocate(pages);
  if (memory === null) return null;
  const { buffer } = memory;
  compiled ??= new WebAssembly.Module(Buffer.from(program, 'base64'));
  const imports = { env: { memory }, 'entry-heads': { startOfId: (id: number) => startOfId(id - order) } };
  const exports = new WebAssembly.Instance(compiled, imports).exports as Exports;
  exports.place(count, starts, positions, sizes, bases, ranges, types, heads, order, entries, crcs, spare, tail);
  return {
    starts: new Float64Array(buffer, starts, count + 1),
    positions: new Uint32Array(buffer, positions, count),
    sizes: new Uint32Array(buffer, sizes, count),
    bases: new Int32Array(buffer, bases, count),
    ranges: new Uint32Array(buffer, ranges, 10),
    types: new Uint8Array(buffer, types, count),
    heads: new Uint8Array(buffer, heads, count),
    order: new Uint32Array(buffer, order, count),
    entries: new Uint32Array(buffer, entries, count),
    crcs: new Uint32Array(buffer, crcs, count),
    low: new Uint32Array(buffer, crcs, count),
    more: new Uint32Array(buffer, spare, count),
    window: new Uint8Array(buffer, order, Math.min(end - order, LARGEST_WINDOW)),
    hasLarge: () => exports.hasLarge() !== 0,
    sortByStart: exports.sortByStart,
    readHeads: (entry, from, held, idLength) => exports.readHeads(entry, order, from, held, idLength) >>> 0,
    orderFamilies: () => exports.orderFamilies() >>> 0,
    fillEntries: exports.fillEntries,
  };
}

/** Null where the system has no more. */
function allocate(pages: number): InstanceType<typeof WebAssembly.Memory> | null {
  try {
    return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  } catch {
    return null;
  }
}
