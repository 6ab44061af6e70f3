/** Makes an object of its base and a delta. Every copy and insert is checked against both sizes before a byte moves. */

/** Copies shorter than this are cheaper byte by byte than by a call. */
const WORTH_A_CALL = 48;

/**
 * Null when the delta is not one for this base, or would make more than `limit` bytes. `changes` is given, in pairs of start
 * and end in the result, each stretch that is new and, as an empty one, each spot where bytes meet that did not meet in the
 * base: whatever lies between two of them stands in the base as well, with the same neighbours.
 */
export function applyDelta(base: Buffer, delta: Uint8Array, limit: number, changes: number[] = []): Buffer | null {
  const reader = { at: 0 };
  const baseSize = readSize(delta, reader);
  const size = readSize(delta, reader);
  if (baseSize !== base.length || size === -1 || size > limit) return null;
  const result = Buffer.allocUnsafe(size);
  let { at } = reader;
  let filled = 0;
  /** Where in the base the copy before ended; -1 behind new bytes. */
  let next = 0;
  while (at < delta.length) {
    const command = delta[at++] as number;
    if (command === 0) return null;
    if (command < 0x80) {
      if (at + command > delta.length || filled + command > size) return null;
      for (let n = 0; n < command; n++) result[filled + n] = delta[at + n] as number;
      changes.push(filled, filled + command);
      at += command;
      filled += command;
      next = -1;
      continue;
    }
    let from = 0;
    let length = 0;
    // A delta that ends here reads as zeros; the check on `at` behind refuses it.
    if (command & 0x01) from = delta[at++] ?? 0;
    if (command & 0x02) from += (delta[at++] ?? 0) * 0x100;
    if (command & 0x04) from += (delta[at++] ?? 0) * 0x1_0000;
    if (command & 0x08) from += (delta[at++] ?? 0) * 0x100_0000;
    if (command & 0x10) length = delta[at++] ?? 0;
    if (command & 0x20) length += (delta[at++] ?? 0) * 0x100;
    if (command & 0x40) length += (delta[at++] ?? 0) * 0x1_0000;
    if (length === 0) length = 0x1_0000;
    if (at > delta.length || from + length > base.length || filled + length > size) return null;
    if (length < WORTH_A_CALL) for (let n = 0; n < length; n++) result[filled + n] = base[from + n] as number;
    else base.copy(result, filled, from, from + length);
    if (next !== -1 && next !== from) changes.push(filled, filled);
    next = from + length;
    filled += length;
  }
  if (next !== -1 && next !== base.length) changes.push(size, size);
  return filled === size ? result : null;
}

/** A number in groups of seven bits, lowest first; -1 when it does not end or is too large to be a size. */
function readSize(bytes: Uint8Array, reader: { at: number }): number {
  let size = 0;
  for (let shift = 0; shift <= 42; shift += 7) {
    const byte = bytes[reader.at++];
    if (byte === undefined) return -1;
    size += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return size;
  }
  return -1;
}
