/** Rules that need another one nearby: an AWS secret key is believed where a key id stands within some lines. */
import type { Candidate } from '../engine/engine.ts';
import { lowerBound } from '../lower-bound.ts';

export interface Companions {
  /** Whether the rule that `candidate` needs, if any, has a candidate within the number of lines it names. */
  has(candidate: Candidate): boolean;
}

/** Bytes that are looked through for line ends, at most. */
const REACH = 8192;
const NEWLINE = 10;

/** `candidates` are those that passed their check, sorted by start. */
export function createCompanions(candidates: readonly Candidate[], bytes: Uint8Array): Companions {
  const starts = new Map<string, number[]>();
  for (const { rule, start } of candidates) {
    const list = starts.get(rule.id);
    if (list === undefined) starts.set(rule.id, [start]);
    else list.push(start);
  }
  return {
    has({ rule: { needs }, start }) {
      if (needs === undefined) return true;
      const others = starts.get(needs.rule) ?? [];
      const index = lowerBound(others, others.length, start);
      // The nearest on either side: one farther away has no fewer lines between.
      return [others[index - 1], others[index], others[index + 1]].some(
        (other) => other !== undefined && other !== start && isWithin(bytes, start, other, needs.lines),
      );
    },
  };
}

function isWithin(bytes: Uint8Array, one: number, other: number, lines: number): boolean {
  const from = Math.min(one, other);
  const to = Math.max(one, other);
  if (to - from > REACH) return false;
  let between = 0;
  for (let at = from; at < to && between <= lines; at++) if (bytes[at] === NEWLINE) between++;
  return between <= lines;
}
