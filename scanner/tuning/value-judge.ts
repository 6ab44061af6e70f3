/** Asks of values, while they are at hand, what allowlists will want to know of them. Nothing of a value stays. */
import { entropyOf } from '../filter/randomness.ts';
import { holds, regExpOf } from '../expression/evaluate.ts';
import type { Allow, Condition, ValueTest } from './tuning.ts';

/** All of it as text; a getter where it costs something. */
export interface ValueFacts {
  readonly rule: string;
  readonly names: readonly string[];
  readonly title: string;
  readonly secret: string;
  readonly match: string;
  readonly line: string;
  /** The text around, and offsets in it. */
  readonly fragment: () => {
    readonly text: string;
    readonly match: readonly [number, number];
    readonly line: readonly [number, number];
  };
}

/** Gives the indices of the tests that the value passes, of those that any allowlist of its rule asks for. */
export function createValueJudge(allows: readonly Allow[], tests: readonly ValueTest[]): (facts: ValueFacts) => number[] {
  const asked = allows.map(({ rules, condition }) => ({ rules, tests: [...new Set(testsIn(condition))] }));
  return (facts) => {
    const passed = new Set<number>();
    for (const { rules, tests: wanted } of asked) {
      if (rules !== undefined && !rules.includes(facts.rule)) continue;
      for (const index of wanted) if (passes(tests[index], facts)) passed.add(index);
    }
    return [...passed];
  };
}

function testsIn(condition: Condition): number[] {
  if (condition.kind === 'value') return [condition.test];
  if (condition.kind === 'not') return testsIn(condition.of);
  return condition.kind === 'place' ? [] : condition.of.flatMap(testsIn);
}

function passes(test: ValueTest | undefined, facts: ValueFacts): boolean {
  switch (test?.kind) {
    case undefined:
      return false;
    case 'patterns': {
      const text = Buffer.from(facts[test.of], 'utf8').toString('latin1');
      return test.patterns.some((pattern) => regExpOf(pattern).test(text));
    }
    case 'words': {
      const secret = facts.secret.toLowerCase();
      return test.words.some((word) => secret.includes(word));
    }
    case 'entropy':
      return facts.secret === '' || entropyOf(facts.secret) <= test.most;
    case 'expression':
      // By whichever of its names: each is a rule that stands for this one.
      return facts.names.some((name) => holds(test.expression, { finding: findingOf(facts, name) }));
  }
}

function findingOf(facts: ValueFacts, name: string) {
  const { secret, match, line, title, fragment } = facts;
  return {
    secret,
    match,
    line,
    rule_id: name,
    description: title,
    get fragment_raw() {
      return fragment().text;
    },
    get match_start_idx() {
      return fragment().match[0];
    },
    get match_end_idx() {
      return fragment().match[1];
    },
    get match_line_start_idx() {
      return fragment().line[0];
    },
    get match_line_end_idx() {
      return fragment().line[1];
    },
  };
}
