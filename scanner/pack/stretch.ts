/** Cuts what a pack holds of one type into stretches of whole families, to be worked on apart. */
import type { PackTable } from './pack-table.ts';

export interface Stretch {
  /** Places in the table's order. */
  readonly from: number;
  readonly to: number;
  /** Compressed. */
  readonly bytes: number;
}

/** Each of at least so many compressed bytes, but for the last one. */
export function stretchesOf({ order, bases, starts, ranges }: PackTable, type: number, least: number): Stretch[] {
  const stretches: Stretch[] = [];
  const end = ranges[2 * type + 1] as number;
  let from = ranges[2 * type] as number;
  let bytes = 0;
  const close = (to: number): void => {
    if (to > from) stretches.push({ from, to, bytes });
    from = to;
    bytes = 0;
  };
  for (let at = from; at < end; at++) {
    const entry = order[at] as number;
    if (bytes >= least && bases[entry] === -1) close(at);
    bytes += (starts[entry + 1] as number) - (starts[entry] as number);
  }
  close(end);
  return stretches;
}
