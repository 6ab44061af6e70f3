/** Weighs evidence: the log odds of all that is there are added up. Its numbers are learned, see `corpus/judgement`. */
import { BIAS, WEIGHTS } from './weights.ts';

let known: ReadonlyMap<string, number> | undefined;

function weights(): ReadonlyMap<string, number> {
  known ??= new Map(
    WEIGHTS.trim()
      .split(/[·\n]/)
      .map((line) => {
        const at = line.indexOf('\t');
        return [line.slice(0, at), Number(line.slice(at + 1))];
      }),
  );
  return known;
}

/** Log odds of all the evidence: above nothing, it speaks for a credential. */
export function weigh(evidence: Iterable<string>): number {
  const table = weights();
  let sum = BIAS;
  for (const name of new Set(evidence)) sum += table.get(name) ?? 0;
  return sum;
}

/** A probability from 0 to 1. */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

let most: number | undefined;

/** The most that all evidence of a kind, by the beginning of its name, can say for a credential. */
export function mostOf(kind: string): number {
  most ??= [...weights()].reduce((sum, [name, weight]) => (name.startsWith(kind) && weight > 0 ? sum + weight : sum), 0);
  return most;
}

export interface Weighed {
  readonly evidence: string;
  /** Log odds: above nothing, it speaks for a credential. */
  readonly weight: number;
}

/** What counted, the heaviest first. */
export function explain(evidence: Iterable<string>): Weighed[] {
  const table = weights();
  return [...new Set(evidence)]
    .flatMap((name) => {
      const weight = table.get(name);
      return weight === undefined ? [] : [{ evidence: name, weight }];
    })
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
