/** The identity of a place: equal in every run and on every machine, unaffected by moved lines, useless for guessing. */
import { createHash } from 'node:crypto';

interface Place {
  readonly rule: string;
  readonly path: string;
  /** Text of the line in front of the value, and of the (last) line behind it. The value itself is never hashed. */
  readonly before: string;
  readonly after: string;
  /** 0 for the first place in this file with the same rule and the same surrounding line, 1 for the next, ... */
  readonly occurrence: number;
}

/** 32 hex digits. Fields are length-prefixed, so that no two places share an encoding. */
export function placeId(place: Place): string {
  const hash = createHash('sha256').update('keyward.place/1');
  for (const part of [place.rule, place.path, place.before.trim(), place.after.trim(), String(place.occurrence)]) {
    hash.update(`\0${Buffer.byteLength(part)}\0`).update(part);
  }
  return hash.digest('hex').slice(0, 32);
}
