/** Where output goes: a stream that may be slow or gone, or a file that appears whole or not at all. */
import { once } from 'node:events';
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { KeywardError } from '../core/errors/index.ts';

const PIECE = 64 * 1024;

/** Waits for a slow reader. A reader that left is handled where the process begins (`main.ts`). */
export async function writeToStream(stream: NodeJS.WritableStream, pieces: Iterable<string>): Promise<void> {
  for (const piece of joined(pieces)) if (!stream.write(piece)) await once(stream, 'drain');
}

/** Throws `output.unwritable` before long work is done for a file that cannot be written. */
export async function checkOutput(path: string, cwd: string): Promise<void> {
  const target = resolve(cwd, path);
  try {
    const about = statSync(target, { throwIfNoEntry: false });
    if (about?.isDirectory() === true) throw unwritable(path, 'is a folder');
    accessSync(about === undefined || about.isFile() ? `${dirname(target)}/.` : target, constants.W_OK);
  } catch (error) {
    throw toUnwritable(path, error);
  }
}

/**
 * Beside the target, then renamed over it: whoever reads sees the old file or the new one. Devices and pipes are written to.
 * `kept` for what cannot be made again: it is on the disk when this ends.
 */
export async function writeToFile(
  path: string,
  cwd: string,
  pieces: Iterable<string>,
  { kept = false }: { readonly kept?: boolean } = {},
): Promise<void> {
  const named = resolve(cwd, path);
  try {
    const about = statSync(named, { throwIfNoEntry: false });
    if (about !== undefined && !about.isFile()) {
      write(openSync(named, 'w'), pieces, false);
      return;
    }
    // A link stays a link: the file that it names is replaced.
    const target = about === undefined ? named : realpathSync(named);
    const beside = join(dirname(target), `.${basename(target)}.${process.pid}-${process.hrtime.bigint()}.tmp`);
    try {
      write(openSync(beside, 'wx', about === undefined ? 0o666 : about.mode & 0o777), pieces, kept);
      renameSync(beside, target);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  } catch (error) {
    throw toUnwritable(path, error);
  }
}

function write(file: number, pieces: Iterable<string>, kept: boolean): void {
  try {
    for (const piece of joined(pieces)) {
      const bytes = Buffer.from(piece);
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    }
    if (kept) fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Fewer, larger writes. */
function* joined(pieces: Iterable<string>): Generator<string> {
  let buffer = '';
  for (const piece of pieces) {
    buffer += piece;
    if (buffer.length >= PIECE) {
      yield buffer;
      buffer = '';
    }
  }
  if (buffer !== '') yield buffer;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is a file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
};

/** The error that says why a place cannot be written, `output.unwritable`. */
export function toUnwritable(path: string, error: unknown): KeywardError {
  if (error instanceof KeywardError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return unwritable(path, `cannot be written: ${REASONS[code] ?? code}`, error);
}

function unwritable(path: string, why: string, cause?: unknown): KeywardError {
  return new KeywardError('output.unwritable', `${path} ${why}.`, { hint: 'Name another file behind --output.', cause });
}
