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
import { ANY_FILE, createForesight } from '../judgement/foresight.ts';
import type { Foresight } from '../judgement/foresight.ts';
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
  readonly suspects: readonly Suspect[];
  /** Contents that could not be made, and why. */
  readonly unmade: readonly { readonly position: number; readonly reason: Unmade }[];
  /** Of the cleared ones. */
  readonly texts: number;
  readonly binaries: number;
  readonly bytes: number;
  /** What of them the kernel went over. */
  readonly scannedBytes: number;
}

export interface Suspect {
  readonly position: number;
  readonly size: number;
  /** The kinds of files in which there might be something; see `Foresight`. */
  readonly files: number;
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
  /** In which kinds of files there might be something. */
  files: number;
  /** Something might stand in its runs. */
  isHiding: boolean;
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
  /** By depth. */
  readonly levels: Level[];
}

/** What is weighed is weighed with its neighbourhood. */
const aroundOf = ({ weighed }: Rule): number => (weighed === true ? NEIGHBOURHOOD : 0);

/** Made once for each engine. */
const made = new WeakMap<Engine, Tools>();

function toolsFor(engine: Engine, resolver: Resolver): Tools {
  let tools = made.get(engine);
  if (tools === undefined) {
    const tracer = createHitTracer(rules, { exact }, engine.memory, { list: resolver.list, listSize: LIST_BYTES }, aroundOf);
    tools = { tracer, hiding: createHiddenFinder(engine, new Set()), foresee: createForesight(), levels: [] };
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
  const { tracer, hiding, foresee, levels } = toolsFor(engine, resolver);
  const suspects: Suspect[] = [];
  const unmade: { position: number; reason: Unmade }[] = [];
  const counts = { texts: 0, binaries: 0, bytes: 0, scannedBytes: 0 };
  const text = { at: 0, size: 0 };

  const filesFor = (view: TextView, candidates: readonly Candidate[]): number => {
    let files = 0;
    for (let at = 0; at < candidates.length && files !== ANY_FILE; at++) files |= foresee(view, candidates[at] as Candidate);
    return files;
  };
  const filesOf = (view: TextView): number => {
    const { candidates, limited } = engine.find(view.bytes);
    return limited.length > 0 ? ANY_FILE : filesFor(view, candidates);
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
    level.hasOpenRuns = base.hasOpenRuns || base.isHiding;
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
          base.files === 0 &&
          (isFirst || place - (tracer.before[rule] as number) >= origin) &&
          (isLast || place + (tracer.after[rule] as number) <= origin + length);
        if (!addHit(level.hits, place + shift, rule, isSettled ? 0 : 1)) return false;
      }
    }
    // One that is not among them stood too near to a change.
    level.hasOpenRuns ||= runs.length < base.runs.length;
    return next >= size || goOver(size);
  };

  /** In which kinds of files any rule could make something of it. */
  const suspicious = (level: Level, base: Level | undefined, kept: number): number => {
    level.hits.count = 0;
    level.isTraced = false;
    level.isBinary = false;
    level.runs = NO_RUNS;
    level.hasOpenRuns = false;
    level.isHiding = false;
    const { at, size } = text;
    const isMarked = size > 1 && ((bytes[at] as number) & (bytes[at + 1] as number)) >= 0xfe;
    const end = at + Math.min(size, PROBE);
    const hasZero = resolver.findZero(at, end) !== end;
    const mayBeArchive = archives && (hasZero || (size > 1 && opensArchive(bytes[at] as number, bytes[at + 1] as number)));
    if (mayBeArchive && sniffArchive(bytes.subarray(at, at + Math.min(size, ARCHIVE_HEAD))) !== null) return ANY_FILE;
    if (isMarked || hasZero) {
      const content = bytes.subarray(at, at + size);
      const sniffed = sniffEncoding(content);
      if (sniffed.kind === 'unsupported') return ANY_FILE;
      if (sniffed.kind === 'text' && sniffed.encoding !== 'utf-8') {
        counts.scannedBytes += size;
        const view = createTextView(content.subarray(sniffed.mark), sniffed.encoding, sniffed.mark);
        return filesOf(view) !== 0 || hiding.mayReveal(view.bytes, hiding.runsIn(view.bytes)) ? ANY_FILE : 0;
      }
      // It may be named for its credentials: then a zero byte hides nothing.
      level.isBinary = sniffed.kind === 'binary';
    }
    resolver.clearMargins(at, at + size);
    const isTraced = base?.isTraced === true && kept > 0 ? traceChanges(level, base, kept) : traceAll(level);
    level.isTraced = isTraced;
    let files = 0;
    if (isTraced) {
      const matters = (content: Uint8Array, candidates: readonly Candidate[]): boolean => {
        files = filesFor(createTextView(content, 'utf-8', 0), candidates);
        return files !== 0;
      };
      // Without being asked: a rule was stopped.
      if (tracer.confirm(text, level.hits, matters) && files === 0) files = ANY_FILE;
    } else {
      counts.scannedBytes += size;
      level.hasOpenRuns = true;
      files = filesOf(createTextView(bytes.subarray(at, at + size), 'utf-8', 0));
    }
    if (files === ANY_FILE || (files === 0 && !level.hasOpenRuns)) return files;
    // It may be told as left out, by its path. And read in pieces, a value may have less around it, and a run be cut in two.
    if ((level.isBinary && files !== 0) || size > FRAGMENT) return ANY_FILE;
    if (!level.hasOpenRuns) return files;
    const content = bytes.subarray(at, at + size);
    level.runs = hiding.runsIn(content);
    level.hasOpenRuns = false;
    level.isHiding = hiding.mayReveal(content, level.runs);
    return level.isHiding ? ANY_FILE : files;
  };

  walkFamilies(resolver, table, from, to, {
    visit(entry, address, size, depth, kept) {
      text.at = address;
      text.size = size;
      const level = (levels[depth] ??= createLevel());
      level.size = size;
      level.files = suspicious(level, depth === 0 ? undefined : levels[depth - 1], kept);
      if (level.files !== 0) {
        suspects.push({ position: table.positions[entry] as number, size, files: level.files });
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
    files: 0,
    isHiding: false,
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
