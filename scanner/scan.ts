/**
 * One scan from request to result: lists places, has them scanned in this thread or in several, and assembles the findings.
 * The result says what was not read; a scan that was stopped says so.
 */
import { randomBytes } from 'node:crypto';
import { findRule } from '../rules/index.ts';
import { ARCHIVE_CAPS } from './archive/caps.ts';
import type { AcceptedEntry } from './accepted/accepted.ts';
import { createCrew } from './crew.ts';
import type { Crew } from './crew.ts';
import { assembleFindings } from './findings.ts';
import { createExcluder } from './ignore/glob.ts';
import { parseIgnoreFile } from './ignore/ignore-file.ts';
import { createIgnoreList } from './ignore/ignore-list.ts';
import { openSource } from './open-source.ts';
import { createPause } from './pause.ts';
import { createProgress } from './progress.ts';
import type { ScanRequest, ScanResult } from './scan-result.ts';
import type { FileNames, Place, Source } from './source.ts';
import { createTally } from './tally.ts';
import type { Tally } from './tally.ts';
import type { PlacesTask } from './task/places.ts';
import type { ScannerSettings } from './place-scanner.ts';
import type { Verdict } from './tuning/verdict.ts';
import { openWorkshop } from './workshop.ts';
import type { Setup } from './workshop.ts';

/** A task is full at either; small enough that threads end together. */
const TASK_PLACES = 256;
/** Contents that are made of one another come one after another: a thread that gets them together makes each once. */
const TASK_CONTENTS = 64;
const TASK_BYTES = 5 * 1024 * 1024;
/** Milliseconds that a place takes, and bytes a millisecond; where a source knows no sizes, the usual one counts. */
const PLACE_COST = 0.015;
/** Made of those that it was made of, and most often judged. */
const CONTENT_COST = 0.3;
const BYTES_A_MILLISECOND = 1024 * 1024;
const USUAL_SIZE = 12 * 1024;

/** Milliseconds that places are listed before this thread scans any, so that others are soon asked for where there are many. */
const LISTED_FIRST = 40;

interface Run {
  readonly request: ScanRequest;
  readonly source: Source;
  readonly tally: Tally;
  /** Places that the source listed. */
  listed: number;
  isListed: boolean;
}

/** Throws a KeywardError where nothing can be scanned; everything that concerns single places stands in the result. */
export async function scan(request: ScanRequest): Promise<ScanResult> {
  const started = performance.now();
  const ignoreFile = request.ignoreFile === undefined ? null : parseIgnoreFile(request.ignoreFile.text, request.ignoreFile.path);
  const ignoreList = ignoreFile === null ? null : createIgnoreList(ignoreFile);
  const source = await openSource(request);
  const tally = createTally(request.timed);
  const run: Run = { request, source, tally, listed: 0, isListed: false };
  let runKey: Uint8Array | undefined;
  const setup: Setup = {
    settings: {
      // Random bytes are asked for when there is something to name.
      get runKey() {
        return (runKey ??= new Uint8Array(randomBytes(32)));
      },
      disabledRules: request.disabledRules ?? [],
      keepValues: request.keepValues === true,
      ...(request.explain === true ? { explain: true } : {}),
      ...(ignoreFile === null ? {} : { salt: ignoreFile.salt }),
      ...(request.tuning === undefined ? {} : { tuning: request.tuning }),
      ...(request.accepted === undefined ? {} : { accepted: sha1sOf(request.accepted) }),
    },
    reader: source.reader,
    maxFileSize: request.maxFileSize,
    archives: { ...ARCHIVE_CAPS, ...request.archives },
    timed: request.timed === true,
    isBrief: request.target.kind === 'staged',
  };

  const threads = await scanPlaces(run, setup);
  const aborted = request.signal?.aborted === true;
  tally.lap();
  const places = aborted ? new Map<string, readonly Place[]>() : await attribute(run);
  if (places.size > 0) tally.lap('attribute');
  const { found, skipped, troubled, excluded, counts, stages, gitReasons } = tally.account;
  // What could not be read of a content is told again by the next scan, which looks at it again.
  if (!aborted && skipped.length === troubled.length) {
    await source.remember?.([...new Set([...found.map(({ place }) => place.key), ...troubled])], counts.files);
  }
  const verdict = await verdictOf(request, setup.settings);
  const { findings, values, ignored } = assembleFindings(found, places, verdict?.findRule ?? findRule, ignoreList, {
    heedMarks: request.heedMarks,
    accepts: verdict?.accepts,
  });
  const commits = source.commits?.();
  const isCap = (reason: string): boolean => reason === 'too-large' && request.maxFileSize !== undefined;
  return {
    findings,
    values,
    ignored,
    staleIgnores: ignoreList !== null && source.whole === true && !aborted ? ignoreList.stale() : [],
    skipped: skipped.filter(({ reason }) => !isCap(reason)),
    capped: skipped.filter(({ reason }) => isCap(reason)),
    excluded,
    stats: {
      ...counts,
      ...(commits === undefined ? {} : { commits }),
      cached: source.spared?.() ?? 0,
      ...(gitReasons.length === 0 ? {} : { gitReasons }),
      threads,
      stages,
      milliseconds: Math.round(performance.now() - started),
    },
    ...(source.base === undefined ? {} : { base: source.base }),
    aborted,
  };
}

