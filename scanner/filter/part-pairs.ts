/** Which of the parts that stand near belongs to which credential. What their order does not tell stays open. */
import { lowerBound } from '../lower-bound.ts';

/** A place in the text. Offsets are indices of the view's bytes. */
export interface Standing {
  readonly start: number;
  readonly end: number;
  /** Tells whether two stand for the same; of this thread and this turn. */
  readonly value: string;
}

export interface Settled {
  /** The nearest first, each value once. */
  readonly candidates: readonly Standing[];
  readonly ambiguous: boolean;
}

export interface Neighbourhood {
  readonly isNear: (one: Standing, other: Standing) => boolean;
  /** They stand in two paragraphs. */
  readonly isApart: (one: Standing, other: Standing) => boolean;
}

/** On each side, those that are looked at: more says nothing anyway. */
const LOOKED_AT = 16;

/**
 * Both sorted by start; the answer is as long as `wholes`. Of several, a part in the same paragraph is meant, and one that no other
 * credential of the kind stands in front of. `single`: a part belongs to one credential alone.
 */
export function settleParts(
  wholes: readonly Standing[],
  parts: readonly Standing[],
  single: boolean,
  { isNear, isApart }: Neighbourhood,
): Settled[] {
  const starts = parts.map(({ start }) => start);
  const near = wholes.map((whole) => {
    const at = lowerBound(starts, starts.length, whole.start);
    const all = parts.slice(Math.max(0, at - LOOKED_AT), at + LOOKED_AT);
    const others = all.filter((part) => part.value !== whole.value && isNear(whole, part));
    const together = others.filter((part) => !isApart(whole, part));
    return distinct(whole, together.length > 0 ? together : others);
  });
  const open = near.map((candidates, index) =>
    candidates.filter((part) => !isBlocked(wholes[index] as Standing, part, wholes, index)),
  );
  takeApart(wholes, open);
  // One that got none of those that stand near: they are no more certain for the others.
  const settled = open.map((candidates, index) => (candidates.length > 0 ? candidates : (near[index] ?? [])));
  const claims = new Map<string, Set<string>>();
  for (const [index, candidates] of settled.entries()) {
    for (const { value } of candidates) {
      const owners = claims.get(value) ?? new Set();
      claims.set(value, owners.add((wholes[index] as Standing).value));
    }
  }
  return settled.map((candidates) => ({
    candidates,
    ambiguous: candidates.length > 1 || (single && candidates.some(({ value }) => (claims.get(value)?.size ?? 0) > 1)),
  }));
}

/** Of equal values the nearest; the nearest first. */
function distinct(whole: Standing, parts: readonly Standing[]): Standing[] {
  const distance = ({ start, end }: Standing): number => Math.max(whole.start - end, start - whole.end);
  const nearest = new Map<string, Standing>();
  for (const part of parts.toSorted((a, b) => distance(a) - distance(b))) {
    if (!nearest.has(part.value)) nearest.set(part.value, part);
  }
  return [...nearest.values()];
}

/** Another credential of the kind stands between. */
function isBlocked(whole: Standing, part: Standing, wholes: readonly Standing[], index: number): boolean {
  const step = part.start < whole.start ? -1 : 1;
  for (let at = index + step; ; at += step) {
    const other = wholes[at];
    if (other === undefined || (step < 0 ? other.start < part.start : other.start > part.start)) return false;
    if (other.value !== whole.value) return true;
  }
}

/** What is the only one left for a credential is none of another that has more. Changes the lists of `open`. */
function takeApart(wholes: readonly Standing[], open: Standing[][]): void {
  const owners = new Map<string, string>();
  const visit = (index: number): void => {
    const owner = (wholes[index] as Standing).value;
    const all = open[index] ?? [];
    const free = all.filter(({ value }) => (owners.get(value) ?? owner) === owner);
    const left = free.length > 0 ? free : all;
    open[index] = left;
    const [only] = left;
    if (only !== undefined && left.length === 1 && !owners.has(only.value)) owners.set(only.value, owner);
  };
  // There and back, so that a row of them is told from either end.
  for (let index = 0; index < open.length; index++) visit(index);
  for (let index = open.length - 1; index >= 0; index--) visit(index);
  for (let index = 0; index < open.length; index++) visit(index);
}
