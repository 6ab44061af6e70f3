/** From positions to a table that takes a byte a step: says no as soon as no match can go on so, and yes when one is whole. */
import { ACCEPTED, HANDED, REFUSED } from '../layout.ts';
import type { Position } from './positions.ts';

export interface Automaton {
  /** Class of each byte. */
  readonly classOf: Uint8Array;
  readonly classes: number;
  /** States times classes; a state is the index of its row, or `REFUSED`, or `ACCEPTED`. */
  readonly table: Uint16Array;
}

/** More states say yes early. */
const MAX_STATES = 640;

/** `anchors` are the positions of the first byte. */
export function createAutomaton(anchors: ReadonlySet<Position>, last: ReadonlySet<Position>): Automaton {
  const { classOf, members } = classify(anchors);
  const classes = members.length;
  const most = Math.min(MAX_STATES, Math.floor(HANDED / classes));
  const rows: number[][] = [];
  const numbers = new Map<Position, number>();
  const keyOf = (set: readonly Position[]): string =>
    set
      .map((position) => {
        const number = numbers.get(position) ?? numbers.size;
        numbers.set(position, number);
        return number;
      })
      .toSorted((a, b) => a - b)
      .join();
  const states = new Map<string, number>();
  const queue: (readonly Position[])[] = [];
  const stateOf = (set: readonly Position[]): number => {
    if (set.length === 0) return REFUSED;
    if (set.some((position) => last.has(position))) return ACCEPTED;
    const key = keyOf(set);
    const known = states.get(key);
    if (known !== undefined) return known;
    if (queue.length >= most) return ACCEPTED;
    states.set(key, queue.length * classes);
    queue.push(set);
    return (queue.length - 1) * classes;
  };

  // The first state has taken nothing; no other is the same.
  queue.push([]);
  for (let index = 0; index < queue.length; index++) {
    const from = queue[index] as readonly Position[];
    const next = index === 0 ? anchors : new Set(from.flatMap((position) => [...position.follow]));
    rows.push(members.map((byte) => stateOf([...next].filter((position) => position.bytes[byte] === 1))));
  }
  return { classOf, classes, table: Uint16Array.from(mergeRows(rows).flat()) };
}

/** One row for all that lead on alike. */
function mergeRows(rows: readonly (readonly number[])[]): number[][] {
  const classes = rows[0]?.length ?? 0;
  const translate = (row: readonly number[], numbers: readonly number[]): number[] =>
    row.map((state) => (state < HANDED ? (numbers[state / classes] as number) * classes : state));
  let numbers: number[] = rows.map(() => 0);
  for (let known = 1; ;) {
    const kinds = new Map<string, number>();
    numbers = rows.map((row) => {
      const key = translate(row, numbers).join();
      const number = kinds.get(key) ?? kinds.size;
      kinds.set(key, number);
      return number;
    });
    if (kinds.size === known) break;
    known = kinds.size;
  }
  const merged: number[][] = [];
  for (const [index, row] of rows.entries()) merged[numbers[index] as number] ??= translate(row, numbers);
  return merged;
}

/** Bytes that no position tells apart are one class. */
function classify(anchors: ReadonlySet<Position>): Classes {
  const reached = new Set(anchors);
  for (const position of reached) for (const next of position.follow) reached.add(next);
  // Copies of a position share their bytes: there are few sets.
  const shared = new Set([...reached].map(({ bytes }) => bytes));
  const sets = [...new Map([...shared].map((bytes) => [bytes.join(''), bytes])).values()];
  return classifyBytes((byte) => sets.map((bytes) => bytes[byte]).join(''));
}

interface Classes {
  readonly classOf: Uint8Array;
  /** One byte of each class. */
  readonly members: readonly number[];
}

/** Bytes of the same key are one class. */
export function classifyBytes(keyOf: (byte: number) => string): Classes {
  const known = new Map<string, number>();
  const members: number[] = [];
  const classOf = Uint8Array.from({ length: 256 }, (_, byte) => {
    const key = keyOf(byte);
    const earlier = known.get(key);
    if (earlier !== undefined) return earlier;
    known.set(key, members.length);
    members.push(byte);
    return members.length - 1;
  });
  return { classOf, members };
}

/** Bytes that may follow where each of these places was taken by one of its bytes. */
export function bytesAfter({ classOf, table }: Automaton, places: readonly (readonly number[])[]): number[] {
  let states = new Set([0]);
  for (const bytes of places) {
    const next = new Set<number>();
    for (const state of states) {
      for (const byte of bytes) {
        const to = table[state + (classOf[byte] as number)] as number;
        if (to === ACCEPTED) return Array.from({ length: 256 }, (_, code) => code);
        if (to !== REFUSED) next.add(to);
      }
    }
    states = next;
  }
  return Array.from({ length: 256 }, (_, code) => code).filter((code) =>
    [...states].some((state) => table[state + (classOf[code] as number)] !== REFUSED),
  );
}
