/**
 * Makes the kernel's tables from rules. Run by the build and by tests, never by a scan. What it cannot prove of a rule it does
 * not use: then every keyword of the rule is a hit, as without a kernel.
 */
import type { Rule } from '../../../rules/index.ts';
import { gramOf, hashGram, kindOf, KINDS, LAYOUT } from '../layout.ts';
import type { KernelTables } from '../layout.ts';
import { marginsOf } from '../windows.ts';
import type { Automaton } from './automaton.ts';
import { packKeywords } from './packing.ts';
import { gramAt, planRule } from './plan.ts';
import type { Plan } from './plan.ts';
import type { Gram } from './run.ts';

interface Entry {
  readonly rule: number;
  readonly gram: Gram;
}

/** `sample` is ordinary text: with it the kernel is faster. */
export function compileTables(rules: readonly Rule[], sample = ''): KernelTables {
  if (rules.length > LAYOUT.rules) throw new RangeError('too many rules for one kernel');
  const plans = rules.map(planRule);
  const listGrams = (gramsOf: (plan: Plan) => readonly Gram[]): Entry[] =>
    plans.flatMap((plan, rule) => gramsOf(plan).map((gram) => ({ rule, gram })));
  const owners = plans.flatMap(({ packed }, rule) => packed.map((one) => ({ rule, ...one })));
  const packing = packKeywords(
    owners.map(({ ways }) => ways),
    sample,
  );
  const writer = createWriter(plans);
  writer.addEntries(
    LAYOUT.runHeads,
    listGrams(({ atRuns }) => atRuns),
  );
  writer.addEntries(
    LAYOUT.backHeads,
    listGrams(({ beforeRuns }) => beforeRuns),
  );
  writer.addEntries(
    LAYOUT.packedHeads,
    owners.map(({ rule, keyword }, index) => ({ rule, gram: gramAt(keyword, packing.taken[index]?.offset ?? 0) })),
  );
  const memory = writer.finish();
  writeClasses(memory);
  memory.set(packing.tables, LAYOUT.packed);
  return {
    rules: rules.map(({ id }) => id),
    memory,
    exact: [...plans.keys()].filter((rule) => plans[rule]?.exact === true),
    margins: marginsOf(rules),
    unproved: rules.filter((_, index) => plans[index]?.proved === false).map(({ id }) => id),
  };
}

/** Rules that ask the same automaton at the same place stand side by side, so that it is asked once. */
function createWriter(plans: readonly Plan[]) {
  const automata = new Map<string, Automaton>();
  const keys = plans.map(({ automaton }) => {
    const key = `${Buffer.from(automaton.classOf).toString('latin1')}${automaton.table.join()}`;
    automata.set(key, automaton);
    return key;
  });
  const numbers = new Map([...automata.keys()].map((key, number) => [key, number]));
  const numberOf = (rule: number): number => numbers.get(keys[rule] ?? '') as number;
  const entries = new Map<string, { readonly heads: number; readonly rule: number; readonly gram: Gram }>();

  return {
    addEntries(heads: number, list: readonly Entry[]): void {
      for (const { rule, gram } of list) {
        const key = [heads, gramOf(gram.bytes), gram.offset, gram.more.join(), numberOf(rule), plans[rule]?.word, rule].join(' ');
        entries.set(key, { heads, rule, gram });
      }
    },
    finish(): Uint8Array {
      const places: number[] = [];
      let size = (LAYOUT.entries + (entries.size + 1) * LAYOUT.entrySize + 15) & ~15;
      for (const { table } of automata.values()) {
        places.push(size);
        size = (size + 256 + table.length * 2 + 15) & ~15;
      }
      const memory = new Uint8Array(size);
      const view = new DataView(memory.buffer);
      for (const [number, { classOf, table }] of [...automata.values()].entries()) {
        const at = places[number] as number;
        memory.set(classOf, at);
        for (const [cell, state] of table.entries()) view.setUint16(at + 256 + cell * 2, state, true);
      }
      const ordered = [...entries].toSorted((a, b) => (a[0] < b[0] ? -1 : 1));
      for (const [index, [, { heads, rule, gram }]] of ordered.entries()) {
        const at = LAYOUT.entries + (index + 1) * LAYOUT.entrySize;
        const hash = hashGram(gramOf(gram.bytes));
        const head = heads + (hash >> 3) * 2;
        const automaton = places[numberOf(rule)] as number;
        view.setUint32(at, gramOf(gram.bytes) | (gram.offset << 24), true);
        view.setUint16(at + 4, view.getUint16(head, true), true);
        view.setUint16(at + 6, rule, true);
        view.setUint32(at + 8, (automaton | (plans[rule]?.word === true ? 0x80000000 : 0)) >>> 0, true);
        for (const [place, byte] of gram.more.entries()) {
          memory[at + 12 + place] = byte | 0x20;
          memory[at + 16 + place] = 0xff;
        }
        view.setUint16(head, index + 1, true);
        const bits = LAYOUT.backBits + (hash >> 3);
        if (heads === LAYOUT.backHeads) memory[bits] = (memory[bits] ?? 0) | (1 << (hash & 7));
      }
      return memory;
    },
  };
}

/** What bytes are, one by one and, for sixteen at once, by their halves. */
function writeClasses(memory: Uint8Array): void {
  const put = (at: number, bit: number): void => void (memory[at] = (memory[at] ?? 0) | bit);
  // Token characters, letters and digits among them by bits 1 to 3; what opens an escape by bits 5 and 6.
  const classes = [/[+/-]/, /[0-9]/, /[A-Oa-o]/, /[P-Zp-z]/, /_/, /\\/, /%/];
  for (let byte = 0; byte < 256; byte++) {
    const kind = kindOf(byte);
    memory[LAYOUT.kinds + byte] = kind;
    if (byte >= 128) continue;
    const [low, high] = [byte & 15, byte >> 4];
    const index = classes.findIndex((pattern) => pattern.test(String.fromCharCode(byte)));
    if (index !== -1) {
      put(LAYOUT.classes + low, 1 << index);
      put(LAYOUT.classes + 16 + high, 1 << index);
    }
    // A bit an upper half: any set of characters can be told so.
    put(LAYOUT.halves + high, 1 << high);
    if (kind & KINDS.separator) put(LAYOUT.halves + 16 + low, 1 << high);
    if (kind & KINDS.operator) put(LAYOUT.halves + 32 + low, 1 << high);
  }
}
