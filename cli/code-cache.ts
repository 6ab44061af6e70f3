/**
 * What V8 made of the program's own files, kept in the user's cache folder. It is taken only from a file that nobody else can have
 * written, and only for this very build and version of Node.
 */
import { closeSync, constants, fstatSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../core/config/index.ts';

const LARGEST = 16 * 1024 * 1024;
/** Group and others may not write. */
const WRITABLE = 0o022;

/** By name of the file; empty where there is none that can be trusted. */
export function readKept(file: string, by: string): ReadonlyMap<string, Buffer> {
  const kept = new Map<string, Buffer>();
  const bytes = readOwn(file);
  const end = bytes?.indexOf(10) ?? -1;
  if (bytes === null || end === -1) return kept;
  try {
    const head = JSON.parse(bytes.toString('utf8', 0, end)) as {
      readonly by: string;
      readonly files: readonly [string, number][];
    };
    const size = head.files.reduce((sum, [, length]) => sum + length, end + 1);
    // Twice the same: V8 looks at no checksum, and what a disk has damaged might look for another token than the rules say.
    const isWhole = 2 * size === bytes.length && bytes.subarray(0, size).equals(bytes.subarray(size));
    if (head.by !== by || !isWhole) return kept;
    let at = end + 1;
    for (const [name, length] of head.files) kept.set(name, bytes.subarray(at, (at += length)));
  } catch {
    // Another version's, or no such file at all.
  }
  return kept;
}

/** A failure costs the next start its time and is no error. */
export function writeKept(file: string, by: string, files: ReadonlyMap<string, Buffer>): void {
  const head = JSON.stringify({ by, files: [...files].map(([name, { length }]) => [name, length]) });
  const draft = `${file}.${process.pid}.new`;
  try {
    makeFolder(dirname(file), 0o700);
    const once = Buffer.concat([Buffer.from(`${head}\n`), ...files.values()]);
    try {
      writeFileSync(draft, Buffer.concat([once, once]), { mode: 0o600, flag: 'wx', flush: true });
      renameSync(draft, file);
    } catch {
      // A full disk, or a folder of that name.
      rmSync(draft, { force: true });
    }
  } catch {
    // Nowhere to keep it.
  }
}

/** The content of a plain file that belongs to this user and that nobody else may write to. */
function readOwn(path: string): Buffer | null {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch {
    return null;
  }
  try {
    const { uid, mode, size, isFile } = stateOf(file);
    const isOwn = process.geteuid === undefined || uid === process.geteuid();
    if (!isFile || !isOwn || (mode & WRITABLE) !== 0 || size > LARGEST) return null;
    const bytes = Buffer.allocUnsafeSlow(size);
    return readSync(file, bytes, 0, size, 0) === size ? bytes : null;
  } catch {
    return null;
  } finally {
    closeSync(file);
  }
}

function stateOf(file: number): { uid: number; mode: number; size: number; isFile: boolean } {
  const facts = fstatSync(file);
  return { uid: facts.uid, mode: facts.mode, size: facts.size, isFile: facts.isFile() };
}
