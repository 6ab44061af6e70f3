/**
 * A tree taken apart: where its entries begin, and those of them that matter (edges). One that was made of another takes over
 * what was taken apart there: of twelve kilobytes that differ in one entry, one entry is read.
 */
import { lowerBound } from '../lower-bound.ts';
import type { ObjectIds } from './object-ids.ts';
import type { Names } from './paths.ts';
import { createTreeEntry, FILE, LINK, PROGRAM, readEntry, SUBMODULE } from './tree-object.ts';

/** Offsets are from the beginning of the tree. Made once and filled again and again. */
export interface TreeFrame {
  isTree: boolean;
  /** Where each entry begins, and behind them all where the tree ends. */
  starts: Int32Array;
  entries: number;
  /** Where the entry of each edge begins; its target; its name and kind in one. */
  edgeStarts: Int32Array;
  targets: Int32Array;
  labels: Int32Array;
  edges: number;
}

/** Stretches that a tree kept of another, ascending: from `at` on start in the tree, start in the other, length. */
export interface Kept {
  readonly words: Uint32Array;
  readonly at: number;
  readonly count: number;
}

/** Fewer numbers are copied faster one by one. */
const WORTH_A_CALL = 32;

export interface TreeFramer {
  /** Fills `frame` with the tree from `from` to `end`; with `base` and `kept` where it was made of that. */
  read(frame: TreeFrame, bytes: Uint8Array, from: number, end: number, base?: TreeFrame, kept?: Kept): void;
}

export function createTreeFrame(): TreeFrame {
  const numbers = (): Int32Array => new Int32Array(64);
  return {
    isTree: false,
    starts: numbers(),
    entries: 0,
    edgeStarts: numbers(),
    targets: numbers(),
    labels: numbers(),
    edges: 0,
  };
}

/** `isWanted` is asked of each file that was read, of those that are not there (below 0) too: whether it is an edge. */
export function createTreeFramer(ids: ObjectIds, names: Names, isWanted: (blob: number) => boolean): TreeFramer {
  const entry = createTreeEntry();
  const { idLength } = ids;

  /** Takes over all whole entries of the base that the stretch holds. Answers the offset behind them; `at` when there is none. */
  const takeOver = (frame: TreeFrame, base: TreeFrame, at: number, shift: number, limit: number): number => {
    const first = lowerBound(base.starts, base.entries, at - shift);
    if (base.starts[first] !== at - shift || first === base.entries) return at;
    const last = lowerBound(base.starts, base.entries + 1, limit - shift + 1) - 1;
    if (last <= first) return at;
    const count = last - first;
    if (frame.entries + count >= frame.starts.length) frame.starts = larger(frame.starts, frame.entries + count + 1);
    const { starts } = frame;
    if (shift === 0 && count >= WORTH_A_CALL) starts.set(base.starts.subarray(first, last), frame.entries);
    else for (let from = first, to = frame.entries; from < last; from++, to++) starts[to] = (base.starts[from] as number) + shift;
    frame.entries += count;
    const end = base.starts[last] as number;
    for (let edge = lowerBound(base.edgeStarts, base.edges, at - shift); edge < base.edges; edge++) {
      const start = base.edgeStarts[edge] as number;
      if (start >= end) break;
      addEdge(frame, start + shift, base.targets[edge] as number, base.labels[edge] as number);
    }
    return end + shift;
  };

  return {
    read(frame, bytes, from, end, base, kept) {
      const size = end - from;
      const stretches = base?.isTree === true && kept !== undefined ? kept.count : 0;
      let stretch = 0;
      frame.isTree = false;
      frame.entries = 0;
      frame.edges = 0;
      for (let at = 0; at < size;) {
        if (base !== undefined && kept !== undefined) {
          const { words } = kept;
          let record = kept.at + 3 * stretch;
          while (stretch < stretches && (words[record] as number) + (words[record + 2] as number) <= at) {
            stretch++;
            record += 3;
          }
          const start = words[record] as number;
          if (stretch < stretches && start <= at) {
            const shift = start - (words[record + 1] as number);
            const behind = takeOver(frame, base, at, shift, start + (words[record + 2] as number));
            if (behind > at) {
              at = behind;
              continue;
            }
          }
        }
        if (!readEntry(entry, bytes, from + at, end, idLength)) return;
        if (frame.entries + 1 >= frame.starts.length) frame.starts = larger(frame.starts, frame.entries + 2);
        frame.starts[frame.entries++] = at;
        const kind = entry.kind === PROGRAM ? FILE : entry.kind;
        const target = kind === LINK || kind === SUBMODULE ? 0 : ids.numberOf(bytes, entry.oidAt);
        if (kind !== FILE || isWanted(target)) {
          addEdge(frame, at, target, names.numberOf(bytes, entry.nameFrom, entry.nameTo) * 4 + kind);
        }
        at = entry.end - from;
      }
      if (frame.entries + 1 >= frame.starts.length) frame.starts = larger(frame.starts, frame.entries + 2);
      frame.starts[frame.entries] = size;
      frame.isTree = true;
    },
  };
}

function addEdge(frame: TreeFrame, start: number, target: number, label: number): void {
  const at = frame.edges++;
  if (at === frame.targets.length) {
    frame.edgeStarts = larger(frame.edgeStarts, at + 1);
    frame.targets = larger(frame.targets, at + 1);
    frame.labels = larger(frame.labels, at + 1);
  }
  frame.edgeStarts[at] = start;
  frame.targets[at] = target;
  frame.labels[at] = label;
}

function larger(numbers: Int32Array, needed: number): Int32Array {
  const result = new Int32Array(Math.max(2 * numbers.length, needed));
  result.set(numbers);
  return result;
}
