/** What a scan reports: rule, place, confidence and a masked preview. There is no field that could hold the value. */

export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
/** What the credential opens, not how sure we are. */
export type Severity = (typeof SEVERITIES)[number];

export const LEVELS = ['low', 'medium', 'high', 'certain'] as const;
/** How sure we are, as a word. */
export type Level = (typeof LEVELS)[number];

export type LocationSource = 'file' | 'git' | 'index' | 'stdin' | 'archive' | 'host' | 'url';

/** How a value can be hidden in a text. */
export type Encoded = 'base64' | 'hex' | 'percent' | 'escapes' | 'markup' | 'pieces';

/**
 * Where a value stands. Lines and columns count from 1 in Unicode code points, ends exclusive; bytes count from 0 in the
 * original file (before any decoding), end exclusive.
 */
export interface Location {
  readonly source: LocationSource;
  /** With `/` between folders, relative to what was scanned wherever that is possible. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly byteStart: number;
  readonly byteEnd: number;
  /** The first commit that holds the value at this path (history scans). */
  readonly commit?: string;
  /** `Name <email>` of that commit. */
  readonly author?: string;
  /** ISO 8601 date of that commit. */
  readonly date?: string;
  /** Path inside an archive, which `path` ends with behind `!/`; or the key path inside a structured file. */
  readonly inner?: string;
  /** Through what the value had to be decoded; it stands somewhere in the stretch that is named here. */
  readonly decoded?: Encoded;
}

/** What the vendor said of a credential, where it was asked. */
export interface Verification {
  /** `revoked`: the vendor answers as it does to a value that never was. */
  readonly state: 'live' | 'revoked' | 'unknown';
  /** Why it is unknown; a few words, nothing of the value. */
  readonly reason?: string;
  /** ISO 8601. */
  readonly checkedAt: string;
}

/** Where the other half of a credential stands: the key id of a secret, the account of a token. Its value is nowhere told. */
export interface FindingPart {
  /** As its rule calls it, or people do where no rule knows it: `account-sid`, `client-id`. */
  readonly kind: string;
  readonly rule?: string;
  readonly title: string;
  readonly location: Location;
  readonly preview: string;
  /** Another one of this kind could be meant as well. */
  readonly ambiguous?: true;
}

/** Something that counted for a finding or against it. */
export interface Evidence {
  /** A few words; of the value a class it belongs to, at most. */
  readonly says: string;
  /** Log odds: above nothing, it speaks for a credential. */
  readonly weight: number;
}

export interface Finding {
  readonly schema: 'keyward.finding/1';
  /** The place: the same in every run and on every machine, survives moved lines. 32 hex digits. */
  readonly id: string;
  /** Groups equal values inside one report; keyed per run, so it says nothing outside it. 32 hex digits. */
  readonly secret: string;
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  /** Calibrated probability from 0 to 1 that this is a credential. */
  readonly confidence: number;
  readonly level: Level;
  readonly location: Location;
  /** Other places where the same value was found under the same rule and the same `id` does not apply. */
  readonly also: readonly Location[];
  /** What belongs to it and stands near; absent where there is nothing. */
  readonly parts?: readonly FindingPart[];
  /** The heaviest first; present where it was asked for (`--explain`). */
  readonly evidence?: readonly Evidence[];
  /** Public prefix, an ellipsis and the length, as `ghp_… (40)`; nothing of a password. */
  readonly preview: string;
  /** Present where the vendor was asked (`--verify`). */
  readonly verify?: Verification;
}

/** By which the value of a part is known where those of findings are known by id. */
export function partKey(finding: string, kind: string): string {
  return `${finding}/${kind}`;
}

/** `certain` from 0.95, `high` from 0.8, `medium` from 0.5. */
export function levelOf(confidence: number): Level {
  if (confidence >= 0.95) return 'certain';
  if (confidence >= 0.8) return 'high';
  return confidence >= 0.5 ? 'medium' : 'low';
}

export function isAtLeast(level: Level, threshold: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(threshold);
}

/** The only way a preview is made. `publicPrefix` comes from the rule and is the same for every credential of its kind. */
export function previewOf(publicPrefix: string, length: number): string {
  return `${publicPrefix}… (${length})`;
}

/** Something that could not be scanned, and why. It makes a scan incomplete unless the user allowed it. */
export interface Skipped {
  readonly path: string;
  readonly reason: SkipReason;
  /** A sentence for the reader; never file content. */
  readonly detail: string;
}

export type SkipReason =
  | 'unreadable'
  | 'too-large'
  | 'corrupt'
  | 'unsupported-encoding'
  | 'unsupported-archive'
  /** More entries, bytes or time than an archive may take. */
  | 'archive-limit'
  | 'depth'
  | 'not-available'
  | 'timeout'
  | 'truncated';

export type ExclusionReason = 'binary' | 'symlink' | 'user' | 'git-directory' | 'special-file' | 'submodule';
