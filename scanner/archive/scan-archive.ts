/** Has what stands in an archive scanned, as a file of its own each. Loaded when the first archive is met. */
import { SEAM } from '../source.ts';
import type { Fragment, Place } from '../source.ts';
import type { Tally } from '../tally.ts';
import type { Workshop } from '../workshop.ts';
import { ARCHIVE_CAPS } from './caps.ts';
import type { ByteStream } from './byte-stream.ts';
import type { ArchiveKind } from './kind.ts';
import { walkArchive } from './walk.ts';

type Fragments = Iterable<Fragment> | AsyncIterable<Fragment>;

/** Bytes of an entry that are scanned at once. */
const FRAGMENT = 256 * 1024;

/** `fragments` are those of the place, from the first on. */
export async function scanArchive(
  kind: ArchiveKind,
  place: Place,
  fragments: Fragments,
  workshop: Workshop,
  tally: Tally,
): Promise<void> {
  const { signal, setup } = workshop;
  const isStopped = (): boolean => signal?.aborted === true;
  const counts = await walkArchive(kind, place.path, piecesOf(fragments), setup.archives ?? ARCHIVE_CAPS, {
    isStopped,
    skip: (entry) => tally.skip(entry),
    async file(inner, content) {
      await scanEntry({ ...place, path: `${place.path}!/${inner}`, inner }, content, workshop, tally);
      const turn = workshop.turn();
      if (turn !== undefined) await turn;
    },
  });
  tally.account.counts.archives += counts.archives;
  tally.account.counts.entries += counts.entries;
}

async function scanEntry(place: Place, content: ByteStream, workshop: Workshop, tally: Tally): Promise<void> {
  const { scanner, signal } = workshop;
  scanner.begin(place, tally);
  try {
    for (let offset = 0; ; offset += FRAGMENT - SEAM) {
      const bytes = await content.peek(FRAGMENT);
      const last = bytes.length < FRAGMENT;
      if (!scanner.take({ place, bytes, offset, last }) || last) return;
      await content.skip(FRAGMENT - SEAM);
      await workshop.turn();
      if (signal?.aborted === true) return;
    }
  } finally {
    scanner.finish();
  }
}

/** Without the seams. */
async function* piecesOf(fragments: Fragments): AsyncGenerator<Uint8Array, void, undefined> {
  let end = 0;
  for await (const { bytes, offset } of fragments) {
    yield bytes.subarray(end - offset);
    end = offset + bytes.length;
  }
}
