/**
 * Walks families of a pack depth first: every object is made once, of its base, which lies in memory for as long as it is
 * needed and no longer, and is shown to a visitor while its bytes are there. What cannot be made is told, with all that
 * builds on it; nothing is shown that was not checked.
 */
import { closeSync } from 'node:fs';
import { createEntryWindow, LARGE } from './entry-window.ts';
import { DEEPEST, LARGEST_OBJECT } from './limits.ts';
import { openPlain } from './object-folders.ts';
import { LAST } from './pack-table.ts';
import type { PackTable } from './pack-table.ts';
import { SLACK } from './resolver.ts';
import type { Resolver } from './resolver.ts';

/** `damaged`: its bytes or those of a base are not what the index says; `large`: there is no room for it or a base. */
export type Unmade = 'damaged' | 'large';

export interface FamilyVisitor {
  /**
   * `size` bytes at `address` are the object, until this returns; `MARGIN` bytes on both sides are free. `depth` is 0 for an
   * object that stands on its own, otherwise one more than that of its base, which was shown before, with nothing between that is not
   * made of it. The first `kept` records at `resolver.kept` say what of the base stands in the object.
   */
  visit(entry: number, address: number, size: number, depth: number, kept: number): void;
  unmade(entry: number, reason: Unmade): void;
}

/** In front of each object: what whoever scans it may look at and write to. */
const FRONT = 256;

/** `from` and `to` are places in `table.order`; the first one stands on its own. */
export function walkFamilies(resolver: Resolver, table: PackTable, from: number, to: number, visitor: FamilyVisitor): void {
  const { starts, sizes, heads, bases, types, order, crcs } = table;
  const opened = openPlain(table.path);
  const window = opened === null ? null : createEntryWindow(resolver, opened.file, table);
  // Two stacks that grow towards each other; an object and its base never lie on the same one. So a base can go as soon as
  // its last child is made, and what is in use stays hot in the cache.
  let low = resolver.arena;
  let high = resolver.arenaEnd;
  // By depth: the entry, where and how large it is (address zero: could not be made), and how its stack was before.
  const objects = new Int32Array(DEEPEST + 1);
  const addresses = new Uint32Array(DEEPEST + 1);
  const lengths = new Uint32Array(DEEPEST + 1);
  const marks = new Uint32Array(DEEPEST + 1);
  const reasons: Unmade[] = [];

  const release = (depth: number): void => {
    if (depth % 2 === 0) low = marks[depth] as number;
    else high = marks[depth] as number;
  };
  /** Room for so many bytes on one of the stacks, which is not taken yet; 0 where there is none. */
  const placeFor = (size: number, isLow: boolean): number => {
    const needed = FRONT + size + SLACK + 32;
    if (needed > high - low) return 0;
    return isLow ? (low + FRONT + 15) & ~15 : (high - size - SLACK) & ~15;
  };
  const take = (address: number, size: number, isLow: boolean): void => {
    if (isLow) low = address + size + SLACK;
    else high = address - FRONT;
  };

  /** Inflates what the entry holds onto a stack, without taking the room. Its address, or why not. */
  const inflate = (entry: number, isLow: boolean): number | Unmade => {
    const size = sizes[entry] as number;
    const length = (starts[entry + 1] as number) - (starts[entry] as number);
    if (size > LARGEST_OBJECT || length > LARGEST_OBJECT) return 'large';
    const address = placeFor(size, isLow);
    if (address === 0 || window === null) return window === null ? 'damaged' : 'large';
    let source = window.addressOf(entry);
    if (source === 0) {
      if (length <= LARGE) return 'damaged';
      // Onto the other stack, of which nothing is taken until the entry is done with.
      if (2 * (FRONT + SLACK + 32) + size + length > high - low) return 'large';
      source = placeFor(length, !isLow);
      if (!window.read(entry, source)) return 'damaged';
    }
    const end = source + length;
    if (crcs !== null && resolver.crc32(source, end) !== crcs[entry]) return 'damaged';
    const stream = source + (heads[entry] as number);
    return resolver.inflate(stream, end, address, size, crcs === null) ? address : 'damaged';
  };

  /** The object at `depth`, its base being in place. */
  const make = (entry: number, depth: number): Unmade | number => {
    const isLow = depth % 2 === 0;
    if (depth === 0) {
      const address = inflate(entry, isLow);
      if (typeof address !== 'number') return address;
      addresses[depth] = address;
      lengths[depth] = sizes[entry] as number;
      take(address, sizes[entry] as number, isLow);
      return 0;
    }
    const base = addresses[depth - 1] as number;
    if (base === 0) return reasons[depth - 1] as Unmade;
    // The delta lies above the base for as long as it is applied.
    const delta = inflate(entry, !isLow);
    if (typeof delta !== 'number') return delta;
    const deltaEnd = delta + (sizes[entry] as number);
    const baseSize = lengths[depth - 1] as number;
    const size = resolver.deltaSize(delta, deltaEnd, baseSize);
    if (size < 0) return 'damaged';
    if (size > LARGEST_OBJECT || 2 * (FRONT + SLACK + 32) + size + deltaEnd - delta > high - low) return 'large';
    const address = placeFor(size, isLow);
    const kept = resolver.applyDelta(base, baseSize, deltaEnd, address, size);
    if (kept < 0) return 'damaged';
    addresses[depth] = address;
    lengths[depth] = size;
    take(address, size, isLow);
    return kept;
  };

  try {
    let depth = -1;
    let loaded = from;
    for (let at = from; at < to; at++) {
      if (at === loaded) loaded = window === null ? to : window.load(at, to);
      const entry = order[at] as number;
      const base = bases[entry] as number;
      while (depth >= 0 && objects[depth] !== base) release(depth--);
      if (depth + 1 >= DEEPEST) {
        visitor.unmade(entry, 'large');
        continue;
      }
      depth++;
      objects[depth] = entry;
      addresses[depth] = 0;
      marks[depth] = depth % 2 === 0 ? low : high;
      const kept = base !== -1 && depth === 0 ? 'large' : make(entry, depth);
      if (typeof kept !== 'number') {
        reasons[depth] = kept;
        visitor.unmade(entry, kept);
        continue;
      }
      if (((types[entry] as number) & LAST) !== 0) release(depth - 1);
      visitor.visit(entry, addresses[depth] as number, lengths[depth] as number, depth, kept);
    }
  } finally {
    if (opened !== null) closeSync(opened.file);
  }
}
