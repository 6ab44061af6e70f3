/** Random damage to bytes, as disks, wires and attackers do it. */

/** One to three of: a changed byte, a changed bit, a run of zeros or ones, a cut, a piece moved. `random` from 0 to below 1. */
export function damage(bytes: Buffer, random: () => number): Buffer {
  let result = Buffer.from(bytes);
  const below = (limit: number): number => Math.floor(random() * limit);
  for (let times = 1 + below(3); times > 0; times--) {
    const at = below(result.length);
    const kind = below(12);
    if (kind === 0) result = result.subarray(0, at);
    else if (kind === 1) result.fill(below(2) * 255, at, Math.min(result.length, at + 1 + below(64)));
    else if (kind === 2) result.copyWithin(at, below(result.length), result.length);
    else if (kind < 8) result[at] = below(256);
    else result[at] = (result[at] ?? 0) ^ (1 << below(8));
    if (result.length === 0) break;
  }
  return result;
}
