/**
 * Reads and writes `.keywardignore`: a first line with the format and the salt, then one entry a line, sorted, so that two
 * branches that add entries merge. Strict: a line that does not parse is an error that names it, since an entry that is
 * silently dropped, or silently too broad, would both be wrong.
 */
import { randomBytes } from 'node:crypto';
import { KeywardError } from '../../core/errors/index.ts';
import { createPathMatcher } from './glob.ts';

export interface IgnoreEntry {
  /** 24 hex digits for a strong value, 5 for a guessable one. */
  readonly tag: string;
  readonly rule: string;
  /** Absent: every path. */
  readonly glob?: string;
  readonly reason: string;
  /** Last day on which it counts, `YYYY-MM-DD`. */
  readonly until?: string;
}

export interface IgnoreFile {
  /** 32 hex digits; random, public. */
  readonly salt: string;
  readonly entries: readonly IgnoreEntry[];
}

const FORMAT = 'keyward-ignore/1';
const HEADER = /^keyward-ignore\/1 ([0-9a-f]{32})$/;
const MAX_BYTES = 8 * 1024 * 1024;

export function createIgnoreFile(entries: readonly IgnoreEntry[] = []): IgnoreFile {
  return { salt: randomBytes(16).toString('hex'), entries };
}

/** Throws `ignore.invalid`, naming `path` and the line. Empty lines and lines that begin with `#` are skipped. */
export function parseIgnoreFile(text: string, path = '.keywardignore'): IgnoreFile {
  if (text.length > MAX_BYTES) throw invalid(path, 1, 'the file is larger than 8 MB');
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = HEADER.exec(lines[0] ?? '');
  if (header === null) throw invalid(path, 1, `the first line must be "${FORMAT}" and 32 hex digits of salt`);
  const entries: IgnoreEntry[] = [];
  for (let index = 1; index < lines.length; index++) {
    const line = (lines[index] as string).trim();
    if (line !== '' && !line.startsWith('#')) entries.push(parseEntry(line, path, index + 1));
  }
  return { salt: header[1] as string, entries };
}

export function renderIgnoreFile(file: IgnoreFile): string {
  const lines = file.entries.map(renderIgnoreEntry);
  return `${[`${FORMAT} ${file.salt}`, ...new Set(lines.toSorted(byCodeUnit))].join('\n')}\n`;
}

export function renderIgnoreEntry(entry: IgnoreEntry): string {
  const glob = entry.glob === undefined ? '' : ` ${escapeGlob(entry.glob)}`;
  const reason = entry.reason.replace(/\s+/g, ' ').trim();
  return `${entry.tag} ${entry.rule}${glob} # ${reason}${entry.until === undefined ? '' : ` until ${entry.until}`}`;
}

function parseEntry(line: string, path: string, number: number): IgnoreEntry {
  const mark = /(?:^|\s)#(?:\s|$)/.exec(line);
  if (mark === null) throw invalid(path, number, 'a reason is missing: end the line with "# why"');
  const head = line.slice(0, mark.index).trim();
  let reason = line.slice(mark.index + mark[0].length).trim();
  const [, tag, rule, glob] = /^(\S+)(?:\s+(\S+)(?:\s+(.+))?)?$/.exec(head) ?? [];
  if (tag === undefined || !/^(?:[0-9a-f]{24}|[0-9a-f]{5})$/.test(tag)) {
    throw invalid(path, number, 'it must begin with a tag of 24 or 5 hex digits, as `keyward baseline` writes it');
  }
  if (rule === undefined || !/^[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+$/.test(rule)) {
    throw invalid(path, number, 'the second word must be the id of a rule, as "provider.kind"');
  }
  if (glob !== undefined && createPathMatcher(unescapeGlob(glob)) === null) {
    throw invalid(path, number, 'the path pattern is empty or opens into too many alternatives');
  }
  const ends = /(?:^|\s)until\s+(\S+)$/.exec(reason);
  let until: string | undefined;
  if (ends !== null) {
    until = ends[1] as string;
    if (!isDate(until)) throw invalid(path, number, 'the day behind "until" must be a date as 2030-12-31');
    reason = reason.slice(0, ends.index).trim();
  }
  if (reason === '') throw invalid(path, number, 'a reason is missing behind "#"');
  return {
    tag,
    rule,
    ...(glob === undefined ? {} : { glob: unescapeGlob(glob) }),
    reason,
    ...(until === undefined ? {} : { until }),
  };
}

/** In a file, ` #` ends the glob; a path that holds one is written with `%23`, and `%` itself as `%25`. */
function escapeGlob(glob: string): string {
  return glob
    .replace(/[%#\s]/g, (char) =>
      char === ' ' ? ' ' : [...Buffer.from(char, 'utf8')].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
    )
    .replace(/^ | $|(?<= ) /g, '%20');
}

function unescapeGlob(glob: string): string {
  return glob.replace(/(?:%[0-9a-f]{2})+/g, (codes) => Buffer.from(codes.replaceAll('%', ''), 'hex').toString('utf8'));
}

function isDate(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function invalid(path: string, line: number, why: string): KeywardError {
  return new KeywardError('ignore.invalid', `${path}, line ${line}: ${why}.`, {
    hint: 'A line is: TAG RULE [PATH-GLOB] # reason [until YYYY-MM-DD]. `keyward baseline` writes the file.',
  });
}
