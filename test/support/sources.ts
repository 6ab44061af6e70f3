/** Runs a source to its end in a test: places, what the ledger was told, and the bytes that its reader gives. */
import type { FileNames, Fragment, Ledger, Place, Reader, Source } from '../../scanner/source.ts';
import { ANY_FILE } from '../../scanner/judgement/foresight.ts';
import type { Clearing } from '../../scanner/pack/family-clearing.ts';
import type { Dispatch, Task } from '../../scanner/task.ts';
import type { FamiliesTask } from '../../scanner/task/families.ts';
import type { CommitsTask } from '../../scanner/task/commits.ts';
import type { TreesTask } from '../../scanner/task/trees.ts';
import { readCommitFacts } from '../../scanner/history/commit-facts.ts';
import { readTreeEdges } from '../../scanner/history/tree-edges.ts';
import { sharedResolver } from '../../scanner/pack/resolver.ts';

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
  for await (const part of source.list(notes, clearsNothing)) places.push(...placesOf(part));
  return { places, skipped: notes.skipped, excluded: notes.excluded };
}

/** Whatever is looked through for something suspicious, all of it is; trees are taken apart. */
const clearsNothing: Dispatch = (task) => {
  if (task.kind === 'commits') return Promise.resolve(readCommitFacts(sharedResolver(), task as Task as CommitsTask) as never);
  if (task.kind === 'trees') return Promise.resolve(readTreeEdges(sharedResolver(), task as Task as TreesTask) as never);
  const { table, from, to } = task as Task as FamiliesTask;
  const suspects = Array.from(table.order.subarray(from, to), (entry) => ({
    position: table.positions[entry] as number,
    size: 0,
    files: ANY_FILE,
  }));
  return Promise.resolve({ suspects, unmade: [], texts: 0, binaries: 0, bytes: 0, scannedBytes: 0 } satisfies Clearing as never);
};

/** For sources that need none. */
export const noThreads: Dispatch = () => Promise.reject(new Error('No thread performs a task in this test.'));

/** What a source lists, place by place. */
export function placesOf(part: Place | FileNames): Place[] {
  if ('key' in part) return [part];
  const { base, names, count } = part;
  const paths = names.split('\0');
  if (paths.pop() !== '' || paths.length !== count) throw new Error('Names that are not what they say.');
  return paths.map((path) => ({ source: 'file', path, key: `${base === '/' ? '' : base}/${path}` }));
}

/** What a reader gives, in whatever way it does. */
export async function* fragmentsOf(reader: Reader, place: Place, ledger: Ledger): AsyncGenerator<Fragment, void, undefined> {
  const reading = reader.read(place, ledger);
  if (reading === null) return;
  if ('bytes' in reading) yield reading;
  else yield* reading;
}

/** The whole content of a place, put together from its fragments; null when nothing was given. */
export async function readPlace(reader: Reader, place: Place, ledger: Ledger = createNotes()): Promise<Buffer | null> {
  let whole: Buffer | null = null;
  for await (const { bytes, offset } of fragmentsOf(reader, place, ledger)) {
    const before: Buffer = whole ?? Buffer.alloc(0);
    if (offset > before.length) throw new Error(`A gap before byte ${offset}.`);
    whole = Buffer.concat([before.subarray(0, offset), bytes]);
  }
  return whole;
}
