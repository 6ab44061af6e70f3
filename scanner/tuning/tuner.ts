/** What a thread does about a configuration: rules of its own beside those of the catalog, and tests of every value for its allowlists. */
import { bufferOf } from '../decode/buffer.ts';
import { lineEnd, lineStart } from '../decode/line-edges.ts';
import type { TextView } from '../decode/text-view.ts';
import { theirsFor } from '../dialect/known-rules.ts';
import type { Limited } from '../engine/engine.ts';
import { isAllowedInline } from '../filter/inline-allow.ts';
import { linesAround } from '../filter/judge.ts';
import type { Judged } from '../filter/judge.ts';
import { settleOverlaps } from '../filter/specificity.ts';
import type { Rule } from '../../rules/index.ts';
import { createAddedEngine } from './added-engine.ts';
import { allowsAll } from './condition.ts';
import { ruleOf } from './added-rule.ts';
import type { Tuning } from './tuning.ts';
import { createValueJudge } from './value-judge.ts';

export interface Tuned extends Judged {
  /** The whole match, where it is more than the value. */
  readonly matched?: readonly [start: number, end: number];
}

export interface Tuner {
  /** Whether any text may hold what the catalog does not know of. */
  readonly hasRules: boolean;
  /** With what the configuration's own rules find, by start; none over another. */
  add<Found extends Judged>(
    view: TextView,
    path: string,
    judged: readonly Found[],
  ): { readonly judged: (Found | Tuned)[]; readonly limited: readonly Limited[] };
  /** Whether nothing at this path can be a finding. */
  leavesOut(path: string): boolean;
  /** Rules that this path alone is enough for. */
  byPath(path: string): readonly Rule[];
  /** Tests that a value passes, by their index. `secret` where it does not stand there as it is. */
  testsOf(view: TextView, found: Judged & Partial<Tuned>, secret: string | undefined): readonly number[];
}

/** Bytes of a line on each side of a value that are its line. */
const LINE_REACH = 4096;

export function createTuner(tuning: Tuning): Tuner {
  const engine = createAddedEngine(tuning.rules);
  const rules = new Map(tuning.rules.map((rule) => [rule.id, { rule: ruleOf(rule), name: rule.name }]));
  const judgeValue = createValueJudge(tuning.allows, tuning.tests);
  const ruleFor = (id: string): Rule => (rules.get(id) as { rule: Rule }).rule;

  return {
    hasRules: tuning.rules.length > 0,
    add(view, path, judged) {
      const others = judged.map(({ rule: { id }, start, end }) => ({ id, start, end }));
      const { matches, limited } = engine.find(view.bytes, path, others);
      if (matches.length === 0) return { judged: [...judged], limited };
      const own = matches.map(({ rule: { id, confidence }, start, end, matchStart, matchEnd }): Tuned => {
        const rule = ruleFor(id);
        const allowed = isAllowedInline(linesAround(view, start, end), id);
        return { rule, start, end, confidence, allowed, matched: [matchStart, matchEnd] };
      });
      return { judged: settleOverlaps<(typeof judged)[number] | Tuned>([...judged, ...own]), limited };
    },
    leavesOut: (path) => allowsAll(tuning.allows, { path }),
    byPath: (path) => engine.namesOf(path).map(({ id }) => ruleFor(id)),
    testsOf(view, { rule, start, end, matched = [start, end] }, secret) {
      if (tuning.tests.length === 0) return [];
      const [from, to] = matched;
      const lineFrom = lineStart(view.bytes, from, LINE_REACH);
      const lineTo = lineEnd(view.bytes, to, LINE_REACH);
      const own = rules.get(rule.id);
      return judgeValue({
        rule: rule.id,
        names: own === undefined ? theirsFor(rule.id) : [own.name],
        title: rule.title,
        secret: secret ?? view.textOf(start, end),
        match: secret ?? view.textOf(from, to),
        line: view.textOf(lineFrom, lineTo),
        fragment: () => ({ text: textOf(view), match: matched, line: [lineFrom, lineTo] }),
      });
    },
  };
}

/** One character a byte, so that offsets are those of bytes. */
function textOf({ bytes }: TextView): string {
  return bufferOf(bytes).toString('latin1');
}
