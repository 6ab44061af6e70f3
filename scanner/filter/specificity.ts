/** Where two rules claim overlapping bytes, the more specific one wins. */
import type { Rule } from '../../rules/index.ts';

export interface Claim {
  readonly rule: Rule;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** Stable whatever the order given: by specificity, then confidence, then length, then place, then rule id. */
export function settleOverlaps<T extends Claim>(claims: readonly T[]): T[] {
  const order = claims.toSorted(
    (a, b) =>
      specificityOf(b.rule) - specificityOf(a.rule) ||
      b.confidence - a.confidence ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start ||
      (a.rule.id < b.rule.id ? -1 : 1),
  );
  const taken = createRanges();
  const kept = order.filter((claim) => taken.add(claim.start, claim.end));
  return kept.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

export function specificityOf(rule: Rule): number {
  return rule.specificity ?? 10;
}

/** Ranges that do not overlap, sorted; adding one that would is refused. */
function createRanges() {
  const starts: number[] = [];
  const ends: number[] = [];
  return {
    add(start: number, end: number): boolean {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] as number) < end) low = middle + 1;
        else high = middle;
      }
      if (low > 0 && (ends[low - 1] as number) > start) return false;
      starts.splice(low, 0, start);
      ends.splice(low, 0, end);
      return true;
    },
  };
}
