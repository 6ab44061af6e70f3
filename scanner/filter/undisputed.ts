/**
 * Claims of values that their form gives away whatever a name says. To weigh what overlaps one of them would be lost work, and the
 * commonest credential is a vendor's token behind a name that says token.
 */
import { settleOverlaps, specificityOf } from './specificity.ts';
import type { Claim } from './specificity.ts';

/** No rule that weighs, and no vendor's that a name calls, is more specific. */
export const MOST_BY_NAME = 7;

export function undisputed<T extends Claim>(claims: readonly T[]): readonly T[] {
  const certain = claims.filter(({ rule }) => specificityOf(rule) > MOST_BY_NAME);
  return certain.length === 0 ? certain : settleOverlaps(certain);
}

/** Whether one of these claims has bytes from `start` to `end`, the last one left aside: it may be a brace that is no part of the value. */
export function isClaimed(start: number, end: number, by: readonly Claim[]): boolean {
  return by.some((claim) => claim.start < end - 1 && claim.end > start);
}
