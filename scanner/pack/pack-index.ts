/**
 * The index of one pack (version 1 or 2): from an object's id to its entry, and from an entry to where it ends and its
 * checksum. Parts are read when they are asked for: ids are most of it, and most scans need few. The file is not believed:
 * whatever it says is within its own bounds or the index counts as unusable.
 * https://git-scm.com/docs/gitformat-pack
 */
import { createHash } from 'node:crypto';
import { closeSync } from 'node:fs';
import { lowerBound } from '../lower-bound.ts';
import { orderByStart } from './entry-order.ts';
import type { EntryOrder } from './entry-order.ts';
import { openPlain, readFully } from './object-folders.ts';

export interface Entry {
  readonly start: number;
  /** Where the next entry begins, or the pack's trailer. */
  readonly end: number;
  /** CRC-32 of the entry's bytes in the pack; null where the index has none. */
  readonly crc: number | null;
}

export interface PackIndex {
  readonly count: number;
  /** The pack's own checksum, as its trailer must repeat it. */
  readonly packHash: Uint8Array;
  /** Where the last entry ends. */
  readonly end: number;
  /** Where the object stands in the list of ids; null when this pack does not hold it. */
  find(oid: Uint8Array): number | null;
  /** The id that stands there. */
  idAt(position: number): Buffer;
  /** Where the entry of the object at this position begins; null where that is outside of the pack. */
  startOf(position: number): number | null;
  /** The entry that begins there; null when none does. */
  entryAt(start: number): Entry | null;
  /** Whether it says the CRC-32 of entries. */
  readonly hasChecksums: boolean;
  /** Where all entries begin, by position, `count` of them; for one with the highest bit set see `resolveLarge`. What cannot be read is zero. */
  readStarts(low: Uint32Array): void;
  /** Puts in place the lower 32 bits of those that go beyond 31, and answers the bits above for all; null where there are none. */
  resolveLarge(low: Uint32Array): Uint32Array | null;
  /** CRC-32 of all entries, by position. What cannot be read is zero. */
  readChecksums(into: Uint32Array): void;
}

const MAGIC = 0xff74_4f63;
const FANOUT = 1024;
/** What is read at once of an index that is looked at as a whole. */
const CHUNK = 1024 * 1024;
/** A few entries are looked up by passing over the table; sorting it pays from here on. */
const FEW = 24;

/** Null where the file is no index that is understood. `packSize` in bytes, `idLength` 20 or 32; `ids` where they have been read. */
export function openPackIndex(path: string, packSize: number, idLength: number, ids?: Uint8Array): PackIndex | null {
  const opened = openPlain(path);
  if (opened === null) return null;
  closeSync(opened.file);
  return parsePackIndex((target, at) => fillFrom(path, target, at), opened.size, packSize, idLength, ids);
}

