/**
 * Conceals values in a stream of bytes, also where a value is cut by the border of two pieces. Held back is only what could be
 * the beginning of a value, so that lines of a protocol pass at once.
 */
import { Transform } from 'node:stream';
import type { Secret } from '../../core/model/index.ts';

const CONCEALED = Buffer.from('[concealed by keyward]');
/** Shorter values stand in ordinary words. */
const MIN_LENGTH = 5;

export interface Mask {
  /** What may be passed on now. */
  push(piece: Uint8Array): Buffer;
  /** The rest, at the end of the stream. */
  flush(): Buffer;
}

/** Values are concealed as they are and as base64, URL-encoded and in JSON. */
export function createMask(values: Iterable<Secret>): Mask {
  const patterns = toPatterns(values);
  let held: Buffer = Buffer.alloc(0);
  const push = (piece: Uint8Array): Buffer => {
    if (patterns.length === 0) return Buffer.from(piece);
    const buffer = held.length === 0 ? Buffer.from(piece) : Buffer.concat([held, piece]);
    const parts: Buffer[] = [];
    let at = 0;
    for (let hit = findNext(buffer, at, patterns); hit !== null; hit = findNext(buffer, at, patterns)) {
      // A value that begins here or before could go on in the next piece, and be longer.
      if (heldBack(buffer, at, patterns) <= hit.start) break;
      parts.push(buffer.subarray(at, hit.start), CONCEALED);
      at = hit.end;
    }
    const keep = heldBack(buffer, at, patterns);
    parts.push(buffer.subarray(at, keep));
    held = buffer.subarray(keep);
    return Buffer.concat(parts);
  };
  return {
    push,
    flush() {
      const rest = conceal(held, patterns);
      held = Buffer.alloc(0);
      return rest;
    },
  };
}

export function createMaskStream(values: Iterable<Secret>): Transform {
  const mask = createMask(values);
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      done(null, mask.push(piece));
    },
    flush(done) {
      done(null, mask.flush());
    },
  });
}

function conceal(buffer: Buffer, patterns: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (let hit = findNext(buffer, at, patterns); hit !== null; hit = findNext(buffer, at, patterns)) {
    parts.push(buffer.subarray(at, hit.start), CONCEALED);
    at = hit.end;
  }
  parts.push(buffer.subarray(at));
  return Buffer.concat(parts);
}

/** The first hit; of two that begin together, the longer. */
function findNext(buffer: Buffer, from: number, patterns: readonly Buffer[]): { start: number; end: number } | null {
  let best: { start: number; end: number } | null = null;
  for (const pattern of patterns) {
    const start = buffer.indexOf(pattern, from);
    if (start === -1) continue;
    const end = start + pattern.length;
    if (best === null || start < best.start || (start === best.start && end > best.end)) best = { start, end };
  }
  return best;
}

/** Offset of the first byte, at or behind `from`, from which on everything is the beginning of some pattern. */
function heldBack(buffer: Buffer, from: number, patterns: readonly Buffer[]): number {
  const longest = Math.max(...patterns.map((pattern) => pattern.length));
  for (let start = Math.max(from, buffer.length - longest + 1); start < buffer.length; start++) {
    if (patterns.some((pattern) => pattern.length > buffer.length - start && startsAt(pattern, buffer, start))) return start;
  }
  return buffer.length;
}

/** Whether `pattern` begins with everything that stands in `buffer` from `start` on. */
function startsAt(pattern: Buffer, buffer: Buffer, start: number): boolean {
  const rest = buffer.subarray(start);
  return pattern.length >= rest.length && pattern.subarray(0, rest.length).equals(rest);
}

function toPatterns(values: Iterable<Secret>): Buffer[] {
  const patterns = new Map<string, Buffer>();
  for (const value of values) {
    if (value.length < MIN_LENGTH) continue;
    const bytes = Buffer.from(value.reveal());
    const text = value.revealText();
    const forms = [
      bytes,
      Buffer.from(bytes.toString('base64').replace(/=+$/, '')),
      Buffer.from(bytes.toString('base64url')),
      Buffer.from(encodeURIComponent(text)),
      Buffer.from(JSON.stringify(text).slice(1, -1)),
    ];
    for (const form of forms) patterns.set(form.toString('latin1'), form);
  }
  return Array.from(patterns.values());
}
