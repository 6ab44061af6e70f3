/** How long an identity is only learned about when its class says nothing else. */
import type { Learning } from './memory.ts';

/** A fortnight or two hundred hand-outs, whichever takes longer. */
export const DEFAULT_LEARNING: Learning = { days: 14, events: 200 };
