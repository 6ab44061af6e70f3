/** What a scan is asked and what it answers. */
import type { AcceptedEntry } from './accepted/accepted.ts';
import type { ArchiveCaps } from './archive/caps.ts';
import type { ExclusionReason, Finding, Secret, Skipped } from '../core/model/index.ts';
import type { Counts, Stage } from './tally.ts';
import type { Tuning } from './tuning/tuning.ts';

export type ScanTarget =
  | { readonly kind: 'paths'; readonly paths: readonly string[]; readonly noIgnore?: boolean }
  | {
      readonly kind: 'git';
      readonly repository: string;
      /** `A..B`, as git understands it. */
      readonly range?: string;
      /** Any date git understands. */
      readonly since?: string;
      readonly allRefs?: boolean;
      readonly unreachable?: boolean;
      /** Let a partial clone fetch missing objects from its own remote. Off: missing objects are listed as skipped. */
    }
  | { readonly kind: 'staged'; readonly repository: string }
  | { readonly kind: 'stdin'; readonly stream: AsyncIterable<Uint8Array>; readonly path: string }
  | { readonly kind: 'host'; readonly home: string; readonly system?: string };

/** As much of an AbortSignal as is asked for here: to make one takes Node as long as a small file does. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface ScanRequest {
  readonly target: ScanTarget;
  /** Globs of paths that the user leaves out. */
  readonly exclude?: readonly string[];
  /** Rule ids switched off by configuration. */
  readonly disabledRules?: readonly string[];
  /** What a configuration adds and allows. */
  readonly tuning?: Tuning;
  /** What ignore files and reports of other tools take out. */
  readonly accepted?: readonly AcceptedEntry[];
  /** Text of `.keywardignore`, with the path to name in errors. */
  readonly ignoreFile?: { readonly path: string; readonly text: string };
  /** Whether `keyward:allow` in the text counts. Default true; false where whoever wrote the text must not decide. */
  readonly heedMarks?: boolean;
  /** Cap that the user set, in bytes; files over it are skipped without making the scan incomplete. */
  readonly maxFileSize?: number;
  /** What is read of an archive, where it is not to be the usual. */
  readonly archives?: Partial<ArchiveCaps>;
  /** Keep each finding's value for sealing, fixing or showing. Default false: values are dropped in the scanning thread. */
  readonly keepValues?: boolean;
  /** Where whole histories are remembered between scans; without it nothing is. */
  readonly cacheFolder?: string;
  /** Worker threads beside this one; 0 = none, absent = as many as pay. */
  readonly threads?: number;
  /** Say of each finding what counted. */
  readonly explain?: boolean;
  /** Look at the clock all the time, for `ScanStats.stages`. */
  readonly timed?: boolean;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: StopSignal;
}

export interface Progress {
  readonly files: number;
  readonly bytes: number;
  readonly findings: number;
  /** Files known so far, where the source can tell. */
  readonly total?: number;
}

export interface ScanStats extends Readonly<Counts> {
  readonly commits?: number;
  /** Worker threads beside this one. */
  readonly threads: number;
  readonly milliseconds: number;
  /** Contents of a history that an earlier scan had cleared. */
  readonly cached: number;
  /** Why git had to list what is otherwise read from the repository's files. */
  readonly gitReasons?: readonly string[];
  /** Milliseconds of all threads together; empty unless `timed`. */
  readonly stages: Readonly<Partial<Record<Stage, number>>>;
}

export interface ScanResult {
  /** Sorted by path, then place; one entry a distinct value, rule and place, further places in `also`. */
  readonly findings: readonly Finding[];
  /** Values by finding id, those of its parts by `partKey`; empty unless `keepValues`. */
  readonly values: ReadonlyMap<string, Secret>;
  /** Findings that an entry of the ignore file or an inline mark took out. */
  readonly ignored: number;
  /** Entries of the ignore file that matched nothing, as written. Only known after a scan of the whole tree. */
  readonly staleIgnores: readonly string[];
  readonly skipped: readonly Skipped[];
  /** Skipped only because of a cap the user set: listed, but the scan counts as complete. */
  readonly capped: readonly Skipped[];
  readonly excluded: Readonly<Partial<Record<ExclusionReason, number>>>;
  readonly stats: ScanStats;
  /** Absolute folder that the findings' paths are relative to; absent for standard input and this machine. */
  readonly base?: string;
  /** True when the scan was stopped before its end. */
  readonly aborted: boolean;
}
