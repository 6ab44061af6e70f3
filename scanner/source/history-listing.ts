/** What both ways to list a history have in common. */
import type { ScanTarget } from '../scan-result.ts';
import type { Ledger, Place } from '../source.ts';
import type { Dispatch } from '../task.ts';

export type HistoryTarget = Extract<ScanTarget, { kind: 'git' }>;

export interface Listing {
  /**
   * Each content once, with the first commit that brought it. Those that turn out to have nothing while the list is made are
   * counted and left out; without `dispatch` none are.
   */
  list(ledger: Ledger, dispatch: Dispatch | null): AsyncGenerator<Place, void, undefined>;
  /** Where each of them stands, the first commit first. Known once everything is listed. */
  readonly placesOf: (oids: readonly string[]) => ReadonlyMap<string, readonly Place[]>;
  /** How many were looked through, where that is known once everything is listed. */
  readonly commits?: () => number | undefined;
  /** Whether refs name commits and contents alone, no folders, where that is known once everything is listed. */
  readonly namesNoFolder?: () => boolean | undefined;
}

export function isWhole({ range, since }: HistoryTarget): boolean {
  return range === undefined && since === undefined;
}
