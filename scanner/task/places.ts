/** Scans places one after the other. Their bytes never leave the thread. */
import type { FileNames, Fragment, Place } from '../source.ts';
import type { Tally } from '../tally.ts';
import type { Task } from '../task.ts';
import type { Workshop } from '../workshop.ts';

export interface PlacesTask extends Task<void> {
  readonly kind: 'places';
  readonly places: readonly Place[] | FileNames;
}

export async function performPlaces({ places }: PlacesTask, workshop: Workshop, tally: Tally): Promise<void> {
  const { scanner, signal } = workshop;
  const { maxFileSize } = workshop.setup;
  const reader = await workshop.reader();
  const before = reader.counts?.byGit ?? 0;
  const isText = (beginning: Uint8Array): boolean => scanner.isText(beginning);

  const scan = (place: Place): Promise<void> | undefined => {
    scanner.begin(place, tally);
    const reading = reader.read(place, tally, isText);
    if (reading !== null) {
      if (!('bytes' in reading)) return takeAll(place, reading, workshop, tally);
      if (!scanner.take(reading) && scanner.archive() !== null) return openArchive(place, [reading], workshop, tally);
    }
    scanner.finish();
    return workshop.turn();
  };

  try {
    for (const place of 'names' in places ? placesOf(places) : places) {
      if (signal?.aborted === true) return;
      if (maxFileSize !== undefined && place.size !== undefined && place.size > maxFileSize) {
        tally.skip({ path: place.path, reason: 'too-large', detail: `${place.size} bytes; the cap is ${maxFileSize}` });
        continue;
      }
      const waiting = scan(place);
      if (waiting !== undefined) await waiting;
    }
  } finally {
    tally.account.counts.byGit += (reader.counts?.byGit ?? 0) - before;
  }
}

type Fragments = Iterable<Fragment> | AsyncIterable<Fragment>;

async function takeAll(place: Place, fragments: Fragments, workshop: Workshop, tally: Tally): Promise<void> {
  const { scanner, signal } = workshop;
  // By hand, since an archive is read on where this ends.
  const rest = Symbol.asyncIterator in fragments ? fragments[Symbol.asyncIterator]() : fragments[Symbol.iterator]();
  try {
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
      if (!scanner.take(next.value)) {
        if (scanner.archive() === null) break;
        await openArchive(place, goOn(next.value, rest), workshop, tally);
        return;
      }
      await workshop.turn();
      if (signal?.aborted === true) break;
    }
    scanner.finish();
  } finally {
    await rest.return?.();
  }
}

function* placesOf({ base, names }: FileNames): Generator<Place, void, undefined> {
  const prefix = base === '/' ? base : `${base}/`;
  for (let from = 0; from < names.length;) {
    const end = names.indexOf('\0', from);
    const path = names.slice(from, end);
    yield { source: 'file', path, key: prefix + path };
    from = end + 1;
  }
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
