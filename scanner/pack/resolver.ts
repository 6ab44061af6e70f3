/**
 * The module that makes objects of what packs hold (`assembly/`), in a part of a memory: that of the engine, so that what is
 * made there is scanned where it lies, or one of its own. Memory is made once, is touched as far as it is needed, and no
 * view into it is made anew.
 */
import { crc32 as crc32ByZlib } from 'node:zlib';
import type { KernelScan } from '../engine/hit-tracer.ts';
import { alignUp, PAGE, WebAssembly } from '../engine/memory.ts';
import type { WasmMemory } from '../engine/memory.ts';
import type { Runs } from '../decode/run-finder.ts';
import { LARGE, LARGEST_OBJECT } from './limits.ts';
import { resolver as program } from './resolver.generated.ts';

/** Bytes behind each object that are overwritten while it is made, and in front of and behind it that stay free after. */
export const SLACK = 320;
/** Records of what an object kept of its base, see `applyDelta`; one that has more counts as if it had kept nothing. */
export const MOST_KEPT = 65_536;
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
const OWN_ARENA = 110 * 1024 * 1024;
/** The memory of a small one, and what it has for objects and streams together, at least. */
const SMALL = 4 * 1024 * 1024;
const SMALL_ROOM = 3 * 1024 * 1024;
/** Addresses; see `assembly/`. */
interface Exports {
  readonly limitWalk: (object: number, batched: number, asking: number) => void;
  readonly beginWalk: Resolver['beginWalk'];
  readonly walk: Resolver['walk'];
  readonly placeIds: Resolver['placeIds'];
  readonly placeOutput: Resolver['placeOutput'];
  readonly placeTrees: Resolver['placeTrees'];
  readonly placeTrace: Resolver['placeTrace'];
  readonly limitTrace: Resolver['limitTrace'];
  readonly traced: Resolver['traced'];
  readonly flushOutput: () => void;
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

/** What other modules over the same memory do: it is called without JavaScript in between. */
export interface Tracing {
  readonly scan: KernelScan;
  readonly findRun: Runs['findRun'];
}

const NO_TRACING: Tracing = { scan: (_, to) => to, findRun: () => 0xffff_ffff };

/** What a walk asks of whoever started it. */
export interface WalkCalls {
  /** Reads an entry that is in no batch. */
  read(entry: number, address: number): boolean;
  visit(entry: number, address: number, size: number, depth: number, kept: number): void;
  unmade(entry: number, reason: number): void;
  /** The number of an id that is not in `placeIds`. */
  numberOf(at: number): number;
  /** Without a list of what is cleared. */
  isWanted(blob: number): boolean;
  nameOf(from: number, to: number): number;
  /** Of the rule's reach. */
  learn(rule: number): void;
  sniff(entry: number, address: number, size: number, isOdd: number): number;
  judge(entry: number, level: number, address: number, size: number): void;
  /** Output, from one address to another. */
  handOn(from: number, end: number): void;
}

export interface Resolver {
  /** Those of the walk that is going on. */
  calls: WalkCalls;
  /** Which list of ids lies in the arena; undefined when none does any more. */
  heldIds: number | undefined;
  /** `levels` for so many depths; objects lie from `low` to `high`. */
  beginWalk(levels: number, depths: number, low: number, high: number, records: number, recordsEnd: number): void;
  /** So many records of entries; see `assembly/walk.ts`. */
  walk(records: number, count: number, kind: number, check: boolean): void;
  placeIds(idLength: number, from: number, end: number): void;
  placeOutput(from: number, end: number): void;
  placeTrees(names: number, room: number, roomEnd: number, cleared: number): void;
  /** See `assembly/trace.ts`. */
  placeTrace(openings: number, reaches: number, runs: number, hits: number, end: number): void;
  limitTrace(before: number, after: number, probe: number, list: number, listEnd: number): void;
  traced(which: number): number;
  flushOutput(): void;
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

/** Of whoever asks for nothing that is not there. */
export const NO_CALLS: WalkCalls = {
  read: () => false,
  visit: () => undefined,
  unmade: () => undefined,
  numberOf: () => -1,
  isWanted: () => true,
  nameOf: () => 0,
  learn: () => undefined,
  sniff: () => 0,
  judge: () => undefined,
  handOn: () => undefined,
};

/** Compiled at first use and shared by all of this thread. */
let compiled: object | undefined;

/** Uses `memory` from address `from` on, up to its end. */
function openResolver(memory: WasmMemory, from: number, windowSize = WINDOW, tracing?: Tracing): Resolver {
  compiled ??= new WebAssembly.Module(Buffer.from(program, 'base64'));
  const bytes = new Uint8Array(memory.buffer);
  /** By the file that declares them. */
  const imports = {
    env: { memory },
    walk: {
      sum: (at: number, end: number) => crc32ByZlib(bytes.subarray(at, end)),
      read: (entry: number, address: number) => resolver.calls.read(entry, address),
      visit: (entry: number, address: number, size: number, depth: number, count: number) =>
        resolver.calls.visit(entry, address, size, depth, count),
      unmade: (entry: number, reason: number) => resolver.calls.unmade(entry, reason),
    },
    ids: { numberOfAbsent: (at: number) => resolver.calls.numberOf(at) },
    tree: {
      isWantedElsewhere: (blob: number) => resolver.calls.isWanted(blob),
      nameOf: (at: number, end: number) => resolver.calls.nameOf(at, end),
    },
    trace: {
      ...(tracing ?? NO_TRACING),
      learn: (rule: number) => resolver.calls.learn(rule),
      sniff: (entry: number, address: number, size: number, isOdd: number) => resolver.calls.sniff(entry, address, size, isOdd),
      judge: (entry: number, level: number, address: number, size: number) => resolver.calls.judge(entry, level, address, size),
    },
    output: { handOn: (at: number, end: number) => resolver.calls.handOn(at, end) },
  };
  const exports = new WebAssembly.Instance(compiled, imports).exports as Exports;
  const { place, inflate, deltaSize, applyDelta, clearMargins, findZero, crc32, sha1, limitWalk } = exports;
  const { beginWalk, walk, placeIds, placeOutput, placeTrees, placeTrace, limitTrace, traced, flushOutput } = exports;
  limitWalk(LARGEST_OBJECT, LARGE, WORTH_ZLIB);
  const kept = alignUp(place(alignUp(from)));
  const keptEnd = kept + MOST_KEPT * KEPT_BYTES;
  const list = alignUp(keptEnd);
  const window = alignUp(list + LIST_BYTES);
  const windowEnd = window + windowSize;
  const resolver: Resolver = {
    calls: NO_CALLS,
    heldIds: undefined,
    beginWalk,
    walk,
    placeIds,
    placeOutput,
    placeTrees,
    placeTrace,
    limitTrace,
    traced,
    flushOutput,
    bytes,
    words: new Uint32Array(memory.buffer),
    window,
    windowEnd,
    arena: windowEnd + SLACK,
    arenaEnd: memory.buffer.byteLength,
    list,
    kept: kept / 4,
    inflate(from, end, to, size, check) {
      resolver.heldIds = undefined;
      return inflate(from, end, to, size, size, check) !== 0;
    },
    inflateFirst(from, end, to, wanted) {
      resolver.heldIds = undefined;
      return inflate(from, end, to, 2 * MOST_AT_ONCE, wanted, false) !== 0;
    },
    deltaSize,
    applyDelta: (base, baseSize, deltaEnd, target, size) => applyDelta(base, baseSize, deltaEnd, target, size, kept, keptEnd),
    clearMargins,
    crc32: (at, end) => (end - at < WORTH_ZLIB ? crc32(at, end) >>> 0 : crc32ByZlib(bytes.subarray(at, end))),
    findZero,
    sha1: (at, size) => Buffer.from(memory.buffer, sha1(at, size), 20).toString('hex'),
  };
  return resolver;
}

/** By the memory that they share with an engine. */
const shared = new WeakMap<WasmMemory, { readonly resolver: Resolver; readonly tracing: Tracing | undefined }>();

/**
 * In the memory of an engine, from address `from` on, where nobody else is; it is grown at the first call. With `tracing`, which
 * is one for each memory, contents can be looked through.
 */
export function engineResolver(memory: WasmMemory, from: number, tracing?: Tracing): Resolver {
  const known = shared.get(memory);
  if (known === undefined) memory.grow((2 * WINDOW + OWN_ARENA) / PAGE);
  // Grown by somebody else in the meantime: the views are empty.
  else if (known.resolver.bytes.length > 0 && (tracing === undefined || known.tracing !== undefined)) return known.resolver;
  const both = tracing ?? known?.tracing;
  const resolver = openResolver(memory, from, WINDOW, both);
  shared.set(memory, { resolver, tracing: both });
  return resolver;
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
