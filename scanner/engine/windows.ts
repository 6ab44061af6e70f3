/**
 * V8's regular expressions on bounded windows around the places that an engine names. Work is linear in the bytes, whatever
 * they are: windows of one rule that overlap are joined, and none grows past its bound.
 */
import type { Rule } from '../../rules/index.ts';
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
  search: RegExp | undefined;
  /** The same pattern, sticky and with indices: run once a match is known. */
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
}

/** One call's work. Hits of one rule come by their start. */
export interface Hunt {
  /** A keyword of this rule, by its index in the list given, stands at `start`. */
  readonly hit: (rule: number, start: number) => void;
  readonly finish: () => EngineResult;
}

export interface Hunter {
  /** Rules, by index, that look in certain files only, with their test of a path; rules with the same test come together. */
  readonly byPath: readonly { readonly paths: RegExp; readonly rules: readonly number[] }[];
  /** One text at a time. Rules whose test does not take the path must get no hits. */
  readonly hunt: (bytes: Uint8Array) => Hunt;
}

export function createHunter(rules: readonly Rule[], limits: EngineLimits = LIMITS): Hunter {
  const pursuits = rules.map(startPursuit);
  /** Those that had a hit in this text. */
  const touched: Pursuit[] = [];

  const hunt = (bytes: Uint8Array): Hunt => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const candidates: Candidate[] = [];
    const limited: Limited[] = [];
    let reaches = false;
    const work = { hits: 0, windows: 0, windowBytes: 0, largestWindow: 0 };
    // Where an earlier text's hunt was thrown out of.
    for (const pursuit of touched.splice(0)) reset(pursuit);

    const flush = (pursuit: Pursuit): void => {
      const { from, to } = pursuit;
      pursuit.from = -1;
      if (from === -1 || from > to || pursuit.stopped) return;
      const started = performance.now();
      const reached = pursue(pursuit, buffer, { from, to, limit: limits.candidates }, candidates, work);
      pursuit.done = Math.max(to + 1, reached);
      pursuit.spent += performance.now() - started;
      const reason =
        pursuit.found >= limits.candidates ? 'truncated' : pursuit.spent > limits.milliseconds ? 'timeout' : undefined;
      if (reason === undefined) return;
      pursuit.stopped = true;
      limited.push({ rule: pursuit.rule.id, reason });
    };

    return {
      hit(rule, start) {
        work.hits++;
        const pursuit = pursuits[rule] as Pursuit;
        reaches ||= pursuit.isFar;
        if (pursuit.stopped) return;
        if (!pursuit.touched) {
          pursuit.touched = true;
          touched.push(pursuit);
        }
        const from = Math.max(0, start - pursuit.before, pursuit.done);
        if (from > start) return;
        if (pursuit.from !== -1) {
          const joins = from <= pursuit.to + 1 && start - pursuit.from <= pursuit.before + pursuit.after;
          if (joins) {
            pursuit.to = start;
            return;
          }
          flush(pursuit);
          if (pursuit.stopped) return;
        }
        pursuit.from = Math.max(from, pursuit.done);
        pursuit.to = start;
      },
      finish() {
        for (const pursuit of touched) flush(pursuit);
        for (const pursuit of touched.splice(0)) reset(pursuit);
        candidates.sort((a, b) => a.start - b.start || (a.rule.id < b.rule.id ? -1 : 1));
        return { candidates, limited, reaches, work };
      },
    };
  };
  return { byPath: groupByPath(rules), hunt };
}

function groupByPath(rules: readonly Rule[]): Hunter['byPath'] {
  const groups = new Map<string, { paths: RegExp; rules: number[] }>();
  for (const [index, { paths }] of rules.entries()) {
    if (paths === undefined) continue;
    const group = groups.get(String(paths));
    if (group === undefined) groups.set(String(paths), { paths, rules: [index] });
    else group.rules.push(index);
  }
  return [...groups.values()];
}

/** Tries all starts from `from` to `to`; returns the position up to which matches were consumed. */
function pursue(
  pursuit: Pursuit,
  buffer: Buffer,
  { from, to, limit }: { readonly from: number; readonly to: number; readonly limit: number },
  candidates: Candidate[],
  work: { windows: number; windowBytes: number; largestWindow: number },
): number {
  const search = (pursuit.search ??= new RegExp(pursuit.rule.pattern.source, `${flagsOf(pursuit.rule)}g`));
  const locate = (pursuit.locate ??= new RegExp(pursuit.rule.pattern.source, `${flagsOf(pursuit.rule)}dy`));
  const base = Math.max(0, from - LOOK_BACK);
  const { reach } = pursuit;
  const slice = (end: number): string => {
    const text = narrowText(buffer, base, end);
    work.windows++;
    work.windowBytes += text.length;
    if (text.length > work.largestWindow) work.largestWindow = text.length;
    return text;
  };
  let end = Math.min(buffer.length, to + reach + 1);
  let text = slice(end);
  let consumed = from;
  search.lastIndex = from - base;
  for (;;) {
    const match = search.exec(text);
    if (match === null || match.index > to - base) return consumed;
    locate.lastIndex = match.index;
    let located = locate.exec(text);
    if (located !== null && base + match.index + located[0].length === end && end < buffer.length) {
      // Cut by the window, not by the text: look once with all the room that any rule may have.
      end = Math.min(buffer.length, to + Math.max(reach, 2 * MAX_REACH) + 1);
      text = slice(end);
      locate.lastIndex = match.index;
      located = locate.exec(text);
      if (located !== null && base + match.index + located[0].length === end && end < buffer.length) located = null;
    }
    const range = located?.indices?.groups?.['secret'];
    if (located === null || range === undefined || range[0] === range[1]) {
      search.lastIndex = match.index + 1;
      continue;
    }
    candidates.push({
      rule: pursuit.rule,
      start: base + range[0],
      end: base + range[1],
      matchStart: base + match.index,
      matchEnd: base + match.index + located[0].length,
    });
    // Go on behind the secret, not behind the match: what closes one may open the next.
    search.lastIndex = Math.max(range[1], match.index + 1);
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

function startPursuit(rule: Rule): Pursuit {
  return {
    rule,
    ...reachOf(rule),
    isFar: decidingBytes(rule) > MOST_NEAR,
    search: undefined,
    locate: undefined,
    from: -1,
    to: -1,
    done: 0,
    found: 0,
    spent: 0,
    stopped: false,
    touched: false,
  };
}

function reset(pursuit: Pursuit): void {
  pursuit.from = -1;
  pursuit.done = 0;
  pursuit.found = 0;
  pursuit.spent = 0;
  pursuit.stopped = false;
  pursuit.touched = false;
}

function flagsOf(rule: Rule): string {
  return rule.pattern.flags.replace(/[dgy]/g, '');
}
