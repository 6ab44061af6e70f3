/**
 * One scan from request to result: lists places, has them scanned in this thread or in several, and assembles the findings.
 * The result says what was not read; a scan that was stopped says so.
 */
import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { KeywardError } from '../core/errors/index.ts';
import { findRule } from '../rules/index.ts';
import { createBooks, openReader, scanBatch } from './batch.ts';
import type { BatchResult, Books } from './batch.ts';
import { createCatalogEngine } from './engine/catalog-engine.ts';
import { assembleFindings } from './findings.ts';
import { createExcluder } from './ignore/glob.ts';
import { parseIgnoreFile } from './ignore/ignore-file.ts';
import { createIgnoreList } from './ignore/ignore-list.ts';
import { openSource } from './open-source.ts';
import { createPlaceScanner } from './place-scanner.ts';
import type { ScannerSettings } from './place-scanner.ts';
import { createPause } from './pause.ts';
import { createProgress } from './progress.ts';
import type { RawFinding } from './raw-finding.ts';
import type { ScanRequest, ScanResult } from './scan-result.ts';
import type { Place, Source } from './source.ts';
import { canUseThreads, defaultThreads, openThreadPool } from './thread-pool.ts';

/**
 * Two threads cost some 100 ms of processor time to start and gain half of the rest: they pay from a third of a second of
 * work on. Sizes are asked of the file system where the source does not know them.
 */
const THREADS_FROM_PLACES = 4000;
const THREADS_FROM_BYTES = 32 * 1024 * 1024;
/** A batch is full at either; small enough that threads end together. */
const BATCH_PLACES = 256;
/** Contents that are made of one another come one after another: a thread that gets them together makes each once. */
const BATCH_CONTENTS = 1024;
const BATCH_BYTES = 5 * 1024 * 1024;
/** Milliseconds after which this thread lets signals and timers in: without that a Ctrl-C waits for the end. */
const BREATH = 40;

interface Run {
  readonly request: ScanRequest;
  readonly source: Source;
  readonly settings: ScannerSettings;
  readonly books: Books;
  readonly totals: {
    found: RawFinding[];
    files: number;
    bytes: number;
    candidates: number;
    byGit: number;
    threads: number;
    known?: number;
  };
  readonly tick: () => void;
}

/** Throws a KeywardError where nothing can be scanned; everything that concerns single places stands in the result. */
export async function scan(request: ScanRequest): Promise<ScanResult> {
  const started = performance.now();
  const ignoreFile = request.ignoreFile === undefined ? null : parseIgnoreFile(request.ignoreFile.text, request.ignoreFile.path);
  const ignoreList = ignoreFile === null ? null : createIgnoreList(ignoreFile);
  const source = await openSource(request);
  const totals: Run['totals'] = { found: [], files: 0, bytes: 0, candidates: 0, byGit: 0, threads: 0 };
  const run: Run = {
    request,
    source,
    settings: {
      runKey: new Uint8Array(randomBytes(32)),
      disabledRules: request.disabledRules ?? [],
      keepValues: request.keepValues === true,
      ...(ignoreFile === null ? {} : { salt: ignoreFile.salt }),
    },
    books: createBooks(),
    totals,
    tick: createProgress(request.onProgress, totals),
  };

  await scanPlaces(run);
  const aborted = request.signal?.aborted === true;
  const places = aborted ? new Map<string, readonly Place[]>() : await attribute(run);
  const { findings, values, ignored } = assembleFindings(totals.found, places, findRule, ignoreList, request.heedMarks);
  const isCap = (reason: string): boolean => reason === 'too-large' && request.maxFileSize !== undefined;
  return {
    findings,
    values,
    ignored,
    staleIgnores: ignoreList !== null && source.whole === true && !aborted ? ignoreList.stale() : [],
    skipped: run.books.skipped.filter(({ reason }) => !isCap(reason)),
    capped: run.books.skipped.filter(({ reason }) => isCap(reason)),
    excluded: run.books.excluded,
    stats: {
      files: totals.files,
      bytes: totals.bytes,
      threads: totals.threads,
      milliseconds: Math.round(performance.now() - started),
      candidates: totals.candidates,
      byGit: totals.byGit,
    },
    ...(source.base === undefined ? {} : { base: source.base }),
    aborted,
  };
}

/** Where the blobs with findings stand; what the user leaves out stays out. */
async function attribute({ source, totals, request }: Run): Promise<ReadonlyMap<string, readonly Place[]>> {
  if (source.attribute === undefined || totals.found.length === 0) return new Map();
  const asked = new Map(totals.found.map(({ place }) => [place.key, place]));
  const places = await source.attribute([...asked.values()]);
  const isExcluded = createExcluder(request.exclude);
  return new Map(
    [...asked].map(([key, place]) => {
      const all = places.get(key) ?? [];
      return [key, (all.length === 0 ? [place] : all).filter(({ path }) => !isExcluded(path))];
    }),
  );
}

