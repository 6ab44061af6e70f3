/** Several items that an identity never used before, in a short time: a stolen token looks around. */
import { defineDetector, isResolve } from '../detection/detector.ts';
import { addMark, stretchesAround } from '../detection/window.ts';
import type { Mark } from '../detection/window.ts';

interface State {
  /** The newest first uses. */
  readonly novel: readonly Mark[];
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
  initial: { novel: [] },
  step(state, row, { minutes, items }, { who, novelty }) {
    if (!novelty.pairs.has('item')) return { state, raised: null };
    const novel = addMark(state.novel, [row.time, row.seq], MAX_NOVEL);
    const [burst = []] = stretchesAround(novel, row.time, minutes * MINUTE);
    if (burst.length < items) return { state: { novel }, raised: null };
    const before = novelty.earlier - (burst.length - 1);
    const since = before > 0 ? `in ${before} earlier hand-outs` : 'before';
    const latest = row.target?.reference === undefined ? '' : ` The latest was ${row.target.reference}.`;
    return {
      state: { novel },
      raised: {
        severity: 'high',
        title: 'Several items used for the first time at once',
        summary: `${who} was handed ${burst.length} items within ${minutes} minutes that it had never used ${since}.${latest}`,
        evidence: burst.map(([, seq]) => seq),
        since: Math.min(...burst.map(([time]) => time)),
      },
    };
  },
});
