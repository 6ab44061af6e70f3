/**
 * Makes the kernel's tables from rules. Run by the build and by tests, never by a scan. What it cannot prove of a rule it does
 * not use: then every keyword of the rule is a hit, as without a kernel.
 */
import type { Rule } from '../../../rules/index.ts';
import { gramOf, hashGram, LAYOUT, MAX_OFFSET, RUN } from '../layout.ts';
import type { KernelTables } from '../layout.ts';
import { LOOK_BACK, reachOf } from '../windows.ts';
import { findAnchors } from './anchor.ts';
import { bytesAfter, createAutomaton, staysWithin } from './automaton.ts';
import type { Automaton } from './automaton.ts';
import { casesOf, packKeywords, PLACES } from './packing.ts';
import type { Way } from './packing.ts';
import { beginsWord, extentOf, lookBackOf, readPattern, readTexts } from './pattern-tree.ts';
import { readPositions } from './positions.ts';

interface Plan {
  readonly automaton: Automaton;
  /** Only where a word begins. */
  readonly word: boolean;
  /** At the start of a run of token characters. */
  readonly inRun: boolean;
  readonly proved: boolean;
}

interface Entry {
  readonly rule: number;
  readonly gram: number;
  readonly offset: number;
}

const isTokenCharacter = (byte: number): boolean => /[A-Za-z0-9_+/-]/.test(String.fromCharCode(byte));
const isLetterOrDigit = (byte: number): boolean => /[A-Za-z0-9]/.test(String.fromCharCode(byte));

/** `sample` is ordinary text: with it the kernel is faster. */
export function compileTables(rules: readonly Rule[], sample = ''): KernelTables {
  if (rules.length > LAYOUT.rules) throw new RangeError('too many rules for one kernel');
  const plans = rules.map((rule) => planRule(rule) ?? planKeywords(rule));
  const inRuns = new Map<string, Entry>();
  const packed = new Map<string, Entry>();
  const ways: (readonly Way[])[] = [];
  const owners: { readonly rule: number; readonly keyword: string }[] = [];
  for (const [rule, { keywords }] of rules.entries()) {
    const { inRun, automaton } = plans[rule] as Plan;
    for (const keyword of keywords) {
      if (inRun) addEntry(inRuns, rule, keyword, 0);
      else {
        owners.push({ rule, keyword });
        ways.push(waysOf(keyword, automaton));
      }
    }
  }
  const packing = packKeywords(ways, sample);
  for (const [index, { offset }] of packing.taken.entries()) {
    const { rule, keyword } = owners[index] as { rule: number; keyword: string };
    addEntry(packed, rule, keyword, offset);
  }
  const writer = createWriter(plans, inRuns.size + packed.size);
  writer.addEntries(LAYOUT.runHeads, [...inRuns.values()]);
  writer.addEntries(LAYOUT.packedHeads, [...packed.values()]);
  const memory = writer.finish();
  writeClasses(memory);
  memory.set(packing.tables, LAYOUT.packed);
  return {
    rules: rules.map(({ id }) => id),
    memory,
    unproved: rules.filter((_, index) => plans[index]?.proved === false).map(({ id }) => id),
  };
}

/** Null where the pattern does not fit: then a hit cannot be told from a keyword that stands by itself. */
function planRule(rule: Rule): Plan | null {
  let tree;
  let positions;
  try {
    tree = readPattern(rule.pattern);
    positions = readPositions(tree);
  } catch {
    return null;
  }
  const { before, reach } = reachOf(rule);
  const anchors = findAnchors(positions, rule.keywords, before);
  // Windows are made around hits: with fewer of them each match must still lie in one, and see there all that it looks at.
  if (anchors === null || extentOf(tree) > reach || lookBackOf(tree) > LOOK_BACK) return null;
  const automaton = createAutomaton(anchors, positions.last);
  const word = [...anchors].every((anchor) => anchor.before === 0) && beginsWord(tree);
  const inRun =
    word &&
    [...anchors].every(({ bytes }) => bytes.every((bit, byte) => bit === 0 || isLetterOrDigit(byte))) &&
    staysWithin(automaton, RUN, isTokenCharacter);
  return { automaton, word, inRun, proved: true };
}

function planKeywords({ keywords }: Rule): Plan {
  const positions = readPositions(readTexts(keywords));
  return { automaton: createAutomaton(positions.first, positions.last), word: false, inRun: false, proved: false };
}

function addEntry(entries: Map<string, Entry>, rule: number, keyword: string, offset: number): void {
  const gram = gramOf(keyword, offset);
  entries.set(`${rule} ${offset} ${gram}`, { rule, gram, offset });
}

/** A keyword of three is compared together with what its pattern lets follow. */
function waysOf(keyword: string, automaton: Automaton): Way[] {
  const cases = [...keyword].map(casesOf);
  if (cases.length < PLACES) return [{ offset: 0, places: [...cases, bytesAfter(automaton, cases)] }];
  const count = Math.min(cases.length - PLACES, MAX_OFFSET) + 1;
  return Array.from({ length: count }, (_, offset) => ({ offset, places: cases.slice(offset, offset + PLACES) }));
}

function createWriter(plans: readonly Plan[], entries: number) {
  const automataAt = (LAYOUT.entries + (entries + 1) * 16 + 15) & ~15;
  const places: number[] = [];
  let size = automataAt;
  for (const { automaton } of plans) {
    places.push(size);
    size = (size + 256 + automaton.table.length * 2 + 15) & ~15;
  }
  const memory = new Uint8Array(size);
  const view = new DataView(memory.buffer);
  for (const [index, { automaton }] of plans.entries()) {
    const at = places[index] as number;
    memory.set(automaton.classOf, at);
    for (const [cell, state] of automaton.table.entries()) view.setUint16(at + 256 + cell * 2, state, true);
  }
  let next = 1;
  return {
    addEntries(heads: number, list: readonly Entry[]): void {
      for (const { rule, gram, offset } of list) {
        const head = heads + hashGram(gram) * 2;
        const at = LAYOUT.entries + next * 16;
        view.setUint32(at, gram | (offset << 24), true);
        view.setUint16(at + 4, view.getUint16(head, true), true);
        view.setUint16(at + 6, rule, true);
        view.setUint32(at + 8, places[rule] as number, true);
        view.setUint32(at + 12, Number(plans[rule]?.word), true);
        view.setUint16(head, next++, true);
      }
    },
    finish: () => memory,
  };
}

/** Token characters by halves of a byte; bits 1 to 3 are letters and digits. */
function writeClasses(memory: Uint8Array): void {
  const kinds = [/[+/-]/, /[0-9]/, /[A-Oa-o]/, /[P-Zp-z]/, /_/];
  for (let byte = 0; byte < 128; byte++) {
    const kind = kinds.findIndex((pattern) => pattern.test(String.fromCharCode(byte)));
    if (kind === -1) continue;
    for (const at of [LAYOUT.classes + (byte & 15), LAYOUT.classes + 16 + (byte >> 4)])
      memory[at] = (memory[at] ?? 0) | (1 << kind);
  }
}
