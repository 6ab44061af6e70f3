/** Counts what lines and columns are made of. */

/** Of `bytes`, from one index to another. */
export interface Counter {
  readonly lineEnds: (bytes: Uint8Array, from: number, to: number) => number;
  /** Bytes that begin a code point: all but 0x80 to 0xBF. */
  readonly characters: (bytes: Uint8Array, from: number, to: number) => number;
}

/** Byte by byte: for bytes that lie anywhere. */
export const plainCounter: Counter = {
  lineEnds(bytes, from, to) {
    let count = 0;
    for (let at = from; at < to; at++) if (bytes[at] === 10) count++;
    return count;
  },
  characters(bytes, from, to) {
    let count = 0;
    for (let at = from; at < to; at++) if (((bytes[at] as number) & 0xc0) !== 0x80) count++;
    return count;
  },
};
