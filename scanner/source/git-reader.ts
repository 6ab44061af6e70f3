/**
 * Reads blobs by object id, from the repository's own files without a process. What those do not give (absent, damaged,
 * unusual, too large to hold) git is asked for, and its answer is checked. Big ones come in fragments, so that memory stays bounded.
 */
import type { Hash } from 'node:crypto';
import { openCatFile, requireRepository } from '../../core/git/index.ts';
import type { CatFile, OpenObject, Repository } from '../../core/git/index.ts';
import { KeywardError } from '../../core/errors/index.ts';
import { FRAGMENT } from '../pack/limits.ts';
import { createNameHash } from '../pack/object-name.ts';
import { openObjectStore } from '../pack/object-store.ts';
import type { ObjectStore } from '../pack/object-store.ts';
import type { PackTables } from '../pack/pack-table.ts';
import { SEAM } from '../source.ts';
import type { Fragment, Ledger, Place, Reader } from '../source.ts';

type Reading = Fragment | Iterable<Fragment> | AsyncIterable<Fragment>;

interface Opened {
  readonly facts: Repository;
  readonly store: ObjectStore;
  /** Opened when it is first needed. */
  readonly git: () => CatFile;
  readonly close: () => Promise<void>;
}

/** `repository` is the path that the user named, or what was found there. Nothing is opened before the first read. */
export function openGitReader(repository: string | Repository, tables?: PackTables): Reader {
  let opened: Promise<Opened> | null = null;
  /** The same once it is there: from then on nothing waits but for git. */
  let ready: Opened | undefined;
  let buffer = Buffer.alloc(0);
  const counts = { byGit: 0 };
  const open = () => (opened ??= openAll(repository, tables));

  async function* readByGit({ facts, git }: Opened, place: Place, ledger: Ledger): AsyncGenerator<Fragment, void, undefined> {
    counts.byGit++;
    let object: OpenObject | null = null;
    try {
      object = await git().open(place.key);
      if (object === null) skipMissing(facts, place, ledger);
      else {
        if (buffer.length < Math.min(object.size, FRAGMENT)) buffer = Buffer.alloc(Math.min(roundUp(object.size), FRAGMENT));
        const hash = createNameHash(object, facts.objectFormat);
        yield* fragments(place, object, buffer, hash);
        if (hash.digest('hex') !== place.key) {
          const detail = `Object ${place.key} does not hold what its name stands for.`;
          ledger.skip({ path: place.path, reason: 'corrupt', detail });
        }
      }
    } catch (error) {
      skipCorrupt(error, place, ledger);
    } finally {
      await object?.close();
    }
  }

  const readNow = (all: Opened, place: Place, ledger: Ledger): Reading => {
    const object = all.store.read(place.key);
    if (object === null) return readByGit(all, place, ledger);
    const { bytes, descent } = object;
    if (bytes.length > FRAGMENT) return slices(place, bytes);
    return { place, bytes, offset: 0, last: true, ...(descent === undefined ? {} : { descent }) };
  };

  async function* readFirst(place: Place, ledger: Ledger): AsyncGenerator<Fragment, void, undefined> {
    ready = await open();
    const reading = readNow(ready, place, ledger);
    if ('bytes' in reading) yield reading;
    else yield* reading;
  }

  return {
    counts,
    read: (place, ledger) => (ready === undefined ? readFirst(place, ledger) : readNow(ready, place, ledger)),
    async close() {
      const all = await opened?.catch(() => null);
      all?.store.close();
      await all?.close();
    },
  };
}

async function openAll(repository: string | Repository, tables?: PackTables): Promise<Opened> {
  const facts = typeof repository === 'string' ? await requireRepository(repository) : repository;
  let git: CatFile | undefined;
  return {
    facts,
    store: openObjectStore(facts, tables),
    git: () => (git ??= openCatFile(facts)),
    close: async () => git?.close(),
  };
}

function* slices(place: Place, bytes: Buffer): Generator<Fragment, void, undefined> {
  let offset = 0;
  for (; bytes.length - offset > FRAGMENT; offset += FRAGMENT - SEAM) {
    yield { place, bytes: bytes.subarray(offset, offset + FRAGMENT), offset, last: false };
  }
  yield { place, bytes: bytes.subarray(offset), offset, last: true };
}

async function* fragments(
  place: Place,
  object: OpenObject,
  buffer: Buffer,
  hash: Hash,
): AsyncGenerator<Fragment, void, undefined> {
  let offset = 0;
  let filled = 0;
  for await (const chunk of object.chunks) {
    hash.update(chunk);
    for (let from = 0; from < chunk.length;) {
      if (filled === FRAGMENT) {
        yield { place, bytes: buffer.subarray(0, filled), offset, last: false };
        buffer.copyWithin(0, filled - SEAM, filled);
        offset += filled - SEAM;
        filled = SEAM;
      }
      const copied = chunk.copy(buffer, filled, from, from + FRAGMENT - filled);
      filled += copied;
      from += copied;
    }
  }
  yield { place, bytes: buffer.subarray(0, filled), offset, last: true };
}

function roundUp(size: number): number {
  return Math.max(65_536, 2 ** Math.ceil(Math.log2(size)));
}

function skipMissing(repository: Repository, place: Place, ledger: Ledger): void {
  ledger.skip(
    repository.partial
      ? { path: place.path, reason: 'not-available', detail: `Object ${place.key} is not in this partial clone.` }
      : { path: place.path, reason: 'corrupt', detail: `Object ${place.key} is missing or cannot be read.` },
  );
}

function skipCorrupt(error: unknown, place: Place, ledger: Ledger): void {
  if (!(error instanceof KeywardError) || error.code !== 'git.corrupt') throw error;
  ledger.skip({ path: place.path, reason: 'corrupt', detail: error.message });
}
