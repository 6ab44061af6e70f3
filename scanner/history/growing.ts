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
}

export function growing(Kind: new (length: number) => { [index: number]: number }): Growing {
  const pieces: { [index: number]: number }[] = [];
  const all: Growing = {
    length: 0,
    at: (index) => (pieces[index >>> BITS] as number[])[index & (PIECE - 1)] as number,
    put(index, value) {
      (pieces[index >>> BITS] as number[])[index & (PIECE - 1)] = value;
    },
    push(value) {
      const index = all.length++;
      const piece = (pieces[index >>> BITS] ??= new Kind(PIECE));
      piece[index & (PIECE - 1)] = value;
    },
  };
  return all;
}
