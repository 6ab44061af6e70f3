/** One object in a file of its own. Its content must be what its name stands for. */
import { createHash } from 'node:crypto';
import { closeSync, readdirSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { bufferOf } from '../decode/buffer.ts';
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
/**
 * The first small ones are left to Node's own modules: what a commit stages is read by the time that the other one, which is
 * faster by far, is made and compiled.
 */
const FIRST = 32;
const SMALL = 65_536;
const SMALL_CONTENT = 1024 * 1024;

type Opened = NonNullable<ReturnType<typeof openPlain>>;

/** What zlib answers when it is asked how much of a stream it took. */
interface Inflated {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

export function openLoose(folder: string, format: 'sha1' | 'sha256'): LooseObjects {
  /**
   * Folders by the first two digits, and the names in each: a history asks for thousands that are not here, and to ask a folder that is not
   * there takes Node an error.
   */
  let folders: ReadonlySet<string> | undefined;
  const listed = new Map<string, ReadonlySet<string>>();
  const has = (oid: string): boolean => {
    const first = oid.slice(0, 2);
    if (!(folders ??= namesIn(folder)).has(first)) return false;
    let names = listed.get(first);
    if (names === undefined) listed.set(first, (names = namesIn(`${folder}/${first}`)));
    return names.has(oid.slice(2));
  };
  let left = FIRST;
  return {
    has,
    read(oid) {
      if (!has(oid)) return null;
      const opened = openPlain(`${folder}/${oid.slice(0, 2)}/${oid.slice(2)}`);
      if (opened === null) return null;
      try {
        if (opened.size > LARGEST_OBJECT) return null;
        const first = left > 0 && opened.size <= SMALL ? contentByNode(opened, oid, format) : null;
        left--;
        return first ?? contentOf(opened, oid, format);
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
  const whole = bufferOf(bytes);
  if (!readFully(file, whole.subarray(from, end), 0)) return null;
  // Short objects end before so many bytes: what stands behind them then is looked at no further than a zero byte.
  whole.fill(0, arena, arena + LONGEST_HEADER);
  resolver.inflateFirst(from, end, arena, LONGEST_HEADER);
  const head = readHead(whole.subarray(arena, arena + LONGEST_HEADER));
  if (head === null || head.size > LARGEST_OBJECT) return null;
  const { type, length: start, size } = head;
  const needed = length + size + 3 * SLACK;
  if (room === 0 && needed > arenaEnd - arena) return contentOf(opened, oid, format, needed);
  if (!resolver.inflate(from, end, arena, size, true)) return null;
  const content = Buffer.from(whole.subarray(arena + start, arena + size));
  return objectName(resolver, arena, size, format) === oid ? { type, bytes: content } : null;
}

/** Null where it is not as it should be, for whatever reason. */
function contentByNode({ file, size: length }: Opened, oid: string, format: string): LooseObject | null {
  const stream = Buffer.allocUnsafe(length);
  if (!readFully(file, stream, 0)) return null;
  try {
    const { buffer, engine } = inflateSync(stream, { info: true, maxOutputLength: SMALL_CONTENT }) as unknown as Inflated;
    const head = readHead(buffer.subarray(0, LONGEST_HEADER));
    const isWhole = head?.size === buffer.length && engine.bytesWritten === length;
    if (!isWhole || createHash(format).update(buffer).digest('hex') !== oid) return null;
    return { type: head.type, bytes: buffer.subarray(head.length) };
  } catch {
    return null;
  }
}

/** What an object is, where its content begins, and how long both are together. */
function readHead(bytes: Buffer): { readonly type: ObjectType; readonly length: number; readonly size: number } | null {
  const stop = bytes.indexOf(0);
  const [, type, digits] = /^(blob|tree|commit|tag) (\d+)$/.exec(bytes.toString('latin1', 0, Math.max(0, stop))) ?? [];
  return digits === undefined ? null : { type: type as ObjectType, length: stop + 1, size: Number(digits) + stop + 1 };
}

function namesIn(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return new Set();
  }
}
