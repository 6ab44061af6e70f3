import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDrills } from '../../../corpus/judgement/drills.ts';
import { CREDENTIALS, OTHERS } from '../../../corpus/judgement/lines.ts';
import { createGenerator } from '../../../rules/index.ts';
import type { Rule } from '../../../rules/index.ts';
import { createTextView } from '../../../scanner/decode/text-view.ts';
import { createCatalogEngine } from '../../../scanner/engine/catalog-engine.ts';
import { isAllowed } from '../../../scanner/filter/allowlist.ts';
import { judge } from '../../../scanner/filter/judge.ts';
import { isReference } from '../../../scanner/filter/reference.ts';
import { evidenceOf } from '../../../scanner/judgement/evidence.ts';
import { probabilityOf, weigh } from '../../../scanner/judgement/model.ts';
import { readNamedValue } from '../../../scanner/judgement/named-value.ts';
import type { NamedValue } from '../../../scanner/judgement/named-value.ts';
import { findOwner } from '../../../scanner/judgement/owner.ts';
import { createWeighing, LEAST_CONFIDENCE } from '../../../scanner/judgement/weighing.ts';

const AROUND = ['', '# for instance\n', 'username: app\n', 'def login():\n', '// Пароль\n', 'expect(', 'if (', 'x '.repeat(300)];

const engine = createCatalogEngine();
const generate = createGenerator(6);
const samples = [
  ...[...CREDENTIALS, ...OTHERS].map(({ path, text }) => ({ path, text: text(generate) })),
  ...createDrills(6).map(({ path, text }) => ({ path, text })),
];

test('what the judge passes over early, all of the evidence would not have carried over the limit', () => {
  let weighed = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.constantFrom(...AROUND),
      fc.constantFrom(...AROUND),
      ({ path, text }, above, below) => {
        const bytes = Buffer.from(`${above}${text}${below}`);
        const view = createTextView(bytes, 'utf-8', 0);
        for (const candidate of engine.find(bytes).candidates) {
          if (candidate.rule.weighed !== true) continue;
          const chosen = candidate.rule.chosen === true;
          const named = readNamedValue(view, candidate, path);
          if (isSettled(candidate.rule, named)) continue;
          const confidence = probabilityOf(weigh(evidenceOf(named, chosen)));
          const [judged] = judge(view, [candidate], path);
          if (judged === undefined) {
            expect(confidence).toBeLessThan(LEAST_CONFIDENCE);
            continue;
          }
          // A vendor's whatever the evidence.
          if (judged.rule !== candidate.rule) continue;
          weighed++;
          expect(judged.confidence).toBeCloseTo(confidence, 3);
        }
      },
    ),
    { numRuns: 6000 },
  );
  expect(weighed).toBeGreaterThan(300);
});

test('what came to nothing once is passed over where nothing that stands around could make up for it, and nowhere else', () => {
  const rests = ['', ',', ')', ';', ' and so on', '}', '<', ' # x', '\\n'];
  let settled = 0;
  let found = 0;
  for (const { path, text } of samples) {
    const bytes = Buffer.from(text);
    const view = createTextView(bytes, 'utf-8', 0);
    for (const candidate of engine.find(bytes).candidates) {
      const { rule } = candidate;
      if (rule.weighed !== true) continue;
      const { name, operator, value, before, after, above, below } = readNamedValue(view, candidate, path);
      const quote = /^["'`]?/.exec(after)?.[0] ?? '';
      for (const front of ['', before, `see ${value} here: `]) {
        const weighing = createWeighing();
        for (const rest of [after, ...rests.map((each) => quote + each)]) {
          const named: NamedValue = { name, operator, value, path, before: front, after: rest, above, below };
          const isPassed = weighing.isSettled(rule, named);
          const confidence = createWeighing().confidenceIn(rule, named);
          if (isPassed) expect([confidence, findOwner(rule, named, weighing)]).toEqual([0, undefined]);
          weighing.confidenceIn(rule, named);
          if (isPassed) settled++;
          else if (confidence >= LEAST_CONFIDENCE) found++;
        }
      }
    }
  }
  expect(settled).toBeGreaterThan(300);
  expect(found).toBeGreaterThan(300);
});

/** References, what is allowed, and names of programs where a machine's value is looked for: no matter of evidence. */
function isSettled(rule: Rule, { value, before, name, operator, path }: NamedValue): boolean {
  return isReference(value) || isAllowed(rule, value, before + name + operator, path) || createWeighing().isHopeless(rule, value);
}
