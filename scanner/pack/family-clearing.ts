/**
 * Looks through the contents of a pack for whatever any rule could make something of, without a path and without a commit:
 * most have nothing, and are cleared. Of a content made of another one, only what is new and its surroundings are looked at.
 * What it says may be too much but never too little: a content that was not looked at as a whole, in one way or the other,
 * is a suspect.
 */
import { rules } from '../../rules/index.ts';
import type { Rule } from '../../rules/index.ts';
import { ARCHIVE_HEAD, OPENINGS, sniffArchive } from '../archive/kind.ts';
import { PROBE, sniffEncoding } from '../decode/encoding.ts';
import { createTextView } from '../decode/text-view.ts';
import type { TextView } from '../decode/text-view.ts';
import type { Candidate, Engine } from '../engine/engine.ts';
import { createHitList, createHitTracer, fitHits, SIGHT } from '../engine/hit-tracer.ts';
import type { HitList, HitTracer } from '../engine/hit-tracer.ts';
import { LAYOUT } from '../engine/layout.ts';
import { exact } from '../engine/tables.generated.ts';
import { createRuns } from '../decode/run-finder.ts';
import { createHiddenFinder } from '../decode/hidden.ts';
import type { HiddenFinder } from '../decode/hidden.ts';
import { NEIGHBOURHOOD } from '../judgement/named-value.ts';
import { ANY_FILE, createForesight } from '../judgement/foresight.ts';
import type { Foresight } from '../judgement/foresight.ts';
import { CONTENTS, reasonOf, WALK_BYTES, walkPart } from './family-walk.ts';
import type { Unmade } from './family-walk.ts';
import { FRAGMENT } from './limits.ts';
import type { PackTable } from './pack-table.ts';
import { engineResolver, LIST_BYTES } from './resolver.ts';
import type { Tracing } from './resolver.ts';

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

export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly archives: boolean;
}

interface Tools {
  readonly tracer: HitTracer;
  readonly findRun: Tracing['findRun'];
  readonly hiding: HiddenFinder;
  readonly foresee: Foresight;
  /** Of the content that is judged. */
  readonly hits: HitList;
}

/** What is weighed is weighed with its neighbourhood. */
const aroundOf = ({ weighed }: Rule): number => (weighed === true ? NEIGHBOURHOOD : 0);

/** Made once for each engine. */
const made = new WeakMap<Engine, Tools>();

function toolsFor(engine: Engine): Tools {
  let tools = made.get(engine);
  if (tools === undefined) {
    // Grows the memory: views of it are made behind that.
    engineResolver(engine.memory, engine.arena);
    const tracer = createHitTracer(rules, { exact }, engine.memory, aroundOf);
    const { findRun } = createRuns(engine.memory);
    const hiding = createHiddenFinder(engine, new Set());
    tools = { tracer, findRun, hiding, foresee: createForesight(), hits: createHitList() };
    made.set(engine, tools);
  }
  return tools;
}

/** In front of contents: the beginnings of archives and how far rules reach, then runs, then hits; see `assembly/trace.ts`. */
const REACHES = 256;
const RUNS = REACHES + 8 * LAYOUT.rules;
const HITS = RUNS + 512 * 1024;
const TRACE_BYTES = HITS + 4 * 1024 * 1024;

// What `assembly/level.ts` says of a content, in 32-bit words, and the bits of its flags.
const LEVEL = { hits: 5, hitCount: 6, flags: 7, files: 8, runs: 9, runCount: 10 } as const;
const TRACED = 1;
const BINARY = 2;
const OPEN_RUNS = 4;
const HIDING = 8;
/** In a hit's rule. */
const OPEN = 0x8000_0000;

// What is told instead of the kinds of files.
const IS_TEXT = -2;
const IS_BINARY = -3;

/**
 * Families from `from` to `to` in the table's order. The engine is one for the whole catalog. With `archives` whatever may be
 * one is a suspect: it is opened where its path is known.
 */
