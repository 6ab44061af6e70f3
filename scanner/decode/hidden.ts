/**
 * Finds what stands in a text in base64, hex, escapes or markup: each stretch is decoded once, scanned with what stands around
 * it, and what is found there is given with the bytes that it was hidden in. What is a finding as it stands is left alone.
 */
import type { Encoded } from '../../core/model/index.ts';
import { bufferOf } from './buffer.ts';
import { createDerivedText } from './derived-text.ts';
import type { DerivedText } from './derived-text.ts';
import { decodeEscapes, endingOf, signsOfEscapes } from './escapes.ts';
import { isOfficePart, stripMarkup } from './markup.ts';
import { joinPieces, signOfPieces } from './pieces.ts';
import { createRunFinder } from './run-finder.ts';
import { decodeRun } from './stretches.ts';
import { createTextView } from './text-view.ts';
import type { TextView } from './text-view.ts';
import type { Candidate, Engine, Limited } from '../engine/engine.ts';
import type { Place } from '../source.ts';
import { judge, linesAround } from '../filter/judge.ts';
import type { Judged } from '../filter/judge.ts';
import { isAllowedInline } from '../filter/inline-allow.ts';
import { createWeighing } from '../judgement/weighing.ts';
import type { Weighing } from '../judgement/weighing.ts';

/** `start` and `end` are those of the stretch that holds it. */
export interface Hidden extends Judged {
  readonly hidden: { readonly through: Encoded; /** UTF-8. */ readonly value: Uint8Array };
}

export interface HiddenFinder {
  /** Whether something is encoded here, so that a text without candidates is not clear yet. */
  holds(bytes: Uint8Array): boolean;
  /** Whether anything may be revealed of the text between two addresses of the engine's memory, of a file without candidates. */
  mayHide(path: string, from: number, to: number): boolean;
  /** Start and end of each long run, as indices of `bytes`, one after another. */
  runsIn(bytes: Uint8Array): readonly number[];
  /** Whether any rule could make something of what these runs hold, whatever the path, as a history is looked through. */
  mayReveal(bytes: Uint8Array, runs: readonly number[]): boolean;
  /**
   * Null where nothing was decoded. What is found takes the place of those of `plain` that stand in markup; else those of
   * `plain` come first. By start.
   */
  reveal(
    view: TextView,
    place: Pick<Place, 'path' | 'source'>,
    plain: readonly Judged[],
    candidates?: readonly Candidate[],
  ): Revealed | null;
}

export interface Revealed {
  readonly judged: readonly (Judged | Hidden)[];
  readonly limited: readonly Limited[];
  /** Stretches of base64 and hex that were decoded. */
  readonly stretches: number;
}

