/**
 * One pack: entries read, checked and resolved to whole objects, one at a time. In pack order the base of a delta is nearly
 * always at hand, since it was made just before. What is not as it should be is answered with null, never with bytes that may
 * be wrong.
 */
import { closeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { alignUp } from '../engine/memory.ts';
import type { BaseCache } from './base-cache.ts';
import { createHead, OFS_DELTA, readHead, REF_DELTA } from './entry-head.ts';
import { DEEPEST, LARGEST_OBJECT } from './limits.ts';
import { openPlain, readFully, readSome } from './object-folders.ts';
import { isWhole, openPackIndex } from './pack-index.ts';
import type { Entry } from './pack-index.ts';
import { entryAt } from './pack-table.ts';
import type { PackTable } from './pack-table.ts';
import type { ObjectType, PackedObject } from './packed-object.ts';
import { KEPT_BYTES, sharedResolver, SLACK } from './resolver.ts';

export interface PackFile {
  /** Whether all of its index was looked at, and agrees with the index's own checksum. */
  readonly isIndexIntact: boolean;
  /** Where the object's entry begins; null when this pack does not hold it. */
  find(oid: Uint8Array): number | null;
  /** The object whose entry begins there. Null: damaged, too large, or built on something outside this pack. */
  read(start: number): PackedObject | null;
  close(): void;
}

const TYPES: readonly (ObjectType | undefined)[] = [undefined, 'commit', 'tree', 'blob', 'tag'];
const WINDOW = 256 * 1024;
/** A read this close behind the last one is the next of many. */
const NEAR = 65_536;

/** An entry taken apart. */
interface Opened {
  readonly type: number;
  readonly size: number;
  /** Where the base begins; undefined for an object that stands on its own. */
  readonly base: number | undefined;
  /** The zlib stream. */
  readonly stream: Uint8Array;
  /** Whether its checksum was compared. */
  readonly isChecked: boolean;
}

/** `path` ends in `.idx`; the pack stands beside it. Null where either cannot be used. `table` may be of an earlier pack of that name. */
export function openPack(path: string, idLength: number, cache: BaseCache, table?: PackTable): PackFile | null {
  const pack = openPlain(path.replace(/idx$/, 'pack'));
  if (pack === null) return null;
  const index = openPackIndex(path, pack.size, idLength, table?.ids);
  if (index === null || !isWhole(pack, index, idLength)) {
    closeSync(pack.file);
    return null;
  }
  const known = table?.count === index.count && Buffer.compare(index.packHash, table.hash) === 0 ? table : null;
  const bytesOf = createWindow(pack.file);
  const head = createHead();

  const find = (oid: Uint8Array): number | null => {
    const position = index.find(oid);
    if (position === null || known === null) return position === null ? null : index.startOf(position);
    const entry = known.entries[position] as number;
    return known.types[entry] === 0 ? index.startOf(position) : (known.starts[entry] as number);
  };

  const openEntry = (start: number): Opened | null => {
    const entry = known === null ? index.entryAt(start) : entryIn(known, start);
    if (entry === null || entry.end - start > LARGEST_OBJECT) return null;
    const bytes = bytesOf(start, entry.end - start);
    if (bytes === null || (entry.crc !== null && crc32(bytes) !== entry.crc)) return null;
    if (!readHead(bytes, 0, bytes.length, idLength, head) || head.size > LARGEST_OBJECT) return null;
    const { type, size } = head;
    const stream = bytes.subarray(head.length);
    const opened = { type, size, stream, isChecked: entry.crc !== null };
    if (type === OFS_DELTA) return head.distance === 0 ? null : { ...opened, base: start - head.distance };
    if (type !== REF_DELTA) return { ...opened, base: undefined };
    const base = find(bytes.subarray(head.id, head.id + idLength));
    return base === null ? null : { ...opened, base };
  };

  /** Both at the arena's beginning; what is to be inflated is read from behind the place for what it becomes. */
  const inflate = ({ stream, size, isChecked }: Opened, at: number): boolean => {
    const { bytes, arenaEnd } = sharedResolver();
    const source = arenaEnd - stream.length - SLACK;
    if (source < at + size + SLACK) return false;
    bytes.set(stream, source);
    return sharedResolver().inflate(source, source + stream.length, at, size, !isChecked);
  };

  const root = (entry: Opened): PackedObject | null => {
    const type = TYPES[entry.type];
    const { arena, bytes } = sharedResolver();
    return type !== undefined && inflate(entry, arena) ? { type, bytes: copyOf(bytes, arena, entry.size) } : null;
  };

  const made = (base: PackedObject, entry: Opened): PackedObject | null => {
    const resolver = sharedResolver();
    const { arena, arenaEnd, bytes, words, kept } = resolver;
    const { length } = base.bytes;
    const delta = alignUp(arena + length + SLACK);
    if (!inflate(entry, delta)) return null;
    const deltaEnd = delta + entry.size;
    const size = resolver.deltaSize(delta, deltaEnd, length);
    const target = alignUp(deltaEnd + SLACK);
    if (size < 0 || size > LARGEST_OBJECT || target + size + SLACK > arenaEnd) return null;
    bytes.set(base.bytes, arena);
    const count = resolver.applyDelta(arena, length, deltaEnd, target, size);
    if (count < 0) return null;
    const changes = changesOf(words.subarray(kept, kept + (count * KEPT_BYTES) / 4), size, length);
    return { type: base.type, bytes: copyOf(bytes, target, size), delta: { base: entry.base as number, changes } };
  };

  return {
    // Tables are made of such an index alone.
    isIndexIntact: known !== null,
    find,
    read(start) {
      // Down to a base that is at hand or stands on its own; only heads are kept on the way, so that it costs no memory.
      const chain: number[] = [];
      let from = start;
      let object: PackedObject | null = cache.get(start) ?? null;
      while (object === null) {
        const entry = openEntry(from);
        if (entry === null || chain.length >= DEEPEST) return null;
        if (entry.base === undefined) {
          object = root(entry);
          if (object === null) return null;
          cache.set(from, object);
        } else {
          chain.push(from);
          from = entry.base;
          object = cache.get(from) ?? null;
        }
      }
      for (let at = chain.pop(); at !== undefined; at = chain.pop()) {
        const entry = openEntry(at);
        object = entry === null ? null : made(object, entry);
        if (object === null) return null;
        cache.set(at, object);
      }
      return object;
    },
    close: () => closeSync(pack.file),
  };
}

function entryIn(table: PackTable, start: number): Entry | null {
  const entry = entryAt(table, start);
  return entry === -1 ? null : { start, end: table.starts[entry + 1] as number, crc: table.crcs?.[entry] ?? null };
}

/** What lies between the records of what was kept, and the seams between those that touch. */
export function changesOf(records: Uint32Array, size: number, baseSize: number): number[] {
  const changes: number[] = [];
  let filled = 0;
  let next = 0;
  for (let at = 0; at < records.length; at += 3) {
    const start = records[at] as number;
    const from = records[at + 1] as number;
    const length = records[at + 2] as number;
    if (start > filled || from !== next) changes.push(filled, start);
    filled = start + length;
    next = from + length;
  }
  if (filled < size || next !== baseSize) changes.push(filled, size);
  return changes;
}

function copyOf(bytes: Uint8Array, at: number, size: number): Buffer {
  const copy = Buffer.allocUnsafe(size);
  copy.set(bytes.subarray(at, at + size));
  return copy;
}

/** Reads ahead while reads go forward, and exactly what is asked where they jump. */
function createWindow(file: number): (position: number, length: number) => Uint8Array | null {
  let window = Buffer.alloc(0);
  let from = 0;
  let held = 0;
  let expected = -1;
  return (position, length) => {
    const isNext = position >= expected && position - expected < NEAR;
    if (position >= from && position + length <= from + held) return window.subarray(position - from, position - from + length);
    if (isNext && length <= WINDOW) {
      if (window.length === 0) window = Buffer.allocUnsafeSlow(WINDOW);
      from = position;
      held = 0;
      while (held < length) {
        const count = readSome(file, window, held, position + held);
        if (count === 0) return null;
        held += count;
      }
      expected = from + held;
      return window.subarray(0, length);
    }
    const bytes = Buffer.allocUnsafe(length);
    expected = position + length;
    return readFully(file, bytes, position) ? bytes : null;
  };
}
