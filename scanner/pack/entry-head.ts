/**
 * What stands in front of an entry's stream: type, size, and of a delta its base. `assembly/entry-heads.ts` reads those of a whole pack.
 * https://git-scm.com/docs/gitformat-pack
 */

export const OFS_DELTA = 6;
export const REF_DELTA = 7;

export interface EntryHead {
  /** 1 commit, 2 tree, 3 blob, 4 tag, or a delta. */
  type: number;
  /** Bytes that the stream makes. */
  size: number;
  /** Bytes in front of the stream. */
  length: number;
  /** Where the base begins, for `OFS_DELTA`: so much in front of this entry. */
  distance: number;
  /** Where the base's id stands, for `REF_DELTA`. */
  id: number;
}

/** Reads the head that begins at `at` into `head`. False: none that is understood ends before `stop`, with something behind it. */
export function readHead(bytes: Uint8Array, at: number, stop: number, idLength: number, head: EntryHead): boolean {
  let next = at;
  if (next >= stop) return false;
  let byte = bytes[next++] as number;
  head.type = (byte >> 4) & 7;
  let size = byte & 15;
  for (let scale = 16; byte >= 0x80; scale *= 128) {
    if (next >= stop || scale > 2 ** 46) return false;
    byte = bytes[next++] as number;
    size += (byte & 0x7f) * scale;
  }
  head.size = size;
  if (head.type === OFS_DELTA) {
    if (next >= stop) return false;
    byte = bytes[next++] as number;
    let distance = byte & 0x7f;
    while (byte >= 0x80) {
      if (next >= stop || distance > 2 ** 45) return false;
      byte = bytes[next++] as number;
      distance = (distance + 1) * 128 + (byte & 0x7f);
    }
    head.distance = distance;
  } else if (head.type === REF_DELTA) {
    head.id = next;
    next += idLength;
  } else if (head.type === 0 || head.type === 5) return false;
  head.length = next - at;
  return next < stop;
}

export function createHead(): EntryHead {
  return { type: 0, size: 0, length: 0, distance: 0, id: 0 };
}