/** `fill` fills the target with what stands from there on, or answers false. */
function parsePackIndex(
  fill: (target: Uint8Array, at: number) => boolean,
  size: number,
  packSize: number,
  idLength: number,
  known?: Uint8Array,
): PackIndex | null {
  const read = (at: number, length: number): Buffer | null => {
    if (length < 0 || at + length > size) return null;
    const bytes = Buffer.allocUnsafeSlow(length);
    return fill(bytes, at) ? bytes : null;
  };
  const head = size < FANOUT + 2 * idLength ? null : read(0, 8);
  if (head === null) return null;
  const isSecond = head.readUInt32BE(0) === MAGIC;
  if (isSecond && head.readUInt32BE(4) !== 2) return null;
  const table = read(isSecond ? 8 : 0, FANOUT);
  const hashes = read(size - 2 * idLength, 2 * idLength);
  if (table === null || hashes === null) return null;
  const fanout = Array.from({ length: 256 }, (_, first) => table.readUInt32BE(4 * first));
  if (fanout.some((value, first) => first > 0 && value < (fanout[first - 1] as number))) return null;
  const count = fanout[255] as number;
  const ids = FANOUT + (isSecond ? 8 : 0);
  // Version 1 has each start in front of its id.
  const lead = isSecond ? 0 : 4;
  const step = idLength + lead;
  const crcs = ids + count * step;
  const offsets = crcs + 4 * count;
  const large = offsets + 4 * count;
  const largeBytes = isSecond ? size - 2 * idLength - large : 0;
  if (isSecond ? largeBytes < 0 || largeBytes % 8 !== 0 : size !== crcs + 2 * idLength) return null;
  const end = packSize - idLength;

  /** Ids (and starts, in version 1) by their first byte. A part that cannot be read counts as empty. */
  const buckets: (Uint8Array | undefined)[] = [];
  const bucketOf = (first: number): Uint8Array => {
    const from = first === 0 ? 0 : (fanout[first - 1] as number);
    if (isSecond && known?.length === count * step) return known.subarray(from * step, (fanout[first] as number) * step);
    const length = ((fanout[first] as number) - from) * step;
    return (buckets[first] ??= read(ids + from * step, length) ?? Buffer.alloc(length));
  };
  const firstOf = (position: number): number => {
    let first = 0;
    for (let bit = 128; bit > 0; bit >>= 1) if ((fanout[first + bit - 1] as number) <= position) first += bit;
    return first;
  };
  const within = (position: number): readonly [Buffer, number] => {
    const first = firstOf(position);
    const { buffer, byteOffset, length } = bucketOf(first);
    return [Buffer.from(buffer, byteOffset, length), (position - (first === 0 ? 0 : (fanout[first - 1] as number))) * step];
  };

  const readStarts = (low: Uint32Array): void => {
    if (isSecond) {
      readSwapped(offsets, low);
      return;
    }
    for (let position = 0; position < count; position++) {
      const [bytes, at] = within(position);
      low[position] = bytes.readUInt32BE(at);
    }
  };
  const resolveLarge = (low: Uint32Array): Uint32Array | null => {
    if (!isSecond) return null;
    let more: Buffer | undefined;
    let high: Uint32Array | null = null;
    for (let position = 0; position < count; position++) {
      const at = 8 * ((low[position] as number) - 0x8000_0000);
      if (at < 0) continue;
      more ??= read(large, largeBytes) ?? Buffer.alloc(0);
      high ??= new Uint32Array(count);
      const isThere = at + 8 <= more.length;
      high[position] = isThere ? more.readUInt32BE(at) : 0;
      low[position] = isThere ? more.readUInt32BE(at + 4) : 0;
    }
    return high;
  };
  const readChecksums = (into: Uint32Array): void => readSwapped(crcs, into);
  /** Numbers of 32 bits, the highest byte first; zeros where they cannot be read. */
  const readSwapped = (at: number, into: Uint32Array): void => {
    const bytes = Buffer.from(into.buffer, into.byteOffset, into.byteLength);
    if (!fill(bytes, at)) into.fill(0);
    else if (IS_LITTLE) bytes.swap32();
  };

  let loaded: { readonly low: Uint32Array; readonly high: Uint32Array | null } | undefined;
  const starts = () => (loaded ??= loadStarts());
  const loadStarts = () => {
    const low = new Uint32Array(count);
    readStarts(low);
    return { low, high: resolveLarge(low) };
  };
  const startAt = (position: number): number => {
    const { low, high } = starts();
    return (low[position] as number) + (high === null ? 0 : (high[position] as number) * 2 ** 32);
  };
  const isWithin = (start: number): boolean => start >= 12 && start < end;

  let sums: Uint32Array | undefined;
  const checksumOf = (position: number): number | null => {
    if (!isSecond) return null;
    if (sums === undefined) readChecksums((sums = new Uint32Array(count)));
    return sums[position] ?? null;
  };

  let asked = 0;
  let order: EntryOrder | null | undefined;
  const passOver = (start: number): Entry | null => {
    const { low, high } = starts();
    let position = -1;
    let next = end;
    for (let at = 0; at < count; at++) {
      const other = (low[at] as number) + (high === null ? 0 : (high[at] as number) * 2 ** 32);
      if (other === start) {
        // Of two that begin in the same place none can be told from the other.
        if (position !== -1) return null;
        position = at;
      } else if (other > start && other < next) next = other;
    }
    return position === -1 ? null : { start, end: next, crc: checksumOf(position) };
  };

  return {
    count,
    packHash: hashes.subarray(0, idLength),
    end,
    find(oid) {
      const first = oid[0] as number;
      const bytes = bucketOf(first);
      const before = first === 0 ? 0 : (fanout[first - 1] as number);
      let low = 0;
      let high = bytes.length / step;
      while (low < high) {
        const middle = (low + high) >>> 1;
        const difference = compareId(bytes, middle * step + lead, oid);
        if (difference === 0) return before + middle;
        if (difference < 0) low = middle + 1;
        else high = middle;
      }
      return null;
    },
    idAt(position) {
      const [bytes, at] = within(position);
      return bytes.subarray(at + lead, at + step);
    },
    startOf(position) {
      const start = startAt(position);
      return isWithin(start) ? start : null;
    },
    entryAt(start) {
      if (!isWithin(start)) return null;
      if (order === undefined && ++asked <= FEW) return passOver(start);
      if (order === undefined) order = orderByStart(starts().low, starts().high, end);
      if (order === null) return passOver(start);
      const at = lowerBound(order.starts, count, start);
      if (order.starts[at] !== start) return null;
      const next = order.starts[at + 1] as number;
      return { start, end: Math.min(next, end), crc: checksumOf(order.positions[at] as number) };
    },
    hasChecksums: isSecond,
    readStarts,
    resolveLarge,
    readChecksums,
  };
}

