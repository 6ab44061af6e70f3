/**
 * Git's index as it lies in its file: versions 2 to 4, ids of 20 or 32 bytes
 * (https://git-scm.com/docs/index-format). What is not understood to the last byte is null, and git is asked instead. Nothing is
 * made for an entry but a number: of ten thousand entries a commit changes ten.
 */
import { parseCacheTree } from './cache-tree.ts';
import type { CacheTree } from './cache-tree.ts';

export interface GitIndex {
  /** Entries, by path and stage. */
  readonly count: number;
  /** From the repository's root: where in `paths` that of an entry begins and ends. */
  readonly paths: Buffer;
  readonly startOf: (position: number) => number;
  readonly endOf: (position: number) => number;
  entryAt(position: number): IndexEntry;
  /** Whether it has this mode and the id that stands at `id` in other bytes, and is not unmerged. */
  hasContent(position: number, mode: number, ids: Buffer, id: number): boolean;
  /** Trees that git made of parts of this index already. */
  readonly tree: CacheTree | null;
}

export interface IndexEntry {
  readonly path: Buffer;
  /** As a number: 0o100644, 0o120000 and so on. */
  readonly mode: number;
  readonly oid: Buffer;
  /** 0, or in an unfinished merge 1 for the common ancestor, 2 for ours, 3 for theirs. */
  readonly stage: number;
  /** `git add --intent-to-add`: named, but without content. */
  readonly isPlanned: boolean;
}

const SIGNATURE = 0x4449_5243;
/** Times, device, inode and the like, of which nothing is asked here; the mode stands among them. */
const FACTS = 40;
const MODE = 24;
const STAGE = 0x3000;
const EXTENDED = 0x4000;
const NAME = 0xfff;
const PLANNED = 0x2000;

export function parseIndex(bytes: Buffer, idLength: number): GitIndex | null {
  const end = bytes.length - idLength;
  if (end < 12 || bytes.readUInt32BE(0) !== SIGNATURE) return null;
  const version = bytes.readUInt32BE(4);
  const count = bytes.readUInt32BE(8);
  const fixed = FACTS + idLength + 2;
  if (version < 2 || version > 4 || count > end / fixed) return null;
  const facts = new Uint32Array(count);
  const packed = version === 4 ? createPathList(bytes, end, count) : null;
  let at = 12;
  for (let position = 0; position < count; position++) {
    facts[position] = at;
    const flags = at + FACTS + idLength;
    if (flags + 4 > end) return null;
    const high = bytes[flags] as number;
    const isLong = (high & (EXTENDED >> 8)) !== 0;
    if (isLong && version === 2) return null;
    const name = isLong ? flags + 4 : flags + 2;
    if (packed !== null) {
      at = packed.add(position, name);
      if (at === -1) return null;
    } else {
      const length = ((high << 8) | (bytes[flags + 1] as number)) & NAME;
      const stop = length < NAME ? name + length : bytes.indexOf(0, name + NAME);
      if (stop <= name || stop >= end || bytes[stop] !== 0) return null;
      at = stop + 8 - ((stop - at) & 7);
      if (at > end) return null;
    }
  }
  const tree = readTree(bytes, at, end, idLength);
  if (tree === undefined) return null;

  const flagsAt = (position: number): number => (facts[position] as number) + FACTS + idLength;
  const stageOf = (position: number): number => ((bytes[flagsAt(position)] as number) & (STAGE >> 8)) >> 4;
  const isLong = (position: number): boolean => ((bytes[flagsAt(position)] as number) & (EXTENDED >> 8)) !== 0;
  const startOf = (position: number): number =>
    packed === null ? flagsAt(position) + (isLong(position) ? 4 : 2) : (packed.starts[position] as number);
  const endOf = (position: number): number => {
    if (packed !== null) return packed.ends[position] as number;
    const start = startOf(position);
    const flags = flagsAt(position);
    const length = (((bytes[flags] as number) << 8) | (bytes[flags + 1] as number)) & NAME;
    return length < NAME ? start + length : bytes.indexOf(0, start + NAME);
  };
  const paths = packed?.paths() ?? bytes;
  return {
    count,
    paths,
    startOf,
    endOf,
    tree,
    entryAt(position) {
      const start = facts[position] as number;
      const flags = flagsAt(position);
      return {
        path: paths.subarray(startOf(position), endOf(position)),
        mode: bytes.readUInt32BE(start + MODE),
        oid: bytes.subarray(start + FACTS, flags),
        stage: stageOf(position),
        isPlanned: isLong(position) && (bytes.readUInt16BE(flags + 2) & PLANNED) !== 0,
      };
    },
    hasContent(position, mode, ids, id) {
      const start = facts[position] as number;
      if (bytes.readUInt32BE(start + MODE) !== mode || stageOf(position) !== 0) return false;
      // Node's own comparison looks at what it is given for longer than this lasts.
      for (let at = 0; at < idLength; at++) if (bytes[start + FACTS + at] !== ids[id + at]) return false;
      return true;
    },
  };
}

/** Version 4 says of a path how many bytes the one before has beyond what they share, and then what follows instead. */
function createPathList(bytes: Buffer, end: number, count: number) {
  let paths = Buffer.allocUnsafe(2 * bytes.length);
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  let start = 0;
  let filled = 0;
  return {
    starts,
    ends,
    paths: () => paths,
    /** Reads the path that is written down at `from`; answers where that ends, -1 where it is none. */
    add(position: number, from: number): number {
      const before = filled - start;
      let at = from;
      let byte = bytes[at++] as number;
      let cut = byte & 0x7f;
      while ((byte & 0x80) !== 0) {
        byte = bytes[at++] as number;
        cut = (cut + 1) * 128 + (byte & 0x7f);
        if (cut > before || at >= end) return -1;
      }
      const stop = bytes.indexOf(0, at);
      if (cut > before || stop === -1 || stop >= end) return -1;
      const kept = before - cut;
      const length = kept + stop - at;
      if (length === 0) return -1;
      if (filled + length > paths.length) paths = Buffer.concat([paths], 2 * (filled + length));
      paths.copyWithin(filled, start, start + kept);
      bytes.copy(paths, filled + kept, at, stop);
      start = filled;
      filled += length;
      starts[position] = start;
      ends[position] = filled;
      return stop + 1;
    },
  };
}

/** Undefined where something stands there that must be understood and is not. */
function readTree(bytes: Buffer, from: number, end: number, idLength: number): CacheTree | null | undefined {
  let tree: CacheTree | null = null;
  for (let at = from; at < end;) {
    if (at + 8 > end) return undefined;
    const name = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32BE(at + 4);
    at += 8;
    if (at + size > end) return undefined;
    // A small letter in front says that an index cannot be understood without it: split and sparse ones.
    if (!/^[A-Z]/.test(name)) return undefined;
    if (name === 'TREE') tree = parseCacheTree(bytes.subarray(at, at + size), idLength);
    at += size;
  }
  return tree;
}
