import { expect, test } from 'vitest';
import { createDrills } from '../../../corpus/judgement/drills.ts';
import { drillsOf } from '../../../corpus/judgement/examples.ts';

test('the same seed makes the same drills, each with its value in it', () => {
  const drills = createDrills(1);
  expect(createDrills(1)).toEqual(drills);
  expect(createDrills(2)).not.toEqual(drills);
  expect(drills.length).toBeGreaterThan(300);
  expect(new Set(drills.map(({ path }) => path)).size).toBe(drills.length);
  for (const { text, value } of drills) expect(text).toContain(value);
});

test('what is none teaches nothing else, and every other credential is seen by a rule that weighs', () => {
  const drills = createDrills(3);
  const taught = new Set(drillsOf(drills).flatMap(({ from, truth }) => (truth ? [from] : [])));
  const isTaught = ({ path }: { readonly path: string }) => taught.has(`drills/${path}`);
  expect(drills.filter((drill) => !drill.truth && isTaught(drill))).toEqual([]);
  // A flag that ends in `pass` is a word among others; after a secret that is a variable's default, the brace is not yet expected.
  const unseen = drills.filter((drill) => drill.truth && !isTaught(drill) && !/-pass |:-/.test(drill.text));
  expect(unseen.map(({ text, value }) => text.replace(value, ''))).toEqual([]);
});
