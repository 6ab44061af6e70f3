/** Damage to a pack's index that hides well: two ids, each of which leads to the other one's object. */
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of the only pack in this folder, with ids of SHA-1. `isVouched`: checksums of the entries go with them. Answers the index's path. */
export function exchangePlaces(folder: string, [first, second]: readonly [string, string], isVouched: boolean): string {
  const path = join(folder, readdirSync(folder).find((name) => name.endsWith('.idx')) ?? '');
  chmodSync(path, 0o644);
  const index = readFileSync(path);
  const count = index.readUInt32BE(8 + 4 * 255);
  const positionOf = (oid: string): number => {
    for (let at = 0; at < count; at++) if (index.toString('hex', 1032 + 20 * at, 1052 + 20 * at) === oid) return at;
    throw new Error(`No ${oid} in this index.`);
  };
  for (const table of isVouched ? [20, 24] : [24]) {
    const [a, b] = [first, second].map((oid) => 1032 + count * table + 4 * positionOf(oid)) as [number, number];
    const held = index.readUInt32BE(a);
    index.writeUInt32BE(index.readUInt32BE(b), a);
    index.writeUInt32BE(held, b);
  }
  writeFileSync(path, index);
  return path;
}
