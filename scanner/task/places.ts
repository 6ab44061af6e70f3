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
      if (!('bytes' in reading)) return takeAll(reading, workshop);
      scanner.take(reading);
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

async function takeAll(fragments: Iterable<Fragment> | AsyncIterable<Fragment>, workshop: Workshop): Promise<void> {
  const { scanner, signal } = workshop;
  for await (const fragment of fragments) {
    if (!scanner.take(fragment)) break;
    await workshop.turn();
    if (signal?.aborted === true) break;
  }
  scanner.finish();
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
