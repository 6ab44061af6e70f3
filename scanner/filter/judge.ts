/**
 * Decides which candidates of one stretch of text are findings: check, stand-ins and references, randomness, allowlists,
 * companions, inline marks, overlaps. It sees values, and hands on none: only where they stand and how sure they are.
 */
import type { Evidence } from '../../core/model/index.ts';
import { lineEnd, lineStart } from '../decode/line-edges.ts';
import type { TextView } from '../decode/text-view.ts';
import type { Candidate } from '../engine/engine.ts';
import type { Rule } from '../../rules/index.ts';
import { keepAnswer } from '../judgement/answers.ts';
import { contextOf } from '../judgement/context.ts';
import { explainNamed } from '../judgement/explanation.ts';
import { readNamedValue } from '../judgement/named-value.ts';
import { findOwner } from '../judgement/owner.ts';
import { createWeighing, LEAST_CONFIDENCE } from '../judgement/weighing.ts';
import type { Weighing } from '../judgement/weighing.ts';
import { isAllowed, isGeneric } from './allowlist.ts';
import { createCompanions } from './companions.ts';
import { confidenceOf } from './confidence.ts';
import { explainForm } from './explain.ts';
import { isAllowedInline } from './inline-allow.ts';
import { pathKind } from './path-kind.ts';
import { isPlaceholder } from './placeholder.ts';
import { entropyOf, isRandom } from './randomness.ts';
import { isLookup, isReference, literalDefault, withoutTemplates } from './reference.ts';
import { settleOverlaps } from './specificity.ts';
import { isClaimed, undisputed } from './undisputed.ts';
import { isWeak } from './words.ts';

/** Offsets are indices of the view's bytes. */
export interface Judged {
  readonly rule: Rule;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  /** A person allowed it on its line. */
  readonly allowed: boolean;
  /** What counted; present where that was asked for. */
  readonly evidence?: readonly Evidence[];
}

type Verdict =
  | {
      readonly kind: 'credential';
      readonly start: number;
      readonly end: number;
      /** The candidate's, or a vendor's whose name stands there. */
      readonly rule: Rule;
      readonly confidence: number;
    }
  /** Known to be nothing, so that a more general rule must not claim it either. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unfit' };

/** What was made of values, by path and context. */
export type Verdicts = Map<string, Verdict>;

type Fit = Exclude<Verdict, { kind: 'unfit' }>;

/** The answer for nearly every candidate: nothing is made for it. */
const UNFIT: Verdict = Object.freeze({ kind: 'unfit' });

interface Claim extends Judged {
  readonly nothing: boolean;
}

/** Bytes of a line that are looked at on each side of a value. */
const LINE_REACH = 2048;
const NEWLINE = 10;
/** `ghp_` says what it is; `eyJ` begins any JSON. */
const TELLING_PREFIX = 4;

/**
 * `disabled` are rules that serve as companions only; `weighing` is best the same for all that one thread looks at, and so are
 * `known`, given where versions of a file come one after another.
 */
export function judge(
  view: TextView,
  candidates: readonly Candidate[],
  path: string,
  disabled: ReadonlySet<string> = new Set(),
  explain = false,
  weighing: Weighing = createWeighing(),
  known?: Verdicts,
): Judged[] {
  const claims: Claim[] = [];
  const add = (candidate: Candidate, verdict: Fit): void => {
    if (disabled.has(candidate.rule.id)) return;
    const claim = claimOf(view, candidate, verdict);
    claims.push(explain && !claim.nothing ? { ...claim, evidence: evidenceOf(view, candidate, claim, path, weighing) } : claim);
  };
  const forms: Candidate[] = [];
  const verdicts: Fit[] = [];
  for (const candidate of candidates) {
    if (candidate.rule.weighed === true) continue;
    const verdict = examine(view, candidate, path);
    if (verdict.kind === 'unfit') continue;
    forms.push(candidate);
    verdicts.push(verdict);
  }
  if (forms.length > 0) {
    // No rule needs one that weighs.
    const companions = createCompanions(forms, view.bytes);
    for (const [index, form] of forms.entries()) if (companions.has(form)) add(form, verdicts[index] as Fit);
  }
  const certain = undisputed(claims);
  for (const candidate of candidates) {
    if (candidate.rule.weighed !== true || isClaimed(candidate.start, candidate.end, certain)) continue;
    const verdict =
      known === undefined ? weighCandidate(view, candidate, path, weighing) : weighOnce(view, candidate, path, weighing, known);
    if (verdict.kind !== 'unfit') add(candidate, verdict);
  }
  if (claims.length === 0) return [];
  return settleOverlaps(claims).filter((claim) => !claim.nothing);
}

function claimOf(view: TextView, candidate: Candidate, verdict: Fit): Claim {
  if (verdict.kind === 'nothing') {
    return { rule: candidate.rule, start: candidate.start, end: candidate.end, confidence: 0, allowed: false, nothing: true };
  }
  const { rule, start, end, confidence } = verdict;
  const allowed = isAllowedInline(linesAround(view, start, end), rule.id);
  return { rule, start, end, confidence, allowed, nothing: false };
}

