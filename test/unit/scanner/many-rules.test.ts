/** What the kernel does for a text does not grow with the number of vendors' rules. */
import { expect, it } from 'vitest';
import { rules } from '../../../rules/index.ts';
import { planRule } from '../../../scanner/engine/compile/plan.ts';
import { compileTables } from '../../../scanner/engine/compile/tables.ts';
import { LAYOUT } from '../../../scanner/engine/layout.ts';
import { multiplyRules } from '../../support/many-rules.ts';

const plans = new Map(rules.map((rule) => [rule, planRule(rule)]));
const keywordsOf = (rule: (typeof rules)[number]): string[] => (plans.get(rule)?.packed ?? []).map(({ keyword }) => keyword);

it('few rules of vendors have a keyword that is looked for everywhere', () => {
  const shared = /^(?:generic|http|jwt|jwk|otp|private-key|connection-url|dotnetconnstring|jdbc|netrc)\./;
  const vendors = rules.filter(({ id }) => !shared.test(id));
  const keywords = new Set(vendors.flatMap(keywordsOf).filter((keyword) => !['://', '-----BEGIN '].includes(keyword)));
  expect(keywords.size).toBeLessThanOrEqual(34);
  expect(vendors.filter((rule) => keywordsOf(rule).length > 0).length).toBeLessThanOrEqual(vendors.length / 6);
});

it('four times the rules add nothing to what is compared everywhere, and leave the tables thin', { timeout: 120_000 }, () => {
  const known = rules.filter((rule) => keywordsOf(rule).length === 0);
  const copies = multiplyRules(known, 4).slice(known.length);
  const many = [...rules, ...copies.filter((rule) => planRule(rule).proved && planRule(rule).packed.length === 0)];
  expect(many.length).toBeGreaterThan(900);
  const [few, all] = [compileTables(rules), compileTables(many)];
  expect(all.memory.subarray(LAYOUT.packed, LAYOUT.classes)).toEqual(few.memory.subarray(LAYOUT.packed, LAYOUT.classes));
  expect(all.memory.subarray(LAYOUT.packedHeads, LAYOUT.backBits).filter((byte) => byte !== 0).length).toBeLessThanOrEqual(
    2 * few.memory.subarray(LAYOUT.packedHeads, LAYOUT.backBits).filter((byte) => byte !== 0).length,
  );
  const bits = [...all.memory.subarray(LAYOUT.backBits, LAYOUT.backBits + LAYOUT.heads)];
  const count = bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
  expect(count).toBeLessThan(8 * LAYOUT.heads * 0.05);
  const runs = new Uint16Array(all.memory.buffer, all.memory.byteOffset + LAYOUT.runHeads, LAYOUT.heads);
  expect(runs.filter((head) => head !== 0).length).toBeLessThan(LAYOUT.heads / 3);
});
