/**
 * The objects of a repository, read from its files without any process: loose ones, packs, alternates. It answers only what
 * it has checked; everything else (absent, damaged, unusual, huge) is null, and git is asked for it.
 */
import type { Repository } from '../../core/git/index.ts';
import type { Descent } from '../source.ts';
import { createBaseCache } from './base-cache.ts';
import { openLoose } from './loose-object.ts';
import { createNameHash } from './object-name.ts';
import { objectFolders, packIndexesIn } from './object-folders.ts';
import { openPack } from './pack-file.ts';
import type { PackFile } from './pack-file.ts';
import type { PackTables } from './pack-table.ts';
import type { ObjectType } from './packed-object.ts';

export interface StoredObject {
  readonly type: ObjectType;
  /** May be handed out again later and must not be changed. */
  readonly bytes: Buffer;
  /** Where it lies and what it was made of, where it lies in a pack. */
  readonly descent?: Descent;
}

export interface ObjectStore {
  read(oid: string): StoredObject | null;
  /** Where it lies, as a number to sort by: what is built on one another lies together. */
  positionOf(oid: string): number;
  close(): void;
}

const CACHED_BYTES = 16 * 1024 * 1024;
const MOST_PACKS = 256;
/** Packs are at most this large, for the order of storage alone. */
const PACK_SPAN = 2 ** 43;

/** `tables` spares work for the packs that are among them. */
export function openObjectStore(repository: Pick<Repository, 'commonDir' | 'objectFormat'>, tables?: PackTables): ObjectStore {
  const { commonDir, objectFormat } = repository;
  const idLength = objectFormat === 'sha1' ? 20 : 32;
  const cache = createBaseCache(CACHED_BYTES);
  const folders = objectFolders(commonDir);
  const loose = folders.map((folder) => openLoose(folder, objectFormat));
  /** Opened when the first object is not loose: a staged scan most often needs none. */
  let packs: PackFile[] | undefined;
  let inUse: PackFile | undefined;

  const nameOf = (type: ObjectType, bytes: Buffer): string =>
    createNameHash({ type, size: bytes.length }, objectFormat).update(bytes).digest('hex');

  const openPacks = (): PackFile[] =>
    folders
      .flatMap(packIndexesIn)
      .slice(0, MOST_PACKS)
      .flatMap((path) => openPack(path, idLength, cache, tables?.get(path)) ?? []);

  return {
    read(oid) {
      for (const objects of loose) {
        const object = objects.read(oid);
        if (object !== null) return object;
      }
      const id = Buffer.from(oid, 'hex');
      if (id.length !== idLength) return null;
      for (const [index, pack] of (packs ??= openPacks()).entries()) {
        const start = pack.find(id);
        if (start === null) continue;
        if (inUse !== pack) cache.clear();
        inUse = pack;
        const object = pack.read(start);
        if (object === null) continue;
        const { type, bytes, delta } = object;
        // An index with damage leads to whole objects, too: to others.
        if (!pack.isIndexIntact && nameOf(type, bytes) !== oid) continue;
        const self = positionIn(index, start);
        if (delta === undefined) return { type, bytes, descent: { self } };
        return { type, bytes, descent: { self, base: positionIn(index, delta.base), changes: delta.changes } };
      }
      return null;
    },
    positionOf(oid) {
      const id = Buffer.from(oid, 'hex');
      if (id.length !== idLength || loose.some((objects) => objects.has(oid))) return 0;
      for (const [index, pack] of (packs ??= openPacks()).entries()) {
        const start = pack.find(id);
        if (start !== null) return positionIn(index, start);
      }
      return 0;
    },
    close() {
      for (const pack of packs ?? []) pack.close();
      packs = [];
      cache.clear();
    },
  };
}

function positionIn(pack: number, start: number): number {
  return (pack + 1) * PACK_SPAN + start;
}
