/** What stands around a value: the name it is given to, how, and the text on both sides. Bounded, whatever the line is like. */
import { lineEnd, lineStart } from '../decode/line-edges.ts';
import type { TextView } from '../decode/text-view.ts';

export interface NamedValue {
  readonly value: string;
  /** The whole identifier, as it is written: `DB_PASSWORD`, `config.apiKey`. */
  readonly name: string;
  /** Between name and value: ` = "`, `: `, `", "`. */
  readonly operator: string;
  /** The line in front of the name, and behind the value; the two lines before and the one behind. */
  readonly before: string;
  readonly after: string;
  readonly above: string;
  readonly below: string;
  readonly path: string;
}

export interface Stretch {
  /** The keyword of the rule; the value. Indices of the view's bytes. */
  readonly matchStart: number;
  readonly start: number;
  readonly end: number;
}

/** Bytes that are looked at on each side of a value, in its line and in the neighbouring ones. */
const REACH = 400;
/** All of them on one side, at most: what stands farther away decides nothing. */
export const NEIGHBOURHOOD = 4 * REACH;

/** What is read around a value: from the line above the one in front to the one behind; where its own begins and ends. */
export function neighbourhoodOf(
  bytes: Uint8Array,
  { matchStart, end }: Stretch,
): { readonly from: number; readonly first: number; readonly last: number; readonly to: number } {
  const first = lineStart(bytes, matchStart, REACH);
  const last = lineEnd(bytes, end, REACH);
  return {
    from: first === 0 ? 0 : lineStart(bytes, lineStart(bytes, first - 1, REACH) - 1, REACH),
    first,
    last,
    to: last >= bytes.length ? last : lineEnd(bytes, last + 1, REACH),
  };
}

export function readNamedValue(view: TextView, stretch: Stretch, path: string): NamedValue {
  return new Surrounded(view, stretch, path);
}

/** A class, since the lines around are read when they are asked for: functions of its own would cost each object more than all else. */
class Surrounded implements NamedValue {
  readonly value: string;
  readonly name: string;
  readonly operator: string;
  readonly before: string;
  readonly after: string;
  readonly path: string;
  readonly #view: TextView;
  /** Of its line, as far as it is looked at. */
  readonly #first: number;
  readonly #last: number;

  constructor(view: TextView, { matchStart, start, end }: Stretch, path: string) {
    const { bytes } = view;
    const first = lineStart(bytes, matchStart, REACH);
    const last = lineEnd(bytes, end, REACH);
    const head = headStart(bytes, first, matchStart);
    const between = view.textOf(matchStart, start);
    const tail = /^[\w.-]*/.exec(between)?.[0] ?? '';
    this.value = view.textOf(start, end);
    this.name = view.textOf(head, matchStart) + tail;
    this.operator = between.slice(tail.length);
    this.before = view.textOf(first, head);
    this.after = view.textOf(end, last);
    this.path = path;
    this.#view = view;
    this.#first = first;
    this.#last = last;
  }

  // Most values are told by less.
  get above(): string {
    const first = this.#first;
    const { bytes } = this.#view;
    return first === 0 ? '' : this.#view.textOf(lineStart(bytes, lineStart(bytes, first - 1, REACH) - 1, REACH), first - 1);
  }

  get below(): string {
    const last = this.#last;
    const { bytes } = this.#view;
    return last >= bytes.length ? '' : this.#view.textOf(last + 1, lineEnd(bytes, last + 1, REACH));
  }
}

/** Where the identifier begins that goes on at `to`. Byte by byte: a pattern would be tried from every letter of the line. */
function headStart(bytes: Uint8Array, from: number, to: number): number {
  let at = to;
  while (at > from && isOfName(bytes[at - 1] as number)) at--;
  return at;
}

/** Letters, digits and `_$.-`. */
function isOfName(byte: number): boolean {
  const letter = byte | 32;
  return (
    (letter >= 97 && letter <= 122) || (byte >= 48 && byte <= 57) || byte === 95 || byte === 36 || byte === 45 || byte === 46
  );
}
