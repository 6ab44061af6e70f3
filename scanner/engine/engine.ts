/**
 * The one face of every engine: bytes in, candidates out. An engine knows patterns and windows; it neither reads files nor
 * judges whether a candidate is a credential.
 */
import type { Rule } from '../../rules/index.ts';

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
  readonly work: EngineWork;
}

export interface Engine {
  /** `path` decides about rules that look in certain files only. One byte is one character: callers narrow UTF-16 first. */
  find(bytes: Uint8Array, path: string): EngineResult;
}
