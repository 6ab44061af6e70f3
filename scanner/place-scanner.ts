/**
 * Scans one place after the other in this thread: fragments in, findings out. Values live here from the match to the end of
 * the same turn, unless they are to be kept for sealing.
 */
import { createHash, createHmac, createSecretKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { valueId } from '../core/fingerprint/index.ts';
import { isCredentialFile, previewOf, Secret } from '../core/model/index.ts';
import type { Evidence } from '../core/model/index.ts';
import type { Rule } from '../rules/index.ts';
import { sniffArchive } from './archive/kind.ts';
import type { ArchiveKind } from './archive/kind.ts';
import { createClearance } from './clearance.ts';
import { sniffEncoding } from './decode/encoding.ts';
import type { Encoding, Sniffed } from './decode/encoding.ts';
import { advance, START } from './decode/line-cursor.ts';
import type { LineCursor } from './decode/line-cursor.ts';
import { createTextView } from './decode/text-view.ts';
import type { TextView } from './decode/text-view.ts';
import type { Counter } from './engine/counter.ts';
import type { Candidate, Engine, EngineResult, Limited, Survey } from './engine/engine.ts';
import { confidenceAlone } from './filter/confidence.ts';
import { judge } from './filter/judge.ts';
import type { Judged, Verdicts } from './filter/judge.ts';
import { textAround } from './filter/text-around.ts';
import { findParts, wantsParts } from './filter/parts.ts';
import type { Part } from './filter/parts.ts';
import { createHiddenFinder } from './decode/hidden.ts';
import type { Hidden, Revealed } from './decode/hidden.ts';
import { explainLoss, explainMatch } from './judgement/explanation.ts';
import { createWeighing } from './judgement/weighing.ts';
import type { Weighing } from './judgement/weighing.ts';
import { tagSeed } from './ignore/ignore-tag.ts';
import type { Tuned, Tuner } from './tuning/tuner.ts';
import type { Tuning } from './tuning/tuning.ts';
import type { RawFinding, RawPart } from './raw-finding.ts';
import { SEAM } from './source.ts';
import type { Fragment, Place } from './source.ts';
import type { Tally } from './tally.ts';

/** Plain data, the same in every thread of a run. */
export interface ScannerSettings {
  /** 32 bytes: equal values get equal ids in this run alone. */
  readonly runKey: Uint8Array;
  readonly disabledRules: readonly string[];
  /** Salt of the ignore file, where there is one. */
  readonly salt?: string;
  readonly keepValues: boolean;
  /** Say of each finding what counted. */
  readonly explain?: boolean;
  /** Of a configuration that adds rules or allows values. */
  readonly tuning?: Tuning;
  /** Of values that a baseline names, SHA-1 as hex. */
  readonly accepted?: readonly string[];
}

/** One place at a time, of one reader: `begin`, `take` for each of its fragments in order, `finish`. */
export interface PlaceScanner {
  /** What is found and counted, and what cannot be, goes into `tally`. */
  begin(place: Place, tally: Tally): void;
  /** For a look at the beginning before the rest is read. False: it is nothing that can be read, and the tally says so. */
  isText(beginning: Uint8Array): boolean;
  /** False: nothing further of this place is wanted. */
  take(fragment: Fragment): boolean;
  /** All of a place, of which everything is known already but what the engine's survey of it comes to: plain text in `buffer`. */
  scanSurveyed(place: Place, tally: Tally, bytes: Uint8Array, survey: Survey): void;
  /** Whether something may stand there encoded, between two addresses, in a plain text of which the engine's survey notices nothing. */
  mayHide(path: string, from: number, to: number): boolean;
  /** What the place was found to be, so that none of it was scanned: whoever has its bytes may open it. */
  archive(): ArchiveKind | null;
  finish(): void;
}

/**
 * A finding belongs to the fragment in which it begins at least this far from the end (or to the last one), so that what
 * stands behind it is there; the rest of the seam lies in front of it in the next fragment.
 */
const BEHIND = (SEAM / 4) * 3;
const NEWLINE = 10;
/** Findings of one rule in one place; more is listed as truncated. */
const MAX_FINDINGS = 10_000;

/** What a fragment came to. */
interface Outcome {
  readonly plain: readonly Judged[];
  readonly stopped: readonly Limited[];
  readonly revealed: Revealed | null;
}

const NONE: readonly Judged[] = [];

/** `archives`: whether they are told apart from other binary content. */
export function createPlaceScanner(
  engine: Engine,
  settings: ScannerSettings,
  archives = false,
  tuner: Tuner | null = null,
): PlaceScanner {
  // Made for the first finding: most scans have none, and the module behind it takes longer to load than a small scan lasts.
  let key: KeyObject | undefined;
  const disabled = new Set(settings.disabledRules);
  // Made for the first candidate, as what it is made of takes longer to load than a small scan lasts.
  let weighing: Weighing | undefined;
  const verdicts: Verdicts = new Map();
  const weighingOf = (): Weighing => (weighing ??= createWeighing());
  const hiding = createHiddenFinder(engine, disabled, settings.explain, weighingOf);
  const clearance = createClearance(engine, (bytes) => hiding.holds(bytes));

  const accepted = new Set(settings.accepted);
  const sha1Of = (value: Secret): { sha1?: string } => {
    if (accepted.size === 0) return {};
    const sha1 = createHash('sha1').update(value.reveal()).digest('hex');
    return accepted.has(sha1) ? { sha1 } : {};
  };

  const describePart = (view: TextView, part: Part, from: number, cursor: LineCursor): RawPart => {
    const { kind, rule, start, end, ambiguous, value } = part;
    const at = placeNear(view, from, cursor, start, engine.counter);
    const stop = advance(at, view.bytes, start, end, engine.counter);
    return {
      kind,
      ...(rule === undefined ? {} : { rule: rule.id }),
      line: at.line,
      column: at.column,
      endLine: stop.line,
      endColumn: stop.column,
      byteStart: view.originalAt(start),
      byteEnd: view.originalAt(end),
      preview: preview(rule, value),
      ambiguous,
      ...(settings.keepValues ? { value: new Uint8Array(Buffer.from(value, 'utf8')) } : {}),
    };
  };

  const describe = (
    view: TextView,
    judged: readonly Judged[],
    index: number,
    parts: readonly Part[] | undefined,
    cursor: LineCursor,
    place: Place,
  ): RawFinding => {
    const found = judged[index] as Judged & Partial<Hidden> & Partial<Tuned>;
    const { rule, start, end, confidence, allowed, hidden } = found;
    const shown = textOf(view, found);
    const isAlone = rule.half === true && parts === undefined;
    const value = new Secret(hidden?.value ?? view.utf8Of(start, end));
    const stop = advance(cursor, view.bytes, start, end, engine.counter);
    const raw = {
      rule: rule.id,
      place,
      line: cursor.line,
      column: cursor.column,
      endLine: stop.line,
      endColumn: stop.column,
      byteStart: view.originalAt(start),
      byteEnd: view.originalAt(end),
      before: textAround(view, judged, index, -1),
      after: textAround(view, judged, index, 1),
      secret: valueId((key ??= createSecretKey(Buffer.from(settings.runKey))), value),
      confidence: isAlone ? confidenceAlone(confidence) : confidence,
      preview: preview(rule, shown),
      ...(parts === undefined ? {} : { parts: parts.map((part) => describePart(view, part, start, cursor)) }),
      ...(settings.explain === true ? { evidence: withLoneliness(found, isAlone) } : {}),
      allowed,
      ...(hidden === undefined ? {} : { decoded: hidden.through }),
      ...(tuner === null ? {} : { passed: tuner.testsOf(view, found, hidden === undefined ? undefined : shown) }),
      ...sha1Of(value),
      ...(settings.salt === undefined ? {} : { seed: tagSeed(settings.salt, rule, value) }),
    };
    if (settings.keepValues) return { ...raw, value: value.reveal() };
    value.dispose();
    return raw;
  };

  // The place begun, and how far it is.
  let place: Place | undefined;
  let tally: Tally;
  const perRule = new Map<string, number>();
  const limited = new Map<string, 'truncated' | 'timeout'>();
  let encoding: Encoding | undefined;
  let archive: ArchiveKind | null = null;
  let mark = 0;
  // Where its own findings begin that are still to come, and the line and column there; offsets in the file.
  let ownFrom = 0;
  let cursor = START;

  /** Null where this is no text that can be read. */
  const recognise = (of: Place, bytes: Uint8Array): Extract<Sniffed, { kind: 'text' }> | null => {
    const known = archives ? sniffArchive(bytes) : null;
    if (known !== null) {
      if (known.kind !== 'unsupported') archive = known.kind;
      else tally.skip({ path: of.path, reason: 'unsupported-archive', detail: `${known.name} is not read.` });
      return null;
    }
    const sniffed = sniff(of, bytes);
    if (sniffed.kind === 'text') return sniffed;
    if (sniffed.kind === 'binary') tally.exclude('binary', of.path);
    else tally.skip({ path: of.path, reason: 'unsupported-encoding', detail: `${sniffed.name} is not read` });
    return null;
  };

  /** Findings that begin in front of `ownTo`; gives the index up to which lines are counted. */
  const report = (of: Place, view: TextView, judged: readonly Judged[], ownTo: number): number => {
    let at = view.indexOf(ownFrom);
    const parts = partsIn(view, judged);
    for (const [index, { rule, start }] of judged.entries()) {
      if (start < at || start >= ownTo) continue;
      const count = (perRule.get(rule.id) ?? 0) + 1;
      perRule.set(rule.id, count);
      if (count > MAX_FINDINGS) {
        limited.set(rule.id, 'truncated');
        continue;
      }
      cursor = advance(cursor, view.bytes, at, start, engine.counter);
      at = start;
      tally.account.found.push(describe(view, judged, index, parts?.get(index), cursor, of));
    }
    return at;
  };

  const judgeAll = (view: TextView, { path, source }: Place, candidates: readonly Candidate[]): Judged[] => {
    tally.account.counts.candidates += candidates.length;
    return judge(view, candidates, path, disabled, settings.explain, weighingOf(), source === 'git' ? verdicts : undefined);
  };

  /** What was found in a fragment, and what could not be looked for, goes into the books. Apart, since few files get here. */
  const settle = (of: Place, view: TextView, isLast: boolean, { plain, stopped, revealed }: Outcome): void => {
    let judged: readonly (Judged | Hidden | Tuned)[] = revealed?.judged ?? plain;
    tally.account.counts.decoded += revealed?.stretches ?? 0;
    for (const { rule, reason } of stopped) limited.set(rule, reason);
    for (const { rule, reason } of revealed?.limited ?? []) limited.set(rule, reason);
    if (tuner?.hasRules === true) {
      tally.lap('judge');
      const more = tuner.add(view, of.path, judged);
      ({ judged } = more);
      for (const { rule, reason } of more.limited) limited.set(rule, reason);
      tally.lap('own rules');
    }
    if (isLast && judged.length === 0) return;
    const behind = unitsOf(BEHIND, encoding ?? 'utf-8');
    const ownTo = isLast ? view.bytes.length : Math.max(view.indexOf(ownFrom), view.bytes.length - behind);
    const at = report(of, view, judged, ownTo);
    if (!isLast) {
      cursor = advance(cursor, view.bytes, at, ownTo, engine.counter);
      ownFrom = view.originalAt(ownTo);
    }
    tally.lap('judge');
  };

  /** Whether nothing at all stood there. */
  const look = (of: Place, view: TextView, result: EngineResult, isLast: boolean): boolean => {
    tally.lap('search');
    const { candidates, limited: stopped, work } = result;
    tally.account.counts.hits += work.hits;
    const plain = candidates.length === 0 ? NONE : judgeAll(view, of, candidates);
    const revealed = hiding.reveal(view, of, plain, candidates);
    // Of nearly every file there is nothing more to say.
    const isClear = plain.length === 0 && revealed === null && stopped.length === 0;
    if (!isClear || !isLast || tuner?.hasRules === true) settle(of, view, isLast, { plain, stopped, revealed });
    return candidates.length === 0 && isClear;
  };

  return {
    begin(begun, into) {
      place = begun;
      tally = into;
      encoding = undefined;
      archive = null;
      cursor = START;
      // To clear what is empty costs all the same.
      if (perRule.size > 0) perRule.clear();
      if (limited.size > 0) limited.clear();
      if (tuner !== null)
        for (const rule of tuner.byPath(begun.path)) into.account.found.push(namedFinding(begun, rule, settings));
    },
    isText: (beginning) => place !== undefined && (recognise(place, beginning) !== null || archive !== null),
    take(fragment) {
      if (place === undefined) throw new TypeError('no place was begun');
      const { counts } = tally.account;
      if (encoding === undefined) {
        const recognised = recognise(place, fragment.bytes);
        if (recognised === null) return false;
        ({ encoding, mark } = recognised);
        ownFrom = mark;
        counts.files++;
      }
      const as = encoding;
      const view = viewOf(fragment, as, mark);
      counts.bytes += fragment.offset === 0 ? fragment.bytes.length : Math.max(0, fragment.bytes.length - SEAM);
      const descent = as === 'utf-8' && mark === 0 ? fragment.descent : undefined;
      if (descent !== undefined && tuner?.hasRules !== true && clearance.covers(descent, view.bytes)) return true;
      const result = engine.find(view.bytes);
      const isClear = look(place, view, result, fragment.last);
      if (descent !== undefined && isClear) clearance.note(descent, result.reaches);
      return true;
    },
    scanSurveyed(of, into, bytes, survey) {
      this.begin(of, into);
      const { counts } = into.account;
      encoding = 'utf-8';
      ownFrom = 0;
      counts.files++;
      counts.bytes += bytes.length;
      look(of, createTextView(bytes, 'utf-8', 0), survey.find(bytes), true);
      this.finish();
    },
    mayHide: (path, from, to) => hiding.mayHide(path, from, to),
    archive: () => archive,
    finish() {
      const path = place?.path ?? '';
      for (const [rule, reason] of limited) {
        const detail =
          reason === 'truncated' ? `more than ${MAX_FINDINGS} matches of ${rule}` : `${rule} took too long on this text`;
        tally.skip({ path, reason, detail });
      }
      place = undefined;
    },
  };
}

/** What a rule that looks at paths alone has to say: the file, and no value. */
function namedFinding(place: Place, { id, confidence }: Rule, { runKey }: ScannerSettings): RawFinding {
  return {
    rule: id,
    place,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    byteStart: 0,
    byteEnd: 0,
    before: '',
    after: '',
    // Equal for no two files.
    secret: createHmac('sha256', runKey).update(`${id}\0${place.key}`).digest('hex').slice(0, 32),
    confidence,
    preview: 'file',
    allowed: false,
    passed: [],
  };
}

/** The fragment as text, the byte order mark cut off. A fragment of UTF-16 may begin inside a unit. */
function viewOf(fragment: Fragment, encoding: Encoding, mark: number): TextView {
  const { bytes, offset } = fragment;
  const skip = offset === 0 ? mark : encoding === 'utf-8' ? 0 : offset % 2;
  return createTextView(skip === 0 ? bytes : bytes.subarray(skip), encoding, offset + skip);
}

function unitsOf(bytes: number, encoding: Encoding): number {
  return encoding === 'utf-8' ? bytes : bytes / 2;
}

/** What a configuration's own rule found is believed because somebody wrote it. */
function withLoneliness({ rule, evidence, confidence }: Judged, isAlone: boolean): Evidence[] {
  const own = evidence ?? explainMatch([{ says: `a rule of the configuration: ${rule.title}`, confidence }]);
  return isAlone
    ? [...own, ...explainLoss('nothing that it is used with stands near', confidence, confidenceAlone(confidence))]
    : [...own];
}

/** By index of `judged`; null where none of them has any. */
function partsIn(view: TextView, judged: readonly Judged[]): ReadonlyMap<number, readonly Part[]> | null {
  if (!judged.some(({ rule }) => wantsParts(rule))) return null;
  return findParts(
    view,
    judged.map((each) => ({ rule: each.rule, start: each.start, end: each.end, value: textOf(view, each) })),
  );
}

function textOf(view: TextView, { start, end, hidden }: Judged & Partial<Hidden>): string {
  return hidden === undefined ? view.textOf(start, end) : Buffer.from(hidden.value).toString('utf8');
}

/** The line and column of `to`, which stands near `from`, on either side of it. */
function placeNear({ bytes }: TextView, from: number, cursor: LineCursor, to: number, counter: Counter): LineCursor {
  if (to >= from) return advance(cursor, bytes, from, to, counter);
  const lines = counter.lineEnds(bytes, to, from);
  if (lines === 0) return { line: cursor.line, column: cursor.column - counter.characters(bytes, to, from) };
  const begin = bytes.lastIndexOf(NEWLINE, to - 1) + 1;
  return { line: cursor.line - lines, column: 1 + counter.characters(bytes, begin, to) };
}

/** The public prefix where the value has it, and the length in code points; nothing else of the value. */
function preview(rule: Rule | undefined, text: string): string {
  const prefix =
    rule !== undefined && rule.chosen !== true && rule.prefix !== undefined && text.startsWith(rule.prefix) ? rule.prefix : '';
  return previewOf(prefix, Array.from(text).length);
}

/** A NUL does not hide what is named for its credentials, nor what was piped in on purpose. */
function sniff(place: Place, bytes: Uint8Array): Sniffed {
  const sniffed = sniffEncoding(bytes);
  if (sniffed.kind !== 'binary') return sniffed;
  const isMeant = place.source === 'stdin' || isCredentialFile(place.path);
  return isMeant ? { kind: 'text', encoding: 'utf-8', mark: 0 } : sniffed;
}
