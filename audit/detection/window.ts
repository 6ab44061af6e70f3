/** Rows close together in time, whatever order they came in. */

/** Plain JSON: time in milliseconds, `seq`, and a short hash where the detector needs one. */
export type Mark = readonly [time: number, seq: number, key?: string];

/** Keeps the newest arrivals: by time, one clock that ran ahead would push out everything after it. */
export function addMark(marks: readonly Mark[], mark: Mark, max: number): readonly Mark[] {
  return [...marks, mark].slice(-max);
}

/** Every stretch of `span` milliseconds that begins with a mark and holds `time`; the fullest first. */
export function stretchesAround(marks: readonly Mark[], time: number, span: number): (readonly Mark[])[] {
  return marks
    .filter(([start]) => start <= time && time - start < span)
    .map(([start]) => marks.filter(([at]) => at >= start && at - start < span))
    .toSorted((a, b) => b.length - a.length);
}
