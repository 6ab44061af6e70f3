/** What a scanning thread hands over: a finding without its identity. Plain data; the value only where it was asked for. */
import type { Encoded, Evidence } from '../core/model/index.ts';
import type { TagSeed } from './ignore/ignore-tag.ts';
import type { Place } from './source.ts';

/** Where something stands in its place. */
export interface Spot {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly byteStart: number;
  readonly byteEnd: number;
}

/** What belongs to a credential of several parts. */
export interface RawPart extends Spot {
  /** As its rule calls it, or people do. */
  readonly kind: string;
  readonly rule?: string;
  readonly preview: string;
  readonly ambiguous: boolean;
  /** UTF-8; present where values are kept. */
  readonly value?: Uint8Array;
}

export interface RawFinding extends Spot {
  readonly rule: string;
  readonly place: Place;
  /** The line around the value, values cut out, as far as it counts for the place's identity. */
  readonly before: string;
  readonly after: string;
  /** Groups equal values of this run. */
  readonly secret: string;
  readonly confidence: number;
  readonly preview: string;
  /** Through what it had to be decoded; absent where it stands as it is. */
  readonly decoded?: Encoded;
  /** What counted; present where that was asked for. */
  readonly evidence?: readonly Evidence[];
  /** Absent where there are none. */
  readonly parts?: readonly RawPart[];
  /** A person allowed it on its line. */
  readonly allowed: boolean;
  /** Tests of the configuration that its value passes, by their index; present where there are any. */
  readonly passed?: readonly number[];
  /** SHA-1 of the value, hex; present only where a baseline names it. */
  readonly sha1?: string;
  /** Present where there is an ignore file. */
  readonly seed?: TagSeed;
  /** UTF-8; present where values are kept. */
  readonly value?: Uint8Array;
}
