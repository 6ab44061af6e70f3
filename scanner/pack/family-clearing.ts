/**
 * Looks through the contents of a pack for whatever any rule could make something of, without a path and without a commit:
 * most have nothing, and are cleared. Of a content made of another one, only what is new and its surroundings are looked at.
 * What it says may be too much but never too little: a content that was not looked at as a whole, in one way or the other,
 * is a suspect.
 */
import { rules } from '../../rules/index.ts';
import type { Rule } from '../../rules/index.ts';
import { ARCHIVE_HEAD, opensArchive, sniffArchive } from '../archive/kind.ts';
import { PROBE, sniffEncoding } from '../decode/encoding.ts';
import { createTextView } from '../decode/text-view.ts';
import type { TextView } from '../decode/text-view.ts';
import type { Candidate, Engine } from '../engine/engine.ts';
import { addHit, createHitList, createHitTracer, SIGHT } from '../engine/hit-tracer.ts';
import type { HitList, HitTracer } from '../engine/hit-tracer.ts';
import { exact } from '../engine/tables.generated.ts';
import { createHiddenFinder } from '../decode/hidden.ts';
import type { HiddenFinder } from '../decode/hidden.ts';
import { NEIGHBOURHOOD } from '../judgement/named-value.ts';
import { createForesight } from '../judgement/weigh-value.ts';
import type { Foresight } from '../judgement/weigh-value.ts';
import { lowerBound } from '../lower-bound.ts';
import { walkFamilies } from './family-walk.ts';
import type { Unmade } from './family-walk.ts';
import { FRAGMENT } from './limits.ts';
import type { PackTable } from './pack-table.ts';
import { engineResolver, LIST_BYTES } from './resolver.ts';
import type { Resolver } from './resolver.ts';

/** Plain data: crosses threads. Positions are those in the list of ids of the pack's index. */
export interface Clearing {
  /** Contents that are to be looked at with what is known of them; all others that could be made have nothing. */
  readonly suspects: readonly number[];
  /** Contents that could not be made, and why. */
  readonly unmade: readonly { readonly position: number; readonly reason: Unmade }[];
  /** Of the cleared ones. */
  readonly texts: number;
  readonly binaries: number;
  readonly bytes: number;
  /** What of them the kernel went over. */
  readonly scannedBytes: number;
}

/** A stretch of a base that spares less than this is gone over again. */
const WORTH_KEEPING = 64;
/** More bytes than a run must have, on either side of a change. */
const RUN_SIGHT = 64;
/** A run that is farther from all that changed holds what it held, with what stands around it. */
const RUN_REACH = 8192;
const NO_RUNS: readonly number[] = [];

export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly archives: boolean;
}

/** What is known of the object at one depth. */
interface Level {
  /** Its hits are in `hits`, and nothing but they can match in it. */
  isTraced: boolean;
  isBinary: boolean;
  isSuspect: boolean;
  /** Start and end of each run of encoded text, one after another. */
  runs: readonly number[];
  /** They may not be all, or hold something else than they did in its base. */
  hasOpenRuns: boolean;
  size: number;
  readonly hits: HitList;
}

interface Tools {
  readonly tracer: HitTracer;
  readonly hiding: HiddenFinder;
  readonly foresee: Foresight;
}

/** What is weighed is weighed with its neighbourhood. */
const aroundOf = ({ weighed }: Rule): number => (weighed === true ? NEIGHBOURHOOD : 0);

/** Made once for each engine. */
const made = new WeakMap<Engine, Tools>();

function toolsFor(engine: Engine, resolver: Resolver): Tools {
  let tools = made.get(engine);
  if (tools === undefined) {
    const tracer = createHitTracer(rules, { exact }, engine.memory, { list: resolver.list, listSize: LIST_BYTES }, aroundOf);
    tools = { tracer, hiding: createHiddenFinder(engine, new Set()), foresee: createForesight() };
    made.set(engine, tools);
  }
  return tools;
}

/**
 * Families from `from` to `to` in the table's order. The engine is one for the whole catalog. With `archives` whatever may be
 * one is a suspect: it is opened where its path is known.
 */
