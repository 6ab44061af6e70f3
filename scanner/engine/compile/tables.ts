/**
 * Makes the kernel's tables from rules. Run by the build and by tests, never by a scan. What it cannot prove of a rule it does
 * not use: then every keyword of the rule is a hit, as without a kernel.
 */
import type { Rule } from '../../../rules/index.ts';
import { kindOf, LAYOUT, MOST_RUN, RUN } from '../layout.ts';
import type { KernelTables } from '../layout.ts';
import { marginsOf } from '../windows.ts';
import { createChains } from './chains.ts';
import type { Entry } from './chains.ts';
import { packKeywords } from './packing.ts';
import { gramAt, planRule } from './plan.ts';
import type { Plan } from './plan.ts';
import type { Gram } from './run.ts';

/** `sample` is ordinary text: with it the kernel is faster. */
export function compileTables(rules: readonly Rule[], sample = ''): KernelTables & { readonly memory: Uint8Array } {
  if (rules.length > LAYOUT.rules) throw new RangeError('too many rules for one kernel');
  const plans = rules.map(planRule);
  const listGrams = (gramsOf: (plan: Plan) => readonly Gram[]): Entry[] =>
    plans.flatMap((plan, rule) => gramsOf(plan).map((gram) => ({ rule, gram })));
  const owners = plans.flatMap(({ packed }, rule) => packed.map((one) => ({ rule, ...one })));
  const packing = packKeywords(
    owners.map(({ ways }) => ways),
    sample,
  );
  const chains = createChains(plans);
  chains.add(
    LAYOUT.runHeads,
    listGrams(({ atRuns }) => atRuns),
  );
  chains.add(
    LAYOUT.backHeads,
    listGrams(({ beforeRuns }) => beforeRuns),
  );
  chains.add(
    LAYOUT.packedHeads,
    owners.map(({ rule, keyword }, index) => ({ rule, gram: gramAt(keyword, packing.taken[index]?.offset ?? 0) })),
  );
  const memory = chains.finish();
  writeClasses(memory);
  memory.set(packing.tables, LAYOUT.packed);
  memory[LAYOUT.ahead] = Math.min(MOST_RUN, ...plans.map(({ givenRun }) => givenRun)) - RUN;
  return {
    rules: rules.map(({ id }) => id),
    memory,
    size: memory.length,
    copyTo: (to) => to.set(memory),
    exact: [...plans.keys()].filter((rule) => plans[rule]?.exact === true),
    margins: marginsOf(rules),
    unproved: rules.filter((_, index) => plans[index]?.proved === false).map(({ id }) => id),
  };
}

/** What bytes are, one by one and, for sixteen at once, by their halves. */
function writeClasses(memory: Uint8Array): void {
  const put = (at: number, bit: number): void => void (memory[at] = (memory[at] ?? 0) | bit);
  const classes = [/[+/-]/, /[0-9]/, /[A-Oa-o]/, /[P-Zp-z]/, /_/, /\\/, /%/];
  const spread = (at: number, byte: number): void => void memory.fill(byte, at, at + 16);
  spread(LAYOUT.nibbles, 0b1111);
  spread(LAYOUT.tokens, 0b0011111);
  spread(LAYOUT.letters, 0b0001110);
  spread(LAYOUT.openings, 0b1100000);
  for (let byte = 0; byte < 256; byte++) {
    memory[LAYOUT.kinds + byte] = kindOf(byte);
    if (byte >= 128) continue;
    const [low, high] = [byte & 15, byte >> 4];
    const index = classes.findIndex((pattern) => pattern.test(String.fromCharCode(byte)));
    if (index !== -1) {
      put(LAYOUT.classes + low, 1 << index);
      put(LAYOUT.classes + 16 + high, 1 << index);
    }
  }
}
