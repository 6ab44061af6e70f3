/** Probing: many refusals, or refusals for several different things, in a short time. It needs no learning. */
import { defineDetector } from '../detection/detector.ts';
import { shortHash } from '../detection/familiarity.ts';

/** Refusals within the window, oldest first: time, row, and what was asked for. */
interface State {
  readonly denials: readonly { readonly time: number; readonly seq: number; readonly item: string }[];
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
  initial: () => ({ denials: [] }),
  step({ denials }, row, { minutes, denials: most, items: mostItems }) {
    const item = shortHash(row.target?.item ?? row.target?.reference ?? '');
    const recent = [...denials.filter(({ time }) => time > row.time - minutes * MINUTE), { time: row.time, seq: row.seq, item }];
    const kept = recent.slice(-MAX_DENIALS);
    const items = new Set(kept.map((denial) => denial.item)).size;
    const state = { denials: kept };
    if (kept.length < most && items < mostItems) return { state, raised: null };
    return {
      state,
      raised: {
        severity: 'high',
        title: 'A burst of refused requests',
        summary: `${kept.length} refusals for ${items} different ${items === 1 ? 'item' : 'items'} within ${minutes} minutes.`,
        evidence: kept.map(({ seq }) => seq),
      },
    };
  },
});