async function scanPlaces(run: Run): Promise<void> {
  const listed = batchesOf(run);
  const wanted = run.request.threads ?? defaultThreads();
  const mayThread = wanted > 0 && run.source.openReader === undefined && canUseThreads();
  const first: Place[][] = [];
  let isLarge = false;
  if (mayThread) {
    // Hold back what comes first until it is plain whether threads pay.
    let weight = { places: 0, bytes: 0 };
    for (let next = await listed.next(); next.done !== true; next = await listed.next()) {
      first.push(next.value);
      weight = await add(weight, next.value, run.source);
      isLarge = run.request.threads !== undefined || weight.places >= THREADS_FROM_PLACES || weight.bytes >= THREADS_FROM_BYTES;
      if (isLarge) break;
    }
  }
  async function* all(): AsyncGenerator<Place[], void, undefined> {
    yield* first;
    yield* listed;
  }
  await (isLarge ? scanInThreads(run, all(), wanted) : scanHere(run, all()));
}

async function add(weight: { places: number; bytes: number }, places: readonly Place[], source: Source) {
  let bytes = weight.bytes;
  const { sizeOfFile } = await import('./source/file-reader.ts');
  for (const place of places) {
    bytes += place.size ?? (source.reader.kind === 'file' ? (sizeOfFile(place.key) ?? 0) : 0);
  }
  return { places: weight.places + places.length, bytes };
}

async function scanHere(run: Run, batches: AsyncIterable<Place[]>): Promise<void> {
  const { source, request } = run;
  const scanner = createPlaceScanner(createCatalogEngine(), run.settings);
  const pause = createPause();
  const reader = source.openReader?.() ?? (await openReader(source.reader, request.maxFileSize));
  let breathed = performance.now();
  try {
    for await (const batch of batches) {
      // One place at a time, so that a stop and the progress are seen between any two.
      for (const place of batch) {
        if (request.signal?.aborted === true) return;
        take(run, await scanBatch(scanner, reader, [place], request.maxFileSize, request.signal));
        await pause();
        if (performance.now() - breathed < BREATH) continue;
        await setImmediate();
        breathed = performance.now();
      }
    }
  } finally {
    await reader.close();
  }
}

async function scanInThreads(run: Run, batches: AsyncIterable<Place[]>, threads: number): Promise<void> {
  const { request, settings, source, totals } = run;
  const pool = await openThreadPool({ settings, reader: source.reader, maxFileSize: request.maxFileSize }, threads);
  totals.threads = threads;
  const running = new Set<Promise<void>>();
  let failure: unknown;
  const stop = (): void => void pool.close();
  request.signal?.addEventListener('abort', stop, { once: true });
  try {
    for await (const batch of batches) {
      if (request.signal?.aborted === true || failure !== undefined) break;
      const task: Promise<void> = pool
        .run(batch)
        .then((result) => take(run, result))
        .catch((error: unknown) => void (failure ??= error))
        .finally(() => running.delete(task));
      running.add(task);
      // A few batches wait at the threads' doors; a history of a million blobs does not stand in memory.
      if (running.size >= threads * 3) await Promise.race(running);
    }
    await Promise.all(running);
  } finally {
    request.signal?.removeEventListener('abort', stop);
    await pool.close();
  }
  if (failure !== undefined && request.signal?.aborted !== true) throw failure;
}

function take(run: Run, result: BatchResult): void {
  const { totals, books } = run;
  // No spread: a batch may hold more findings than a call takes arguments.
  for (const raw of result.found) totals.found.push(raw);
  for (const entry of result.skipped) books.skip(entry);
  for (const [reason, count] of Object.entries(result.excluded) as [keyof typeof books.excluded, number][]) {
    books.excluded[reason] = (books.excluded[reason] ?? 0) + count;
  }
  totals.files += result.files;
  totals.bytes += result.bytes;
  totals.candidates += result.candidates;
  totals.byGit += result.byGit;
  run.tick();
  const { failure } = result;
  if (failure !== undefined) {
    throw new KeywardError(failure.code, failure.message, failure.hint === undefined ? {} : { hint: failure.hint });
  }
}

/** Places in the order listed, in batches worth a thread's while. */
async function* batchesOf(run: Run): AsyncGenerator<Place[], void, undefined> {
  const { source, request, books, totals } = run;
  // A folder's source leaves out folders as a whole; a history is narrowed once its places are known.
  const isExcluded =
    request.target.kind === 'paths' || source.attribute !== undefined ? () => false : createExcluder(request.exclude);
  const most = source.reader.kind === 'git' ? BATCH_CONTENTS : BATCH_PLACES;
  let batch: Place[] = [];
  let bytes = 0;
  let known = 0;
  const pause = createPause();
  for await (const place of source.list(books)) {
    await pause();
    if (request.signal?.aborted === true) break;
    if (isExcluded(place.path)) {
      books.exclude('user', place.path);
      continue;
    }
    batch.push(place);
    bytes += place.size ?? 0;
    known++;
    if (batch.length < most && bytes < BATCH_BYTES) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  totals.known = known;
  if (batch.length > 0) yield batch;
}
