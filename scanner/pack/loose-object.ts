/** One object in a file of its own. Its content must be what its name stands for. */
import { createHash } from 'node:crypto';
import { closeSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { openPlain, readFully } from './object-folders.ts';

export interface LooseObjects {
  /** Null when there is no such file, or it is damaged or larger than `limit`. */
  read(oid: string): Buffer | null;
  has(oid: string): boolean;
}

const LONGEST_HEADER = 32;

export function openLoose(folder: string, format: 'sha1' | 'sha256', limit: number): LooseObjects {
  /** Names by their first two digits: a history asks for thousands that are not here. */
  const listed = new Map<string, ReadonlySet<string>>();
  const has = (oid: string): boolean => {
    const first = oid.slice(0, 2);
    let names = listed.get(first);
    if (names === undefined) listed.set(first, (names = namesIn(join(folder, first))));
    return names.has(oid.slice(2));
  };
  return {
    has,
    read(oid) {
      if (!has(oid)) return null;
      const opened = openPlain(join(folder, oid.slice(0, 2), oid.slice(2)));
      if (opened === null) return null;
      try {
        if (opened.size > limit) return null;
        const bytes = Buffer.allocUnsafe(opened.size);
        return readFully(opened.file, bytes, 0) ? contentOf(bytes, oid, format, limit) : null;
      } finally {
        closeSync(opened.file);
      }
    },
  };
}

function contentOf(file: Buffer, oid: string, format: string, limit: number): Buffer | null {
  let whole: Buffer;
  try {
    whole = inflateSync(file, { maxOutputLength: limit + LONGEST_HEADER });
  } catch {
    return null;
  }
  const end = whole.subarray(0, LONGEST_HEADER).indexOf(0);
  const size = /^(?:blob|tree|commit|tag) (\d+)$/.exec(whole.toString('latin1', 0, Math.max(0, end)))?.[1];
  if (size === undefined || Number(size) !== whole.length - end - 1) return null;
  return createHash(format).update(whole).digest('hex') === oid ? whole.subarray(end + 1) : null;
}

function namesIn(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return new Set();
  }
}