export function clearFamilies(engine: Engine, table: PackTable, { from, to, archives }: Stretch): Clearing {
  const resolver = engineResolver(engine.memory, engine.arena);
  const { bytes, words, kept: firstRecord } = resolver;
  const { tracer, hiding, foresee } = toolsFor(engine, resolver);
  const suspects: number[] = [];
  const unmade: { position: number; reason: Unmade }[] = [];
  const counts = { texts: 0, binaries: 0, bytes: 0, scannedBytes: 0 };
  const levels: Level[] = [];
  const text = { at: 0, size: 0 };

  const matter = (view: TextView, candidates: readonly Candidate[]): boolean =>
    candidates.some((candidate) => foresee(view, candidate));
  const mayMatch = (view: TextView): boolean => {
    const { candidates, limited } = engine.find(view.bytes);
    return limited.length > 0 || matter(view, candidates);
  };

  /** Goes over all of it, with nothing known from before. */
  const traceAll = (level: Level): boolean => {
    counts.scannedBytes += text.size;
    level.hasOpenRuns = hiding.stands(text.at, text.at + text.size);
    return tracer.trace(text, 0, text.size, level.hits);
  };

  /** Goes over what is new, and takes over from the base what stands in what was kept of it. */
  const traceChanges = (level: Level, base: Level, kept: number): boolean => {
    const { size } = text;
    const { count, starts, rules: of } = base.hits;
    let next = 0;
    const runs: number[] = [];
    level.runs = runs;
    level.hasOpenRuns = base.hasOpenRuns || (base.isSuspect && base.runs.length > 0);
    const goOver = (stop: number): boolean => {
      counts.scannedBytes += stop - next;
      level.hasOpenRuns ||= hiding.stands(text.at + Math.max(0, next - RUN_SIGHT), text.at + Math.min(size, stop + RUN_SIGHT));
      return tracer.trace(text, next, stop, level.hits);
    };
    for (let record = firstRecord; record < firstRecord + 3 * kept; record += 3) {
      const start = words[record] as number;
      const origin = words[record + 1] as number;
      const length = words[record + 2] as number;
      const isFirst = start === 0 && origin === 0;
      const isLast = start + length === size && origin + length === base.size;
      const low = isFirst ? 0 : start + SIGHT.before;
      const high = isLast ? size : start + length - SIGHT.after;
      if (high - low < WORTH_KEEPING) continue;
      if (low > next && !goOver(low)) return false;
      next = high;
      const shift = start - origin;
      keepRuns(base.runs, runs, shift, isFirst ? 0 : start + RUN_REACH, isLast ? size : start + length - RUN_REACH);
      for (let hit = lowerBound(starts, count, low - shift); hit < count && (starts[hit] as number) < high - shift; hit++) {
        const place = starts[hit] as number;
        const rule = of[hit] as number;
        const isSettled =
          !base.isSuspect &&
          (isFirst || place - (tracer.before[rule] as number) >= origin) &&
          (isLast || place + (tracer.after[rule] as number) <= origin + length);
        if (!addHit(level.hits, place + shift, rule, isSettled ? 0 : 1)) return false;
      }
    }
    // One that is not among them stood too near to a change.
    level.hasOpenRuns ||= runs.length < base.runs.length;
    return next >= size || goOver(size);
  };

  /** Whether any rule could make something of it. */
  const suspicious = (level: Level, base: Level | undefined, kept: number): boolean => {
    level.hits.count = 0;
    level.isTraced = false;
    level.isBinary = false;
    level.runs = NO_RUNS;
    level.hasOpenRuns = false;
    const { at, size } = text;
    const isMarked = size > 1 && ((bytes[at] as number) & (bytes[at + 1] as number)) >= 0xfe;
    const end = at + Math.min(size, PROBE);
    const hasZero = resolver.findZero(at, end) !== end;
    const mayBeArchive = archives && (hasZero || (size > 1 && opensArchive(bytes[at] as number, bytes[at + 1] as number)));
    if (mayBeArchive && sniffArchive(bytes.subarray(at, at + Math.min(size, ARCHIVE_HEAD))) !== null) return true;
    if (isMarked || hasZero) {
      const content = bytes.subarray(at, at + size);
      const sniffed = sniffEncoding(content);
      if (sniffed.kind === 'unsupported') return true;
      if (sniffed.kind === 'text' && sniffed.encoding !== 'utf-8') {
        counts.scannedBytes += size;
        const view = createTextView(content.subarray(sniffed.mark), sniffed.encoding, sniffed.mark);
        return mayMatch(view) || hiding.mayReveal(view.bytes, hiding.runsIn(view.bytes));
      }
      // It may be named for its credentials: then a zero byte hides nothing.
      level.isBinary = sniffed.kind === 'binary';
    }
    resolver.clearMargins(at, at + size);
    const isTraced = base?.isTraced === true && kept > 0 ? traceChanges(level, base, kept) : traceAll(level);
    level.isTraced = isTraced;
    if (isTraced) {
      if (tracer.confirm(text, level.hits, (content, candidates) => matter(createTextView(content, 'utf-8', 0), candidates)))
        return true;
    } else {
      counts.scannedBytes += size;
      level.hasOpenRuns = true;
      if (mayMatch(createTextView(bytes.subarray(at, at + size), 'utf-8', 0))) return true;
    }
    if (!level.hasOpenRuns) return false;
    // Read in pieces, a run may be cut in two, and hold something else then.
    if (size > FRAGMENT) return true;
    const content = bytes.subarray(at, at + size);
    level.runs = hiding.runsIn(content);
    level.hasOpenRuns = false;
    return hiding.mayReveal(content, level.runs);
  };

  walkFamilies(resolver, table, from, to, {
    visit(entry, address, size, depth, kept) {
      text.at = address;
      text.size = size;
      const level = (levels[depth] ??= createLevel());
      level.size = size;
      level.isSuspect = suspicious(level, depth === 0 ? undefined : levels[depth - 1], kept);
      if (level.isSuspect) {
        suspects.push(table.positions[entry] as number);
        return;
      }
      if (level.isBinary) counts.binaries++;
      else {
        counts.texts++;
        counts.bytes += size;
      }
    },
    unmade(entry, reason) {
      unmade.push({ position: table.positions[entry] as number, reason });
    },
  });
  return { suspects, unmade, ...counts };
}

function createLevel(): Level {
  return {
    isTraced: false,
    isBinary: false,
    isSuspect: false,
    runs: NO_RUNS,
    hasOpenRuns: false,
    size: 0,
    hits: createHitList(),
  };
}

/** Takes over those of the base that come to stand from `low` to `high`. */
function keepRuns(from: readonly number[], to: number[], shift: number, low: number, high: number): void {
  for (let run = 0; run < from.length; run += 2) {
    const start = (from[run] as number) + shift;
    const end = (from[run + 1] as number) + shift;
    if (start >= low && end <= high) to.push(start, end);
  }
}
