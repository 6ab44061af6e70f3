/** What stands in front of many automata must never say no where one of them would have said yes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../rules/index.ts';
import type { Automaton } from '../../../scanner/engine/compile/automaton.ts';
import { uniteAutomata } from '../../../scanner/engine/compile/gate.ts';
import { planRule } from '../../../scanner/engine/compile/plan.ts';
import { ACCEPTED, REFUSED } from '../../../scanner/engine/layout.ts';

const automata = [...new Set(rules.map((rule) => planRule(rule).automaton))];

/** Whether it has said no by the end of the bytes. */
function refuses({ classOf, table }: Automaton, bytes: readonly number[]): boolean {
  let state = 0;
  for (const byte of bytes) {
    state = table[state + (classOf[byte] as number)] as number;
    if (state >= ACCEPTED) return state === REFUSED;
  }
  return false;
}

/** Bytes that an automaton has not refused yet, as `choices` would have them. */
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
    if (state >= ACCEPTED) break;
  }
  return bytes;
}

describe('several automata as one', () => {
  it('refuses nothing that one of them takes, and what all refuse where it is small enough to know', () => {
    const some = fc.uniqueArray(fc.nat(automata.length - 1), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(some, fc.array(fc.nat(), { maxLength: 60 }), fc.nat(255), (indices, choices, last) => {
        const several = indices.map((index) => automata[index] as Automaton);
        const gate = uniteAutomata(several);
        for (const each of several) {
          const bytes = walk(each, choices);
          expect(refuses(gate, bytes)).toBe(false);
          const changed = [...bytes.slice(0, 2), last];
          expect(refuses(gate, changed)).toBe(several.every((one) => refuses(one, changed)));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('stays small, whatever it is made of, and refuses nothing where it has become too large to know', () => {
    const gate = uniteAutomata(automata);
    const { classes, table } = gate;
    fc.assert(
      fc.property(fc.constantFrom(...automata), fc.array(fc.nat(), { maxLength: 100 }), (automaton, choices) => {
        expect(refuses(gate, walk(automaton, choices))).toBe(false);
      }),
      { numRuns: 300 },
    );
    expect(table.length / classes).toBeLessThanOrEqual(384);
    expect(table.length).toBeLessThan(REFUSED);
  });
});
