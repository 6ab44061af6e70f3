/** How likely a value that a name gives away is a credential, and whose. */
import { findNamedRules } from '../../rules/index.ts';
import type { Rule } from '../../rules/index.ts';
import type { TextView } from '../decode/text-view.ts';
import type { Candidate } from '../engine/engine.ts';
import { isRandom } from '../filter/randomness.ts';
import { isReference } from '../filter/reference.ts';
import { anyFileEvidence, fileEvidence, fileNumber, ownEvidence, surroundingEvidence } from './evidence.ts';
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

/** Every kind of file; see `Foresight`. */
export const ANY_FILE = -1;

/** Whether what might be a finding in these files might be one at that path. */
export function areOfKind(files: number, path: string): boolean {
  return files === ANY_FILE || ((files >> fileNumber(path)) & 1) === 1;
}

/** Tells, where no path is known, in which kinds of files a candidate might be a finding: a bit each, 0 for none. */
export type Foresight = (view: TextView, candidate: Candidate) => number;

export function createForesight(): Foresight {
  const kept = new Map<string, number>();
  return (view, candidate) => {
    const { rule } = candidate;
    if (rule.weighed !== true) return ANY_FILE;
    const named = readNamedValue(view, candidate, '');
    const { value, name, operator, before, after, above, below } = named;
    const key = [rule.id, above, before, name, operator, value, after, below].join('\n');
    let answer = kept.get(key);
    if (answer === undefined) {
      answer = filesFor(rule, named);
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(key, answer);
    }
    return answer;
  };
}

/** Sums come out a little different in another order. */
const SLACK = 1e-9;

function filesFor(rule: Rule, named: NamedValue): number {
  if (isHopeless(rule, named.value) || isReference(named.value)) return 0;
  if (findOwner(rule, named) !== undefined) return ANY_FILE;
  const own = weigh(ownEvidence(named, rule.chosen === true)) + SLACK;
  const inFiles = anyFileEvidence(named).map((evidence) => sumOf(evidence));
  if (probabilityOf(own + Math.max(...inFiles) + mostOf('l:')) < LEAST_CONFIDENCE) return 0;
  const around = sumOf(surroundingEvidence(named));
  let files = 0;
  for (const [file, weight] of inFiles.entries()) {
    if (probabilityOf(own + weight + around) >= LEAST_CONFIDENCE) files |= 1 << file;
  }
  return files;
}