export function clearFamilies(engine: Engine, table: PackTable, { from, to, archives }: Stretch): Clearing {
  const { tracer, findRun, hiding, foresee, hits } = toolsFor(engine);
  const { scan, before, after } = tracer;
  const resolver = engineResolver(engine.memory, engine.arena, { scan, findRun });
  const { bytes, words, list } = resolver;
  const own = resolver.arena + WALK_BYTES;
  const reaches = (own + REACHES) / 4;
  const runsEnd = own + HITS;
  const suspects: Suspect[] = [];
  const unmade: { position: number; reason: Unmade }[] = [];
  let scannedBytes = 0;

  const filesFor = (view: TextView, candidates: readonly Candidate[]): number => {
    let files = 0;
    for (let at = 0; at < candidates.length && files !== ANY_FILE; at++) files |= foresee(view, candidates[at] as Candidate);
    return files;
  };
  const filesOf = (view: TextView): number => {
    const { candidates, limited } = engine.find(view.bytes);
    return limited.length > 0 ? ANY_FILE : filesFor(view, candidates);
  };

  /** In which kinds of files any rule could make something of one that may be no text, or what else it is. */
  const sniff = (at: number, size: number, isOdd: boolean): number => {
    const content = bytes.subarray(at, at + size);
    if (archives && sniffArchive(content.subarray(0, ARCHIVE_HEAD)) !== null) return ANY_FILE;
    if (!isOdd) return IS_TEXT;
    const sniffed = sniffEncoding(content);
    if (sniffed.kind === 'unsupported') return ANY_FILE;
    // It may be named for its credentials: then a zero byte hides nothing.
    if (sniffed.kind === 'binary') return IS_BINARY;
    if (sniffed.encoding === 'utf-8') return IS_TEXT;
    scannedBytes += size;
    const view = createTextView(content.subarray(sniffed.mark), sniffed.encoding, sniffed.mark);
    return filesOf(view) !== 0 || hiding.mayReveal(view.bytes, hiding.runsIn(view.bytes)) ? ANY_FILE : 0;
  };

  /** The same of a text that was traced, or could not be. */
  const confirm = (at: number, size: number, first: number, count: number): number => {
    fitHits(hits, count);
    for (let hit = 0, word = first / 4; hit < count; hit++, word += 2) {
      const rule = words[word + 1] as number;
      hits.starts[hit] = words[word] as number;
      hits.rules[hit] = rule & ~OPEN;
      hits.open[hit] = rule >>> 31;
    }
    let files = 0;
    const matters = (content: Uint8Array, candidates: readonly Candidate[]): boolean => {
      files = filesFor(createTextView(content, 'utf-8', 0), candidates);
      return files !== 0;
    };
    // Without being asked: a rule was stopped.
    return tracer.confirm({ at, size }, hits, matters) && files === 0 ? ANY_FILE : files;
  };

  /** Keeps what of its runs there is room for; of others they are looked for again. */
  const noteRuns = (level: number, runs: readonly number[]): number => {
    const first = words[level + LEVEL.runs] as number;
    const fits = first + 4 * runs.length <= runsEnd;
    if (fits) words.set(runs, first / 4);
    words[level + LEVEL.runCount] = fits ? runs.length / 2 : 0;
    return fits ? 0 : OPEN_RUNS;
  };

  const judge = (level: number, at: number, size: number): number => {
    let flags = words[level + LEVEL.flags] as number;
    let files: number;
    if ((flags & TRACED) !== 0)
      files = confirm(at, size, words[level + LEVEL.hits] as number, words[level + LEVEL.hitCount] as number);
    else {
      scannedBytes += size;
      flags |= OPEN_RUNS;
      files = filesOf(createTextView(bytes.subarray(at, at + size), 'utf-8', 0));
    }
    const hasOpenRuns = (flags & OPEN_RUNS) !== 0;
    words[level + LEVEL.flags] = flags;
    if (files === ANY_FILE || (files === 0 && !hasOpenRuns)) return files;
    // It may be told as left out, by its path. And read in pieces, a value may have less around it, and a run be cut in two.
    if (((flags & BINARY) !== 0 && files !== 0) || size > FRAGMENT) return ANY_FILE;
    if (!hasOpenRuns) return files;
    const content = bytes.subarray(at, at + size);
    const runs = hiding.runsIn(content);
    const isHiding = hiding.mayReveal(content, runs);
    words[level + LEVEL.flags] = (flags & ~OPEN_RUNS) | noteRuns(level, runs) | (isHiding ? HIDING : 0);
    return isHiding ? ANY_FILE : files;
  };

  const suspect = (entry: number, size: number, files: number): void => {
    if (files !== 0) suspects.push({ position: table.positions[entry] as number, size, files });
  };

  const openings = archives ? OPENINGS : [];
  new Uint16Array(bytes.buffer, own + REACHES - 2 * openings.length, openings.length).set(openings);
  for (let rule = 0; rule < before.length; rule++) {
    words[reaches + 2 * rule] = before[rule] as number;
    words[reaches + 2 * rule + 1] = after[rule] as number;
  }
  resolver.limitTrace(SIGHT.before, SIGHT.after, PROBE, list, list + LIST_BYTES);
  resolver.placeTrace(own + REACHES - 2 * openings.length, own + REACHES, own + RUNS, own + HITS, own + TRACE_BYTES);
  resolver.heldIds = undefined;
  walkPart(resolver, table, from, to, {
    kind: CONTENTS,
    first: 0,
    low: own + TRACE_BYTES,
    calls: {
      learn(rule) {
        tracer.learn(rule);
        words[reaches + 2 * rule] = before[rule] as number;
        words[reaches + 2 * rule + 1] = after[rule] as number;
      },
      sniff(entry, at, size, isOdd) {
        const files = sniff(at, size, isOdd !== 0);
        if (files !== IS_TEXT && files !== IS_BINARY) suspect(entry, size, files);
        return files;
      },
      judge(entry, level, at, size) {
        const files = judge(level / 4, at, size);
        words[level / 4 + LEVEL.files] = files;
        suspect(entry, size, files);
      },
      unmade: (entry, reason) => void unmade.push({ position: table.positions[entry] as number, reason: reasonOf(reason) }),
    },
  });
  const [texts, binaries, counted] = [resolver.traced(0), resolver.traced(1), resolver.traced(2)];
  return { suspects, unmade, texts, binaries, bytes: counted, scannedBytes: scannedBytes + resolver.traced(3) };
}
