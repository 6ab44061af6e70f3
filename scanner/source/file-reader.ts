/** Reads files from disk into one buffer that is used again and again. It follows no link and waits for no pipe. */
import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { hasSystemCode } from '../../core/errors/index.ts';
import { SEAM } from '../source.ts';
import type { Fragment, Ledger, Place, Reader } from '../source.ts';
import { pathOfKey } from './byte-path.ts';

/** Bytes of one fragment, at most. */
export const FRAGMENT = 1024 * 1024;
/** Size from which a file is skipped where the user has set no cap. */
const DEFAULT_MAX_FILE = 1024 ** 3;

export interface FileReaderOptions {
  readonly maxFileSize?: number | undefined;
  /** For tests of seams. */
  readonly fragment?: number;
}

/** O_NONBLOCK so that a pipe put in a file's place cannot stall the scan. */
const OPEN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

export function openFileReader(options: FileReaderOptions = {}): Reader {
  const buffer = Buffer.allocUnsafeSlow(options.fragment ?? FRAGMENT);
  const cap = options.maxFileSize ?? DEFAULT_MAX_FILE;
  return {
    read(place, ledger) {
      const file = open(place, ledger, cap);
      if (file === null) return null;
      let isWhole = true;
      try {
        const filled = fill(file, buffer, 0);
        isWhole = filled < buffer.length;
        if (!isWhole) return fragmentsOf(place, file, buffer, ledger);
        return { place, bytes: buffer.subarray(0, filled), offset: 0, last: true };
      } catch (error) {
        ledger.skip({ path: place.path, reason: 'unreadable', detail: describe(error) });
        return null;
      } finally {
        if (isWhole) closeSync(file);
      }
    },
    close: () => Promise.resolve(),
  };
}

/** Bytes of a file as its folder says; null where that cannot be told. */
export function sizeOfFile(key: string): number | null {
  try {
    return statSync(pathOfKey(key), { throwIfNoEntry: false })?.size ?? null;
  } catch {
    return null;
  }
}

function open(place: Place, ledger: Ledger, cap: number): number | null {
  let file: number;
  try {
    file = openSync(pathOfKey(place.key), OPEN);
  } catch (error) {
    if (hasSystemCode(error, 'ELOOP')) ledger.exclude('symlink', place.path);
    else ledger.skip({ path: place.path, reason: 'unreadable', detail: describe(error) });
    return null;
  }
  const stat = fstatSync(file);
  if (stat.isFile() && stat.size <= cap) return file;
  closeSync(file);
  if (!stat.isFile()) ledger.exclude('special-file', place.path);
  else ledger.skip({ path: place.path, reason: 'too-large', detail: `${stat.size} bytes; the cap is ${cap}` });
  return null;
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
      filled = fill(file, buffer, SEAM);
    }
  } catch (error) {
    ledger.skip({ path: place.path, reason: 'unreadable', detail: describe(error) });
  } finally {
    closeSync(file);
  }
}

function fill(file: number, buffer: Buffer, from: number): number {
  let at = from;
  while (at < buffer.length) {
    const read = readSync(file, buffer, at, buffer.length - at, null);
    if (read === 0) break;
    at += read;
  }
  return at;
}

/** The system's code and nothing else: its message would repeat the path. */
function describe(error: unknown): string {
  if (hasSystemCode(error, 'EACCES', 'EPERM')) return 'permission denied';
  if (hasSystemCode(error, 'ENOENT')) return 'gone since it was listed';
  if (hasSystemCode(error, 'ENAMETOOLONG')) return 'the path is too long';
  return error instanceof Error && 'code' in error ? `the system says ${String(error.code)}` : 'reading failed';
}
