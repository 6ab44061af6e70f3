/** Applies a delta as the packs' reader does, to bytes that lie in no pack. */
import { changesOf } from '../../../scanner/pack/pack-file.ts';
import { sharedResolver, SLACK } from '../../../scanner/pack/resolver.ts';

/** Null when it is none for this base, or would make more than `limit` bytes. `changes` gets what the base does not have. */
export function applyDelta(base: Uint8Array, delta: Uint8Array, limit: number, changes: number[] = []): Buffer | null {
  const resolver = sharedResolver();
  const { bytes, words, arena, kept } = resolver;
  bytes.set(base, arena);
  const deltaAt = arena + base.length + SLACK;
  const deltaEnd = deltaAt + delta.length;
  bytes.set(delta, deltaAt);
  const size = resolver.deltaSize(deltaAt, deltaEnd, base.length);
  if (size < 0 || size > limit) return null;
  const target = deltaEnd + SLACK;
  const count = resolver.applyDelta(arena, base.length, deltaEnd, target, size);
  if (count < 0) return null;
  changes.push(...changesOf(words.subarray(kept, kept + 3 * count), size, base.length));
  return Buffer.from(bytes.subarray(target, target + size));
}
