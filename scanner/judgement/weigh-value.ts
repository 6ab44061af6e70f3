/** How likely a value that a name gives away is a credential, and whose. */
import { findNamedRules } from '../../rules/index.ts';
import type { Rule } from '../../rules/index.ts';
import type { TextView } from '../decode/text-view.ts';
import type { Candidate } from '../engine/engine.ts';
import { isRandom } from '../filter/randomness.ts';
import { isReference } from '../filter/reference.ts';
import { anyFileEvidence, fileEvidence, ownEvidence, surroundingEvidence } from './evidence.ts';
import { isAlgorithm, isIdentifier } from './looks.ts';
import { mostOf, probabilityOf, sumOf, weigh } from './model.ts';
import { readNamedValue } from './named-value.ts';
import type { NamedValue } from './named-value.ts';

/** Nobody asks to see what is less likely than this. */
export const LEAST_CONFIDENCE = 0.25;

/** By far the most candidates in code: words of programs, where something drawn at random would stand; names of methods. */
export function isHopeless(rule: Rule, value: string): boolean {
  return (rule.chosen !== true && isIdentifier(value)) || isAlgorithm(value);
}

/** A probability from 0 to 1; 0 where it would be below the least. */
export function confidenceIn(rule: Rule, named: NamedValue): number {
  const own = [...ownEvidence(named, rule.chosen === true), ...fileEvidence(named)];
  // Most values are names and code, and nothing around them makes up for it.
  if (probabilityOf(weigh(own) + mostOf('l:')) < LEAST_CONFIDENCE) return 0;
  return probabilityOf(weigh([...own, ...surroundingEvidence(named)]));
}

/** The vendor whose word stands in the name and whose form the value has; undefined where there is none, or more than one. */
export function findOwner(
  { chosen }: Rule,
  { name, before, value }: NamedValue,
): { readonly rule: Rule; readonly confidence: number } | undefined {
  if (chosen === true || !isRandom(value, { strict: true })) return undefined;
  const [first, second] = findNamedRules({ name, before, value });
  if (first === undefined || first.rule.check?.(value) === false) return undefined;
  const isAmbiguous = second !== undefined && second.inName === first.inName && vendorOf(second.rule) !== vendorOf(first.rule);
  if (isAmbiguous) return undefined;
  return { rule: first.rule, confidence: first.inName ? first.rule.confidence : 0 };
}

function vendorOf({ id }: Rule): string {
  return id.slice(0, id.indexOf('.'));
}

/** Answers that are kept: the versions of a file say most things over and over. */
const MOST_KEPT = 4096;

/** Tells, where no path is known, whether a candidate might be a finding in any kind of file. */
export type Foresight = (view: TextView, candidate: Candidate) => boolean;

export function createForesight(): Foresight {
  const kept = new Map<string, boolean>();
  return (view, candidate) => {
    const { rule } = candidate;
    if (rule.weighed !== true) return true;
    const named = readNamedValue(view, candidate, '');
    const { value, name, operator, before, after, above, below } = named;
    const key = [rule.id, above, before, name, operator, value, after, below].join('\n');
    let answer = kept.get(key);
    if (answer === undefined) {
      answer = mayBeFound(rule, named);
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(key, answer);
    }
    return answer;
  };
}

function mayBeFound(rule: Rule, named: NamedValue): boolean {
  if (isHopeless(rule, named.value) || isReference(named.value)) return false;
  if (findOwner(rule, named) !== undefined) return true;
  const own = weigh(ownEvidence(named, rule.chosen === true));
  const file = Math.max(...anyFileEvidence(named).map((evidence) => sumOf(evidence)));
  if (probabilityOf(own + file + mostOf('l:')) < LEAST_CONFIDENCE) return false;
  return probabilityOf(own + file + sumOf(surroundingEvidence(named))) >= LEAST_CONFIDENCE;
}
