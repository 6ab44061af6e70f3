/** Several automata followed at once, and each on from where it was handed over, say what each of them says by itself. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../rules/index.ts';
import type { Automaton } from '../../../scanner/engine/compile/automaton.ts';
import { uniteAutomata } from '../../../scanner/engine/compile/gate.ts';
import { planRule } from '../../../scanner/engine/compile/plan.ts';
import { HANDED, REFUSED } from '../../../scanner/engine/layout.ts';

const automata = [...new Set(rules.map((rule) => planRule(rule).automaton))];

/** The state that a text leads to, and how many of its bytes were needed. */
function follow({ classOf, table }: Automaton, bytes: readonly number[], from = 0, state = 0): { at: number; state: number } {
  let at = from;
  let now = state;
  for (; at < bytes.length && now < HANDED; at++) now = table[now + (classOf[bytes[at] as number] as number)] as number;
  return { at, state: now };
}

/** Through a gate; the text may end in the middle of it. */
function followTogether(several: readonly Automaton[], bytes: readonly number[]): number[] {
  const gate = uniteAutomata(several);
  const { at, state } = follow(gate, bytes);
  const last = state < HANDED ? (gate.table[state] as number) : state;
  if (last === REFUSED) return several.map(() => REFUSED);
  const states = gate.handed[last - HANDED] as readonly number[];
  return several.map((automaton, each) => follow(automaton, bytes, at, states[each]).state);
}

/** Bytes that an automaton does not refuse, as `choices` would have them. */
function walk({ classOf, table }: Automaton, choices: readonly number[]): number[] {
  const bytes: number[] = [];
  let state = 0;
  for (const choice of choices) {
    const open = Array.from({ length: 256 }, (_, byte) => byte).filter(
      (byte) => table[state + (classOf[byte] as number)] !== REFUSED,
    );
    const byte = open[choice % open.length] as number;
    bytes.push(byte);
    state = table[state + (classOf[byte] as number)] as number;
    if (state >= HANDED) break;
  }
  return bytes;
}

describe('several automata as one', () => {
  const choices = fc.array(fc.nat(), { maxLength: 80 });

  it('say what each says, and where it has come to', () => {
    const some = fc.uniqueArray(fc.nat(automata.length - 1), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(some, choices, fc.nat(255), (indices, way, last) => {
        const several = indices.map((index) => automata[index] as Automaton);
        for (const each of several) {
          const bytes = walk(each, way);
          for (const text of [bytes, [...bytes, last], [...bytes.slice(0, 2), last]])
            expect(followTogether(several, text)).toEqual(several.map((automaton) => follow(automaton, text).state));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('hand over early where there are too many of them, and lose nothing', () => {
    const gate = uniteAutomata(automata);
    expect(gate.table.length).toBeLessThanOrEqual(HANDED);
    fc.assert(
      fc.property(fc.nat(automata.length - 1), choices, (index, way) => {
        const bytes = walk(automata[index] as Automaton, way);
        const { at, state } = follow(gate, bytes);
        const states = gate.handed[(state < HANDED ? (gate.table[state] as number) : state) - HANDED];
        expect(follow(automata[index] as Automaton, bytes, at, states?.[index]).state).not.toBe(REFUSED);
      }),
      { numRuns: 300 },
    );
  });
});
