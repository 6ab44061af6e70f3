/** Entries and automata as they lie in the kernel's memory. */
import { ACCEPTED, gramOf, HANDED, LAYOUT, REFUSED } from '../layout.ts';
import type { Automaton } from './automaton.ts';
import type { Gram } from './run.ts';

/** An entry; its number is its place in the list, from 1 on. */
export interface Row {
  readonly gram: Gram;
  readonly rule: number;
  readonly automaton: Automaton;
  /** Only where a word begins. */
  readonly word: boolean;
  readonly next: number;
  /** Of a gate: entries and the states they go on from, up to two 0 for each way in which it may end. */
  readonly items: readonly number[];
}

export function layOut(rows: readonly Row[]): Uint8Array {
  let size = LAYOUT.entries + (rows.length + 1) * LAYOUT.entrySize;
  const places = new Map<Automaton | readonly number[], number>();
  const reserve = (what: Automaton | readonly number[], bytes: number): void => {
    if (places.has(what)) return;
    places.set(what, size);
    size = (size + bytes + 15) & ~15;
  };
  for (const { automaton, items } of rows) {
    reserve(automaton, 256 + automaton.table.length * 2);
    if (items.length > 0) reserve(items, items.length * 2);
  }
  const memory = new Uint8Array(size);
  const view = new DataView(memory.buffer);
  const write = (at: number, cells: Iterable<number>): void => {
    let to = at;
    for (const cell of cells) {
      view.setUint16(to, cell, true);
      to += 2;
    }
  };
  for (const [what, at] of places) {
    if ('table' in what) {
      memory.set(what.classOf, at);
      write(at + 256, what.table.map(cellOf));
    } else write(at, what);
  }
  for (const [index, { gram, rule, automaton, word, next, items }] of rows.entries()) {
    const at = LAYOUT.entries + (index + 1) * LAYOUT.entrySize;
    const { length, state } = spell(automaton, gram);
    view.setUint32(at, gramOf(gram.bytes) | (gram.offset << 24), true);
    write(at + 4, [next, rule]);
    view.setUint32(at + 8, ((places.get(automaton) as number) | (word ? 0x80000000 : 0)) >>> 0, true);
    for (const [place, byte] of gram.more.entries()) {
      memory[at + 12 + place] = byte | 0x20;
      memory[at + 16 + place] = 0xff;
    }
    view.setUint32(at + 20, places.get(items) ?? 0, true);
    write(at + 24, [length, cellOf(state)]);
  }
  return memory;
}

/** A state as the kernel takes it: the way to a row is even, what hands over is odd, and so are no and yes. */
export function cellOf(state: number): number {
  if (state < HANDED) return state * 2;
  return state < ACCEPTED ? (state - HANDED) * 2 + 1 : state;
}

/** How far an automaton has come where the bytes that are compared are its first ones: case is not, nor what differs by its bit. */
function spell({ classOf, table }: Automaton, { bytes, offset, more }: Gram): { length: number; state: number } {
  let state = 0;
  let length = 0;
  for (const byte of offset === 0 ? [...bytes, ...more] : []) {
    const ways = [byte | 0x20, byte & ~0x20].map((form) => table[state + (classOf[form] as number)] as number);
    // Where a case is refused, letters are left to the automaton; anything else in a text is what it should be.
    const open = /[a-z]/i.test(String.fromCharCode(byte)) ? ways : ways.filter((way) => way !== REFUSED);
    const [next = REFUSED, other = next] = open;
    if (next >= HANDED || other !== next) break;
    state = next;
    length++;
  }
  return { length, state };
}
