/**
 * Goes through an archive and the archives in it, one entry after another, within caps. It gives the content of each entry
 * that is none itself, and says of everything else why it is not read. It matches nothing and writes nothing anywhere.
 */
import type { Skipped } from '../../core/model/index.ts';
import { createByteStream } from './byte-stream.ts';
import type { ByteStream } from './byte-stream.ts';
import { createBudget } from './caps.ts';
import type { ArchiveBudget, ArchiveCaps } from './caps.ts';
import type { ArchiveEntry } from './entry.ts';
import { expand } from './expand.ts';
import { ARCHIVE_HEAD, sniffArchive } from './kind.ts';
import type { ArchiveKind } from './kind.ts';
import { ArchiveProblem } from './problem.ts';
import { tarEntries } from './tar.ts';
import { zipEntries } from './zip.ts';

export interface ArchiveVisitor {
  /** `inner` is the path within the outermost archive. What is not read of the content is passed over. */
  file(inner: string, content: ByteStream): Promise<void>;
  skip(entry: Skipped): void;
  /** Asked between any two pieces of work: true ends the walk. */
  isStopped(): boolean;
}

export interface ArchiveCounts {
  readonly archives: number;
  readonly entries: number;
}

/** Skips that are listed one by one for each outermost archive; the others are counted. */
const MOST_LISTED = 100;
/** Between an archive and what stands in it. */
const WITHIN = '!/';

interface Walk {
  readonly visitor: ArchiveVisitor;
  readonly caps: ArchiveCaps;
  readonly budget: ArchiveBudget;
  readonly skip: (path: string, problem: ArchiveProblem) => void;
}

interface Archive {
  readonly kind: ArchiveKind;
  readonly stream: ByteStream;
  /** As reported. */
  readonly path: string;
  /** Path within the outermost archive; empty for that one. */
  readonly inner: string;
  readonly depth: number;
}

/** `pieces` are the bytes of what was found to be an archive of this kind, from the first on; each until the next is asked for. */
export async function walkArchive(
  kind: ArchiveKind,
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  caps: ArchiveCaps,
  visitor: ArchiveVisitor,
): Promise<ArchiveCounts> {
  const stream = createByteStream(pieces);
  const budget = createBudget(caps, () => stream.position);
  let skips = 0;
  const skip = (at: string, { reason, message }: ArchiveProblem): void => {
    if (++skips <= MOST_LISTED) visitor.skip({ path: at, reason, detail: message });
  };
  try {
    await readArchive({ kind, stream, path, inner: '', depth: 1 }, { visitor, caps, budget, skip });
  } catch (error) {
    if (!(error instanceof ArchiveProblem)) throw error;
    skip(path, error);
  } finally {
    await stream.close();
  }
  const unlisted = skips - MOST_LISTED;
  if (unlisted > 0) visitor.skip({ path, reason: 'truncated', detail: `${unlisted} further entries in it were not read.` });
  return budget.counts;
}

async function readArchive(archive: Archive, walk: Walk): Promise<void> {
  const { visitor, budget, skip } = walk;
  budget.counts.archives++;
  for await (const entry of entriesOf(archive, budget)) {
    if (visitor.isStopped()) return;
    budget.addEntry();
    const { name, content, problem } = entry;
    const inner = archive.inner === '' ? name : archive.inner + WITHIN + name;
    const path = archive.path + WITHIN + name;
    if (problem !== undefined) skip(path, problem);
    if (content === null) continue;
    try {
      await readContent({ path, inner }, content, archive, walk);
    } catch (error) {
      // Damage in one entry leaves the others; a cap is one for all.
      if (!(error instanceof ArchiveProblem) || error.reason === 'archive-limit') throw error;
      skip(path, error);
    }
  }
}

async function readContent(
  { path, inner }: { readonly path: string; readonly inner: string },
  content: ByteStream,
  outer: Archive,
  walk: Walk,
): Promise<void> {
  const sniffed = sniffArchive(await content.peek(ARCHIVE_HEAD));
  if (sniffed === null) return walk.visitor.file(inner, watched(content, walk));
  if (sniffed.kind === 'unsupported') throw new ArchiveProblem('unsupported-archive', `${sniffed.name} is not read.`);
  if (outer.depth >= walk.caps.depth)
    throw new ArchiveProblem('depth', `It stands in ${outer.depth} archives; what is deeper was not read.`);
  const depth = outer.depth + 1;
  // A compressed tar is one archive to whoever looks at it.
  const isSame = sniffed.kind === 'tar' && (outer.kind === 'gzip' || outer.kind === 'zstd');
  const place = isSame ? { path: outer.path, inner: outer.inner } : { path, inner };
  return readArchive({ ...place, kind: sniffed.kind, stream: content, depth }, walk);
}

/** Time is short where nothing comes out of compression, too. */
function watched(content: ByteStream, { budget }: Walk): ByteStream {
  return {
    ...content,
    get position() {
      return content.position;
    },
    next(most) {
      budget.checkTime();
      return content.next(most);
    },
  };
}

async function* entriesOf(archive: Archive, budget: ArchiveBudget): AsyncGenerator<ArchiveEntry, void, undefined> {
  const { kind, stream, path } = archive;
  const count = (bytes: number): void => budget.addBytes(bytes);
  if (kind === 'zip') yield* zipEntries(stream, count);
  else if (kind === 'tar') yield* tarEntries(stream);
  else {
    const content = createByteStream(expand(stream, kind, Infinity, count));
    try {
      yield { name: expandedName(path), content };
    } finally {
      await content.close();
    }
  }
}

/** What a compressed file would be called without its compression. */
function expandedName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const short = name.replace(/\.(?:t?gz|zst|z)$/i, '');
  return short === '' || short === name ? 'content' : short;
}
