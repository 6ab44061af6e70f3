/** Reads blobs by object id through one git child. Big ones come in fragments, so that memory stays bounded. */
import { openCatFile, requireRepository } from '../../core/git/index.ts';
import type { CatFile, OpenObject, Repository } from '../../core/git/index.ts';
import { KeywardError } from '../../core/errors/index.ts';
import { SEAM } from '../source.ts';
import type { Fragment, Ledger, Place, Reader } from '../source.ts';

const FRAGMENT = 4 * 1024 * 1024;

/** `repository` is the path that the user named. Nothing is opened before the first read. */
export function openGitReader(repository: string): Reader {
  let opened: Promise<{ facts: Repository; objects: CatFile }> | null = null;
  let buffer = Buffer.alloc(0);
  const open = () => (opened ??= requireRepository(repository).then((facts) => ({ facts, objects: openCatFile(facts) })));

  async function* read(place: Place, ledger: Ledger): AsyncGenerator<Fragment, void, undefined> {
    const { facts, objects } = await open();
    let object: OpenObject | null = null;
    try {
      object = await objects.open(place.key);
      if (object === null) skipMissing(facts, place, ledger);
      else {
        if (buffer.length < Math.min(object.size, FRAGMENT)) buffer = Buffer.alloc(Math.min(roundUp(object.size), FRAGMENT));
        yield* fragments(place, object, buffer);
      }
    } catch (error) {
      skipCorrupt(error, place, ledger);
    } finally {
      await object?.close();
    }
  }

  return {
    read,
    async close() {
      const reader = await opened?.catch(() => null);
      await reader?.objects.close();
    },
  };
}

async function* fragments(place: Place, object: OpenObject, buffer: Buffer): AsyncGenerator<Fragment, void, undefined> {
  let offset = 0;
  let filled = 0;
  for await (const chunk of object.chunks) {
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
