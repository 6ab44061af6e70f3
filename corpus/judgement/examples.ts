/** Makes examples to learn from of what was observed in labelled files and in code that holds no credentials. */
import type { Drill } from './drills.ts';
import type { Example } from './fit.ts';
import type { Labels } from './labels.ts';
import { isAbout } from './labels.ts';
import { createObserver } from './observe.ts';
import type { Observation } from './observe.ts';

/** An example and where it comes from. */
export interface Sourced extends Example {
  /** A labelled repository, or a folder of clean code. */
  readonly from: string;
  /** Of another example, with words in place of its letters: not what stands there. */
  readonly isTwin?: true;
}

/** Of a repository with more observations than this each counts less: a few of them hold half of all labels. */
const MANY = 40;
/** What stands on a line without a label is likely no credential. */
const UNLABELLED = 0.6;
const WEAK = 0.7;
/** Share of a chosen value's weight that goes to its reworded twin. */
const REWORDED = 0.6;
const CLEAN = 0.3;
const MOST_CLEAN = 5000;

/** Evidence is learned where it was seen so often, in so many repositories or folders. */
const LEAST_SEEN = 5;
const LEAST_SOURCES = 3;

export function examplesOf(observations: readonly Observation[], labels: Labels): Sourced[] {
  const drafts: Sourced[] = [];
  for (const observation of observations) {
    const { evidence, reworded, path } = observation;
    if (evidence === undefined) continue;
    const from = labels.repositoryOf(path) ?? path;
    const here = labels.on(observation);
    const meant = here.filter((label) => label.truth === 'T' && isAbout(label, observation));
    // Another value than the one that the line is labelled for: nobody said what it is.
    if (meant.length === 0 && here.some((label) => label.truth === 'T')) continue;
    if (meant.length === 0) {
      drafts.push({ from, evidence, truth: false, weight: here.length > 0 ? 1 : UNLABELLED });
      continue;
    }
    const weight = meant.every((label) => label.weak === true) ? WEAK : 1;
    if (reworded !== undefined) drafts.push({ from, evidence: reworded, truth: true, weight: weight * REWORDED, isTwin: true });
    drafts.push({ from, evidence, truth: true, weight: reworded === undefined ? weight : weight * (1 - REWORDED / 2) });
  }
  const counts = new Map<string, number>();
  for (const { from } of drafts) counts.set(from, (counts.get(from) ?? 0) + 1);
  return drafts.map((draft) => ({
    ...draft,
    weight: draft.weight * Math.min(1, Math.sqrt(MANY / (counts.get(draft.from) ?? 1))),
  }));
}

/** Nothing in clean code is a credential; of a large folder a part is enough. `folder` is how it is called. */
export function counterexamplesOf(folder: string, observations: readonly Observation[]): Sourced[] {
  const weighed = observations.filter(({ evidence }) => evidence !== undefined);
  const step = Math.max(1, weighed.length / MOST_CLEAN);
  return Array.from({ length: Math.min(weighed.length, MOST_CLEAN) }, (_, index) => {
    const { evidence, path } = weighed[Math.floor(index * step)] as Observation;
    return { from: `${folder}/${path.split('/', 2).join('/')}`, evidence: evidence ?? [], truth: false, weight: CLEAN };
  });
}

const DRILLED = 0.4;

/** In a made-up text it is known what is the credential; everything else that is found there is none. */
export function drillsOf(drills: readonly Drill[]): Sourced[] {
  const observer = createObserver();
  return drills.flatMap(({ path, text, value, truth }) =>
    [...observer.observe(Buffer.from(text), path)].flatMap(({ evidence, value: seen = '' }) =>
      evidence === undefined ? [] : [{ from: `drills/${path}`, evidence, truth: truth && seen.includes(value), weight: DRILLED }],
    ),
  );
}

/** The evidence that is frequent enough to be learned. */
export function knownEvidence(examples: readonly Sourced[]): Set<string> {
  const seen = new Map<string, { count: number; readonly from: Set<string> }>();
  for (const { evidence, from } of examples) {
    for (const name of new Set(evidence)) {
      const entry = seen.get(name) ?? { count: 0, from: new Set() };
      entry.count++;
      entry.from.add(from);
      seen.set(name, entry);
    }
  }
  return new Set(
    [...seen].filter(([, { count, from }]) => count >= LEAST_SEEN && from.size >= LEAST_SOURCES).map(([name]) => name),
  );
}
