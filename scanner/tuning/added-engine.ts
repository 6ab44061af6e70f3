/**
 * Looks for what rules of a configuration describe. Their patterns may be anything, so they run apart from the catalog's
 * engine: on one stretch of the text after the other, each overlapping the next by what a match may have, within a time that
 * is told when it is over. Slower than the catalog; it costs nothing where no keyword stands in a text.
 */
import { bufferOf } from '../decode/buffer.ts';
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

/** How much longer a pattern may take that takes time in proportion to the text. */
const LINEAR_PATIENCE = 15;
const LIMITS: AddedLimits = { milliseconds: 2_000, matches: 10_000 };

/** Starts of matches that are tried at once, and bytes that one match may have. */
const STRETCH = 16_384;
const LONGEST_MATCH = 16_384;
/** How far the end of a longer one is looked for at once. */
const FARTHEST = 65_536;
/** `\b` and line starts see this much in front. */
const LOOK_BACK = 64;
const NEWLINE = 10;

export function createAddedEngine(rules: readonly AddedRule[], limits: AddedLimits = LIMITS): AddedEngine {
  const hunted = rules.flatMap((rule) => {
    if (rule.pattern === undefined) return [];
    // The linear engine gives no indices.
    const flags = rule.pattern.linear ? '' : 'd';
    const path = rule.path === undefined ? null : createRegExp(rule.path, '');
    const globs = rule.globs?.map((glob) => createPathMatcher(glob));
    return [
      {
        rule,
        path,
        globs,
        expressions: { search: createRegExp(rule.pattern, `${flags}g`), locate: createRegExp(rule.pattern, `${flags}y`) },
      },
    ];
  });
  const byPath = rules.flatMap((rule) =>
    rule.pattern === undefined && rule.path !== undefined ? [{ rule, path: createRegExp(rule.path, '') }] : [],
  );
  const asksForWords = hunted.some(({ rule }) => rule.keywords.length > 0);

  return {
    find(bytes, path, others) {
      const narrowPath = Buffer.from(path, 'utf8').toString('latin1');
      const buffer = bufferOf(bytes);
      const folded = asksForWords ? buffer.toString('latin1').toLowerCase() : '';
      const limited: Limited[] = [];
      const matches: AddedMatch[] = [];
      for (const { rule, path: where, globs, expressions } of hunted) {
        if (where?.test(narrowPath) === false || globs?.some((fits) => fits?.(path) === true) === false) continue;
        if (rule.keywords.length > 0 && !rule.keywords.some((keyword) => folded.includes(keyword))) continue;
        const reason = hunt(rule, expressions, buffer, limits, matches);
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
  { search, locate }: { readonly search: RegExp; readonly locate: RegExp },
  buffer: Buffer,
  limits: AddedLimits,
  matches: AddedMatch[],
): Limited['reason'] | null {
  // What is linear comes to an end by itself, slowly.
  const until = performance.now() + limits.milliseconds * (rule.pattern?.linear === true ? LINEAR_PATIENCE : 1);
  let found = 0;
  let done = 0;
  /** Where a match goes on that is longer than any may be. */
  let goesOn = -1;
  for (let from = 0; from < buffer.length || from === 0; from += STRETCH) {
    const to = Math.min(buffer.length, from + STRETCH);
    const base = Math.max(0, from - LOOK_BACK);
    const text = buffer.toString('latin1', base, Math.min(buffer.length, to + LONGEST_MATCH));
    for (;;) {
      search.lastIndex = Math.max(from, done) - base;
      const seen = search.exec(text);
      if (seen === null || base + seen.index >= to) break;
      const start = base + seen.index;
      const isCut = seen.index + seen[0].length === text.length && base + text.length < buffer.length;
      // Cut by the stretch, not by the text: seen with more of it, it may end elsewhere, or nowhere.
      const origin = isCut ? Math.max(0, start - LOOK_BACK) : base;
      const match = isCut ? matchAt(locate, start - origin, buffer.toString('latin1', origin, start + FARTHEST)) : seen;
      const end = match === null ? start + 1 : Math.max(start + match[0].length, start + 1);
      const isLong = match !== null && end - start > LONGEST_MATCH;
      const range = match === null || isLong || start === goesOn ? null : rangeOf(rule, match);
      if (
        match !== null &&
        range !== null &&
        range[1] > range[0] &&
        isRandomEnough(rule, match.input.slice(range[0], range[1]))
      ) {
        matches.push({ rule, start: origin + range[0], end: origin + range[1], matchStart: start, matchEnd: end });
        if (++found >= limits.matches) return 'truncated';
      }
      goesOn = isLong ? end : -1;
      done = end;
      if (performance.now() > until) return 'timeout';
    }
    if (performance.now() > until && to < buffer.length) return 'timeout';
  }
  return null;
}

function matchAt(locate: RegExp, at: number, text: string): RegExpExecArray | null {
  locate.lastIndex = at;
  return locate.exec(text);
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
