/** What several automata that begin at the same place have in common: where it says no, all of them do. */
import { ACCEPTED, REFUSED } from '../layout.ts';
import { classifyBytes } from './automaton.ts';
import type { Automaton } from './automaton.ts';

/** Far enough to leave the host of an address behind; more states say yes early, and the others are asked. */
const MAX_STATES = 384;

export function uniteAutomata(automata: readonly Automaton[]): Automaton {
  const { classOf, members } = classifyBytes((byte) => automata.map((automaton) => automaton.classOf[byte]).join());
  const classes = members.length;
  const most = Math.min(MAX_STATES, Math.floor(ACCEPTED / classes));
  const rows: number[][] = [];
  const known = new Map<string, number>();
  const queue: (readonly number[])[] = [];
  const stateOf = (states: readonly number[]): number => {
    if (states.includes(ACCEPTED)) return ACCEPTED;
    if (states.every((state) => state === REFUSED)) return REFUSED;
    const key = states.join();
    const earlier = known.get(key);
    if (earlier !== undefined) return earlier;
    if (queue.length >= most) return ACCEPTED;
    known.set(key, queue.length * classes);
    queue.push(states);
    return (queue.length - 1) * classes;
  };

  stateOf(automata.map(() => 0));
  for (let index = 0; index < queue.length; index++) {
    const from = queue[index] as readonly number[];
    rows.push(members.map((byte) => stateOf(from.map((state, each) => step(automata[each] as Automaton, state, byte)))));
  }
  return { classOf, classes, table: Uint16Array.from(rows.flat()) };
}

function step({ classOf, table }: Automaton, state: number, byte: number): number {
  return state === REFUSED ? REFUSED : (table[state + (classOf[byte] as number)] as number);
}
