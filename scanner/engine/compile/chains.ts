/**
 * The kernel's entries: for three bytes that stand in a text a chain of rules, each with the automaton that is asked about it.
 * Of several that begin alike a gate is asked, which hands over to those that it has not refused.
 */
import { ACCEPTED, GATE, gramOf, HANDED, hashGram, LAYOUT, REFUSED } from '../layout.ts';
import type { Automaton } from './automaton.ts';
import { uniteAutomata } from './gate.ts';
import { cellOf, layOut } from './image.ts';
import type { Row } from './image.ts';
import type { Plan } from './plan.ts';
import type { Gram } from './run.ts';

export interface Entry {
  readonly rule: number;
  readonly gram: Gram;
}

interface Group {
  readonly gram: Gram;
  readonly rules: readonly number[];
}

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
  const rows: Row[] = [];
  const heads = new Map<number, number>();
  const behind = new Set<number>();
  const gates = new Map<string, Pick<Row, 'automaton' | 'items'>>();

  /** Grows at its front: what is asked only where a word begins comes behind what is asked everywhere. */
  const chain = (next: number, { gram, rules }: Group): number =>
    rules
      .map((rule) => ({ gram, rule, automaton: automata[rule] as Automaton, word: plans[rule]?.word === true, items: [] }))
      .toSorted((a, b) => Number(b.word) - Number(a.word) || a.rule - b.rule)
      .reduce((last, row) => rows.push({ ...row, next: last }), next);

  const gateOf = ({ gram, rules }: Group, several: readonly Automaton[]): Pick<Row, 'automaton' | 'items'> => {
    // What it hands over to is asked nowhere else: gates of the same rules are one.
    const key = rules.join();
    const known = gates.get(key);
    if (known !== undefined) return known;
    const { handed, table, ...united } = uniteAutomata(several);
    const own = several.map((automaton) => chain(0, { gram, rules: rules.filter((rule) => automata[rule] === automaton) }));
    const items: number[] = [];
    const places = handed.map((states) => {
      const place = items.length / 2;
      for (const [each, state] of states.entries()) if (state !== REFUSED) items.push(own[each] as number, cellOf(state));
      items.push(0, 0);
      return HANDED + place;
    });
    if (items.length / 2 > ACCEPTED - HANDED) throw new RangeError('too many rules begin alike');
    const cells = table.map((cell) => (cell < HANDED || cell === REFUSED ? cell : (places[cell - HANDED] as number)));
    const gate = { automaton: { ...united, table: cells }, items };
    gates.set(key, gate);
    return gate;
  };

  return {
    add(from: number, entries: readonly Entry[]): void {
      for (const group of groupEntries(entries)) {
        const { gram, rules } = group;
        const hash = hashGram(gramOf(gram.bytes));
        const head = from + (hash >> 3) * 2;
        const next = heads.get(head) ?? 0;
        const several = [...new Set(rules.map((rule) => automata[rule] as Automaton))];
        heads.set(
          head,
          several.length === 1
            ? chain(next, group)
            : rows.push({ gram, rule: GATE, word: false, next, ...gateOf(group, several) }),
        );
        if (from === LAYOUT.backHeads) behind.add(hash);
      }
    },
    finish(): Uint8Array {
      const memory = layOut(rows);
      const view = new DataView(memory.buffer);
      for (const [head, entry] of heads) view.setUint16(head, entry, true);
      for (const hash of behind) {
        const bits = LAYOUT.backBits + (hash >> 3);
        memory[bits] = (memory[bits] ?? 0) | (1 << (hash & 7));
      }
      return memory;
    },
  };
}

/** By what must stand in the text, or by the beginning of it: the automata say the rest. */
function groupEntries(entries: readonly Entry[]): Group[] {
  const groups: { readonly gram: Gram; readonly rules: Set<number> }[] = [];
  for (const { gram, rule } of entries.toSorted((a, b) => a.gram.more.length - b.gram.more.length)) {
    const known = groups.find(
      (group) =>
        group.gram.offset === gram.offset &&
        gramOf(group.gram.bytes) === gramOf(gram.bytes) &&
        group.gram.more.every((byte, place) => byte === gram.more[place]),
    );
    if (known === undefined) groups.push({ gram, rules: new Set([rule]) });
    else known.rules.add(rule);
  }
  return groups.map(({ gram, rules }) => ({ gram, rules: [...rules].toSorted((a, b) => a - b) }));
}
