/**
 * Looks for what rules of a configuration describe. Their patterns may be anything, so they run apart from the catalog's
 * engine: on one stretch of the text after the other, each overlapping the next by what a match may have, within a time that
 * is told when it is over. Slower than the catalog; it costs nothing where no keyword stands in a text.
 */
import type { Limited } from '../engine/engine.ts';
import { entropyOf } from '../filter/randomness.ts';
import { createPathMatcher } from '../ignore/glob.ts';
import { createRegExp } from '../pattern/compile.ts';
import { lowerBound } from '../lower-bound.ts';
import type { AddedRule, Need } from './tuning.ts';

/** Indices of the bytes given; ends exclusive. */
export interface AddedMatch {
  readonly rule: AddedRule;
  readonly start: number;
  readonly end: number;
  readonly matchStart: number;
  readonly matchEnd: number;
}

export interface AddedEngine {
  /** `others` are findings of the catalog in the same text. */
  find(
    bytes: Uint8Array,
    path: string,
    others: readonly Other[],
  ): { readonly matches: readonly AddedMatch[]; readonly limited: readonly Limited[] };
  /** Rules that a path alone is enough for. */
  namesOf(path: string): readonly AddedRule[];
}

export interface Other {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export interface AddedLimits {
  /** Milliseconds of one rule in one text, checked between stretches. */
  readonly milliseconds: number;
  /** Matches of one rule in one text. */
  readonly matches: number;
}

const LIMITS: AddedLimits = { milliseconds: 2_000, matches: 10_000 };

/** Starts of matches that are tried at once, and bytes that one match may have. */
const STRETCH = 16_384;
const LONGEST_MATCH = 16_384;
/** `\b` and line starts see this much in front. */
const LOOK_BACK = 64;
const NEWLINE = 10;

export function createAddedEngine(rules: readonly AddedRule[], limits: AddedLimits = LIMITS): AddedEngine {
  const hunted = rules.flatMap((rule) => {
    if (rule.pattern === undefined) return [];
    const path = rule.path === undefined ? null : createRegExp(rule.path, '');
    const globs = rule.globs?.map((glob) => createPathMatcher(glob));
    return [{ rule, path, globs, search: createRegExp(rule.pattern, rule.pattern.linear ? 'g' : 'dg') }];
  });
  const byPath = rules.flatMap((rule) =>
    rule.pattern === undefined && rule.path !== undefined ? [{ rule, path: createRegExp(rule.path, '') }] : [],
  );
  const asksForWords = hunted.some(({ rule }) => rule.keywords.length > 0);

  return {
    find(bytes, path, others) {
      const narrowPath = Buffer.from(path, 'utf8').toString('latin1');
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
      const folded = asksForWords ? buffer.toString('latin1').toLowerCase() : '';
      const limited: Limited[] = [];
      const matches: AddedMatch[] = [];
      for (const { rule, path: where, globs, search } of hunted) {
        if (where?.test(narrowPath) === false || globs?.some((fits) => fits?.(path) === true) === false) continue;
        if (rule.keywords.length > 0 && !rule.keywords.some((keyword) => folded.includes(keyword))) continue;
        const reason = hunt(rule, search, buffer, limits, matches);
        if (reason !== null) limited.push({ rule: rule.id, reason });
      }
      const near = [...others, ...matches.map(({ rule: { id }, start, end }) => ({ id, start, end }))];
      const starts = matches.some(({ rule }) => rule.needs.length > 0) ? lineStarts(buffer) : [];
      const kept = matches.filter((match) => match.rule.needs.every((need) => isMet(need, match, near, starts)));
      return { matches: kept.filter(({ rule }) => !rule.isPart).toSorted((a, b) => a.start - b.start), limited };
    },
    namesOf(path) {
      const narrow = Buffer.from(path, 'utf8').toString('latin1');
      return byPath.filter((each) => each.path.test(narrow)).map(({ rule }) => rule);
    },
  };
}

/** Null where the whole text was looked at. */
function hunt(
  rule: AddedRule,
  search: RegExp,
  buffer: Buffer,
  limits: AddedLimits,
  matches: AddedMatch[],
): Limited['reason'] | null {
  const started = performance.now();
  let found = 0;
  let done = 0;
  for (let from = 0; from < buffer.length || from === 0; from += STRETCH) {
    const to = Math.min(buffer.length, from + STRETCH);
    const base = Math.max(0, from - LOOK_BACK);
    let text = buffer.toString('latin1', base, Math.min(buffer.length, to + LONGEST_MATCH));
    search.lastIndex = Math.max(from, done) - base;
    for (;;) {
      const match = search.exec(text);
      if (match === null || base + match.index >= to) break;
      const end = base + match.index + match[0].length;
      const isCut = end === base + text.length && end < buffer.length;
      const range = isCut ? null : rangeOf(rule, match);
      if (range !== null && range[1] > range[0] && isRandomEnough(rule, text.slice(range[0], range[1]))) {
        matches.push({ rule, start: base + range[0], end: base + range[1], matchStart: base + match.index, matchEnd: end });
        if (++found >= limits.matches) return 'truncated';
      }
      if (isCut) {
        // Longer than any match may be, or one that only the end of the stretch made: what begins behind may still be one.
        search.lastIndex = match.index + 1;
      } else if (match[0] === '') search.lastIndex++;
      done = base + search.lastIndex;
      if (performance.now() - started > limits.milliseconds) return 'timeout';
    }
    text = '';
    if (performance.now() - started > limits.milliseconds && to < buffer.length) return 'timeout';
  }
  return null;
}

/** V8's linear engine tells what a group matched, not where: then it is the last place in the match where that stands. */
function rangeOf(rule: AddedRule, match: RegExpExecArray): readonly [number, number] | null {
  const [whole] = match;
  const first = match.slice(1).findIndex((text: string | undefined) => text !== undefined && text !== '') + 1;
  const group = rule.group > 0 ? rule.group : first;
  const text: string | undefined = match[group];
  if (text === undefined) return null;
  if (match.indices !== undefined) return match.indices[group] ?? null;
  const start = match.index + whole.lastIndexOf(text);
  return [start, start + text.length];
}

function isRandomEnough({ entropy }: AddedRule, secret: string): boolean {
  return entropy === undefined || entropyOf(Buffer.from(secret, 'latin1').toString('utf8')) > entropy;
}

/** Where lines begin. */
function lineStarts(buffer: Buffer): number[] {
  const starts = [0];
  for (let at = buffer.indexOf(NEWLINE); at !== -1; at = buffer.indexOf(NEWLINE, at + 1)) starts.push(at + 1);
  return starts;
}

function isMet({ rules, lines, columns }: Need, match: AddedMatch, near: readonly Other[], starts: readonly number[]): boolean {
  const lineOf = (at: number): number => lowerBound(starts, starts.length, at + 1) - 1;
  const columnOf = (at: number): number => at - (starts[lineOf(at)] ?? 0);
  return near.some(({ id, start, end }) => {
    if (!rules.includes(id) || (start === match.start && end === match.end)) return false;
    if (lines !== undefined && Math.abs(lineOf(match.start) - lineOf(start)) > lines) return false;
    return columns === undefined || Math.abs(columnOf(match.start) - columnOf(start)) <= columns;
  });
}
