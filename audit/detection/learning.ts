import type { Learning } from './detector.ts';

/** For classes that say nothing else: a fortnight or two hundred hand-outs, whichever takes longer. */
export const DEFAULT_LEARNING: Learning = { days: 14, events: 200 };
