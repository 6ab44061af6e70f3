/** Several items that an identity never used before, in a short time: a stolen token looks around. */
import { defineDetector, isResolve } from '../detection/detector.ts';
import { meet, meetFirst } from '../detection/familiarity.ts';
import type { Familiarity } from '../detection/familiarity.ts';

interface State {
  readonly known: Familiarity;
  /** First uses within the window, oldest first. */
  readonly novel: readonly { readonly time: number; readonly seq: number }[];
}

const MAX_NOVEL = 16;
const MINUTE = 60_000;

export const detector = defineDetector<State, 'minutes' | 'items'>({
  id: 'novel-fan-out',
  about: 'An identity reached for several items that it never used before, within minutes.',
  parameters: {
    minutes: { default: 5, min: 1, max: 60, about: 'Length of the window.' },
    items: { default: 3, min: 2, max: MAX_NOVEL, about: 'Items never seen before that raise an alert.' },
  },
  concerns: isResolve,
  initial: (row) => ({ known: meetFirst(row.time), novel: [] }),
  step(state, row, { minutes, items }, learning) {
    const { known, isNovel, hasLearned } = meet(state.known, row.target?.item ?? '', row.time, learning);
    const recent = state.novel.filter(({ time }) => time > row.time - minutes * MINUTE);
    if (!isNovel || !hasLearned) return { state: { known, novel: recent }, raised: null };
    const novel = [...recent, { time: row.time, seq: row.seq }].slice(-MAX_NOVEL);
    if (novel.length < items) return { state: { known, novel }, raised: null };
    return {
      state: { known, novel },
      raised: {
        severity: 'high',
        title: 'Several items used for the first time at once',
        summary: `${novel.length} items never used before within ${minutes} minutes.`,
        evidence: novel.map(({ seq }) => seq),
      },
    };
  },
});
