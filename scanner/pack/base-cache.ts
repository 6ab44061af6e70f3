/** Objects that deltas were or will be made on, the least used ones dropped first. Its size is bounded in bytes. */

export interface BaseCache {
  get(start: number): Buffer | undefined;
  set(start: number, bytes: Buffer): void;
  clear(): void;
}

/** `limit` in bytes. One object alone may be larger: the next delta is most often made on it. */
export function createBaseCache(limit: number): BaseCache {
  const objects = new Map<number, Buffer>();
  let held = 0;
  return {
    get(start) {
      const bytes = objects.get(start);
      if (bytes === undefined) return undefined;
      objects.delete(start);
      objects.set(start, bytes);
      return bytes;
    },
    set(start, bytes) {
      if (objects.has(start)) return;
      objects.set(start, bytes);
      held += bytes.length;
      for (const [oldest, { length }] of objects) {
        if (held <= limit || objects.size === 1) break;
        objects.delete(oldest);
        held -= length;
      }
    },
    clear() {
      objects.clear();
      held = 0;
    },
  };
}
