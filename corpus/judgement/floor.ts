/** What must not get worse: figures measured once, less a small margin, in `floor.json`. */
import floor from './floor.json' with { type: 'json' };
import type { Figures } from './score.ts';

export type Measured = Readonly<
  Record<string, Readonly<Partial<Record<keyof Figures | 'falseAlarms' | 'missed' | 'wrong', number>>>>
>;

/** These are the better the less there are. */
const CEILINGS = new Set(['falseAlarms', 'missed', 'wrong']);

/** A sentence for each figure that is worse than it may be; what was not measured is not judged. */
export function listShortfalls(measured: Measured, bounds: Measured = floor): string[] {
  return Object.entries(bounds).flatMap(([part, limits]) =>
    Object.entries(limits).flatMap(([name, limit]) => {
      const value = measured[part]?.[name as keyof Figures];
      if (value === undefined) return [];
      const isWorse = CEILINGS.has(name) ? value > limit : value < limit;
      return isWorse ? [`${part}: ${name} is ${value.toFixed(3)}, ${CEILINGS.has(name) ? 'over' : 'under'} ${limit}`] : [];
    }),
  );
}
