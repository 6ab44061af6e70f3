/**
 * The one face of every engine: bytes in, candidates out. An engine knows patterns and windows; it neither reads files nor
 * judges whether a candidate is a credential.
 */
import type { Rule } from '../../rules/index.ts';
import type { Counter } from './counter.ts';
import type { WasmMemory } from './memory.ts';

/** Byte offsets into the bytes given; ends exclusive. */
export interface Candidate {
  readonly rule: Rule;
  /** The named group `secret`. */
  readonly start: number;
  readonly end: number;
  /** The whole match. */
  readonly matchStart: number;
  readonly matchEnd: number;
}

/** A rule that was stopped before the end of the bytes, and why. Reported, never silent. */
export interface Limited {
  readonly rule: string;
  readonly reason: 'truncated' | 'timeout';
}

/** What one call cost. Tests bound these instead of time. */
export interface EngineWork {
  /** Keyword hits of the prefilter. */
  readonly hits: number;
  /** Windows that a regular expression ran on, and their bytes together. */
  readonly windows: number;
  readonly windowBytes: number;
  /** The largest of them. */
  readonly largestWindow: number;
}

export interface EngineResult {
  /** By start, then rule id. */
  readonly candidates: readonly Candidate[];
  readonly limited: readonly Limited[];
  /**
   * A hit, which need not have become a match, of a rule whose matches depend on bytes farther from it than the near margin:
   * what stands elsewhere in this text may be decided by bytes as far away as the far one.
   */
  readonly reaches: boolean;
  readonly work: EngineWork;
}

/** What an engine noticed in texts that lie in its `buffer`: holds until somebody writes there, or it surveys others. */
export interface Survey {
  /** Whether a match may begin in the text from one index of `buffer` to another. */
  notices(from: number, to: number): boolean;
  /** As the engine's, of one of these texts, without looking through it again. */
  find(bytes: Uint8Array): EngineResult;
}

export interface Engine {
  /**
   * Where a reader may read bytes to: they are scanned in place. Ask for it anew whenever `memory` may have grown; what it
   * holds stays as it is until somebody else writes.
   */
  readonly buffer: Uint8Array;
  /** The thread's memory, in which others may keep what is to be scanned from address `arena` on, once they have grown it. */
  readonly memory: WasmMemory;
  readonly arena: number;
  /**
   * Bytes around a change, on each side, that decide with it what matches: near where no hit reaches, far otherwise. A text
   * without candidates, of which only stretches were changed, needs only these and their margins looked at.
   */
  readonly margins: { readonly near: number; readonly far: number };
  /**
   * In place where the bytes lie in `memory`, in `buffer` or with `MARGIN` bytes on both sides that nothing else writes to in
   * the meantime (they are as before in the end); a copy otherwise, which changes nothing in `buffer`. One byte is one character:
   * callers narrow UTF-16 first.
   */
  find(bytes: Uint8Array): EngineResult;
  /**
   * Looks through several texts at once, which fill `buffer` up to `end` with `MARGIN` zero bytes between one and the next. Null
   * where there is too much in them; absent where an engine has nothing to gain from it.
   */
  survey?(end: number): Survey | null;
  /** Counts fast where the bytes lie in `memory`. */
  readonly counter: Counter;
}
