/**
 * Reads files from disk, one after the other, into the memory that they are scanned in. It follows no link and waits for no
 * pipe. A file costs three calls of the system: what the read itself tells is not asked for again.
 */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { hasSystemCode } from '../../core/errors/index.ts';
import { keepBuffer } from '../decode/buffer.ts';
import { SEAM } from '../source.ts';
import type { Fragment, Ledger, Place, Reader } from '../source.ts';
import { pathOfKey } from './byte-path.ts';

/** Size from which a file is skipped where the user has set no cap. */
const DEFAULT_MAX_FILE = 1024 ** 3;

export interface FileReaderOptions {
  readonly maxFileSize?: number | undefined;
  /** Where to read to, asked for anew for each file; at least twice the seam. */
  readonly buffer: () => Uint8Array;
}

/** As much is read before it is asked whether the rest is wanted: most files are smaller, and a picture is not read to its end. */
const HEAD = 65_536;

/** O_NONBLOCK so that a pipe put in a file's place cannot stall the scan. */
const OPEN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

export function openFileReader(options: FileReaderOptions): Reader {
  const cap = options.maxFileSize ?? DEFAULT_MAX_FILE;
  const bufferNow = keepBuffer(options.buffer);
  return {
    readAt({ key }, at, isText) {
      const buffer = bufferNow();
      let file: number;
      try {
        file = openSync(pathOfKey(key), OPEN);
      } catch {
        return 0;
      }
      try {
        const head = Math.min(at + HEAD, buffer.length);
        let end = fill(file, buffer, at, head, isSynthetic(key));
        if (end === head) {
          if (!isText(at, end)) return at - end;
          if (fstatSync(file).size >= buffer.length - at) return 0;
          end = fill(file, buffer, end, buffer.length, isSynthetic(key));
        }
        return end === buffer.length || end - at > cap ? 0 : end - at;
      } catch {
        return 0;
      } finally {
        closeSync(file);
      }
    },
    read(place, ledger, isText) {
      const buffer = bufferNow();
      const file = open(place, ledger);
      if (file === null) return null;
      let isOpen = true;
      try {
        const length = fill(file, buffer, 0, HEAD, isSynthetic(place.key));
        // Only what reads like nothing, or like much, needs a look at what it is.
        if (length > 0 && length < HEAD && length <= cap) {
          return { place, bytes: buffer.subarray(0, length), offset: 0, last: true };
        }
        const reading = readOdd(place, file, buffer, { length, cap, ledger, isText });
        isOpen = reading === null || 'bytes' in reading;
        return reading;
      } catch (error) {
        skipUnread(error, file, place, ledger);
        return null;
      } finally {
        if (isOpen) closeSync(file);
      }
    },
    close: () => Promise.resolve(),
  };
}

interface Begun {
  /** Bytes that were read already. */
  readonly length: number;
  readonly cap: number;
  readonly ledger: Ledger;
  readonly isText: ((beginning: Uint8Array) => boolean) | undefined;
}

/** Of a file that has nothing in it, or more than its head; fragments close it in the end. Apart, since most have neither. */
function readOdd(place: Place, file: number, buffer: Buffer, begun: Begun): ReturnType<Reader['read']> {
  const { cap, ledger, isText } = begun;
  let { length } = begun;
  if (length === HEAD) {
    if (isText?.(buffer.subarray(0, length)) === false) return null;
    length = fill(file, buffer, length, buffer.length, isSynthetic(place.key));
  }
  if ((length === 0 || length === buffer.length || length > cap) && !isWanted(file, place, ledger, cap)) return null;
  if (length < buffer.length) return { place, bytes: buffer.subarray(0, length), offset: 0, last: true };
  return fragmentsOf(place, file, buffer, ledger);
}

function open(place: Place, ledger: Ledger): number | null {
  try {
    return openSync(pathOfKey(place.key), OPEN);
  } catch (error) {
    if (hasSystemCode(error, 'ELOOP')) ledger.exclude('symlink', place.path);
    // A socket, or a device without its driver.
    else if (hasSystemCode(error, 'ENXIO', 'ENODEV')) ledger.exclude('special-file', place.path);
    else ledger.skip({ path: place.path, reason: 'unreadable', detail: describe(error) });
    return null;
  }
}

function isWanted(file: number, place: Place, ledger: Ledger, cap: number): boolean {
  const stat = fstatSync(file);
  if (!stat.isFile()) ledger.exclude('special-file', place.path);
  else if (stat.size > cap) {
    ledger.skip({ path: place.path, reason: 'too-large', detail: `${stat.size} bytes; the cap is ${cap}` });
  } else return true;
  return false;
}

/** Of a file whose beginning fills the buffer. */
function* fragmentsOf(place: Place, file: number, buffer: Buffer, ledger: Ledger): Generator<Fragment, void, undefined> {
  try {
    let filled = buffer.length;
    for (let offset = 0; ; offset += buffer.length - SEAM) {
      const last = filled < buffer.length;
      yield { place, bytes: buffer.subarray(0, filled), offset, last };
      if (last) return;
      buffer.copyWithin(0, filled - SEAM, filled);
      filled = fill(file, buffer, SEAM, buffer.length, isSynthetic(place.key));
    }
  } catch (error) {
    ledger.skip({ path: place.path, reason: 'unreadable', detail: describe(error) });
  } finally {
    closeSync(file);
  }
}

/** Files that the system makes up as they are read, a piece at a time. */
function isSynthetic(key: string): boolean {
  return key.startsWith('/proc/') || key.startsWith('/sys/');
}

/** A read that gives less than there is room for has come to the file's end, except where files are made up. */
function fill(file: number, buffer: Buffer, from: number, to: number, inPieces: boolean): number {
  let at = from;
  while (at < to) {
    const room = to - at;
    const read = readSync(file, buffer, at, room, null);
    at += read;
    if (read === 0 || (read < room && !inPieces)) break;
  }
  return at;
}

function skipUnread(error: unknown, file: number, place: Place, ledger: Ledger): void {
  if (fstatSync(file).isFile()) ledger.skip({ path: place.path, reason: 'unreadable', detail: describe(error) });
  else ledger.exclude('special-file', place.path);
}

/** The system's code and nothing else: its message would repeat the path. */
function describe(error: unknown): string {
  if (hasSystemCode(error, 'EACCES', 'EPERM')) return 'permission denied';
  if (hasSystemCode(error, 'ENOENT')) return 'gone since it was listed';
  if (hasSystemCode(error, 'ENAMETOOLONG')) return 'the path is too long';
  return error instanceof Error && 'code' in error ? `the system says ${String(error.code)}` : 'reading failed';
}
