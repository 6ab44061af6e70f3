/** Typed arrays that grow: millions of numbers without an object each. */

interface Numbers {
  readonly length: number;
  [index: number]: number;
  set(from: Numbers, at?: number): void;
  subarray(from: number, to: number): Numbers;
  copyWithin(to: number, from: number, end: number): unknown;
}

export interface Growing {
  length: number;
  at(index: number): number;
  put(index: number, value: number): void;
  push(value: number): void;
}

export function growing(Kind: new (length: number) => Numbers, capacity: number): Growing {
  let numbers = new Kind(capacity);
  const all: Growing = {
    length: 0,
    at: (index) => numbers[index] as number,
    put(index, value) {
      numbers[index] = value;
    },
    push(value) {
      if (all.length === numbers.length) {
        const larger = new Kind(numbers.length * 2);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[all.length++] = value;
    },
  };
  return all;
}
