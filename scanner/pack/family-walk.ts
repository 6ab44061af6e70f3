/**
 * Walks families of a pack depth first: every object is made once, of its base, which lies in memory for as long as it is
 * needed and no longer, and is shown to a visitor, or taken apart, while its bytes are there (`assembly/walk.ts`). What cannot be made
 * is told, with all that builds on it; nothing is shown that was not checked.
 */
import { closeSync } from 'node:fs';
import { loadAlone, loadBatch, MOST_ENTRIES, RECORD_BYTES } from './entry-batch.ts';
import { DEEPEST } from './limits.ts';
import { openPlain } from './object-folders.ts';
import type { PackTable } from './pack-table.ts';
import { KEPT_BYTES, MOST_KEPT, NO_CALLS } from './resolver.ts';
import type { Resolver, WalkCalls } from './resolver.ts';

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

// What is done with an object.
const SHOWN = 0;
export const COMMITS = 1;
export const TREES = 2;
export const CONTENTS = 3;

/** See `assembly/walk.ts`. */
const DAMAGED = -1;

const LEVEL_BYTES = 64;
const LEVELS = LEVEL_BYTES * (DEEPEST + 1);
/** What a walk itself takes of the arena. */
export const WALK_BYTES = LEVELS + RECORD_BYTES * MOST_ENTRIES;

export function reasonOf(code: number): Unmade {
  return code === DAMAGED ? 'damaged' : 'large';
}

/** `from` and `to` are places in `table.order`; the first one stands on its own. */
export function walkFamilies(resolver: Resolver, table: PackTable, from: number, to: number, visitor: FamilyVisitor): void {
  resolver.heldIds = undefined;
  walkPart(resolver, table, from, to, {
    kind: SHOWN,
    low: resolver.arena + WALK_BYTES,
    first: 0,
    calls: {
      visit: (entry, address, size, depth, kept) => visitor.visit(entry, address, size, depth, kept),
      unmade: (entry, reason) => visitor.unmade(entry, reasonOf(reason)),
    },
  });
}

export interface Walk {
  /** `COMMITS`, `TREES`, `CONTENTS`. */
  readonly kind: number;
  /** Behind all that is in use of the arena. */
  readonly low: number;
  readonly calls: Partial<WalkCalls>;
  /** The number of the first object in the pack's index. */
  readonly first: number;
}

/** The same with objects taken apart where they are made. */
export function walkPart(resolver: Resolver, table: PackTable, from: number, to: number, walk: Walk): void {
  const { arena, arenaEnd } = resolver;
  const opened = openPlain(table.path);
  const read = (entry: number, address: number): boolean =>
    opened !== null && loadAlone(resolver, opened.file, table, entry, address);
  const kept = 4 * resolver.kept;
  const records = arena + LEVELS;
  resolver.calls = { ...NO_CALLS, read, ...walk.calls };
  resolver.beginWalk(arena, DEEPEST, walk.low, arenaEnd, kept, kept + MOST_KEPT * KEPT_BYTES);
  try {
    if (opened === null) for (let at = from; at < to; at++) resolver.calls.unmade(table.order[at] as number, DAMAGED);
    else {
      for (let at = from; at < to;) {
        const next = loadBatch(resolver, records, opened.file, table, walk.first, at, to);
        resolver.walk(records, next - at, walk.kind, table.crcs === null);
        at = next;
      }
      resolver.flushOutput();
    }
  } finally {
    resolver.calls = NO_CALLS;
    if (opened !== null) closeSync(opened.file);
  }
}
