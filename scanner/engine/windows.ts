/**
 * V8's regular expressions on bounded windows around the places that an engine names. Work is linear in the bytes, whatever
 * they are: windows of one rule that overlap are joined, and none grows past its bound.
 */
import { readyPattern } from '../../core/text/index.ts';
import type { Rule } from '../../rules/index.ts';
import { limitBacktracking } from './backtracking.ts';
import type { Candidate, EngineResult, Limited } from './engine.ts';

/** Bytes around a keyword, where a rule says nothing; and the most that it may ask for, on each side. */
const DEFAULT_WINDOW = { before: 64, after: 512 } as const;
export const MAX_REACH = 8192;
/** Look-behinds and `\b` see this much in front of a window. */
export const LOOK_BACK = 64;

/** A rule of which more bytes than this decide about one match reaches far. */
const MOST_NEAR = 700;

export interface EngineLimits {
  /** Candidates of one rule in one call. */
  readonly candidates: number;
  /** Milliseconds that one rule may spend in one call. */
  readonly milliseconds: number;
}

const LIMITS: EngineLimits = { candidates: 10_000, milliseconds: 2_000 };

/** Match starts of one rule that are still to be tried: from `from` to `to`, both included; -1 when there are none. */
interface Pursuit {
  readonly rule: Rule;
  readonly before: number;
  readonly after: number;
  /** Bytes of a match behind its start, at most. */
  readonly reach: number;
  readonly isFar: boolean;
  /** A match begins at a hit or nowhere. */
  readonly isExact: boolean;
  search: RegExp | undefined;
  /** The same pattern, sticky; and with indices, for what cannot be told from the texts of a match. */
  probe: RegExp | undefined;
  locate: RegExp | undefined;
  from: number;
  to: number;
  /** Starts before this one were tried. */
  done: number;
  found: number;
  spent: number;
  stopped: boolean;
  /** Had a hit. */
  touched: boolean;
  /** The window that was looked at last. */
  text: string;
  textFrom: number;
  textEnd: number;
}