function evidenceOf(view: TextView, candidate: Candidate, claim: Claim, path: string, weighing: Weighing): Evidence[] {
  if (candidate.rule.weighed !== true) return explainForm(view, claim, pathKind(path));
  const chosen = candidate.rule.chosen === true;
  const named = readNamedValue(view, candidate, path);
  const owner = findOwner(candidate.rule, named, weighing);
  const isKnown = owner !== undefined && owner.confidence > 0;
  const known = isKnown ? { says: `the name and the form of: ${owner.rule.title}`, confidence: owner.confidence } : undefined;
  return explainNamed(named, chosen, known);
}

/** Of a rule by whose form the value is judged. */
export function examine(view: TextView, candidate: Candidate, path: string): Verdict {
  const { rule } = candidate;
  const range = rangeOf(view, candidate);
  const value = view.textOf(range.start, range.end);
  const before = view.textOf(lineStart(view.bytes, range.start, LINE_REACH), range.start);
  if (isReference(value)) return { kind: 'nothing' };
  if (isAllowed(rule, value, before, path)) return { kind: 'nothing' };

  const checked = rule.check?.(value) ?? true;
  if (checked === false) {
    // With a telling prefix it is meant as one of these, and false: nothing that a general rule should take up.
    return { kind: (rule.prefix?.length ?? 0) >= TELLING_PREFIX && value.startsWith(rule.prefix ?? '') ? 'nothing' : 'unfit' };
  }
  const certain = checked === 'certain';
  const chosen = rule.chosen === true;
  const body = rule.prefix !== undefined && value.startsWith(rule.prefix) ? value.slice(rule.prefix.length) : value;
  if (isPlaceholder(body, { chosen })) return { kind: 'nothing' };
  if ((chosen || isGeneric(rule)) && isTemplateOrCode(value, before)) return { kind: 'nothing' };
  if (rule.minEntropy !== undefined && entropyOf(value) < rule.minEntropy) return { kind: 'unfit' };
  if (!chosen && !certain && !isRandom(body, { strict: isGeneric(rule) })) return { kind: 'unfit' };
  const confidence = confidenceOf({ rule: rule.confidence, certain, path: pathKind(path), weak: chosen && isWeak(value) });
  return { kind: 'credential', ...range, rule, confidence };
}

/** Where a name alone gives the value away: the evidence decides, and a vendor's word in the name says whose it is. */
function weighCandidate(view: TextView, candidate: Candidate, path: string, weighing: Weighing): Verdict {
  const { rule } = candidate;
  const value = view.textOf(candidate.start, candidate.end);
  if (weighing.isHopeless(rule, value)) return UNFIT;
  if (isReference(value) || isTemplate(value)) return { kind: 'nothing' };
  const named = readNamedValue(view, candidate, path);
  const { name, before, operator } = named;
  if (isAllowed(rule, value, before + name + operator, path)) return { kind: 'nothing' };
  if (weighing.isSettled(rule, named)) return UNFIT;
  const owner = findOwner(rule, named, weighing);
  const confidence = Math.max(owner?.confidence ?? 0, weighing.confidenceIn(rule, named));
  if (confidence < LEAST_CONFIDENCE) return UNFIT;
  // `${NAME:-value}`: the brace that closes it is none of the value's.
  const end = operator.includes('${') && value.endsWith('}') ? candidate.end - 1 : candidate.end;
  return { kind: 'credential', start: candidate.start, end, rule: owner?.rule ?? rule, confidence: round(confidence) };
}

/** The same, where it most often was weighed in another version of the file. */
function weighOnce(view: TextView, candidate: Candidate, path: string, weighing: Weighing, known: Verdicts): Verdict {
  const key = `${path}\0${contextOf(view, candidate)}`;
  let verdict = known.get(key);
  if (verdict === undefined) {
    verdict = weighCandidate(view, candidate, path, weighing);
    keepAnswer(known, key, verdict);
  }
  if (verdict.kind !== 'credential') return verdict;
  const { start } = candidate;
  return { ...verdict, start, end: start + verdict.end - verdict.start };
}

function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}

/** Inside `${VAR:-literal}` the literal is what is looked at; the rest of the candidate is not. */
function rangeOf(view: TextView, { start, end }: Candidate): { start: number; end: number } {
  const text = Buffer.from(view.bytes.buffer, view.bytes.byteOffset + start, end - start).toString('latin1', 0, 4200);
  const inner = text.startsWith('${') ? literalDefault(text) : null;
  return inner === null ? { start, end } : { start: start + inner.start, end: start + inner.end };
}

/** Little is left of it without its templates: `${USER}:${PASSWORD}`. */
export function isTemplate(value: string): boolean {
  const rest = withoutTemplates(value);
  return rest.length < value.length && rest.length < 8;
}

function isTemplateOrCode(value: string, before: string): boolean {
  if (isTemplate(value)) return true;
  return !/["'`]$/.test(before) && isLookup(value);
}

/** The line of the value and the one before it, each as far as it is looked at; for values over several lines also the last. */
export function linesAround(view: TextView, start: number, end: number): string {
  const own = lineStart(view.bytes, start, LINE_REACH);
  const previous = own > 0 && view.bytes[own - 1] === NEWLINE ? lineStart(view.bytes, own - 1, LINE_REACH) : own;
  return `${view.textOf(previous, start)}\u0000${view.textOf(end, lineEnd(view.bytes, end, LINE_REACH))}`;
}
