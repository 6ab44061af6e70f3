/** Makes an object of another one and a delta (https://git-scm.com/docs/gitformat-pack). */

/** Null where the delta is none for this base, or makes more than `limit` bytes. */
export function applyDelta(base: Buffer, delta: Buffer, limit: number): Buffer | null {
  let at = 0;
  const readSize = (): number => {
    let size = 0;
    for (let shift = 0; shift < 49; shift += 7) {
      const byte = delta[at++] ?? 0;
      size += (byte & 0x7f) * 2 ** shift;
      if ((byte & 0x80) === 0) return size;
    }
    return -1;
  };
  if (readSize() !== base.length) return null;
  const size = readSize();
  if (size < 0 || size > limit) return null;
  const made = Buffer.allocUnsafe(size);
  let filled = 0;
  while (at < delta.length) {
    const command = delta[at++] as number;
    let from = 0;
    let length = 0;
    if ((command & 0x80) === 0) length = command;
    else {
      for (let bit = 0; bit < 4; bit++) if ((command & (1 << bit)) !== 0) from += (delta[at++] ?? 0) * 2 ** (8 * bit);
      for (let bit = 0; bit < 3; bit++) if ((command & (16 << bit)) !== 0) length += (delta[at++] ?? 0) * 2 ** (8 * bit);
      if (length === 0) length = 0x10000;
    }
    const isCopy = (command & 0x80) !== 0;
    const source = isCopy ? base : delta;
    const start = isCopy ? from : at;
    if (length === 0 || filled + length > size || start + length > source.length) return null;
    source.copy(made, filled, start, start + length);
    filled += length;
    if (!isCopy) at += length;
  }
  return filled === size ? made : null;
}