/** A match in a text: where its secret stands, and how long it is altogether. */
interface Located {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/** Follows the hits of one text after the other. */
export interface Hunter {
  /** A text, of which nothing is kept beyond `finish`. */
  readonly start: (bytes: Uint8Array) => void;
  /** A keyword of this rule, by its index in the list given, stands at `start`. Hits of one rule come by their start. */
  readonly hit: (rule: number, start: number) => void;
  readonly finish: () => EngineResult;
}

/** What a text without hits comes to. */
const NOTHING: EngineResult = Object.freeze({
  candidates: Object.freeze([]) as readonly Candidate[],
  limited: Object.freeze([]) as readonly Limited[],
  reaches: false,
  work: Object.freeze({ hits: 0, windows: 0, windowBytes: 0, largestWindow: 0 }),
});

/** Of the rules that are `exact`, by index, every match begins at a hit. */
export function createHunter(rules: readonly Rule[], exact: ReadonlySet<number>, limits: EngineLimits = LIMITS): Hunter {
  /** By rule, made at its first hit: most scans need few. */
  const pursuits: (Pursuit | undefined)[] = Array.from({ length: rules.length });
  /** Those that had a hit in this text. */
  const touched: Pursuit[] = [];
  let source: Uint8Array = new Uint8Array(0);
  let buffer: Buffer | undefined;
  let candidates: Candidate[] = [];
  let limited: Limited[] = [];
  let reaches = false;
  let work = { hits: 0, windows: 0, windowBytes: 0, largestWindow: 0 };

  const charge = (pursuit: Pursuit, started: number): void => {
    pursuit.spent += performance.now() - started;
    const reason = pursuit.found >= limits.candidates ? 'truncated' : pursuit.spent > limits.milliseconds ? 'timeout' : undefined;
    if (reason === undefined) return;
    pursuit.stopped = true;
    limited.push({ rule: pursuit.rule.id, reason });
  };

  const flush = (pursuit: Pursuit, buffer: Buffer): void => {
    const { from, to } = pursuit;
    pursuit.from = -1;
    if (from === -1 || from > to || pursuit.stopped) return;
    const started = performance.now();
    const reached = pursue(pursuit, buffer, { from, to, limit: limits.candidates }, candidates, work);
    pursuit.done = Math.max(to + 1, reached);
    charge(pursuit, started);
  };

  /** Most texts have no hit at all: what is needed for one is made at the first. */
  const begin = (): Buffer => {
    // Where an earlier text's hunt was thrown out of.
    for (const pursuit of touched.splice(0)) reset(pursuit);
    candidates = [];
    limited = [];
    reaches = false;
    work = { hits: 0, windows: 0, windowBytes: 0, largestWindow: 0 };
    return Buffer.from(source.buffer, source.byteOffset, source.length);
  };

  return {
    start(bytes) {
      source = bytes;
      buffer = undefined;
    },
    hit(rule, start) {
      buffer ??= begin();
      const pursuit = (pursuits[rule] ??= startPursuit(rules[rule] as Rule, exact.has(rule)));
      if (!pursuit.touched) {
        pursuit.touched = true;
        touched.push(pursuit);
      }
      if (pursuit.stopped) return;
      work.hits++;
      reaches ||= pursuit.isFar;
      if (pursuit.isExact) {
        if (start < pursuit.done) return;
        const started = performance.now();
        tryStart(pursuit, buffer, start, candidates, work);
        charge(pursuit, started);
        return;
      }
      const from = Math.max(0, start - pursuit.before, pursuit.done);
      if (from > start) return;
      if (pursuit.from !== -1) {
        const joins = from <= pursuit.to + 1 && start - pursuit.from <= pursuit.before + pursuit.after;
        if (joins) {
          pursuit.to = start;
          return;
        }
        flush(pursuit, buffer);
        if (pursuit.stopped) return;
      }
      pursuit.from = Math.max(from, pursuit.done);
      pursuit.to = start;
    },
    finish() {
      if (buffer === undefined) return NOTHING;
      for (const pursuit of touched) flush(pursuit, buffer);
      for (const pursuit of touched.splice(0)) reset(pursuit);
      candidates.sort((a, b) => a.start - b.start || (a.rule.id < b.rule.id ? -1 : 1));
      return { candidates, limited, reaches, work };
    },
  };
}

interface Spent {
  windows: number;
  windowBytes: number;
  largestWindow: number;
}

/** Tries one start of a rule that has no match elsewhere, and none that is longer than its window. */
function tryStart(pursuit: Pursuit, buffer: Buffer, start: number, candidates: Candidate[], work: Spent): void {
  const needed = Math.min(buffer.length, start + pursuit.reach + 1);
  if (needed > pursuit.textEnd || pursuit.text === '') {
    // Hits in a crowd share a window, so that the work stays linear in the bytes.
    const isCrowd = pursuit.text !== '' && start < pursuit.textEnd;
    pursuit.textFrom = Math.max(0, start - LOOK_BACK);
    pursuit.textEnd = Math.min(buffer.length, needed + (isCrowd ? pursuit.reach : 0));
    pursuit.text = takeWindow(buffer, pursuit.textFrom, pursuit.textEnd, work);
  }
  const { textFrom } = pursuit;
  const match = locate(pursuit, pursuit.text, start - textFrom);
  if (match === null || match.start === match.end) return;
  candidates.push({
    rule: pursuit.rule,
    start: textFrom + match.start,
    end: textFrom + match.end,
    matchStart: start,
    matchEnd: start + match.length,
  });
  // Go on behind the secret, not behind the match: what closes one may open the next.
  pursuit.done = Math.max(textFrom + match.end, start + 1);
  pursuit.found++;
}

/** The match that begins at `at`. */
function locate(pursuit: Pursuit, text: string, at: number): Located | null {
  const probe = (pursuit.probe ??= compile(pursuit.rule, 'y'));
  probe.lastIndex = at;
  const match = probe.exec(text);
  return match === null ? null : locateIn(pursuit, text, match);
}

/** Where a match's secret stands. Every rule's is part of its match: it stands where its text does, if that is there once. */
function locateIn(pursuit: Pursuit, text: string, match: RegExpExecArray): Located {
  const [whole] = match;
  const at = match.index;
  const secret = match.groups?.['secret'] ?? '';
  const from = secret === '' ? 0 : whole.indexOf(secret);
  if (secret === '' || (from !== -1 && !whole.includes(secret, from + 1))) {
    return { start: at + from, end: at + from + secret.length, length: whole.length };
  }
  const exact = (pursuit.locate ??= compile(pursuit.rule, 'dy'));
  exact.lastIndex = at;
  const [start, end] = exact.exec(text)?.indices?.groups?.['secret'] ?? [at, at];
  return { start, end, length: whole.length };
}

function takeWindow(buffer: Buffer, from: number, end: number, work: Spent): string {
  const text = narrowText(buffer, from, end);
  work.windows++;
  work.windowBytes += text.length;
  if (text.length > work.largestWindow) work.largestWindow = text.length;
  return text;
}

/** Tries all starts from `from` to `to`; returns the position up to which matches were consumed. */
function pursue(
  pursuit: Pursuit,
  buffer: Buffer,
  { from, to, limit }: { readonly from: number; readonly to: number; readonly limit: number },
  candidates: Candidate[],
  work: Spent,
): number {
  const search = (pursuit.search ??= compile(pursuit.rule, 'g'));
  const base = Math.max(0, from - LOOK_BACK);
  const { reach } = pursuit;
  let end = Math.min(buffer.length, to + reach + 1);
  let text = takeWindow(buffer, base, end, work);
  let consumed = from;
  search.lastIndex = from - base;
  for (;;) {
    const match = search.exec(text);
    if (match === null || match.index > to - base) return consumed;
    let located: Located | null = locateIn(pursuit, text, match);
    if (base + match.index + located.length === end && end < buffer.length) {
      // Cut by the window, not by the text: look once with all the room that any rule may have.
      end = Math.min(buffer.length, to + Math.max(reach, 2 * MAX_REACH) + 1);
      text = takeWindow(buffer, base, end, work);
      located = locate(pursuit, text, match.index);
      if (located !== null && base + match.index + located.length === end && end < buffer.length) located = null;
    }
    if (located === null || located.start === located.end) {
      search.lastIndex = match.index + 1;
      continue;
    }
    candidates.push({
      rule: pursuit.rule,
      start: base + located.start,
      end: base + located.end,
      matchStart: base + match.index,
      matchEnd: base + match.index + located.length,
    });
    // Go on behind the secret, not behind the match: what closes one may open the next.
    search.lastIndex = Math.max(located.end, match.index + 1);
    consumed = base + search.lastIndex;
    if (++pursuit.found >= limit) return consumed;
  }
}

/**
 * One character a byte. A byte 0xA0 inside a UTF-8 sequence would count as white space in a pattern and cut a value in two,
 * so it is shown as its neighbour, except where it is a no-break space indeed.
 */
function narrowText(buffer: Buffer, start: number, end: number): string {
  const text = buffer.toString('latin1', start, end);
  return text.includes('\u00a0') ? text.replace(/(?<!\u00c2)\u00a0/g, '\u00a1') : text;
}

/** How far a match may begin before a keyword, and how far it may go from where it begins. */
export function reachOf(rule: Rule): { readonly before: number; readonly after: number; readonly reach: number } {
  const window = rule.window ?? DEFAULT_WINDOW;
  const before = Math.min(window.before, MAX_REACH);
  const after = Math.min(window.after, MAX_REACH);
  return { before, after, reach: Math.max(0, ...rule.keywords.map((keyword) => keyword.length)) + before + after };
}

/** All bytes that decide about one match: it begins in front of its keyword and is seen to the end of its window. */
function decidingBytes(rule: Rule): number {
  const { before, reach } = reachOf(rule);
  return before + reach;
}

/** See `Engine.margins`. */
export function marginsOf(rules: readonly Rule[]): { near: number; far: number } {
  const reach = rules.map(decidingBytes);
  return {
    near: LOOK_BACK + Math.max(0, ...reach.filter((bytes) => bytes <= MOST_NEAR)),
    far: LOOK_BACK + Math.max(0, ...reach),
  };
}

function startPursuit(rule: Rule, isExact: boolean): Pursuit {
  return {
    rule,
    ...reachOf(rule),
    isFar: decidingBytes(rule) > MOST_NEAR,
    isExact,
    search: undefined,
    probe: undefined,
    locate: undefined,
    from: -1,
    to: -1,
    done: 0,
    found: 0,
    spent: 0,
    stopped: false,
    touched: false,
    text: '',
    textFrom: 0,
    textEnd: 0,
  };
}

function reset(pursuit: Pursuit): void {
  pursuit.from = -1;
  pursuit.done = 0;
  pursuit.found = 0;
  pursuit.spent = 0;
  pursuit.stopped = false;
  pursuit.touched = false;
  pursuit.text = '';
  pursuit.textFrom = 0;
  pursuit.textEnd = 0;
}

/** Made at the first hit of a rule: most scans need few of them. */
function compile(rule: Rule, flags: string): RegExp {
  limitBacktracking(rule.pattern);
  return readyPattern(new RegExp(rule.pattern.source, `${flagsOf(rule)}${flags}`));
}

function flagsOf(rule: Rule): string {
  return rule.pattern.flags.replace(/[dgy]/g, '');
}
