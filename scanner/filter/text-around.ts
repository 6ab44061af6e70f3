/** What stands in the line of a finding beside it, as far as it counts for the identity of its place. */
import { lineEnd, lineStart } from '../decode/line-edges.ts';
import type { TextView } from '../decode/text-view.ts';
import type { Judged } from './judge.ts';

/** Bytes of a line that count, on each side of the value. */
const CONTEXT = 256;

/**
 * The line in front of a value (`step` -1) or behind it (1), other findings cut out: who knows the rest of a line must not
 * be able to test guesses at one value against the identity of another.
 */
export function textAround(view: TextView, judged: readonly Judged[], index: number, step: 1 | -1): string {
  const { start, end } = judged[index] as Judged;
  const pieces: string[] = [];
  let from = step === 1 ? end : start;
  const limit = (step === 1 ? lineEnd : lineStart)(view.bytes, from, CONTEXT);
  const isInside = (at: number): boolean => (step === 1 ? at < limit : at > limit);
  const take = (one: number, other: number): void => {
    const text = view.textOf(Math.min(one, other), Math.max(one, other));
    if (step === 1) pieces.push(text);
    else pieces.unshift(text);
  };
  for (let next = index + step; isInside(from); next += step) {
    const other = judged[next];
    const edge = other === undefined ? limit : step === 1 ? other.start : other.end;
    if (!isInside(edge)) {
      take(from, limit);
      break;
    }
    take(from, edge);
    from = other === undefined ? limit : step === 1 ? other.end : other.start;
  }
  return pieces.join('');
}
