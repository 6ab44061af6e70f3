/**
 * Numbers that grow: millions of them without an object each, in pieces, so that nothing is copied when one more is needed.
 */

const BITS = 16;
const PIECE = 1 << BITS;

export interface Growing {
  length: number;
  at(index: number): number;
  put(index: number, value: number): void;
  push(value: number): void;
  /** Each of them, in a few calls. */
  append(values: Int32Array): void;
}

type Numbers = Int32Array | Float64Array;

export function growing(Kind: new (length: number) => Numbers): Growing {
  const pieces: Numbers[] = [];
  const all: Growing = {
    length: 0,
    at: (index) => (pieces[index >>> BITS] as Numbers)[index & (PIECE - 1)] as number,
    put(index, value) {
      (pieces[index >>> BITS] as Numbers)[index & (PIECE - 1)] = value;
    },
    push(value) {
      const index = all.length++;
      const piece = (pieces[index >>> BITS] ??= new Kind(PIECE));
      piece[index & (PIECE - 1)] = value;
    },
    append(values) {
      for (let from = 0; from < values.length;) {
        const within = all.length & (PIECE - 1);
        const some = values.subarray(from, from + PIECE - within);
        (pieces[all.length >>> BITS] ??= new Kind(PIECE)).set(some, within);
        from += some.length;
        all.length += some.length;
      }
    },
  };
  return all;
}
