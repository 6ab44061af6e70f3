/** How good findings are against labels: what share of the credentials is found, what share of the findings are credentials. */
import type { Found } from './findings.ts';
import { isCore } from './labels.ts';
import type { Label, Labels } from './labels.ts';

/** A credential, none, a placeholder; a line without a label. */
export type Outcome = 'T' | 'F' | 'X' | '-';
export type Outcomes = Readonly<Record<Outcome, number>>;

export interface Share {
  readonly part: number;
  readonly of: number;
}

export interface Score {
  /** Of all labels that are true, of those that count, and of those that were not weak before they were replaced. */
  readonly all: Share;
  readonly core: Share;
  readonly solid: Share;
  /** Core recall of each repository. */
  readonly repositories: readonly Share[];
  readonly outcomes: Outcomes;
  readonly categories: ReadonlyMap<string, Share>;
  readonly rules: ReadonlyMap<string, Outcomes>;
}

function outcomeOf(found: Found, labels: Labels): Outcome {
  const truths = new Set(labels.on(found).map(({ truth }) => truth));
  return truths.has('T') ? 'T' : truths.has('X') ? 'X' : truths.has('F') ? 'F' : '-';
}

/** A label is found when a finding shares a line with it. */
export function score(found: readonly Found[], labels: Labels): Score {
  const hit = new Set<Label>();
  const rules = new Map<string, Record<Outcome, number>>();
  const outcomes = { T: 0, F: 0, X: 0, '-': 0 };
  for (const one of found) {
    for (const label of labels.on(one)) hit.add(label);
    const outcome = outcomeOf(one, labels);
    const rule = rules.get(one.rule) ?? { T: 0, F: 0, X: 0, '-': 0 };
    rules.set(one.rule, rule);
    rule[outcome]++;
    outcomes[outcome]++;
  }
  const share = (of: readonly Label[]): Share => ({ part: of.filter((label) => hit.has(label)).length, of: of.length });
  const all = labels.all.filter(({ truth }) => truth === 'T');
  const core = all.filter(isCore);
  const byRepository = groupBy(core, ({ repo }) => [repo]);
  const byCategory = groupBy(all, ({ rule }) => rule.split(':'));
  return {
    all: share(all),
    core: share(core),
    solid: share(core.filter(({ weak }) => weak !== true)),
    repositories: [...byRepository.values()].map(share),
    outcomes,
    categories: new Map([...byCategory].map(([category, within]) => [category, share(within)])),
    rules,
  };
}

function groupBy(labels: readonly Label[], keysOf: (label: Label) => readonly string[]): Map<string, Label[]> {
  const groups = new Map<string, Label[]>();
  for (const label of labels) {
    for (const key of new Set(keysOf(label))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [label]);
      else group.push(label);
    }
  }
  return groups;
}

export interface Figures {
  readonly all: number;
  readonly core: number;
  readonly solid: number;
  readonly repositories: number;
  readonly precision: number;
  /** If every line without a label held no credential. */
  readonly harsh: number;
  /** Of core recall and precision. */
  readonly f1: number;
}

export function figuresOf({ all, core, solid, repositories, outcomes }: Score): Figures {
  const { T, F, X, '-': unlabelled } = outcomes;
  const precision = ratio({ part: T, of: T + F + X });
  const recall = ratio(core);
  return {
    all: ratio(all),
    core: recall,
    solid: ratio(solid),
    repositories: repositories.reduce((sum, one) => sum + ratio(one), 0) / Math.max(1, repositories.length),
    precision,
    harsh: ratio({ part: T, of: T + F + X + unlabelled }),
    f1: ratio({ part: 2 * precision * recall, of: precision + recall }),
  };
}

export function ratio({ part, of }: Share): number {
  return of === 0 ? 0 : part / of;
}

export interface Band extends Share {
  readonly from: number;
  /** What the findings in it claim on average. */
  readonly claimed: number;
}

/** Of findings on labelled lines, by their confidence in tenths: how many are true. */
export function bandsOf(found: readonly Found[], labels: Labels): Band[] {
  const judged = found.map((one) => ({ ...one, outcome: outcomeOf(one, labels) })).filter(({ outcome }) => outcome !== '-');
  return Array.from({ length: 10 }, (_, tenth) => {
    const within = judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth);
    const claimed = within.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, within.length);
    return { from: tenth / 10, claimed, part: within.filter(({ outcome }) => outcome === 'T').length, of: within.length };
  });
}
