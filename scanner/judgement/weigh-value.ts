/** How likely a value that a name gives away is a credential, and whose. */
import { findNamedRules } from '../../rules/index.ts';
import type { Rule } from '../../rules/index.ts';
import { isRandom } from '../filter/randomness.ts';
import { fileEvidence, ownEvidence, surroundingEvidence } from './evidence.ts';
import { isAlgorithm, isIdentifier } from './looks.ts';
import { mostOf, probabilityOf, weigh } from './model.ts';
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
