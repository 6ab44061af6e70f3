/** Decodes runs of base64 and hex that hold text. What decodes to anything else is no text, and stays as it is. */
import { isUtf8 } from 'node:buffer';
import type { Encoded } from '../../core/model/index.ts';
import { bufferOf } from './buffer.ts';
import type { DerivedText } from './derived-text.ts';

/** Decoded bytes that may hold a credential, at least. */
const SHORTEST = 8;
/** Characters of a line, at least, for what follows to be its continuation. */
const LINE = 60;

/** Characters of a run that is decoded into memory that was there before, at most: a longer one is rare, and its memory is let go of. */
const MOST_KEPT = 1024 * 1024;

/** What was decoded last: memory that is new each time costs more than to decode. */
let scratch = Buffer.alloc(0);

/** Appends what the run from `start` to `end` holds to `text`. Answers where it ends; `start` where it holds no text. */
export function decodeRun(bytes: Uint8Array, start: number, end: number, text: DerivedText): number {
  const run = latin1(bytes, start, end);
  if (run.length % 2 === 0 && /^[0-9a-f]+$/i.test(run)) {
    const plain = textOf(decode(run, 'hex'));
    if (plain !== null) return append(text, plain, start, 'hex');
  }
  const whole = run.length % 4 === 1 ? run.slice(0, -1) : run;
  const plain = textOf(decode(whole, 'base64'));
  if (plain === null) return start;
  let at = append(text, plain, start, 'base64');
  // Lines of equal length, the last one shorter: nothing parts what stands on them.
  for (let line = end - start; at === end && line % 4 === 0 && line >= LINE;) {
    const next = nextLine(bytes, at);
    if (next === null || next.end - next.start > line) break;
    const more = textOf(decode(latin1(bytes, next.start, next.end), 'base64'));
    if (more === null) break;
    line = next.end - next.start;
    at = append(text, more, next.start, 'base64');
    end = next.end;
  }
  return at;
}

/** Bytes of the text, and how many characters of the run each takes. */
interface Plain {
  readonly bytes: Uint8Array;
  readonly taken: number;
}

function append(text: DerivedText, { bytes, taken }: Plain, start: number, through: Encoded): number {
  const each = through === 'hex' ? 2 : 4 / 3;
  const end = start + Math.ceil(taken * each);
  text.decoded(bytes, start, end, through, each * (taken / bytes.length));
  return end;
}

/** Holds until the next one is decoded. */
function decode(run: string, through: 'base64' | 'hex'): Buffer {
  if (run.length > MOST_KEPT) return Buffer.from(run, through);
  if (run.length > scratch.length) scratch = Buffer.allocUnsafeSlow(2 * run.length);
  return scratch.subarray(0, scratch.write(run, through));
}

/** As far as it is text: ASCII, UTF-8, or UTF-16 as PowerShell takes it. Null where that is too short. */
function textOf(decoded: Buffer): Plain | null {
  if (decoded[1] === 0) return narrow(decoded);
  const end = textEnd(decoded, isUtf8(decoded));
  return end < SHORTEST ? null : { bytes: decoded.subarray(0, end), taken: end };
}

/** A loop of its own: V8 makes it fast while it runs, and nothing behind it is to be guessed. */
function textEnd(decoded: Buffer, isWide: boolean): number {
  let end = 0;
  while (end < decoded.length && isTextual(decoded[end] as number, isWide)) end++;
  return end;
}

function narrow(decoded: Buffer): Plain | null {
  const bytes: number[] = [];
  for (let at = 0; at + 1 < decoded.length; at += 2) {
    if (decoded[at + 1] !== 0 || !isTextual(decoded[at] as number, false)) break;
    bytes.push(decoded[at] as number);
  }
  return bytes.length < SHORTEST ? null : { bytes: Uint8Array.from(bytes), taken: 2 * bytes.length };
}

function isTextual(byte: number, isWide: boolean): boolean {
  return (byte >= 32 && byte < 127) || byte === 10 || byte === 13 || byte === 9 || (isWide && byte > 127);
}

function nextLine(bytes: Uint8Array, from: number): { readonly start: number; readonly end: number } | null {
  const text = latin1(bytes, from, from + 200);
  const [, space = '', run = ''] = /^(\r?\n[ \t]{0,40})([A-Za-z0-9+/_-]{1,160})/.exec(text) ?? [];
  return run === '' ? null : { start: from + space.length, end: from + space.length + run.length };
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return bufferOf(bytes).toString('latin1', start, end);
}
