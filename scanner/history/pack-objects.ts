/**
 * Has the commits or trees of a stretch of a pack taken apart where they are made (`pack/assembly`), each once. What comes of it says
 * everything by numbers, so that any thread can do it.
 */
import { alignUp } from '../engine/memory.ts';
import { TREES, WALK_BYTES, walkPart } from '../pack/family-walk.ts';
import type { Walk } from '../pack/family-walk.ts';
import type { PackTable } from '../pack/pack-table.ts';
import type { Resolver, WalkCalls } from '../pack/resolver.ts';
import type { IdTables, ObjectIds } from './object-ids.ts';

/** Plain data, over shared buffers. */
export interface PackPart {
  readonly table: PackTable;
  /** Places in the table's order. */
  readonly from: number;
  readonly to: number;
  readonly ids: IdTables;
  /** Where the numbers of this pack begin. */
  readonly first: number;
}

export interface Taking {
  readonly kind: Walk['kind'];
  readonly ids: ObjectIds;
  /** By number, 1 for each content whose places nobody wants to know. */
  readonly cleared?: Uint8Array;
  readonly nameOf?: WalkCalls['nameOf'];
}

const OUTPUT = 256 * 1024;
/** For names that were asked for last; see `assembly/tree.ts`. */
const NAMES = 256 * 1024;
/** For what is known of trees; one that finds no room there, with those of its bases, is left out. */
const TREE_ROOM = 16 * 1024 * 1024;
/** Lists of ids that take more are not copied. */
const MOST_IDS = 48 * 1024 * 1024;
const LIST_BYTES = 12;

/** What is filled again with each stretch: what is thrown away lies about for long. */
const scratches = new WeakMap<Resolver, Int32Array>();

/** The numbers that `assembly/commit.ts` or `assembly/tree.ts` hands on. What cannot be made is left out. */
export function takeApart(resolver: Resolver, part: PackPart, { kind, ids, cleared, nameOf }: Taking): Int32Array<ArrayBuffer> {
  const { table, from, to, first } = part;
  const { bytes, arena } = resolver;
  const output = arena + WALK_BYTES;
  const { end, isHeld } = holdIds(resolver, part.ids, output + OUTPUT);
  resolver.placeOutput(output, output + OUTPUT);
  let low = end;
  if (kind === TREES) {
    const hasList = cleared !== undefined && isHeld;
    if (hasList) bytes.set(cleared, end);
    const asked = hasList ? end + alignUp(cleared.length) : end;
    low = asked + NAMES + TREE_ROOM;
    resolver.placeTrees(asked, asked + NAMES, low, hasList ? end : 0);
  }
  let numbers = scratches.get(resolver) ?? new Int32Array(OUTPUT / 4);
  let filled = 0;
  walkPart(resolver, table, from, to, {
    kind,
    low,
    first,
    calls: {
      numberOf: (at) => ids.numberOf(bytes, at),
      isWanted: (blob) => cleared?.[blob] !== 1,
      ...(nameOf === undefined ? {} : { nameOf }),
      handOn(at, stop) {
        const more = new Int32Array(bytes.buffer, at, (stop - at) / 4);
        if (filled + more.length > numbers.length) {
          const larger = new Int32Array(2 * (filled + more.length));
          larger.set(numbers);
          numbers = larger;
        }
        numbers.set(more, filled);
        filled += more.length;
      },
    },
  });
  scratches.set(resolver, numbers);
  return numbers.slice(0, filled);
}

/** Copies the lists of ids to `at`, unless they lie there. Answers where they end. */
function holdIds(resolver: Resolver, { idLength, tables, key }: IdTables, at: number): { end: number; isHeld: boolean } {
  const { bytes, words } = resolver;
  const size = tables.reduce((sum, table) => sum + alignUp(table.bytes.length) + alignUp(4 * table.starts.length), 0);
  const list = LIST_BYTES * tables.length;
  const end = alignUp(at + list) + alignUp(size);
  if (size > MOST_IDS) {
    resolver.heldIds = undefined;
    resolver.placeIds(idLength, at, at);
    return { end: at, isHeld: false };
  }
  resolver.placeIds(idLength, at, at + list);
  if (resolver.heldIds === key) return { end, isHeld: true };
  let next = alignUp(at + list);
  for (const [index, table] of tables.entries()) {
    bytes.set(table.bytes, next);
    const starts = next + alignUp(table.bytes.length);
    words.set(table.starts, starts / 4);
    words.set([next, table.from, starts], (at + LIST_BYTES * index) / 4);
    next = starts + alignUp(4 * table.starts.length);
  }
  resolver.heldIds = key;
  return { end, isHeld: true };
}
