/** What of a content could be a finding is told before anybody knows where it stands: in which kinds of files. */
import type { Rule } from '../../rules/index.ts';
import type { TextView } from '../decode/text-view.ts';
import type { Candidate } from '../engine/engine.ts';
import { isAllowed, isGeneric } from '../filter/allowlist.ts';
import { examine, isTemplate } from '../filter/judge.ts';
import { isInertFile, isLockFile } from '../filter/path-kind.ts';
import { isReference } from '../filter/reference.ts';
import { keepAnswer } from './answers.ts';
import { contextOf } from './context.ts';
import { FILE_NUMBERS, fileNumber, surroundingEvidence } from './evidence.ts';
import { mostOf, probabilityOf, sumOf } from './model.ts';
import { readNamedValue } from './named-value.ts';
import type { NamedValue } from './named-value.ts';
import { findOwner } from './owner.ts';
import { createWeighing, LEAST_CONFIDENCE } from './weighing.ts';
import type { Weighing } from './weighing.ts';

/** Kinds of files as a bit each, by `fileNumber`: all there are, and all but those in which no name is believed. */
export const ANY_FILE = -1;
const BELIEVED = 2 ** FILE_NUMBERS - 1;

/** Whether what might be a finding in these files might be one at that path. */
export function areOfKind(files: number, path: string): boolean {
  if (files === ANY_FILE) return true;
  return ((files >> fileNumber(path)) & 1) === 1 && !isLockFile(path) && !isInertFile(path);
}

/** Tells, where no path is known, in which kinds of files a candidate might be a finding; 0 for none. */
export type Foresight = (view: TextView, candidate: Candidate) => number;

export function createForesight(): Foresight {
  const weighing = createWeighing();
  const kept = new Map<string, number>();
  return (view, candidate) => {
    const { rule } = candidate;
    const files = isGeneric(rule) ? BELIEVED : ANY_FILE;
    // What is nothing where nothing is known of the file is nothing anywhere.
    if (rule.weighed !== true) return examine(view, candidate, '').kind === 'credential' ? files : 0;
    // By the bytes: to take them apart is what an answer that is kept spares.
    const key = contextOf(view, candidate);
    let answer = kept.get(key);
    if (answer === undefined) {
      answer = files === ANY_FILE ? files : filesFor(rule, readNamedValue(view, candidate, ''), weighing);
      keepAnswer(kept, key, answer);
    }
    return answer;
  };
}

/** Sums come out a little different in another order. */
const SLACK = 1e-9;

function filesFor(rule: Rule, named: NamedValue, weighing: Weighing): number {
  const { value, before, name, operator } = named;
  if (weighing.isHopeless(rule, value) || isReference(value) || isTemplate(value)) return 0;
  if (isAllowed(rule, value, before + name + operator, '')) return 0;
  if (findOwner(rule, named, weighing) !== undefined) return BELIEVED;
  const own = weighing.weighOwn(rule, named) + SLACK;
  const inFiles = weighing.weighFiles(rule, named);
  if (probabilityOf(own + Math.max(...inFiles) + mostOf('l:')) < LEAST_CONFIDENCE) return 0;
  const around = sumOf(surroundingEvidence(named));
  let files = 0;
  for (const [file, weight] of inFiles.entries()) {
    if (probabilityOf(own + weight + around) >= LEAST_CONFIDENCE) files |= 1 << file;
  }
  return files;
}
