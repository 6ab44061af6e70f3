/**
 * Several automata that begin at the same place, followed at once for as long as there are several left: then it is told which
 * of them are, and where each of them has come to.
 */
import { ACCEPTED, HANDED, REFUSED } from '../layout.ts';
import { classifyBytes } from './automaton.ts';
import type { Automaton } from './automaton.ts';

/** More states are handed over early. */
const MAX_STATES = 512;

export interface Gate extends Automaton {
  /** By the number of a cell above `HANDED`: the state of each automaton. */
  readonly handed: readonly (readonly number[])[];
}

/** A row's first cell is for where the text ends. A state is the index of its row, or `REFUSED`, or hands over. */
export function uniteAutomata(automata: readonly Automaton[]): Gate {
  const { classOf, members } = classifyBytes((byte) => automata.map((automaton) => automaton.classOf[byte]).join());
  const classes = members.length + 1;
  const most = Math.min(MAX_STATES, Math.floor(HANDED / classes));
  const handed: (readonly number[])[] = [];
  const numbers = new Map<string, number>();
  const handOver = (states: readonly number[]): number => {
    const key = states.join();
    const number = numbers.get(key) ?? handed.push(states) - 1;
    numbers.set(key, number);
    return HANDED + number;
  };
  const rows = new Map<string, number>();
  const queue: (readonly number[])[] = [];
  const stateOf = (states: readonly number[]): number => {
    if (states.every((state) => state === REFUSED)) return REFUSED;
    const key = states.join();
    const earlier = rows.get(key);
    if (earlier !== undefined) return earlier;
    if (states.filter((state) => state < ACCEPTED).length < 2 || queue.length >= most) return handOver(states);
    rows.set(key, queue.length * classes);
    queue.push(states);
    return (queue.length - 1) * classes;
  };

  const cells: number[] = [];
  stateOf(automata.map(() => 0));
  // Grows as it is gone through.
  for (const states of queue) {
    cells.push(handOver(states));
    for (const byte of members) cells.push(stateOf(states.map((state, each) => step(automata[each] as Automaton, state, byte))));
  }
  return { classOf: classOf.map((number) => number + 1), classes, table: Uint16Array.from(cells), handed };
}

function step({ classOf, table }: Automaton, state: number, byte: number): number {
  return state >= ACCEPTED ? state : (table[state + (classOf[byte] as number)] as number);
}
