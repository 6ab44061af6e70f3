/**
 * Bytes that are read strictly forwards, with a look ahead. It holds one piece and what was looked at, so that an archive of
 * any size, in an archive of any size, is read in bounded memory.
 */
import { corrupt } from './problem.ts';

export interface ByteStream {
  /** Bytes taken so far. */
  readonly position: number;
  /** The next bytes, fewer than asked for only at the end. Valid until the next call. */
  peek(count: number): Promise<Uint8Array>;
  /** Takes what is at hand, at least one byte and at most so many; null at the end. Valid until the next call. */
  next(most: number): Promise<Uint8Array | null>;
  /** Takes so many bytes unseen. Throws `corrupt` where there are fewer. */
  skip(count: number): Promise<void>;
  /** Lets go of where the bytes come from. */
  close(): Promise<void>;
}

const NOTHING = new Uint8Array(0);

/** A piece is used until the next one is asked for. */
export function createByteStream(pieces: AsyncIterable<Uint8Array>): ByteStream {
  const iterator = pieces[Symbol.asyncIterator]();
  let held: Uint8Array = NOTHING;
  let at = 0;
  let position = 0;
  let isDone = false;

  const fill = async (count: number): Promise<void> => {
    while (held.length - at < count && !isDone) {
      // A copy: the piece is gone once the next one is asked for.
      const rest = at === held.length ? NOTHING : Uint8Array.prototype.slice.call(held, at);
      const next = await iterator.next();
      held = next.done === true ? rest : rest.length === 0 ? next.value : Buffer.concat([rest, next.value]);
      at = 0;
      isDone = next.done === true;
    }
  };

  return {
    get position() {
      return position;
    },
    async peek(count) {
      if (held.length - at < count) await fill(count);
      return held.subarray(at, at + count);
    },
    async next(most) {
      if (held.length === at) await fill(1);
      if (held.length === at) return null;
      const taken = held.subarray(at, at + most);
      at += taken.length;
      position += taken.length;
      return taken;
    },
    async skip(count) {
      for (let left = count; left > 0;) {
        if (held.length === at) await fill(1);
        const step = Math.min(left, held.length - at);
        if (step === 0) throw corrupt('It ends early.');
        at += step;
        position += step;
        left -= step;
      }
    },
    async close() {
      isDone = true;
      await iterator.return?.();
    },
  };
}

/** Exactly `size` bytes of `stream`, as they are. Throws `corrupt` where there are fewer. */
export async function* limitedPieces(stream: ByteStream, size: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (let left = size; left > 0;) {
    const piece = await stream.next(left);
    if (piece === null) throw corrupt('It ends early.');
    left -= piece.length;
    yield piece;
  }
}
