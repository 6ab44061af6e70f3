import { expect, it } from 'vitest';
import { createGenerator, listRules } from '../../../rules/index.ts';
import type { Rule } from '../../../rules/index.ts';
import { createTextView } from '../../../scanner/decode/text-view.ts';
import type { Candidate } from '../../../scanner/engine/engine.ts';
import { judge } from '../../../scanner/filter/judge.ts';
import { MOST_BY_NAME } from '../../../scanner/filter/undisputed.ts';
import type { Weighing } from '../../../scanner/judgement/weighing.ts';
import { testRule, TOKEN } from './support.ts';

const value = `tok_${createGenerator(3).chars('base36', 16)}`;
const text = `api_token = "${value}"\nother_token = "${value.slice(4)}"\n`;
const view = createTextView(Buffer.from(text), 'utf-8', 0);
const GENERIC = testRule({ id: 'test.generic', pattern: /x/, keywords: ['token'], weighed: true, specificity: 3 });

function at(rule: Rule, matchStart: number, start: number, length: number): Candidate {
  return { rule, matchStart, start, end: start + length, matchEnd: start + length };
}

function rulesThatJudge(form: Rule): { readonly judged: string[]; readonly weighed: string[] } {
  const weighed: string[] = [];
  const weighing: Weighing = {
    isHopeless: (_, asked) => (weighed.push(asked), false),
    isSettled: () => false,
    isDrawn: () => false,
    weighOwn: () => 0,
    weighFiles: () => [],
    confidenceIn: () => 0.9,
  };
  const first = text.indexOf(value);
  const second = text.lastIndexOf(value.slice(4));
  const candidates = [
    at(GENERIC, 4, first, value.length),
    at(form, first, first, value.length),
    at(GENERIC, second - 9, second, 16),
  ];
  const judged = judge(view, candidates, 'src/a.txt', new Set(), false, weighing).map(({ rule }) => rule.id);
  return { judged, weighed };
}

it('a value that its form gives away is not weighed as well', () => {
  expect(rulesThatJudge(TOKEN)).toEqual({ judged: ['test.token', 'test.generic'], weighed: [value.slice(4)] });
});

it('a form that says less than a name may, or that is none, leaves the value to be weighed', () => {
  for (const form of [
    { ...TOKEN, specificity: MOST_BY_NAME },
    { ...TOKEN, prefix: 'other', check: () => false },
  ]) {
    expect(rulesThatJudge(form).weighed).toEqual([value, value.slice(4)]);
  }
});

it('of two claims by a name the likelier one wins, whichever comes first', () => {
  const likely = { ...GENERIC, id: 'test.likely' };
  const confidenceIn = (rule: Rule): number => (rule === likely ? 0.9 : 0.4);
  const weighing: Weighing = {
    isHopeless: () => false,
    isSettled: () => false,
    isDrawn: () => false,
    weighOwn: () => 0,
    weighFiles: () => [],
    confidenceIn,
  };
  const start = text.indexOf(value);
  for (const candidates of [
    [at(GENERIC, 0, start, value.length), at(likely, 4, start + 4, 16)],
    [at(likely, 0, start, value.length), at(GENERIC, 4, start + 4, 16)],
  ]) {
    expect(judge(view, candidates, 'src/a.txt', new Set(), false, weighing).map(({ rule }) => rule.id)).toEqual(['test.likely']);
  }
});

it('no rule by a name is more specific than all of them are held for, and none that weighs needs another or is needed', () => {
  const all = listRules();
  const weighed = new Set(all.filter((rule) => rule.weighed === true).map(({ id }) => id));
  expect(weighed.size).toBeGreaterThan(3);
  for (const { id, specificity, named, needs } of all) {
    if (named !== undefined || weighed.has(id)) expect(specificity ?? 10, id).toBeLessThanOrEqual(MOST_BY_NAME);
    if (needs !== undefined) expect([weighed.has(id), weighed.has(needs.rule)], id).toEqual([false, false]);
  }
});
