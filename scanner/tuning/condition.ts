/** Decides about one finding what conditions say, from the tests that its value passed and the place it stands at. */
import { createPathMatcher } from '../ignore/glob.ts';
import type { PathMatcher } from '../ignore/glob.ts';
import { holds, regExpOf } from '../expression/evaluate.ts';
import type { Allow, Condition, PlaceTest, Spot } from './tuning.ts';

export function isAllowedAt(allows: readonly Allow[], rule: string, passed: readonly number[], spot: Spot): boolean {
  return allows.some(({ rules, condition }) => (rules === undefined || rules.includes(rule)) && meets(condition, passed, spot));
}

/** Whether everything at this place is allowed, whatever it is: then nothing there needs a look. */
export function allowsAll(allows: readonly Allow[], spot: Spot): boolean {
  return allows.some(({ rules, condition }) => rules === undefined && decide(condition, spot) === true);
}

/** Undefined where it depends on the value. */
function decide(condition: Condition, spot: Spot): boolean | undefined {
  if (condition.kind === 'value') return undefined;
  if (condition.kind === 'place') return fits(condition.test, spot);
  if (condition.kind === 'not') {
    const of = decide(condition.of, spot);
    return of === undefined ? undefined : !of;
  }
  const of = condition.of.map((each) => decide(each, spot));
  const settles = condition.kind === 'any';
  if (of.includes(settles)) return settles;
  return of.includes(undefined) ? undefined : !settles;
}

function meets(condition: Condition, passed: readonly number[], spot: Spot): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((each) => meets(each, passed, spot));
    case 'any':
      return condition.of.some((each) => meets(each, passed, spot));
    case 'not':
      return !meets(condition.of, passed, spot);
    case 'value':
      return passed.includes(condition.test);
    case 'place':
      return fits(condition.test, spot);
  }
}

const globs = new WeakMap<PlaceTest, readonly (PathMatcher | null)[]>();

function fits(test: PlaceTest, spot: Spot): boolean {
  if (test.kind === 'paths') {
    const path = Buffer.from(spot.path, 'utf8').toString('latin1');
    return test.patterns.some((pattern) => regExpOf(pattern).test(path));
  }
  if (test.kind === 'globs') {
    const matchers = globs.get(test) ?? test.globs.map((glob) => createPathMatcher(glob));
    globs.set(test, matchers);
    return matchers.some((matches) => matches?.(spot.path) === true);
  }
  if (test.kind === 'commits') return spot.commit !== undefined && test.commits.includes(spot.commit);
  return holds(test.expression, { attributes: attributesOf(spot) });
}

function attributesOf({ path, commit, author, date }: Spot): Record<string, string> {
  const [, name = author, email] = /^(.*?) ?<([^<>]*)>$/s.exec(author ?? '') ?? [];
  return {
    path,
    ...(commit === undefined ? {} : { 'git.sha': commit }),
    ...(name === undefined ? {} : { 'git.author_name': name }),
    ...(email === undefined ? {} : { 'git.author_email': email }),
    ...(date === undefined ? {} : { 'git.date': date }),
  };
}
