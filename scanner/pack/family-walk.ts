/**
 * Walks families of a pack depth first: every object is made once, of its base, which lies in memory for as long as it is
 * needed and no longer, and is shown to a visitor, or taken apart, while its bytes are there (`assembly/walk.ts`). What cannot be made
 * is told, with all that builds on it; nothing is shown that was not checked.
 */
import { closeSync } from 'node:fs';
import { createEntryWindow, MOST_ENTRIES } from './entry-window.ts';
import type { EntryWindow } from './entry-window.ts';
import { DEEPEST, LARGEST_OBJECT } from './limits.ts';
import { openPlain } from './object-folders.ts';
import { LAST } from './pack-table.ts';
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

/** See `assembly/walk.ts`. */
const DAMAGED = -1;
/** In a record of an entry. */
const IS_LAST = 0x100;

const LEVEL_BYTES = 64;
const RECORD_BYTES = 32;
const LEVELS = LEVEL_BYTES * (DEEPEST + 1);
/** What a walk itself takes of the arena. */
export const WALK_BYTES = LEVELS + RECORD_BYTES * MOST_ENTRIES;

/** `from` and `to` are places in `table.order`; the first one stands on its own. */
export function walkFamilies(resolver: Resolver, table: PackTable, from: number, to: number, visitor: FamilyVisitor): void {
  resolver.heldIds = undefined;
  walkPart(resolver, table, from, to, {
    kind: SHOWN,
    low: resolver.arena + WALK_BYTES,
    calls: {
      visit: (entry, address, size, depth, kept) => visitor.visit(entry, address, size, depth, kept),
      unmade: (entry, reason) => visitor.unmade(entry, reason === DAMAGED ? 'damaged' : 'large'),
    },
  });
}

export interface Walk {
  /** `COMMITS`, `TREES`. */
  readonly kind: number;
  /** Behind all that is in use of the arena. */
  readonly low: number;
  readonly calls: Partial<WalkCalls>;
  /** The number of each object, by its entry. */
  readonly numberOf?: (entry: number) => number;
}

/** The same with objects taken apart where they are made. */
export function walkPart(resolver: Resolver, table: PackTable, from: number, to: number, walk: Walk): void {
  const { arena, arenaEnd, kept } = resolver;
  const opened = openPlain(table.path);
  try {
    const window = opened === null ? null : createEntryWindow(resolver, opened.file, table);
    resolver.calls = { ...NO_CALLS, read: (entry, address) => window?.read(entry, address) === true, ...walk.calls };
    const records = 4 * kept;
    resolver.beginWalk(arena, DEEPEST, walk.low, arenaEnd, records, records + MOST_KEPT * KEPT_BYTES);
    if (window === null) for (let at = from; at < to; at++) resolver.calls.unmade(table.order[at] as number, DAMAGED);
    else {
      for (let at = from; at < to;) {
        const next = window.load(at, to);
        fillRecords(resolver, table, at, next, window, walk);
        resolver.walk(arena + LEVELS, next - at, walk.kind, table.crcs === null);
        at = next;
      }
      resolver.flushOutput();
    }
  } finally {
    resolver.calls = NO_CALLS;
    if (opened !== null) closeSync(opened.file);
  }
}

function fillRecords(resolver: Resolver, table: PackTable, from: number, to: number, window: EntryWindow, walk: Walk): void {
  const { words, arena } = resolver;
  const { starts, sizes, heads, bases, types, order, crcs } = table;
  const { numberOf } = walk;
  for (let at = from, word = (arena + LEVELS) / 4; at < to; at++, word += RECORD_BYTES / 4) {
    const entry = order[at] as number;
    words[word] = entry;
    words[word + 1] = bases[entry] as number;
    words[word + 2] = window.addressOf(entry);
    words[word + 3] = Math.min((starts[entry + 1] as number) - (starts[entry] as number), LARGEST_OBJECT + 1);
    words[word + 4] = sizes[entry] as number;
    words[word + 5] = crcs === null ? 0 : (crcs[entry] as number);
    words[word + 6] = (heads[entry] as number) | (((types[entry] as number) & LAST) === 0 ? 0 : IS_LAST);
    if (numberOf !== undefined) words[word + 7] = numberOf(entry);
  }
}
