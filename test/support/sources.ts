/** Runs a source to its end in a test: places, what the ledger was told, and the bytes that its reader gives. */
import type { Ledger, Place, Reader, Source } from '../../scanner/source.ts';

export interface Listing {
  readonly places: readonly Place[];
  readonly skipped: readonly string[];
  readonly excluded: readonly string[];
}

export interface Notes extends Ledger {
  readonly skipped: string[];
  readonly excluded: string[];
}

export function createNotes(): Notes {
  const skipped: string[] = [];
  const excluded: string[] = [];
  return {
    skipped,
    excluded,
    skip: ({ path, reason }) => void skipped.push(`${reason} ${path}`),
    exclude: (reason, path) => void excluded.push(`${reason} ${path}`),
  };
}

export async function listSource(source: Source): Promise<Listing> {
  const notes = createNotes();
  const places: Place[] = [];
  for await (const place of source.list(notes)) places.push(place);
  return { places, skipped: notes.skipped, excluded: notes.excluded };
}

/** The whole content of a place, put together from its fragments; null when nothing was given. */
export async function readPlace(reader: Reader, place: Place, ledger: Ledger = createNotes()): Promise<Buffer | null> {
  let whole: Buffer | null = null;
  for await (const { bytes, offset } of reader.read(place, ledger)) {
    const before: Buffer = whole ?? Buffer.alloc(0);
    if (offset > before.length) throw new Error(`A gap before byte ${offset}.`);
    whole = Buffer.concat([before.subarray(0, offset), bytes]);
  }
  return whole;
}