/** Bytes on both sides of a stretch that are looked at with it. */
const AROUND = 256;
const FILLER = 61;
const NEWLINE = 10;
/** Kubernetes' secrets: short values stand in base64 without a sign of it. */
const SECRETS_PATH = /\.(?:ya?ml|json)$/i;
const SECRETS = /\bkind["']?[ \t]{0,4}:[ \t]{0,4}["']?Secret\b/;
const SHORT_RUN = /(?<=[:"' \t])[A-Za-z0-9+/]{7,39}(?=={0,2}["' \t\r\n,}]|={0,2}$)/g;

/** `weighing` is asked for where there is something to weigh. */
export function createHiddenFinder(
  engine: Engine,
  disabled: ReadonlySet<string>,
  explain = false,
  weighing: () => Weighing = () => createWeighing(),
): HiddenFinder {
  const finder = createRunFinder(engine.memory);

  return {
    holds: (bytes) => finder.find(bytes).length > 0,
    mayHide(path, from, to) {
      const ending = endingOf(path);
      const signs = signOfPieces(ending) | signsOfEscapes(ending);
      return finder.stands(from, to) || (signs !== 0 && finder.holds(from, to, signs)) || isOfficePart(path);
    },
    runsIn: (bytes) => finder.find(bytes),
    mayReveal(bytes, runs) {
      if (runs.length === 0) return false;
      const unpacked = createDerivedText(createTextView(bytes, 'utf-8', 0));
      decodeRuns(bytes, runs, unpacked);
      const { candidates, limited } = engine.find(unpacked.view().bytes);
      return candidates.length > 0 || limited.length > 0;
    },
    reveal(view, { path, source }, plain, candidates = []) {
      // A history is looked through for long runs alone: those are seen in changes without the files that they stand in.
      const isHistory = source === 'git';
      // What is piped in has no name to tell by.
      const isMeant = source === 'stdin';
      const runs = finder.find(view.bytes);
      const isOffice = isOfficePart(path);
      const ending = isHistory ? '' : endingOf(path);
      const mayHold = !isHistory && (isMeant || finder.mayHold(view.bytes, signsOfEscapes(ending)));
      const joined = isHistory ? null : joinPieces(view, ending, candidates, finder.places(view.bytes, signOfPieces(ending)));
      if (runs.length === 0 && joined === null && !mayHold && !isOffice) return null;

      const limited: Limited[] = [];
      let judged: readonly (Judged | Hidden)[] = plain;
      const scan = (text: DerivedText | null): void => {
        if (text === null || text.length === 0) return;
        const derived = text.view();
        const { candidates, limited: stopped } = engine.find(derived.bytes);
        limited.push(...stopped);
        const found = candidates.length === 0 ? [] : judge(derived, candidates, path, disabled, explain, weighing());
        if (found.length > 0)
          judged = merge(
            judged,
            found.flatMap((each) => hiddenIn(each, derived, text, view)),
          );
      };

      scan(joined);
      const isSecrets = !isHistory && saysSecrets(view.bytes, path, isMeant);
      let stretches = 0;
      if (isSecrets || runs.length > 0) {
        const unpacked = createDerivedText(view);
        const decoded = decodeRuns(view.bytes, isSecrets ? allRuns(view.bytes, runs) : runs, unpacked);
        stretches = decoded.length;
        // Its name says what it is, its encoded form nothing.
        if (isSecrets) judged = judged.filter((each) => !isDecoded(each, decoded));
        if (stretches > 0) scan(unpacked);
      }
      if (isOffice) {
        const stripped = createDerivedText(view);
        stripMarkup(view.bytes, stripped);
        scan(stripped);
      } else if (mayHold) scan(decodeEscapes(view, ending, isMeant));
      return { judged, limited, stretches };
    },
  };
}

/** Answers where the runs stood that held text. */
function decodeRuns(bytes: Uint8Array, runs: readonly number[], text: DerivedText): [start: number, end: number][] {
  const decoded: [start: number, end: number][] = [];
  let done = 0;
  for (let index = 0; index < runs.length; index += 2) {
    const start = runs[index] as number;
    const end = runs[index + 1] as number;
    // A line of a stretch that was decoded already.
    if (start < done) continue;
    if (start - done > 2 * AROUND || text.length === 0) {
      if (text.length > 0) text.copy(done, done + AROUND);
      text.gap();
      done = Math.max(done, start - AROUND);
    }
    text.copy(done, start);
    done = decodeRun(bytes, start, end, text);
    if (done === start) continue;
    decoded.push([start, done]);
    const filled = filledTo(bytes, done);
    text.omit(done, filled, 'base64');
    done = filled;
  }
  if (text.length > 0) text.copy(done, done + AROUND);
  return decoded;
}

/** Behind the signs that fill base64 up, where nothing goes on behind them. */
function filledTo(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < from + 2 && bytes[at] === FILLER) at++;
  const next = bytes[at] ?? NEWLINE;
  return next <= 32 || next === 34 || next === 39 || next === 44 || next === 125 ? at : from;
}

/** Whether a text says that it holds secrets, each in base64. */
function saysSecrets(bytes: Uint8Array, path: string, isMeant: boolean): boolean {
  if (!isMeant && !SECRETS_PATH.test(path)) return false;
  const buffer = bufferOf(bytes);
  return buffer.includes('Secret') && buffer.includes('kind') && SECRETS.test(buffer.toString('latin1'));
}

/** With the short ones. */
function allRuns(bytes: Uint8Array, runs: readonly number[]): readonly number[] {
  const text = bufferOf(bytes).toString('latin1');
  const all = new Map<number, number>();
  for (let index = 0; index < runs.length; index += 2) all.set(runs[index] as number, runs[index + 1] as number);
  for (const match of text.matchAll(SHORT_RUN)) all.set(match.index, match.index + match[0].length);
  return [...all].toSorted(([a], [b]) => a - b).flat();
}

/** Whether a value is what was decoded, with the signs that fill it up. */
function isDecoded({ rule, start, end }: Judged, decoded: readonly (readonly [start: number, end: number])[]): boolean {
  return rule.weighed === true && decoded.some(([from, to]) => from <= start && end <= to + 2);
}

function hiddenIn(found: Judged, derived: TextView, text: DerivedText, view: TextView): Hidden[] {
  const place = text.locate(found.start, found.end);
  if (place === null) return [];
  const { start, end, through } = place;
  const allowed = found.allowed || isAllowedInline(linesAround(view, start, end), found.rule.id);
  return [{ ...found, start, end, allowed, hidden: { through, value: derived.utf8Of(found.start, found.end) } }];
}

/** In these a value that is found as it stands may be cut, or too long. */
const CUT: ReadonlySet<Encoded> = new Set(['markup', 'pieces']);

/** By start, none over another: what stands there as it is comes first, but where it may be cut. */
function merge(plain: readonly (Judged | Hidden)[], hidden: readonly Hidden[]): (Judged | Hidden)[] {
  const isOver = (one: Judged, other: Judged): boolean => one.start < other.end && other.start < one.end;
  const kept = hidden.filter((each) => CUT.has(each.hidden.through) || !plain.some((other) => isOver(each, other)));
  const others = plain.filter((other) => !kept.some((each) => isOver(each, other)));
  const all = [...others, ...kept].toSorted((a, b) => a.start - b.start || a.end - b.end);
  return all.filter((each, index) => index === 0 || each.start >= (all[index - 1] as Judged).end);
}
