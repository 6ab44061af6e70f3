/**
 * Small files many at a time: they are read one behind the other, and looked through together. Of nearly all of them that is all
 * there is to do; the others are scanned one by one, where they lie.
 */
import { opensArchive } from './archive/kind.ts';
import { PROBE } from './decode/encoding.ts';
import type { Engine, Survey } from './engine/engine.ts';
import { MARGIN } from './engine/layout.ts';
import type { Place, Reader } from './source.ts';
import type { Counts } from './tally.ts';
import type { PlaceScanner } from './place-scanner.ts';

export interface FileBatch {
  /** Answers the file's length. 0: this place is nothing for a batch, and what was added before it is to be scanned before. */
  add(place: Place): number;
  isFull(): boolean;
  /** Gives what there is to look at, by the order in which it was added, and leaves the batch empty. The rest is counted. */
  take(counts: Counts, each: (place: Place, bytes: Buffer, survey: Survey | null) => void): void;
}

/** Bytes from which on a batch is full: they come to be looked at while they are still near the processor. */
const FULL = 256 * 1024;

/** Null where reader or engine know only one text at a time. */
export function createFileBatch(reader: Reader, engine: Engine, scanner: PlaceScanner): FileBatch | null {
  if (reader.readAt === undefined || engine.survey === undefined) return null;
  let places: Place[] = [];
  let ends: number[] = [];
  let next = 0;
  let memory: Uint8Array | undefined;
  let buffer: Buffer = Buffer.alloc(0);

  const refresh = (): void => {
    if (memory === engine.buffer) return;
    memory = engine.buffer;
    buffer = Buffer.from(memory.buffer, memory.byteOffset, memory.length);
  };

  /** Text in UTF-8 without a mark, and no archive. A zero byte, or the end of the text, is never far. */
  const isPlain = (from: number, to: number): boolean => {
    const first = buffer[from] as number;
    if (first >= 0xef || first === 0 || opensArchive(first, buffer[from + 1] as number)) return false;
    const zero = buffer.indexOf(0, from);
    return zero === -1 || zero >= to || zero - from >= PROBE;
  };

  return {
    add(place) {
      refresh();
      const length = reader.readAt?.(place, next, isPlain) ?? 0;
      if (length === 0) return 0;
      const end = next + length;
      buffer.fill(0, end, Math.min(end + MARGIN, buffer.length));
      if (!isPlain(next, end)) return 0;
      places.push(place);
      ends.push(end);
      next = end + MARGIN;
      return length;
    },
    isFull: () => next >= FULL,
    take(counts, each) {
      const taken = places;
      const stops = ends;
      if (taken.length === 0) return;
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
          refresh();
          each(place, buffer.subarray(from, end), survey);
        }
        from = end + MARGIN;
      }
    },
  };
}
