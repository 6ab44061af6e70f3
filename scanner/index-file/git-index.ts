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
  /** From the repository's root: where in `paths`, which has a character a byte, that of an entry begins and ends. */
  readonly paths: string;
  readonly startOf: (position: number) => number;
  readonly endOf: (position: number) => number;
  entryAt(position: number): IndexEntry;
  /** One character a byte. */
  idAt(position: number): string;
  /** As git writes it. */
  modeAt(position: number): string;
  isUnmerged(position: number): boolean;
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

/** It is one text, and its paths are another where they are packed: half of the characters that V8 takes. */
export const LARGEST_INDEX = 256 * 1024 * 1024;
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
  const places: Places = { facts: new Uint32Array(count), starts: new Uint32Array(count), ends: new Uint32Array(count) };
  const packed = version === 4 ? createPathList(bytes, end, places) : null;
  const at = listEntries(bytes, end, version, FACTS + idLength, places, packed);
  const text = bytes.toString('latin1');
  const tree = at === -1 ? undefined : readTree(bytes, text, at, end, idLength);
  if (tree === undefined) return null;
  const modes = new Map<string, string>();

  const { facts, starts, ends } = places;
  const flagsAt = (position: number): number => (facts[position] as number) + FACTS + idLength;
  const stageOf = (position: number): number => ((bytes[flagsAt(position)] as number) & (STAGE >> 8)) >> 4;
  const isLong = (position: number): boolean => ((bytes[flagsAt(position)] as number) & (EXTENDED >> 8)) !== 0;
  const paths = packed?.paths() ?? bytes;
  return {
    count,
    paths: paths === bytes ? text : paths.toString('latin1'),
    startOf: (position) => starts[position] as number,
    endOf: (position) => ends[position] as number,
    tree,
    entryAt(position) {
      const start = facts[position] as number;
      const flags = flagsAt(position);
      return {
        path: paths.subarray(starts[position], ends[position]),
        mode: bytes.readUInt32BE(start + MODE),
        oid: bytes.subarray(start + FACTS, flags),
        stage: stageOf(position),
        isPlanned: isLong(position) && (bytes.readUInt16BE(flags + 2) & PLANNED) !== 0,
      };
    },
    idAt(position) {
      const start = (facts[position] as number) + FACTS;
      return text.slice(start, start + idLength);
    },
    modeAt(position) {
      const start = (facts[position] as number) + MODE;
      const key = text.slice(start, start + 4);
      let mode = modes.get(key);
      if (mode === undefined) modes.set(key, (mode = bytes.readUInt32BE(start).toString(8)));
      return mode;
    },
    isUnmerged: (position) => stageOf(position) !== 0,
  };
}

/** By the number of an entry: where it begins, and where its path begins and ends. */
interface Places {
  readonly facts: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * Finds all entries; answers where the last one ends, -1 where one is not as it should be. By itself, since of a large index V8
 * compiles it while it runs, and the more stands here the longer that takes.
 */
function listEntries(
  bytes: Buffer,
  end: number,
  version: number,
  size: number,
  { facts, starts, ends }: Places,
  packed: PathList | null,
): number {
  let at = 12;
  for (let position = 0; position < facts.length; position++) {
    facts[position] = at;
    const flags = at + size;
    if (flags + 4 > end) return -1;
    const high = bytes[flags] as number;
    const isLong = (high & (EXTENDED >> 8)) !== 0;
    if (isLong && version === 2) return -1;
    const name = isLong ? flags + 4 : flags + 2;
    if (packed === null) {
      const length = ((high << 8) | (bytes[flags + 1] as number)) & NAME;
      const stop = length < NAME ? name + length : bytes.indexOf(0, name + NAME);
      if (stop <= name || stop >= end || bytes[stop] !== 0) return -1;
      starts[position] = name;
      ends[position] = stop;
      at = stop + 8 - ((stop - at) & 7);
      if (at > end) return -1;
    } else {
      at = packed.add(position, name);
      if (at === -1) return -1;
    }
  }
  return at;
}

interface PathList {
  paths(): Buffer;
  /** Reads the path that is written down at `from`; answers where that ends, -1 where it is none. */
  add(position: number, from: number): number;
}

/** Version 4 says of a path how many bytes the one before has beyond what they share, and then what follows instead. */
function createPathList(bytes: Buffer, end: number, { starts, ends }: Places): PathList {
  let paths = Buffer.allocUnsafe(2 * bytes.length);
  let start = 0;
  let filled = 0;
  return {
    paths: () => paths.subarray(0, filled),
    add(position, from) {
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
      if (length === 0 || filled + length > LARGEST_INDEX) return -1;
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
function readTree(bytes: Buffer, text: string, from: number, end: number, idLength: number): CacheTree | null | undefined {
  let tree: CacheTree | null = null;
  for (let at = from; at < end;) {
    if (at + 8 > end) return undefined;
    const name = text.slice(at, at + 4);
    const size = bytes.readUInt32BE(at + 4);
    at += 8;
    if (at + size > end) return undefined;
    // A small letter in front says that an index cannot be understood without it: split and sparse ones.
    if (!/^[A-Z]/.test(name)) return undefined;
    if (name === 'TREE') tree = parseCacheTree(text.slice(at, at + size), idLength);
    at += size;
  }
  return tree;
}
