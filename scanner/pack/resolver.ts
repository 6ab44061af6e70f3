/**
 * The module that makes objects of what packs hold (`assembly/`), in a part of a memory: that of the engine, so that what is
 * made there is scanned where it lies, or one of its own. Memory is made once, is touched as far as it is needed, and no
 * view into it is made anew.
 */
import { crc32 as crc32ByZlib } from 'node:zlib';
import { PAGE, WebAssembly } from '../engine/memory.ts';
import type { WasmMemory } from '../engine/memory.ts';
import { resolver } from './resolver.generated.ts';

/** Bytes behind each object that are overwritten while it is made, and in front of and behind it that stay free after. */
export const SLACK = 320;
/** Records of what an object kept of its base, see `applyDelta`; one that has more counts as if it had kept nothing. */
const MOST_KEPT = 65_536;
/** Bytes of a record: start in the object, start in the base, length; 32 bits each. */
export const KEPT_BYTES = 12;
export const LIST_BYTES = 65_536;
/** Compressed entries that are read at once. */
const WINDOW = 4 * 1024 * 1024;
/** A round of the module's loop writes no more, a part of a stream that is stored as it is included. */
const MOST_AT_ONCE = 65_536;
/** From so many bytes on zlib's checksum is the faster one, with all that it costs to ask for it. */
const WORTH_ZLIB = 384;
/** What a memory of its own has for objects. */
const OWN_ARENA = 104 * 1024 * 1024;
/** The memory of a small one, and what it has for objects and streams together, at least. */
const SMALL = 4 * 1024 * 1024;
const SMALL_ROOM = 3 * 1024 * 1024;
/** Addresses; see `assembly/`. */
interface Exports {
  readonly place: (at: number) => number;
  readonly inflate: (from: number, end: number, to: number, size: number, wanted: number, check: boolean) => number;
  readonly deltaSize: (delta: number, deltaEnd: number, baseSize: number) => number;
  readonly clearMargins: (at: number, end: number) => void;
  readonly findZero: (at: number, end: number) => number;
  readonly crc32: (at: number, end: number) => number;
  readonly sha1: (at: number, size: number) => number;
  readonly applyDelta: (
    base: number,
    baseSize: number,
    deltaEnd: number,
    target: number,
    size: number,
    kept: number,
    keptEnd: number,
  ) => number;
}

export interface Resolver {
  readonly bytes: Uint8Array;
  readonly words: Uint32Array;
  /** Where compressed bytes are read to, and where that ends; sixteen bytes behind it are free. */
  readonly window: number;
  readonly windowEnd: number;
  /** Where objects are made. */
  readonly arena: number;
  readonly arenaEnd: number;
  /** `LIST_BYTES` that are nobody's. */
  readonly list: number;
  /** Where the records of the last delta are; an index into `words`. */
  readonly kept: number;
  /**
   * Whether the zlib stream from `from` to `end` holds exactly `size` bytes, which then stand at `to`. With `check` the
   * stream's own checksum is looked at, too.
   */
  inflate(from: number, end: number, to: number, size: number, check: boolean): boolean;
  /** The same for no more than the first `wanted` bytes, of which alone it can be said then. */
  inflateFirst(from: number, end: number, to: number, wanted: number): boolean;
  /** How large the object is that this delta makes of a base of that size; -1 where it is none for such a base. */
  deltaSize(delta: number, deltaEnd: number, baseSize: number): number;
  /** Right after `deltaSize`, which gave `size`: makes the object at `target`. Answers the number of records; -1: no delta. */
  applyDelta(base: number, baseSize: number, deltaEnd: number, target: number, size: number): number;
  /** Fills with zeros what a scan may look at in front of an object and behind it. */
  clearMargins(at: number, end: number): void;
  crc32(at: number, end: number): number;
  /** In hexadecimal. Up to 72 bytes behind the text are overwritten. */
  sha1(at: number, size: number): string;
  /** Where the first zero byte stands; `end` where there is none. */
  findZero(at: number, end: number): number;
}

/** Compiled at first use and shared by all of this thread. */
let compiled: object | undefined;

/** Uses `memory` from address `from` on, up to its end. */
function openResolver(memory: WasmMemory, from: number, windowSize = WINDOW): Resolver {
  compiled ??= new WebAssembly.Module(Buffer.from(resolver, 'base64'));
  const exports = new WebAssembly.Instance(compiled, { env: { memory } }).exports as Exports;
  const { place, inflate, deltaSize, applyDelta, clearMargins, findZero, crc32, sha1 } = exports;
  const kept = alignUp(place(alignUp(from)));
  const keptEnd = kept + MOST_KEPT * KEPT_BYTES;
  const list = alignUp(keptEnd);
  const window = alignUp(list + LIST_BYTES);
  const windowEnd = window + windowSize;
  const bytes = new Uint8Array(memory.buffer);
  return {
    bytes,
    words: new Uint32Array(memory.buffer),
    window,
    windowEnd,
    arena: windowEnd + SLACK,
    arenaEnd: memory.buffer.byteLength,
    list,
    kept: kept / 4,
    inflate: (from, end, to, size, check) => inflate(from, end, to, size, size, check) !== 0,
    inflateFirst: (from, end, to, wanted) => inflate(from, end, to, 2 * MOST_AT_ONCE, wanted, false) !== 0,
    deltaSize,
    applyDelta: (base, baseSize, deltaEnd, target, size) => applyDelta(base, baseSize, deltaEnd, target, size, kept, keptEnd),
    clearMargins,
    crc32: (at, end) => (end - at < WORTH_ZLIB ? crc32(at, end) >>> 0 : crc32ByZlib(bytes.subarray(at, end))),
    findZero,
    sha1: (at, size) => Buffer.from(memory.buffer, sha1(at, size), 20).toString('hex'),
  };
}

/** By the memory that they share with an engine. */
const shared = new WeakMap<WasmMemory, { readonly from: number; resolver: Resolver }>();

/** In the memory of an engine, from address `from` on, where nobody else is; it is grown at the first call. */
export function engineResolver(memory: WasmMemory, from: number): Resolver {
  const known = shared.get(memory);
  if (known === undefined) {
    memory.grow((2 * WINDOW + OWN_ARENA) / PAGE);
    const resolver = openResolver(memory, from);
    shared.set(memory, { from, resolver });
    return resolver;
  }
  // Grown by somebody else in the meantime: the views are empty.
  if (known.resolver.bytes.length === 0) known.resolver = openResolver(memory, known.from);
  return known.resolver;
}

let own: Resolver | undefined;

/** One with a memory of its own, where nothing is scanned: the same for all of this thread. What it made is copied or gone. */
export function sharedResolver(): Resolver {
  const pages = (2 * WINDOW + OWN_ARENA) / PAGE;
  return (own ??= openResolver(new WebAssembly.Memory({ initial: pages, maximum: pages }), 0));
}

let small: Resolver | undefined;

/**
 * The same for whatever needs no more than `room` bytes of the arena, and no window: where that is little it is made in no time,
 * which the other one is not.
 */
export function resolverFor(room: number): Resolver {
  if (room > SMALL_ROOM) return sharedResolver();
  const pages = SMALL / PAGE;
  return (small ??= openResolver(new WebAssembly.Memory({ initial: pages, maximum: pages }), 0, 0));
}

function alignUp(address: number): number {
  return (address + 15) & ~15;
}
