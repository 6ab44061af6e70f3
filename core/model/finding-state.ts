/** The life of a finding in the service, as one table: what may happen to it, and what becomes of it then. */

export const FINDING_STATES = ['sealed', 'vaulted', 'rewritten', 'dismissed'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

const TRANSITIONS = {
  /** A push brought the same value at the same place again: where it had been replaced, it is back. */
  'seen-again': { sealed: 'vaulted', vaulted: 'vaulted', rewritten: 'vaulted', dismissed: 'dismissed' },
  /** A push brought another value at the place: what was decided about the old one does not count. */
  'value-changed': { sealed: 'vaulted', vaulted: 'vaulted', rewritten: 'vaulted', dismissed: 'vaulted' },
  /** `fix` put the reference in its place. */
  'rewrite.applied': { vaulted: 'rewritten' },
  /** `undo` put the value back. */
  'rewrite.undone': { rewritten: 'vaulted' },
} as const satisfies Record<string, Partial<Record<FindingState, FindingState>>>;

export type FindingEvent = keyof typeof TRANSITIONS;

/** Pairs of the state before and the state after; in any other state the event changes nothing. */
export function transitionsOf(event: FindingEvent): readonly (readonly [FindingState, FindingState])[] {
  const row: Partial<Record<FindingState, FindingState>> = TRANSITIONS[event];
  return FINDING_STATES.flatMap((before) => {
    const after = row[before];
    return after === undefined ? [] : [[before, after] as const];
  });
}
