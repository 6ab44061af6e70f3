/**
 * Single objects, as commits and trees of HEAD, for which no table of a pack is worth reading: a search in the part of its index
 * where the id stands, then the entry and what it was made of. Each must be what its name stands for; else it is null.
 */
import { createHash } from 'node:crypto';
import { closeSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import type { Repository } from '../../core/git/index.ts';
import { createHead, OFS_DELTA, readHead, REF_DELTA } from '../pack/entry-head.ts';
import { openLoose } from '../pack/loose-object.ts';
import { objectFolders, openPlain, packIndexesIn, readFully } from '../pack/object-folders.ts';
import { resolverFor, SLACK } from '../pack/resolver.ts';
import { applyDelta } from './delta.ts';

export interface FewObjects {
  read(oid: Buffer, type: 'commit' | 'tree'): Buffer | null;
  close(): void;
}

interface Pack {
  readonly file: number;
  /** Where the entry begins. */
  find(oid: Uint8Array): number | null;
  /** Where the entries end. */
  readonly end: number;
  /** Those that were read. */
  entries: number;
}

type Opened = NonNullable<ReturnType<typeof openPlain>>;

const LARGEST = 64 * 1024 * 1024;
/** Objects up to this size are inflated without Node's module; the first entries with it, since the other one is to be made first. */
const SMALL = 65_536;
const FIRST_ENTRIES = 128;
const MOST_PACKS = 256;
const DEEPEST = 4096;
const INDEX_MAGIC = 0xff74_4f63;
const HEAD = 8 + 1024;
const TYPES = { commit: 1, tree: 2 } as const;
/** Of an entry read at once: most commits and trees are smaller. */
const FIRST = 4096;

export function openFewObjects({ commonDir, objectFormat }: Pick<Repository, 'commonDir' | 'objectFormat'>): FewObjects {
  const idLength = objectFormat === 'sha1' ? 20 : 32;
  const folders = objectFolders(commonDir);
  const loose = folders.map((folder) => openLoose(folder, objectFormat));
  const files: number[] = [];
  const open = (path: string): Opened | null => {
    const opened = openPlain(path);
    if (opened !== null) files.push(opened.file);
    return opened;
  };
  let packs: Pack[] | undefined;
  const openPacks = (): Pack[] =>
    folders
      .flatMap(packIndexesIn)
      .slice(0, MOST_PACKS)
      .flatMap((path) => openPack(path, idLength, open) ?? []);

  const readPacked = (oid: Buffer, type: number): Buffer | null => {
    for (const pack of (packs ??= openPacks())) {
      const start = pack.find(oid);
      const bytes = start === null ? null : resolve(pack, start, type, idLength);
      if (bytes !== null) return bytes;
    }
    return null;
  };

  return {
    read(oid, type) {
      const name = oid.toString('hex');
      for (const objects of loose) {
        const object = objects.read(name);
        if (object?.type === type) return object.bytes;
      }
      const bytes = readPacked(oid, TYPES[type]);
      if (bytes === null) return null;
      const hash = createHash(objectFormat).update(`${type} ${bytes.length}\0`).update(bytes);
      return hash.digest('hex') === name ? bytes : null;
    },
    close() {
      for (const file of files.splice(0)) closeSync(file);
      packs = [];
    },
  };
}

/** Null for an index of another version. */
function openPack(path: string, idLength: number, open: (path: string) => Opened | null): Pack | null {
  const index = open(path);
  const pack = open(path.replace(/idx$/, 'pack'));
  const head = index === null ? null : readPart(index.file, 0, HEAD);
  if (index === null || pack === null || head === null) return null;
  if (head.readUInt32BE(0) !== INDEX_MAGIC || head.readUInt32BE(4) !== 2) return null;
  const count = head.readUInt32BE(HEAD - 4);
  const offsets = HEAD + count * (idLength + 4);
  const end = pack.size - idLength;
  return {
    file: pack.file,
    end,
    entries: 0,
    find(oid) {
      const first = oid[0] as number;
      const from = first === 0 ? 0 : head.readUInt32BE(4 + 4 * first);
      const to = head.readUInt32BE(8 + 4 * first);
      if (to <= from || to > count) return null;
      const ids = readPart(index.file, HEAD + from * idLength, (to - from) * idLength);
      const at = ids === null ? -1 : search(ids, oid);
      if (at === -1) return null;
      const word = readPart(index.file, offsets + 4 * (from + at), 4)?.readUInt32BE(0) ?? 0;
      if (word < 0x8000_0000) return word;
      const large = readPart(index.file, offsets + 4 * count + 8 * (word - 0x8000_0000), 8);
      return large === null ? null : large.readUInt32BE(0) * 2 ** 32 + large.readUInt32BE(4);
    },
  };
}

/** Position of an id among sorted ones; -1 where it is not among them. */
function search(ids: Buffer, oid: Uint8Array): number {
  let low = 0;
  let high = ids.length / oid.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = ids.compare(oid, 0, oid.length, middle * oid.length, (middle + 1) * oid.length);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return -1;
}

/** The object that begins there, if it is of this type. */
function resolve(pack: Pack, from: number, type: number, idLength: number): Buffer | null {
  const deltas: Buffer[] = [];
  let held = 0;
  for (let start = from; deltas.length < DEEPEST;) {
    const entry = readEntry(pack, start, idLength);
    if (entry === null || (held += entry.bytes.length) > LARGEST) return null;
    if (entry.base === null) {
      let object: Buffer | null = entry.type === type ? entry.bytes : null;
      for (let delta = deltas.pop(); delta !== undefined && object !== null; delta = deltas.pop()) {
        object = applyDelta(object, delta, LARGEST);
      }
      return object;
    }
    deltas.push(entry.bytes);
    start = entry.base;
  }
  return null;
}

/** `base` is where the base of a delta begins, null for a whole object. */
function readEntry(
  pack: Pack,
  start: number,
  idLength: number,
): { readonly type: number; readonly base: number | null; readonly bytes: Buffer } | null {
  if (start < 12 || start >= pack.end) return null;
  let part = readPart(pack.file, start, Math.min(FIRST, pack.end - start));
  if (part === null) return null;
  const head = createHead();
  if (!readHead(part, 0, part.length, idLength, head)) return null;
  const { type, size, length: at } = head;
  let base: number | null = null;
  if (type === OFS_DELTA) {
    if (head.distance === 0 || head.distance >= start) return null;
    base = start - head.distance;
  } else if (type === REF_DELTA) {
    base = pack.find(part.subarray(head.id, head.id + idLength));
    if (base === null) return null;
  }
  if (size > LARGEST) return null;
  // What does not shrink is stored with five bytes for each block of 64 KB, and six around it.
  const longest = at + size + 5 * Math.ceil((size + 1) / 16_383) + 16;
  if (longest > part.length && part.length === FIRST) part = readPart(pack.file, start, Math.min(longest, pack.end - start));
  const bytes = part === null ? null : inflate(part.subarray(at), size, pack.entries++ < FIRST_ENTRIES);
  return bytes === null || bytes.length !== size ? null : { type, base, bytes };
}

/** Where the stream ends is not known, and not looked at: what comes of it has a name that it must fit. */
function inflate(stream: Uint8Array, size: number, isEarly: boolean): Buffer | null {
  if (isEarly || size > SMALL) {
    try {
      return inflateSync(stream, { maxOutputLength: size + 1 });
    } catch {
      return null;
    }
  }
  const resolver = resolverFor(stream.length + size + 3 * SLACK);
  const { bytes, arena, arenaEnd } = resolver;
  const at = arenaEnd - SLACK - stream.length;
  bytes.set(stream, at);
  bytes.fill(0, arena, arena + size);
  resolver.inflateFirst(at, at + stream.length, arena, size);
  return Buffer.from(bytes.subarray(arena, arena + size));
}

function readPart(file: number, at: number, length: number): Buffer | null {
  const bytes = Buffer.allocUnsafe(length);
  return readFully(file, bytes, at) ? bytes : null;
}
