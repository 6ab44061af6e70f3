/**
 * A pattern as positions (Glushkov's construction): each byte of the tree is a position, and it is known which may follow
 * which. Counts above a bound and all that is only looked at are left out, so that it takes every match and more.
 */
import type { Bytes, Tree } from './pattern-tree.ts';

export interface Position {
  readonly bytes: Bytes;
  readonly follow: Set<Position>;
  /** The most bytes of a match in front of this one. */
  before: number;
  /** The fewest times that it is taken in a row: copies of what is repeated often are not written out. */
  times: number;
}

export interface Positions {
  readonly all: readonly Position[];
  readonly first: ReadonlySet<Position>;
  readonly last: ReadonlySet<Position>;
}

interface Part {
  readonly first: readonly Position[];
  readonly last: readonly Position[];
  readonly nullable: boolean;
  /** The most bytes it takes. */
  readonly max: number;
}

/** Repetitions that are written out; more of them are any number. Those that may be left out are long where they are many. */
const MAX_COPIES = 20;
const MAX_OPTIONAL = 16;
const MAX_POSITIONS = 6000;
const EMPTY: Part = { first: [], last: [], nullable: true, max: 0 };

export function readPositions(tree: Tree): Positions {
  const all: Position[] = [];

  function build(tree: Tree, before: number): Part {
    switch (tree.kind) {
      case 'look':
        return EMPTY;
      case 'byte': {
        if (all.length >= MAX_POSITIONS) throw new RangeError('the pattern is too large');
        const position: Position = { bytes: tree.bytes, follow: new Set(), before, times: 1 };
        all.push(position);
        return { first: [position], last: [position], nullable: false, max: 1 };
      }
      case 'choice': {
        const parts = tree.parts.map((part) => build(part, before));
        return {
          first: parts.flatMap(({ first }) => first),
          last: parts.flatMap(({ last }) => last),
          nullable: parts.some(({ nullable }) => nullable),
          max: Math.max(...parts.map(({ max }) => max)),
        };
      }
      case 'sequence':
        return tree.parts.reduce((done, part) => join(done, build(part, before + done.max)), EMPTY);
      case 'repeat':
        return repeat(tree, before);
    }
  }

  function repeat({ part, min, max }: Tree & { readonly kind: 'repeat' }, before: number): Part {
    let done = EMPTY;
    for (let copy = 0; copy < Math.min(min, MAX_COPIES); copy++) done = join(done, build(part, before + done.max));
    const rest = max - Math.min(min, MAX_COPIES);
    if (rest <= MAX_OPTIONAL && min <= MAX_COPIES) {
      for (let copy = 0; copy < rest; copy++) done = join(done, { ...build(part, before + done.max), nullable: true });
    } else {
      const start = all.length;
      const one = build(part, before + done.max);
      const most = one.max * rest;
      for (const position of all.slice(start)) position.before += most - one.max;
      if (part.kind === 'byte') for (const position of one.first) position.times = Math.max(1, min - MAX_COPIES);
      for (const position of one.last) for (const next of one.first) position.follow.add(next);
      done = join(done, { ...one, nullable: one.nullable || min <= MAX_COPIES, max: one.max === 0 ? 0 : most });
    }
    return done;
  }

  const whole = build(tree, 0);
  if (whole.nullable) throw new RangeError('the pattern takes nothing');
  return { all, first: new Set(whole.first), last: new Set(whole.last) };
}

function join(left: Part, right: Part): Part {
  for (const position of left.last) for (const next of right.first) position.follow.add(next);
  return {
    first: left.nullable ? [...left.first, ...right.first] : left.first,
    last: right.nullable ? [...left.last, ...right.last] : right.last,
    nullable: left.nullable && right.nullable,
    max: left.max + right.max,
  };
}
