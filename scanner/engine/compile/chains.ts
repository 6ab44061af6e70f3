/** The kernel's entries: for three bytes that stand in a text a chain of rules, each with the automaton that is asked about it. */
import { GATE, gramOf, hashGram, LAYOUT } from '../layout.ts';
import type { Automaton } from './automaton.ts';
import { uniteAutomata } from './gate.ts';
import type { Plan } from './plan.ts';
import type { Gram } from './run.ts';

export interface Entry {
  readonly rule: number;
  readonly gram: Gram;
}

/** An entry of a chain: what stands there, and which automaton is asked by the top bit whether a word must begin there. */
interface Link {
  readonly heads: number;
  readonly gram: Gram;
  readonly rule: number;
  readonly automaton: Automaton;
  readonly word: boolean;
}

/** Automata from which a common one in front of them pays. */
const CROWD = 3;

/** Places entries, and behind them the automata, in the kernel's memory. */
export function createChains(plans: readonly Plan[]) {
  const shared = new Map<string, Automaton>();
  /** Rules with like patterns share one. */
  const automata = plans.map(({ automaton }) => {
    const key = `${Buffer.from(automaton.classOf).toString('latin1')}${automaton.table.join()}`;
    const earlier = shared.get(key) ?? automaton;
    shared.set(key, earlier);
    return earlier;
  });
  const groups = new Map<string, Map<string, Link>>();
  const gates = new Map<string, Automaton>();
  const gateOf = (several: readonly Automaton[]): Automaton => {
    const key = several.map((automaton) => automata.indexOf(automaton)).join();
    const gate = gates.get(key) ?? uniteAutomata(several);
    gates.set(key, gate);
    return gate;
  };

  return {
    add(heads: number, list: readonly Entry[]): void {
      for (const { rule, gram } of list) {
        const name = [heads, gramOf(gram.bytes), gram.offset, gram.more.join()].join(' ');
        const group = groups.get(name) ?? new Map<string, Link>();
        groups.set(name, group);
        const word = plans[rule]?.word === true;
        group.set(`${word} ${rule}`, { heads, gram, rule, automaton: automata[rule] as Automaton, word });
      }
    },
    finish(): Uint8Array {
      const chains = [...groups]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([, group]) => arrange([...group.values()], gateOf));
      const links = chains.flat();
      let size = (LAYOUT.entries + (links.length + 1) * LAYOUT.entrySize + 15) & ~15;
      const places = new Map<Automaton, number>();
      for (const { automaton } of links) {
        if (places.has(automaton)) continue;
        places.set(automaton, size);
        size = (size + 256 + automaton.table.length * 2 + 15) & ~15;
      }
      const memory = new Uint8Array(size);
      const view = new DataView(memory.buffer);
      for (const [{ classOf, table }, at] of places) {
        memory.set(classOf, at);
        for (const [cell, state] of table.entries()) view.setUint16(at + 256 + cell * 2, state, true);
      }
      let index = 0;
      for (const chain of chains) {
        const { heads, gram } = chain[0] as Link;
        const hash = hashGram(gramOf(gram.bytes));
        const head = heads + (hash >> 3) * 2;
        const behind = view.getUint16(head, true);
        for (const { rule, automaton, word } of chain) {
          const at = LAYOUT.entries + ++index * LAYOUT.entrySize;
          view.setUint32(at, gramOf(gram.bytes) | (gram.offset << 24), true);
          view.setUint16(at + 4, view.getUint16(head, true), true);
          view.setUint16(at + 6, rule, true);
          view.setUint32(at + 8, ((places.get(automaton) as number) | (word ? 0x80000000 : 0)) >>> 0, true);
          for (const [place, byte] of gram.more.entries()) {
            memory[at + 12 + place] = byte | 0x20;
            memory[at + 16 + place] = 0xff;
          }
          view.setUint16(at + 20, rule === GATE ? behind : view.getUint16(head, true), true);
          view.setUint16(head, index, true);
        }
        const bits = LAYOUT.backBits + (hash >> 3);
        if (heads === LAYOUT.backHeads) memory[bits] = (memory[bits] ?? 0) | (1 << (hash & 7));
      }
      return memory;
    },
  };
}

/**
 * Links that ask the same automaton at the same place side by side, so that it is asked once. Chains grow at their front: last
 * comes what is asked first, which is, where there are many, what they have in common.
 */
function arrange(links: readonly Link[], gateOf: (several: readonly Automaton[]) => Automaton): Link[] {
  const numbers = new Map<Automaton, number>();
  for (const { automaton } of links) if (!numbers.has(automaton)) numbers.set(automaton, numbers.size);
  const numberOf = ({ automaton }: Link): number => numbers.get(automaton) as number;
  const sorted = links.toSorted((a, b) => numberOf(a) - numberOf(b) || Number(a.word) - Number(b.word) || a.rule - b.rule);
  if (numbers.size < CROWD) return sorted;
  return [...sorted, { ...(sorted[0] as Link), rule: GATE, automaton: gateOf([...numbers.keys()]), word: false }];
}
