/** Scans places one after the other. Their bytes never leave the thread. */
import type { Fragment, Place } from '../source.ts';
import type { Tally } from '../tally.ts';
import type { Task } from '../task.ts';
import type { Workshop } from '../workshop.ts';

export interface PlacesTask extends Task<void> {
  readonly kind: 'places';
  readonly places: readonly Place[];
}

export async function performPlaces({ places }: PlacesTask, workshop: Workshop, tally: Tally): Promise<void> {
  const { scanner, signal } = workshop;
  const { maxFileSize } = workshop.setup;
  const reader = await workshop.reader();
  const before = reader.counts?.byGit ?? 0;
  try {
    for (const place of places) {
      if (signal?.aborted === true) return;
      if (maxFileSize !== undefined && place.size !== undefined && place.size > maxFileSize) {
        tally.skip({ path: place.path, reason: 'too-large', detail: `${place.size} bytes; the cap is ${maxFileSize}` });
        continue;
      }
      const reading = reader.read(place, tally);
      if (reading !== null) {
        scanner.begin(place, tally);
        if ('bytes' in reading) scanner.take(reading);
        else await takeAll(reading, workshop);
        scanner.finish();
      }
      const turn = workshop.turn();
      if (turn !== undefined) await turn;
    }
  } finally {
    tally.account.counts.byGit += (reader.counts?.byGit ?? 0) - before;
  }
}

async function takeAll(fragments: Iterable<Fragment> | AsyncIterable<Fragment>, workshop: Workshop): Promise<void> {
  const { scanner, signal } = workshop;
  for await (const fragment of fragments) {
    if (!scanner.take(fragment)) return;
    await workshop.turn();
    if (signal?.aborted === true) return;
  }
}
