/**
 * Small files many at a time: they are read one behind the other, and looked through together. Of nearly all of them that is all
 * there is to do; the others are scanned one by one, where they lie.
 */
import { opensArchive } from './archive/kind.ts';
import { keepBuffer } from './decode/buffer.ts';
import { PROBE } from './decode/encoding.ts';
import type { Engine, Survey } from './engine/engine.ts';
import { MARGIN } from './engine/layout.ts';
import type { Place, Reader } from './source.ts';
import type { Counts } from './tally.ts';
import type { PlaceScanner } from './place-scanner.ts';

export interface FileBatch {
  /** Answers the file's length. 0: it is nothing for a batch; what was added before is to be taken, then comes what is left. */
  add(place: Place): number;
  /** What was read of the file that was not added last: all of it, or no more than tells what it is. Null: it is to be read. */
  left(): Left | null;
  isEmpty(): boolean;
  isFull(): boolean;
  /** Gives what there is to look at, in the order in which it was added, counts the rest, and is empty then. Answers how many there were. */
  take(counts: Counts, each: (place: Place, bytes: Buffer, survey: Survey | null) => void): number;
}

export interface Left {
  readonly bytes: Buffer;
  readonly isWhole: boolean;
}

/** Bytes from which on a batch is full: they come to be looked at while they are still near the processor. */
const FULL = 256 * 1024;
/** Files from which on it is full, too: others get their turn in between. */
const MOST = 32;

/** Null where reader or engine know only one text at a time. */
export function createFileBatch(reader: Reader, engine: Engine, scanner: PlaceScanner): FileBatch | null {
  if (reader.readAt === undefined || engine.survey === undefined) return null;
  let places: Place[] = [];
  let ends: number[] = [];
  let next = 0;
  /** Of what is left: where it begins, and its length as the reader gave it. */
  let leftAt = 0;
  let leftLength = 0;
  const bufferNow = keepBuffer(() => engine.buffer);

  /** Text in UTF-8 without a mark, and no archive. There is a byte behind it. */
  const isPlain = (from: number, to: number): boolean => {
    const buffer = bufferNow();
    const first = buffer[from] as number;
    if (first >= 0xef || first === 0 || opensArchive(first, buffer[from + 1] as number)) return false;
    // One of its own ends the search: what stands behind may be long.
    const stop = Math.min(to, from + PROBE);
    const kept = buffer[stop] as number;
    buffer[stop] = 0;
    const zero = buffer.indexOf(0, from);
    buffer[stop] = kept;
    return zero === stop;
  };

  return {
    add(place) {
      const length = reader.readAt?.(place, next, isPlain) ?? 0;
      const end = next + length;
      if (length <= 0 || !isPlain(next, end)) {
        leftAt = next;
        leftLength = length;
        return 0;
      }
      const buffer = bufferNow();
      buffer.fill(0, end, Math.min(end + MARGIN, buffer.length));
      places.push(place);
      ends.push(end);
      next = end + MARGIN;
      return length;
    },
    left() {
      if (leftLength === 0) return null;
      return { bytes: bufferNow().subarray(leftAt, leftAt + Math.abs(leftLength)), isWhole: leftLength > 0 };
    },
    isEmpty: () => next === 0,
    isFull: () => next >= FULL || places.length >= MOST,
    take(counts, each) {
      const taken = places;
      const stops = ends;
      places = [];
      ends = [];
      next = 0;
      const survey = engine.survey?.(stops.at(-1) as number) ?? null;
      let from = 0;
      for (const [index, place] of taken.entries()) {
        const end = stops[index] as number;
        const { byteOffset } = engine.buffer;
        if (survey?.notices(from, end) === false && !scanner.mayHide(place.path, byteOffset + from, byteOffset + end)) {
          counts.files++;
          counts.bytes += end - from;
        } else {
          // The memory may have grown since.
          each(place, bufferNow().subarray(from, end), survey);
        }
        from = end + MARGIN;
      }
      return taken.length;
    },
  };
}
