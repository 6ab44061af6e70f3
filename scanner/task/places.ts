/** Scans places one after the other. Their bytes never leave the thread. */
import { createFileBatch } from '../file-batch.ts';
import type { FileBatch, Left } from '../file-batch.ts';
import type { FileNames, Fragment, Place, Reader } from '../source.ts';
import type { Tally } from '../tally.ts';
import type { Task } from '../task.ts';
import type { Workshop } from '../workshop.ts';

export interface PlacesTask extends Task<void> {
  readonly kind: 'places';
  readonly places: readonly Place[] | FileNames;
}

/** One of so many reads is timed. */
const TIMED = 8;
/** Bytes of what counts as small, and the milliseconds that reading it takes at most where no disk is waited for. */
const SMALL = 32_768;
const SLOW = 0.1;

export async function performPlaces({ places }: PlacesTask, workshop: Workshop, all: Tally): Promise<void> {
  const { scanner, signal } = workshop;
  const { maxFileSize } = workshop.setup;
  const reader = await workshop.reader();
  const before = reader.counts?.byGit ?? 0;
  const isText = (beginning: Uint8Array): boolean => scanner.isText(beginning);

  const { counts, troubled } = all.account;
  let current: Place | undefined;
  const tally: Tally = {
    ...all,
    skip(entry) {
      if (current !== undefined) troubled.push(current.key);
      all.skip(entry);
    },
  };
  let calls = 0;

  const time = (started: number): void => {
    counts.reads++;
    if (performance.now() - started > SLOW) counts.slowReads++;
  };

  const read = (place: Place): ReturnType<Reader['read']> => {
    if (++calls % TIMED !== 0) return reader.read(place, tally, isText);
    const started = performance.now();
    const reading = reader.read(place, tally, isText);
    if (reading !== null && 'bytes' in reading && reading.bytes.length < SMALL) time(started);
    return reading;
  };

  const goOnWith = (place: Place, { bytes, isWhole }: Left): ReturnType<Reader['read']> => {
    if (isWhole) return { place, bytes, offset: 0, last: true };
    return isText(bytes) ? read(place) : null;
  };

  const scan = (place: Place, left: Left | null): Promise<void> | undefined => {
    scanner.begin(place, tally);
    tally.lap();
    const reading = left === null ? read(place) : goOnWith(place, left);
    tally.lap('read');
    if (reading !== null) {
      if (!('bytes' in reading)) return takeAll(place, reading, workshop, tally);
      if (!scanner.take(reading) && scanner.archive() !== null) return openArchive(place, [reading], workshop, tally);
    }
    scanner.finish();
    return workshop.turn();
  };

  // A configuration may leave out paths, or look at all texts with rules of its own.
  const batch =
    'names' in places && workshop.setup.settings.tuning === undefined ? createFileBatch(reader, workshop.engine, scanner) : null;
  const add = (to: FileBatch, place: Place): boolean => {
    if (++calls % TIMED !== 0) return to.add(place) > 0;
    const started = performance.now();
    const length = to.add(place);
    if (length > 0 && length < SMALL) time(started);
    return length > 0;
  };
  const scanBatch = (of: FileBatch): Promise<void> | undefined => {
    tally.lap('read');
    const taken = of.take(counts, (place, bytes, survey) => {
      current = place;
      if (survey !== null) {
        scanner.scanSurveyed(place, tally, bytes, survey);
        return;
      }
      scanner.begin(place, tally);
      scanner.take({ place, bytes, offset: 0, last: true });
      scanner.finish();
    });
    tally.lap('search');
    return workshop.turn(taken);
  };

  try {
    tally.lap();
    for (const place of 'names' in places ? placesOf(places) : places) {
      if (signal?.aborted === true) return;
      if (batch !== null) {
        const isAdded = add(batch, place);
        const isDue = isAdded ? batch.isFull() : !batch.isEmpty();
        const waiting = isDue ? scanBatch(batch) : undefined;
        if (waiting !== undefined) await waiting;
        if (isAdded) continue;
      }
      current = place;
      if (maxFileSize !== undefined && place.size !== undefined && place.size > maxFileSize) {
        tally.skip({ path: place.path, reason: 'too-large', detail: `${place.size} bytes; the cap is ${maxFileSize}` });
        continue;
      }
      // A content of a history may stand at other paths too.
      if (place.source !== 'git' && workshop.leavesOut(place.path)) {
        tally.exclude('user', place.path);
        continue;
      }
      const waiting = scan(place, batch?.left() ?? null);
      if (waiting !== undefined) await waiting;
    }
    if (batch?.isEmpty() === false) await scanBatch(batch);
  } finally {
    counts.byGit += (reader.counts?.byGit ?? 0) - before;
  }
}

type Fragments = Iterable<Fragment> | AsyncIterable<Fragment>;

async function takeAll(place: Place, fragments: Fragments, workshop: Workshop, tally: Tally): Promise<void> {
  const { scanner, signal } = workshop;
  // By hand, since an archive is read on where this ends.
  const rest = Symbol.asyncIterator in fragments ? fragments[Symbol.asyncIterator]() : fragments[Symbol.iterator]();
  try {
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
      tally.lap('read');
      if (!scanner.take(next.value)) {
        if (scanner.archive() === null) break;
        await openArchive(place, goOn(next.value, rest), workshop, tally);
        return;
      }
      await workshop.turn();
      if (signal?.aborted === true) break;
      tally.lap();
    }
    scanner.finish();
  } finally {
    await rest.return?.();
  }
}

function* placesOf(files: FileNames): Generator<Place, void, undefined> {
  const { names } = files;
  const prefix = prefixOf(files);
  for (let from = 0; from < names.length;) {
    const end = names.indexOf('\0', from);
    const path = names.slice(from, end);
    yield { source: 'file', path, key: prefix + path };
    from = end + 1;
  }
}

/** Absolute paths. */
export function* keysOf(files: FileNames): Generator<string, void, undefined> {
  for (const { key } of placesOf(files)) yield key;
}

function prefixOf({ base }: FileNames): string {
  return base === '/' ? base : `${base}/`;
}

async function* goOn(
  first: Fragment,
  rest: Iterator<Fragment> | AsyncIterator<Fragment>,
): AsyncGenerator<Fragment, void, undefined> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** The place scanned is over then: those within the archive take its turn. */
async function openArchive(place: Place, fragments: Fragments, workshop: Workshop, tally: Tally): Promise<void> {
  const { scanner } = workshop;
  const kind = scanner.archive();
  scanner.finish();
  if (kind === null) return;
  const { scanArchive } = await import('../archive/scan-archive.ts');
  await scanArchive(kind, place, fragments, workshop, tally);
}
