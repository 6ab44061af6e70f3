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
  /** What is at hand: of the piece given last, or in `store`. */
  let held: Uint8Array = NOTHING;
  let at = 0;
  /** Of the piece given last, what stands behind `held`. */
  let rest: Uint8Array = NOTHING;
  /** Where the ends of pieces are put together. */
  let store: Uint8Array = NOTHING;
  let position = 0;
  let isDone = false;

  /** Bytes at hand are `least` afterwards, in one piece, if there are so many. */
  const fill = async (least: number): Promise<void> => {
    for (let have = held.length - at; have < least; have = held.length - at) {
      if (have === 0 && rest.length > 0) {
        held = rest;
        at = 0;
        rest = NOTHING;
      } else if (rest.length > 0) join(least);
      else {
        if (isDone) return;
        // The piece that it lies in is gone once the next one is asked for.
        if (have > 0) join(least);
        const next = await iterator.next();
        isDone = next.done === true;
        if (next.done !== true) rest = next.value;
      }
    }
  };

  /** Puts what is held into `store`, and of the rest as much as is wanted. */
  const join = (least: number): void => {
    const have = held.length - at;
    const more = Math.min(least - have, rest.length);
    const kept = held.subarray(at);
    if (store.length < least) store = new Uint8Array(least);
    // Either lies within the store already, or all of it elsewhere.
    store.set(kept);
    store.set(rest.subarray(0, more), have);
    rest = rest.subarray(more);
    held = store.subarray(0, have + more);
    at = 0;
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
