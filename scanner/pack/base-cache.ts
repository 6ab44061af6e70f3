/** Objects that deltas were or will be made on, the least used ones dropped first. Its size is bounded in bytes. */
import type { PackedObject } from './packed-object.ts';

export interface BaseCache {
  get(start: number): PackedObject | undefined;
  set(start: number, object: PackedObject): void;
  clear(): void;
}

/** `limit` in bytes. One object alone may be larger: the next delta is most often made on it. */
export function createBaseCache(limit: number): BaseCache {
  const objects = new Map<number, PackedObject>();
  let held = 0;
  return {
    get(start) {
      const object = objects.get(start);
      if (object === undefined) return undefined;
      objects.delete(start);
      objects.set(start, object);
      return object;
    },
    set(start, object) {
      if (objects.has(start)) return;
      objects.set(start, object);
      held += object.bytes.length;
      for (const [oldest, { bytes }] of objects) {
        if (held <= limit || objects.size === 1) break;
        objects.delete(oldest);
        held -= bytes.length;
      }
    },
    clear() {
      objects.clear();
      held = 0;
    },
  };
}
