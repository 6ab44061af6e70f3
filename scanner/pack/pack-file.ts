/**
 * One pack: entries read, checked and resolved to whole objects. In pack order the base of a delta is nearly always at hand,
 * since it was made just before. What is not as it should be is answered with null, never with bytes that may be wrong.
 */
import { closeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { BaseCache } from './base-cache.ts';
import { applyDelta } from './delta.ts';
import { inflateExactly } from './inflated.ts';
import { openPlain, readFully, readSome } from './object-folders.ts';
import { parsePackIndex } from './pack-index.ts';
import type { PackIndex } from './pack-index.ts';

export interface PackedObject {
  readonly bytes: Buffer;
  /** What it was made of just now: where the base's entry begins, and the changes as `applyDelta` tells them. */
  readonly delta?: { readonly base: number; readonly changes: readonly number[] };
}

export interface PackFile {
  /** Where the object's entry begins; null when this pack does not hold it. */
  find(oid: Uint8Array): number | null;
  /** The object whose entry begins there. Null: damaged, too large, or built on something outside this pack. */
  read(start: number): PackedObject | null;
  close(): void;
}

/** Nothing larger is held in memory as a whole. */
export const LARGEST_OBJECT = 32 * 1024 * 1024;
const LARGEST_INDEX = 1024 * 1024 * 1024;
/** As deep as git ever makes chains. */
const DEEPEST = 4096;
const WINDOW = 1024 * 1024;
/** A read this close behind the last one is the next of many. */
const NEAR = 65_536;

const OFS_DELTA = 6;
const REF_DELTA = 7;

/** The beginning of an entry, taken apart. */
interface Head {
  readonly start: number;
  readonly size: number;
  /** Where the base begins; undefined for an object that stands on its own. */
  readonly base: number | undefined;
  /** The zlib stream. */
  readonly stream: Uint8Array;
}

/** `path` ends in `.idx`; the pack stands beside it. Null where either cannot be used. */
export function openPack(path: string, idLength: number, cache: BaseCache): PackFile | null {
  const pack = openPlain(path.replace(/idx$/, 'pack'));
  if (pack === null) return null;
  const index = readIndex(path, pack.size, idLength);
  if (index === null || !isWhole(pack, index, idLength)) {
    closeSync(pack.file);
    return null;
  }
  const bytesOf = createWindow(pack.file);

  const readHead = (start: number): Head | null => {
    const entry = index.entryAt(start);
    if (entry === null || entry.end - start > LARGEST_OBJECT + NEAR) return null;
    const bytes = bytesOf(start, entry.end - start);
    return bytes === null || crc32(bytes) !== entry.crc ? null : parseHead(bytes, start, index, idLength);
  };

  return {
    find: (oid) => index.find(oid),
    read(start) {
      // Down to a base that is at hand or stands on its own; the deltas passed are kept inflated, so each is read once.
      const deltas: { readonly start: number; readonly bytes: Buffer }[] = [];
      let held = 0;
      let object = cache.get(start);
      let base = -1;
      const changes: number[] = [];
      for (let at = start; object === undefined;) {
        const head = readHead(at);
        if (head === null || head.size > LARGEST_OBJECT) return null;
        const bytes = inflateExactly(head.stream, head.size);
        if (bytes === null) return null;
        if (head.base === undefined) {
          object = bytes;
          cache.set(at, object);
          break;
        }
        held += bytes.length;
        if (deltas.length >= DEEPEST || held > 2 * LARGEST_OBJECT) return null;
        deltas.push({ start: at, bytes });
        if (at === start) base = head.base;
        at = head.base;
        object = cache.get(at);
      }
      for (let delta = deltas.pop(); delta !== undefined; delta = deltas.pop()) {
        const made = applyDelta(object, delta.bytes, LARGEST_OBJECT, delta.start === start ? changes : undefined);
        if (made === null) return null;
        object = made;
        cache.set(delta.start, object);
      }
      return { bytes: object, ...(base === -1 ? {} : { delta: { base, changes } }) };
    },
    close: () => closeSync(pack.file),
  };
}

function readIndex(path: string, packSize: number, idLength: number): PackIndex | null {
  const opened = openPlain(path);
  if (opened === null) return null;
  try {
    if (opened.size > LARGEST_INDEX) return null;
    const bytes = Buffer.allocUnsafeSlow(opened.size);
    return readFully(opened.file, bytes, 0) ? parsePackIndex(bytes, packSize, idLength) : null;
  } finally {
    closeSync(opened.file);
  }
}

/** Beginning and end of the pack agree with its index. */
function isWhole(pack: { readonly file: number; readonly size: number }, index: PackIndex, idLength: number): boolean {
  const head = Buffer.alloc(12);
  const trailer = Buffer.alloc(idLength);
  if (pack.size < 12 + idLength || !readFully(pack.file, head, 0)) return false;
  const isPack = head.toString('latin1', 0, 4) === 'PACK' && [2, 3].includes(head.readUInt32BE(4));
  if (!isPack || head.readUInt32BE(8) !== index.count) return false;
  return readFully(pack.file, trailer, pack.size - idLength) && trailer.equals(index.packHash);
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

function parseHead(bytes: Uint8Array, start: number, index: PackIndex, idLength: number): Head | null {
  let at = 0;
  let byte = bytes[at++] ?? 0;
  const type = (byte >> 4) & 7;
  let size = byte & 15;
  for (let shift = 4; byte & 0x80; shift += 7) {
    byte = bytes[at++] ?? 0;
    size += (byte & 0x7f) * 2 ** shift;
    if (shift > 46) return null;
  }
  let base: number | null | undefined;
  if (type === OFS_DELTA) {
    byte = bytes[at++] ?? 0;
    let distance = byte & 0x7f;
    while (byte & 0x80) {
      byte = bytes[at++] ?? 0;
      distance = (distance + 1) * 128 + (byte & 0x7f);
      if (distance > start) return null;
    }
    base = distance === 0 ? null : start - distance;
  } else if (type === REF_DELTA) {
    base = at + idLength > bytes.length ? null : index.find(bytes.subarray(at, at + idLength));
    at += idLength;
  } else if (type === 0 || type === 5) return null;
  return base === null || at >= bytes.length ? null : { start, size, base, stream: bytes.subarray(at) };
}