/** Beginning and end of the pack agree with its index. */
export function isWhole(pack: { readonly file: number; readonly size: number }, index: PackIndex, idLength: number): boolean {
  const head = Buffer.alloc(12);
  const trailer = Buffer.alloc(idLength);
  if (pack.size < 12 + idLength || !readFully(pack.file, head, 0)) return false;
  const isPack = head.toString('latin1', 0, 4) === 'PACK' && [2, 3].includes(head.readUInt32BE(4));
  if (!isPack || head.readUInt32BE(8) !== index.count) return false;
  return readFully(pack.file, trailer, pack.size - idLength) && trailer.equals(index.packHash);
}

/** The whole file agrees with the checksum at its end: without damage, each id leads to the object that it names. */
export function isIntact(path: string, idLength: number): boolean {
  const opened = openPlain(path);
  if (opened === null) return false;
  try {
    const hash = createHash(idLength === 20 ? 'sha1' : 'sha256');
    const end = opened.size - idLength;
    const bytes = Buffer.allocUnsafe(Math.min(opened.size, CHUNK));
    for (let at = 0; at < end; at += CHUNK) {
      const part = bytes.subarray(0, Math.min(CHUNK, end - at));
      if (!readFully(opened.file, part, at)) return false;
      hash.update(part);
    }
    const trailer = bytes.subarray(0, idLength);
    return end >= 0 && readFully(opened.file, trailer, end) && hash.digest().equals(trailer);
  } finally {
    closeSync(opened.file);
  }
}

function fillFrom(path: string, target: Uint8Array, at: number): boolean {
  const opened = openPlain(path);
  if (opened === null) return false;
  try {
    return readFully(opened.file, target, at);
  } finally {
    closeSync(opened.file);
  }
}

const IS_LITTLE = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

function compareId(bytes: Uint8Array, from: number, oid: Uint8Array): number {
  for (let at = 0; at < oid.length; at++) {
    const difference = (bytes[from + at] as number) - (oid[at] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
