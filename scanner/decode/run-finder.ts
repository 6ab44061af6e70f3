/** Finds the long runs of base64 and hex that hold text, at a small part of what a scan of the same bytes costs. */
import { WebAssembly } from '../engine/memory.ts';
import type { WasmMemory } from '../engine/memory.ts';
import { runs } from './runs.generated.ts';

export interface RunFinder {
  /** Start and end of each, as indices of `bytes`, one after another. */
  find(bytes: Uint8Array): readonly number[];
  /** Whether one begins between these addresses of the memory. */
  stands(from: number, to: number): boolean;
  /** Whether one of these signs, bits of `SIGN`, may stand in the bytes. */
  mayHold(bytes: Uint8Array, signs: number): boolean;
  /** Where this one sign may stand, as indices of `bytes`; nowhere without a sign (0). */
  places(bytes: Uint8Array, sign: number): readonly number[];
  /** Whether one of these signs may stand between these addresses of the memory, of which 128 follow. */
  holds(from: number, to: number, signs: number): boolean;
}

export interface Runs {
  readonly findRun: (from: number, to: number) => number;
  readonly runEnd: () => number;
  readonly holdsSign: (from: number, to: number, signs: number) => number;
  readonly nextSign: (from: number, to: number, sign: number) => number;
}

const NONE = 0xffffffff;
const PAGE = 65_536;
/** Bytes on both sides of a text that are looked at, too. */
const AROUND = 128;

/** The answer for nearly every text: nothing is made for it. */
const NOTHING: number[] = [];

let compiled: object | undefined;

/** Bytes that lie in `memory` are looked at where they are, others in a copy. */
export function createRunFinder(memory: WasmMemory): RunFinder {
  const here = createRuns(memory);
  let elsewhere: { readonly memory: WasmMemory; readonly runs: Runs } | undefined;

  /** Makes a copy, which begins at `AROUND`. */
  const copy = (bytes: Uint8Array): Runs => {
    const pages = Math.ceil((bytes.length + 2 * AROUND) / PAGE);
    if (elsewhere === undefined) {
      const own = new WebAssembly.Memory({ initial: pages, maximum: PAGE / 2 });
      elsewhere = { memory: own, runs: createRuns(own) };
    }
    const lacking = pages - elsewhere.memory.buffer.byteLength / PAGE;
    if (lacking > 0) elsewhere.memory.grow(lacking);
    new Uint8Array(elsewhere.memory.buffer).set(bytes, AROUND);
    return elsewhere.runs;
  };
  const isHere = ({ buffer, byteOffset, length }: Uint8Array): boolean =>
    buffer === memory.buffer && byteOffset >= AROUND && byteOffset + length + AROUND <= buffer.byteLength;

  return {
    find: (bytes) => (isHere(bytes) ? list(here, bytes.byteOffset, bytes.length) : list(copy(bytes), AROUND, bytes.length)),
    stands: (from, to) => here.findRun(from, to) >>> 0 !== NONE,
    mayHold(bytes, signs) {
      const { byteOffset, length } = bytes;
      return signs !== 0 && (!isHere(bytes) || here.holdsSign(byteOffset, byteOffset + length, signs) !== 0);
    },
    places(bytes, sign) {
      if (sign === 0) return NOTHING;
      return isHere(bytes)
        ? listSigns(here, bytes.byteOffset, bytes.length, sign)
        : listSigns(copy(bytes), AROUND, bytes.length, sign);
    },
    holds: (from, to, signs) => here.holdsSign(from, to, signs) !== 0,
  };
}

/** For whoever looks at bytes of this memory without a finder. */
export function createRuns(memory: WasmMemory): Runs {
  compiled ??= new WebAssembly.Module(Buffer.from(runs, 'base64'));
  return new WebAssembly.Instance(compiled, { env: { memory } }).exports as Runs;
}

function list({ findRun, runEnd }: Runs, origin: number, length: number): number[] {
  let found = NOTHING;
  const to = origin + length;
  for (let at = origin; at < to;) {
    const start = findRun(at, to) >>> 0;
    if (start === NONE) break;
    at = runEnd();
    if (found === NOTHING) found = [];
    found.push(start - origin, at - origin);
  }
  return found;
}

function listSigns({ nextSign }: Runs, origin: number, length: number, sign: number): number[] {
  let found = NOTHING;
  for (let at = origin; ; at++) {
    at = nextSign(at, origin + length, sign) >>> 0;
    if (at === NONE) return found;
    if (found === NOTHING) found = [];
    found.push(at - origin);
  }
}