/** Undefined where neither a configuration nor another tool has anything to say, which most scans never load. */
async function verdictOf({ tuning, accepted }: ScanRequest, settings: ScannerSettings): Promise<Verdict | undefined> {
  if (tuning === undefined && accepted === undefined) return undefined;
  const { createVerdict } = await import('./tuning/verdict.ts');
  return createVerdict(tuning, accepted ?? [], settings.runKey);
}

function sha1sOf(accepted: readonly AcceptedEntry[]): string[] {
  return accepted.flatMap(({ by }) => (by.kind === 'sha1' ? [by.sha1] : []));
}

/** Where the blobs with findings stand; what the user leaves out stays out. */
async function attribute({ source, tally, request }: Run): Promise<ReadonlyMap<string, readonly Place[]>> {
  const { found } = tally.account;
  if (source.attribute === undefined || found.length === 0) return new Map();
  const asked = new Map(found.map(({ place }) => [place.key, place]));
  const places = await source.attribute([...asked.values()]);
  const isExcluded = createExcluder(request.exclude);
  return new Map(
    [...asked].map(([key, place]) => {
      const all = places.get(key) ?? [];
      return [key, (all.length === 0 ? [place] : all).filter(({ path }) => !isExcluded(path))];
    }),
  );
}

/** Answers the number of worker threads that were started. */
async function scanPlaces(run: Run, setup: Setup): Promise<number> {
  const { source, request, tally } = run;
  const workshop = openWorkshop(setup, {
    signal: request.signal,
    openReader: source.openReader?.bind(source),
    onTurn: createProgress(request.onProgress, tally.account, () => (run.isListed ? run.listed : undefined)),
  });
  const crew = createCrew(workshop, tally, request.threads);
  const stop = (): void => void crew.close();
  request.signal?.addEventListener('abort', stop);
  try {
    await listPlaces(run, crew);
  } catch (error) {
    // Whatever a stop broke off is no failure: the result says that it was stopped.
    if (request.signal?.aborted !== true) throw error;
  } finally {
    request.signal?.removeEventListener('abort', stop);
    await crew.close();
    await workshop.close();
  }
  return crew.threads();
}

/** Has all places scanned in the order listed, in tasks worth a thread's while. */
async function listPlaces(run: Run, crew: Crew): Promise<void> {
  const { source, request, tally } = run;
  // A folder's source leaves out folders as a whole; a history is narrowed once its places are known.
  const isExcluded =
    request.target.kind === 'paths' || source.attribute !== undefined ? () => false : createExcluder(request.exclude);
  const [most, placeCost] = source.reader.kind === 'git' ? [TASK_CONTENTS, CONTENT_COST] : [TASK_PLACES, PLACE_COST];
  const pause = createPause(LISTED_FIRST);
  const tasks = new Set<Promise<void>>();
  const failures: unknown[] = [];
  let places: Place[] = [];
  let bytes = 0;
  const dispatch = async (of: readonly Place[] | FileNames, count: number, size: number): Promise<void> => {
    const task: PlacesTask = { kind: 'places', places: of, cost: count * placeCost + size / BYTES_A_MILLISECOND };
    const done: Promise<void> = crew
      .dispatch(task)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => tasks.delete(done));
    tasks.add(done);
    run.listed += count;
    await crew.room();
  };
  const flush = async (): Promise<void> => {
    const of = places;
    const size = bytes;
    places = [];
    bytes = 0;
    if (of.length > 0) await dispatch(of, of.length, size);
  };
  const check = (): void => {
    if (request.signal?.aborted === true) throw new Error('the scan was stopped');
    if (failures.length > 0) throw failures[0];
  };
  tally.lap();
  for await (const part of source.list(tally, crew.dispatch)) {
    tally.lap('list');
    await pause();
    check();
    if ('names' in part) await dispatch(part, part.count, part.count * USUAL_SIZE);
    else if (isExcluded(part.path)) tally.exclude('user', part.path);
    else {
      places.push(part);
      bytes += part.size ?? USUAL_SIZE;
      if (places.length >= most || bytes >= TASK_BYTES) await flush();
    }
    tally.lap();
  }
  await flush();
  run.isListed = true;
  await Promise.all(tasks);
  check();
}
