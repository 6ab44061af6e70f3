import { describe, expect, it } from 'vitest';
import { FINDING_STATES, transitionsOf } from './index.ts';
import type { FindingEvent, FindingState } from './index.ts';

const after = (state: FindingState, event: FindingEvent) => new Map(transitionsOf(event)).get(state) ?? state;

describe('the life of a finding', () => {
  it('goes from the vault to the file and back, and nowhere else by a rewrite', () => {
    expect(transitionsOf('rewrite.applied')).toEqual([['vaulted', 'rewritten']]);
    expect(transitionsOf('rewrite.undone')).toEqual([['rewritten', 'vaulted']]);
  });

  it('undoes what a rewrite did', () => {
    for (const state of FINDING_STATES) {
      const applied = after(state, 'rewrite.applied');
      if (applied !== state) expect(after(applied, 'rewrite.undone')).toBe(state);
    }
  });

  it('forgets a dismissal with the value only', () => {
    expect(after('dismissed', 'seen-again')).toBe('dismissed');
    expect(after('dismissed', 'value-changed')).toBe('vaulted');
  });

  it('knows what a push leads to from every state', () => {
    for (const event of ['seen-again', 'value-changed'] as const) {
      expect(transitionsOf(event).map(([before]) => before)).toEqual([...FINDING_STATES]);
    }
  });
});
