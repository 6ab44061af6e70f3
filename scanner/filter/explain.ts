/** Why a candidate is believed, for whoever asks. */
import { findRule } from '../../rules/index.ts';
import type { Rule } from '../../rules/index.ts';
import type { Evidence } from '../../core/model/index.ts';
import type { TextView } from '../decode/text-view.ts';
import type { Candidate } from '../engine/engine.ts';
import { explainMatch } from '../judgement/explanation.ts';
import type { Reason } from '../judgement/explanation.ts';
import { GUESSED } from '../judgement/sayings.ts';
import { confidenceOf } from './confidence.ts';
import type { PathKind } from './path-kind.ts';
import { isWeak } from './words.ts';

const PLACES: Readonly<Record<PathKind, string>> = {
  plain: '',
  test: 'in a test',
  example: 'in an example',
  documentation: 'in documentation',
};

/** Of a match that is believed for its form. */
export function explainForm(
  view: TextView,
  { rule, start, end }: Pick<Candidate, 'rule' | 'start' | 'end'>,
  path: PathKind,
): Evidence[] {
  const value = view.textOf(start, end);
  const certain = rule.check?.(value) === 'certain';
  const weak = rule.chosen === true && isWeak(value);
  const at = (facts: { path: PathKind; weak: boolean }): number => confidenceOf({ rule: rule.confidence, certain, ...facts });
  const reasons: [Reason, ...Reason[]] = [{ says: reasonOf(rule, certain), confidence: at({ path: 'plain', weak: false }) }];
  if (path !== 'plain') reasons.push({ says: PLACES[path], confidence: at({ path, weak: false }) });
  if (weak) reasons.push({ says: GUESSED, confidence: at({ path, weak }) });
  return explainMatch(reasons);
}

function reasonOf({ check, needs, title }: Rule, certain: boolean): string {
  const form = `the form of: ${title}`;
  if (certain) return `${form}, and its checksum or structure agrees`;
  const beside = needs === undefined ? '' : `, beside: ${findRule(needs.rule)?.title ?? needs.rule}`;
  return check === undefined ? `${form}${beside}` : `${form}, and nothing in it disagrees${beside}`;
}
