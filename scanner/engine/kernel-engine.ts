/** The engine that scans use: the kernel names the places, regular expressions look there. Memory is made once. */
import type { Rule } from '../../rules/index.ts';
import { lowerBound } from '../lower-bound.ts';
import type { Engine, Survey } from './engine.ts';
import type { KernelScan } from './hit-tracer.ts';
import { plainCounter } from './counter.ts';
import { kernel } from './kernel.generated.ts';
import { LAYOUT, MARGIN } from './layout.ts';
import type { KernelTables } from './layout.ts';
import { alignUp, createTextMemory, WebAssembly } from './memory.ts';
import { createHunter } from './windows.ts';
import type { EngineLimits } from './windows.ts';

/** Bytes of the list of hits. */
const HITS = 512 * 1024;
/** Bytes that lie elsewhere and are worth copying to be counted. */
const LEAST_COPIED = 512;

interface Kernel {
  /** Clears the margins of the text from `at` to `end`. */
  readonly open: (at: number, end: number, saved: number) => void;
  /** Addresses; returns how far it came. */
  readonly scan: KernelScan;
  /** Gives the margins back what stood there. */
  readonly close: (at: number, end: number, saved: number) => void;
  /** From one address to another. */
  readonly lineEnds: (from: number, to: number) => number;
  readonly characters: (from: number, to: number) => number;
}

/** Compiled at first use and shared by the engines of this thread. */
let compiled: object | undefined;

/** `tables` are those of the same rules, in the same order. */
export function createKernelEngine(rules: readonly Rule[], tables: KernelTables, limits?: EngineLimits): Engine {
  if (tables.rules.length !== rules.length || tables.rules.some((id, index) => rules[index]?.id !== id))
    throw new TypeError('the tables are those of other rules');
  const hitsAt = alignUp(tables.size);
  const savedAt = hitsAt + HITS;
  const text = createTextMemory(savedAt + 2 * MARGIN);
  tables.copyTo(text.bytes());
  compiled ??= new WebAssembly.Module(Buffer.from(kernel, 'base64'));
  const { open, scan, close, lineEnds, characters } = new WebAssembly.Instance(compiled, { env: { memory: text.memory } })
    .exports as Kernel;
  const { start, hit, finish } = createHunter(rules, new Set(tables.exact), limits);
  const order = new Float64Array(HITS / 8);
  let words = new Uint32Array(text.memory.buffer, 0, savedAt >> 2);

  /** What the kernel listed last, ascending: start and rule as one number, so that each rule's hits come by their start. */
  const collect = (into: Float64Array): number => {
    if (words.length === 0) words = new Uint32Array(text.memory.buffer, 0, savedAt >> 2);
    const count = words[0] as number;
    for (let index = 0; index < count; index++) {
      const word = hitsAt / 4 + index * 2;
      into[index] = (words[word] as number) * LAYOUT.rules + (words[word + 1] as number);
    }
    if (count > 1) into.subarray(0, count).sort();
    return count;
  };

  /** Some of them, in a text that begins at address `origin`. */
  const follow = (list: Float64Array, first: number, stop: number, origin: number): void => {
    for (let index = first; index < stop; index++) {
      const each = list[index] as number;
      hit(each % LAYOUT.rules, Math.floor(each / LAYOUT.rules) - origin);
    }
  };

  /** Hits from address `at` to `to`, in a text that ends at `end`; `origin` is the address of its first byte. */
  const scanRange = (at: number, to: number, end: number, isLast: boolean, origin: number): void => {
    for (let from = at; from < to;) {
      from = scan(from, to, end, isLast, hitsAt, hitsAt + HITS);
      follow(order, 0, collect(order), origin);
    }
  };

  const scanInPlace = (at: number, end: number): void => {
    open(at, end, savedAt);
    try {
      scanRange(at, end, end, true, at);
    } finally {
      close(at, end, savedAt);
    }
  };

  /** Scans the starts from `offset` on, as many as the place for copies holds. */
  const scanCopy = (bytes: Uint8Array, offset: number): void => {
    const memory = text.bytes();
    const { copyAt, copySize } = text;
    const lead = Math.min(offset, MARGIN);
    const stop = Math.min(bytes.length, offset + copySize + MARGIN);
    const end = copyAt + stop - offset;
    memory.fill(0, copyAt - MARGIN, copyAt - lead);
    memory.set(bytes.subarray(offset - lead, stop), copyAt - lead);
    memory.fill(0, end, end + MARGIN);
    const to = copyAt + Math.min(bytes.length - offset, copySize);
    scanRange(copyAt, to, end, stop === bytes.length, copyAt - offset);
  };

  /** Hits of the texts that were surveyed last: address and rule as one number, ascending. */
  let noticed = new Float64Array(0);
  let noticedCount = 0;
  const survey: Survey = {
    notices(from, to) {
      const at = text.buffer().byteOffset;
      const next = lowerBound(noticed, noticedCount, (at + from) * LAYOUT.rules);
      return next < noticedCount && (noticed[next] as number) < (at + to) * LAYOUT.rules;
    },
    find(bytes) {
      start(bytes);
      const at = bytes.byteOffset;
      const first = lowerBound(noticed, noticedCount, at * LAYOUT.rules);
      follow(noticed, first, lowerBound(noticed, noticedCount, (at + bytes.length) * LAYOUT.rules), at);
      return finish();
    },
  };

  const count = (
    inPlace: (from: number, to: number) => number,
    anywhere: (bytes: Uint8Array, from: number, to: number) => number,
    bytes: Uint8Array,
    from: number,
    to: number,
  ): number => {
    if (bytes.buffer === text.memory.buffer) return inPlace(bytes.byteOffset + from, bytes.byteOffset + to);
    if (to - from < LEAST_COPIED) return anywhere(bytes, from, to);
    const { copyAt, copySize } = text;
    let sum = 0;
    for (let at = from; at < to; at += copySize) {
      const part = bytes.subarray(at, Math.min(to, at + copySize));
      text.bytes().set(part, copyAt);
      sum += inPlace(copyAt, copyAt + part.length);
    }
    return sum;
  };

  return {
    get buffer() {
      return text.buffer();
    },
    memory: text.memory,
    arena: text.arena,
    margins: tables.margins,
    survey(length) {
      const at = text.buffer().byteOffset;
      const end = at + length;
      open(at, end, savedAt);
      const reached = scan(at, end, end, true, hitsAt, hitsAt + HITS);
      close(at, end, savedAt);
      if (reached < end) return null;
      // Made by the first: a scan of a file or two surveys nothing.
      if (noticed.length === 0) noticed = new Float64Array(HITS / 8);
      noticedCount = collect(noticed);
      return survey;
    },
    counter: {
      lineEnds: (bytes, from, to) => count(lineEnds, plainCounter.lineEnds, bytes, from, to),
      characters: (bytes, from, to) => count(characters, plainCounter.characters, bytes, from, to),
    },
    find(bytes) {
      start(bytes);
      const at = text.addressOf(bytes);
      if (at !== null) scanInPlace(at, at + bytes.length);
      else for (let offset = 0; offset < bytes.length; offset += text.copySize) scanCopy(bytes, offset);
      return finish();
    },
  };
}
