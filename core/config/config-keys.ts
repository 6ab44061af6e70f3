/** The keys of `.keyward.toml`, each with what it takes. Unknown keys and wrong types are refused, so that no typing error silences a scan. */
import { LEVELS } from '../model/index.ts';
import type { Level } from '../model/index.ts';
import { parseSize } from './size.ts';

export const ARCHIVE_CAP_NAMES = ['depth', 'entries', 'size', 'ratio', 'seconds'] as const;
export type ArchiveCap = (typeof ARCHIVE_CAP_NAMES)[number];

export interface Config {
  /** The file that was read; null when there is none. */
  readonly path: string | null;
  readonly scan: {
    readonly exclude: readonly string[];
    /** Absolute: reports and baselines of other tools that take findings out. */
    readonly baselines: readonly string[];
    readonly disabledRules: readonly string[];
    readonly minConfidence?: Level;
    /** Bytes. */
    readonly maxFileSize?: number;
    readonly threads?: number;
    /** Of one archive; bytes, seconds. */
    readonly archives: Readonly<Partial<Record<ArchiveCap, number>>>;
  };
  /** `[[rules]]` and `[[allow]]`, which whoever scans reads. */
  readonly own?: OwnTables;
  /** Another tool's configuration, which stands in for one of ours. */
  readonly foreign?: ForeignFile;
  readonly hook: { readonly minConfidence?: Level };
  /** No address stands here: a repository must not choose where findings and the push token go. */
  readonly push: { readonly project?: string };
  /** One-line remarks for the reader. */
  readonly notices: readonly string[];
  /** Where a key stands, as `.keyward.toml:3`, for errors found later. */
  readonly whereIs: (key: string) => string;
}

export interface OwnTables {
  readonly content: Readonly<Record<string, unknown>>;
  readonly whereIs: (path: string) => string;
}

export interface ForeignFile {
  readonly text: string;
  /** Absolute. */
  readonly path: string;
  /** As messages name it. */
  readonly shown: string;
  /** The repository's root, or the folder of the file. */
  readonly root: string;
}

interface KeyEntry {
  /** As written in a message: "a list of strings". */
  readonly takes: string;
  readonly about: string;
  readonly example: string;
  /** The value to keep; null when it is of another type. */
  readonly read: (value: unknown) => unknown;
}

const strings = (value: unknown): readonly string[] | null =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string' && entry !== '') ? (value as string[]) : null;
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const count = (value: unknown): number | null =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 256 ? Number(value) : null;
const positive = (value: unknown): number | null => (Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : null);
const level = (value: unknown): Level | null => LEVELS.find((each) => each === value) ?? null;
const size = (value: unknown): number | null => {
  if (typeof value === 'string') return parseSize(value);
  return Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : null;
};

export const CONFIG_KEYS = {
  'scan.exclude': { takes: 'a list of globs', about: 'Paths to leave out.', example: '["vendor/**"]', read: strings },
  'scan.baselines': {
    takes: 'a list of files in the repository',
    about: 'Reports of gitleaks or betterleaks and baselines of detect-secrets, whose findings are left out.',
    example: '[".secrets.baseline"]',
    read: strings,
  },
  'scan.disabled-rules': {
    takes: 'a list of rule ids',
    about: 'Rules that are switched off.',
    example: '["generic.assignment"]',
    read: strings,
  },
  'scan.min-confidence': {
    takes: `one of ${LEVELS.join(', ')}`,
    about: 'Report and fail from this level on.',
    example: '"medium"',
    read: level,
  },
  'hook.min-confidence': {
    takes: `one of ${LEVELS.join(', ')}`,
    about: 'Stop a commit from this level on.',
    example: '"high"',
    read: level,
  },
  'scan.max-file-size': {
    takes: 'a size ("10MB") or a number of bytes',
    about: 'Larger files are skipped without making the scan incomplete.',
    example: '"10MB"',
    read: size,
  },
  'scan.threads': { takes: 'a number from 0 to 256', about: 'Worker threads; 0 for none.', example: '4', read: count },
  'scan.max-archive-depth': {
    takes: 'a number from 0 to 256',
    about: 'Archives in archives that are opened; 0 opens none.',
    example: '8',
    read: count,
  },
  'scan.max-archive-entries': { takes: 'a number', about: 'Entries read of one archive.', example: '100000', read: positive },
  'scan.max-archive-size': {
    takes: 'a size ("4GB") or a number of bytes',
    about: 'Uncompressed bytes read of one archive.',
    example: '"4GB"',
    read: size,
  },
  'scan.max-archive-ratio': {
    takes: 'a number',
    about: 'Uncompressed bytes for each byte of an archive.',
    example: '200',
    read: positive,
  },
  'scan.max-archive-seconds': { takes: 'a number', about: 'Time that one archive may take.', example: '120', read: positive },
  'push.project': { takes: 'a string', about: 'Project that pushed findings belong to.', example: '"shop"', read: text },
} as const satisfies Record<string, KeyEntry>;

export type ConfigKey = keyof typeof CONFIG_KEYS;
