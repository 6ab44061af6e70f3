/** One object in a file of its own. Its content must be what its name stands for. */
import { closeSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LARGEST_OBJECT } from './limits.ts';
import { openPlain, readFully } from './object-folders.ts';
import type { ObjectType } from './packed-object.ts';
import { objectName } from './object-name.ts';
import { resolverFor, SLACK } from './resolver.ts';

export interface LooseObject {
  readonly type: ObjectType;
  readonly bytes: Buffer;
}

export interface LooseObjects {
  /** Null when there is no such file, or it is damaged or too large. */
  read(oid: string): LooseObject | null;
  has(oid: string): boolean;
}

const LONGEST_HEADER = 32;

type Opened = NonNullable<ReturnType<typeof openPlain>>;

export function openLoose(folder: string, format: 'sha1' | 'sha256'): LooseObjects {
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
        return opened.size > LARGEST_OBJECT ? null : contentOf(opened, oid, format);
      } finally {
        closeSync(opened.file);
      }
    },
  };
}

function contentOf(opened: Opened, oid: string, format: string, room = 0): LooseObject | null {
  const { file, size: length } = opened;
  const resolver = resolverFor(Math.max(room, 2 * length + LONGEST_HEADER + 2 * SLACK));
  const { bytes, arena, arenaEnd } = resolver;
  const end = arenaEnd - SLACK;
  const from = end - length;
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!readFully(file, whole.subarray(from, end), 0)) return null;
  // Short objects end before so many bytes: what stands behind them then is looked at no further than a zero byte.
  whole.fill(0, arena, arena + LONGEST_HEADER);
  resolver.inflateFirst(from, end, arena, LONGEST_HEADER);
  const header = whole.subarray(arena, arena + LONGEST_HEADER);
  const stop = header.indexOf(0);
  const [, type, digits] = /^(blob|tree|commit|tag) (\d+)$/.exec(header.toString('latin1', 0, Math.max(0, stop))) ?? [];
  const size = Number(digits) + stop + 1;
  if (digits === undefined || size > LARGEST_OBJECT) return null;
  const needed = length + size + 3 * SLACK;
  if (room === 0 && needed > arenaEnd - arena) return contentOf(opened, oid, format, needed);
  if (!resolver.inflate(from, end, arena, size, true)) return null;
  const content = Buffer.from(whole.subarray(arena + stop + 1, arena + size));
  return objectName(resolver, arena, size, format) === oid ? { type: type as ObjectType, bytes: content } : null;
}

function namesIn(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return new Set();
  }
}
