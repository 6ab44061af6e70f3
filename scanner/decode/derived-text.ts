/**
 * A text made of stretches of another one, some as they are and some decoded, with the way back: where in the original what
 * stands in it came from.
 */
import type { Encoded } from '../../core/model/index.ts';
import { createTextView } from './text-view.ts';
import type { TextView } from './text-view.ts';

export interface DerivedText {
  /** As it stands in the original. */
  copy(from: number, to: number): void;
  /** `bytes` stand for the original from `from` to `to`: each for so much of it, or all for all of it. */
  decoded(bytes: Uint8Array, from: number, to: number, through: Encoded, each?: number): void;
  /** Nothing stands for the original from `from` to `to`. */
  omit(from: number, to: number, through: Encoded): void;
  /** A character of its own, which stands for nothing. */
  gap(): void;
  readonly length: number;
  /** To be scanned; valid until the text is begun anew. */
  view(): TextView;
  /** Where the original says this; null where nothing of it was decoded, nor the character in front of it. */
  locate(start: number, end: number): { readonly start: number; readonly end: number; readonly through: Encoded } | null;
}

const NEWLINE = 10;
const NOTHING = new Uint8Array(0);
/** Bytes of a text that are kept for the next one, at most: memory that is new each time costs more than what is written there. */
const MOST_KEPT = 4 * 1024 * 1024;

/** Where texts are put together, one at a time. */
let store: Uint8Array = NOTHING;

/** What thirds lose. */
const SLACK = 1e-6;

/** Positions are indices of the original view. A thread has one such text at a time: the next one takes the place of its bytes. */
export function createDerivedText(original: TextView): DerivedText {
  let bytes = store;
  let length = 0;
  /** Of each piece: where it begins here, and the stretch that it stands for. */
  const begins: number[] = [];
  const froms: number[] = [];
  const tos: number[] = [];
  const kinds: (Encoded | null)[] = [];
  /** Of the original, for each byte. */
  const ratios: number[] = [];

  const add = (more: Uint8Array, from: number, to: number, kind: Encoded | null, ratio: number): void => {
    if (length + more.length > bytes.length) {
      const larger = new Uint8Array(1024 + 2 * (length + more.length));
      larger.set(bytes.subarray(0, length));
      bytes = larger;
      if (larger.length <= MOST_KEPT) store = larger;
    }
    bytes.set(more, length);
    begins.push(length);
    froms.push(from);
    tos.push(to);
    kinds.push(kind);
    ratios.push(ratio);
    length += more.length;
  };

  const pieceAt = (at: number): number => {
    let low = 0;
    let high = begins.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((begins[middle] as number) <= at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };

  return {
    copy(from, to) {
      const piece = original.bytes.subarray(from, to);
      if (piece.length > 0) add(piece, from, from + piece.length, null, 1);
    },
    decoded: (more, from, to, through, each) => add(more, from, to, through, each ?? (to - from) / more.length),
    omit: (from, to, through) => add(NOTHING, from, to, through, 0),
    gap: () => add(new Uint8Array([NEWLINE]), tos.at(-1) ?? 0, tos.at(-1) ?? 0, null, 0),
    get length() {
      return length;
    },
    view: () => createTextView(Buffer.from(bytes.buffer, bytes.byteOffset, length), 'utf-8', 0),
    locate(start, end) {
      const first = pieceAt(start);
      const last = pieceAt(end - 1);
      let through: Encoded | null = null;
      for (let piece = first; piece <= last; piece++) through ??= kinds[piece] ?? null;
      // `&quot;value&quot;`: what tells where it begins was decoded.
      if (through === null && begins[first] === start && (ratios[first - 1] ?? 0) > 0) through = kinds[first - 1] ?? null;
      if (through === null) return null;
      const from = (froms[first] as number) + Math.floor((start - (begins[first] as number)) * (ratios[first] as number) + SLACK);
      const to = (froms[last] as number) + Math.ceil((end - (begins[last] as number)) * (ratios[last] as number) - SLACK);
      return { start: from, end: Math.min(to, tos[last] as number), through };
    },
  };
}
