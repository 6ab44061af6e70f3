/** What an annotated tag stands for. */
import type { ObjectIds } from './object-ids.ts';

/** Undefined for what is no tag. */
export function targetOfTag(ids: ObjectIds, bytes: Uint8Array, from: number, end: number): number | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.min(80, end - from)).toString('latin1');
  const [, oid] = /^object ([0-9a-f]+)\n/.exec(text) ?? [];
  return oid === undefined ? undefined : ids.numberOfHex(oid);
}
