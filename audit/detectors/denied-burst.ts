/** Probing: many refusals, or refusals for several different things, in a short time. It needs no learning. */
import { defineDetector } from '../detection/detector.ts';
import { shortHash } from '../detection/known-set.ts';
import { addMark, stretchesAround } from '../detection/window.ts';
import type { Mark } from '../detection/window.ts';

/** The newest refusals, each with a hash of what was asked for. */
interface State {
  readonly denials: readonly Mark[];
}

const MAX_DENIALS = 24;
const MINUTE = 60_000;

export const detector = defineDetector<State, 'minutes' | 'denials' | 'items'>({
  id: 'denied-burst',
  about: 'An identity was refused again and again, or for several items: the earliest sign of probing.',
  parameters: {
    minutes: { default: 10, min: 1, max: 60, about: 'Length of the window.' },
    denials: { default: 5, min: 2, max: MAX_DENIALS, about: 'Refusals in the window that raise an alert.' },
    items: { default: 3, min: 2, max: MAX_DENIALS, about: 'Different refused items in the window that raise an alert.' },
  },
  // A malformed reference is a slip of the keyboard, not a probe.
  concerns: (row) => row.kind === 'resolve.denied' && row.decision?.reason !== 'malformed',
  initial: { denials: [] },
  step({ denials: before }, row, { minutes, denials: most, items: mostItems }, { who }) {
    const item = shortHash(row.target?.item ?? row.target?.reference ?? '');
    const denials = addMark(before, [row.time, row.seq, item], MAX_DENIALS);
    const burst = stretchesAround(denials, row.time, minutes * MINUTE).find(
      (stretch) => stretch.length >= most || countItems(stretch) >= mostItems,
    );
    if (burst === undefined) return { state: { denials }, raised: null };
    const items = countItems(burst);
    const latest = row.target?.reference === undefined ? '' : ` The latest was ${row.target.reference}.`;
    return {
      state: { denials },
      raised: {
        severity: 'high',
        title: 'A burst of refused requests',
        summary: `${who} was refused ${burst.length} times within ${minutes} minutes, for ${items} different ${items === 1 ? 'item' : 'items'}.${latest}`,
        evidence: burst.map(([, seq]) => seq),
        since: Math.min(...burst.map(([time]) => time)),
      },
    };
  },
});

function countItems(marks: readonly Mark[]): number {
  return new Set(marks.map(([, , item]) => item)).size;
}
