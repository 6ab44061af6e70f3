/** Weighs evidence: the log odds of all that is there are added up. Its numbers are learned, see `corpus/judgement`. */
import { BIAS, WEIGHTS } from './weights.ts';

export interface Weights {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

let current: Weights | undefined;
const most = new Map<string, number>();
const greatest = new Map<string, number>();

function table(): Weights {
  return (current ??= { bias: BIAS, weights: readWeights(WEIGHTS) });
}

/** In one pass that makes nothing but the table: a scan that finds one thing pays for all of it. */
function readWeights(text: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (let at = 1; at < text.length;) {
    const tab = text.indexOf('\t', at);
    // Two digits behind the point, then what parts it from the next.
    const end = text.indexOf('.', tab) + 3;
    weights.set(text.slice(at, tab), Number(text.slice(tab + 1, end)));
    at = end + 1;
  }
  return weights;
}

/** From now on others, or its own again: to judge how well those do that were learned without some of the examples. */
export function useWeights(others?: Weights): void {
  current = others;
  most.clear();
  greatest.clear();
}

/** Log odds of all the evidence: above nothing, it speaks for a credential. */
export function weigh(evidence: Iterable<string>): number {
  return table().bias + sumOf(evidence);
}

/** What this evidence adds to other. */
export function sumOf(evidence: Iterable<string>): number {
  const { weights } = table();
  let sum = 0;
  for (const name of new Set(evidence)) sum += weights.get(name) ?? 0;
  return sum;
}

/** What a single piece adds. */
export function weightOf(evidence: string): number {
  return table().weights.get(evidence) ?? 0;
}

/** A probability from 0 to 1. */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** The most that one piece of a kind, by the beginning of its name, can say for a credential. */
export function greatestOf(kind: string): number {
  let sum = greatest.get(kind);
  if (sum === undefined) {
    sum = 0;
    for (const [name, weight] of table().weights) if (weight > sum && name.startsWith(kind)) sum = weight;
    greatest.set(kind, sum);
  }
  return sum;
}

/** The most that all evidence of a kind, by the beginning of its name, can say for a credential. */
export function mostOf(kind: string): number {
  let sum = most.get(kind);
  if (sum === undefined) {
    sum = 0;
    for (const [name, weight] of table().weights) if (weight > 0 && name.startsWith(kind)) sum += weight;
    most.set(kind, sum);
  }
  return sum;
}

export interface Weighed {
  readonly evidence: string;
  /** Log odds: above nothing, it speaks for a credential. */
  readonly weight: number;
}

/** What counted, the heaviest first. */
export function explain(evidence: Iterable<string>): Weighed[] {
  const { weights } = table();
  return [...new Set(evidence)]
    .flatMap((name) => {
      const weight = weights.get(name);
      return weight === undefined ? [] : [{ evidence: name, weight }];
    })
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
