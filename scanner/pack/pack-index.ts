/**
 * The index of one pack (version 2): from an object's id to its entry, and from an entry to where it ends and its checksum.
 * The file is not believed: whatever it says is within its own bounds or the index counts as unusable.
 * https://git-scm.com/docs/gitformat-pack
 */

export interface Entry {
  readonly start: number;
  /** Where the next entry begins, or the pack's trailer. */
  readonly end: number;
  /** CRC-32 of the entry's bytes in the pack. */
  readonly crc: number;
}

export interface PackIndex {
  readonly count: number;
  /** The pack's own checksum, as its trailer must repeat it. */
  readonly packHash: Uint8Array;
  /** Where the object's entry begins; null when this pack does not hold it. */
  find(oid: Uint8Array): number | null;
  /** The entry that begins there; null when none does. */
  entryAt(start: number): Entry | null;
}

const MAGIC = 0xff74_4f63;
const HEAD = 8 + 1024;
/** A few entries are looked up by passing over the table; sorting it pays from here on. */
const FEW = 24;

/** Null when these bytes are no index that is understood. `packSize` in bytes, `idLength` 20 or 32. */
export function parsePackIndex(bytes: Buffer, packSize: number, idLength: number): PackIndex | null {
  if (bytes.length < HEAD + 2 * idLength || bytes.readUInt32BE(0) !== MAGIC || bytes.readUInt32BE(4) !== 2) return null;
  const fanout = Array.from({ length: 256 }, (_, first) => bytes.readUInt32BE(8 + 4 * first));
  if (fanout.some((value, first) => first > 0 && value < (fanout[first - 1] ?? 0))) return null;
  const count = fanout[255] ?? 0;
  const crcs = HEAD + count * idLength;
  const offsets = crcs + 4 * count;
  const large = offsets + 4 * count;
  const largeBytes = bytes.length - 2 * idLength - large;
  if (largeBytes < 0 || largeBytes % 8 !== 0) return null;
  const limit = packSize - idLength;

  const startOf = (position: number): number => {
    const word = bytes.readUInt32BE(offsets + 4 * position);
    if (word < 0x8000_0000) return word;
    const at = 8 * (word - 0x8000_0000);
    return at + 8 > largeBytes ? -1 : bytes.readUInt32BE(large + at) * 2 ** 32 + bytes.readUInt32BE(large + at + 4);
  };
  const isWithin = (start: number): boolean => start >= 12 && start < limit;
  const crcOf = (position: number): number => bytes.readUInt32BE(crcs + 4 * position);

  let asked = 0;
  let sorted: { starts: Float64Array; positions: Uint32Array } | undefined;

  const passOver = (start: number): Entry | null => {
    let position = -1;
    let end = limit;
    for (let at = 0; at < count; at++) {
      const other = startOf(at);
      if (other === start) position = at;
      else if (other > start && other < end) end = other;
    }
    return position === -1 ? null : { start, end, crc: crcOf(position) };
  };

  return {
    count,
    packHash: bytes.subarray(bytes.length - 2 * idLength, bytes.length - idLength),
    find(oid) {
      const first = oid[0] as number;
      let low = first === 0 ? 0 : (fanout[first - 1] as number);
      let high = fanout[first] as number;
      while (low < high) {
        const middle = (low + high) >>> 1;
        const order = compareId(bytes, HEAD + middle * idLength, oid);
        if (order === 0) {
          const start = startOf(middle);
          return isWithin(start) ? start : null;
        }
        if (order < 0) low = middle + 1;
        else high = middle;
      }
      return null;
    },
    entryAt(start) {
      if (!isWithin(start)) return null;
      if (sorted === undefined && ++asked <= FEW) return passOver(start);
      const { starts, positions } = (sorted ??= sortStarts(count, startOf));
      let low = 0;
      let high = count;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((starts[middle] as number) < start) low = middle + 1;
        else high = middle;
      }
      if (starts[low] !== start) return null;
      return { start, end: Math.min(starts[low + 1] ?? limit, limit), crc: crcOf(positions[low] as number) };
    },
  };
}

/** All starts in order, and which object each belongs to. */
function sortStarts(count: number, startOf: (position: number) => number) {
  const starts = new Float64Array(count);
  const positions = new Uint32Array(count);
  let largest = 0;
  for (let at = 0; at < count; at++) {
    starts[at] = startOf(at);
    positions[at] = at;
    largest = Math.max(largest, starts[at] as number);
  }
  // Both numbers in one, so that no comparing function is called; a pack too large for that is sorted the slow way.
  if ((largest + 2) * count < Number.MAX_SAFE_INTEGER) {
    for (let at = 0; at < count; at++) starts[at] = ((starts[at] as number) + 1) * count + at;
    starts.sort();
    for (let at = 0; at < count; at++) {
      const start = Math.floor((starts[at] as number) / count);
      positions[at] = (starts[at] as number) - start * count;
      starts[at] = start - 1;
    }
  } else {
    positions.sort((a, b) => startOf(a) - startOf(b));
    starts.sort();
  }
  return { starts, positions };
}

function compareId(bytes: Uint8Array, from: number, oid: Uint8Array): number {
  for (let at = 0; at < oid.length; at++) {
    const difference = (bytes[from + at] as number) - (oid[at] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
