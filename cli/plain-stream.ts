/**
 * Standard output and error where they are a file or a pipe, written to without Node's streams, whose modules take longer to
 * load than a small scan lasts. Such writes are synchronous in Node's streams too (https://nodejs.org/api/process.html#a-note-on-process-io).
 */
import { fstatSync, writeSync } from 'node:fs';
import { hasSystemCode } from '../core/errors/index.ts';

/** Devices on Linux that are memory, `/dev/null` among them; a terminal has another number. */
const MEMORY_DEVICES = 1;

/** Null where Node's own stream is needed: a terminal, a socket, another system. `fail` is told what a stream would emit as an error. */
export function openPlainStream(
  file: 1 | 2,
  whole: () => NodeJS.WriteStream,
  fail: (error: Error) => void,
): NodeJS.WriteStream | null {
  if (!isPlain(file)) return null;
  let other: NodeJS.WriteStream | undefined;
  const write = (text: string): boolean => {
    if (other !== undefined) return other.write(text);
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length;) {
      try {
        at += writeSync(file, bytes, at);
      } catch (error) {
        // Somebody has made the pipe one that does not wait: Node's stream knows how to.
        if (hasSystemCode(error, 'EAGAIN')) {
          other = whole();
          other.write(bytes.subarray(at));
          return true;
        }
        fail(error as Error);
        return true;
      }
    }
    return true;
  };
  return { isTTY: false, write } as NodeJS.WriteStream;
}

function isPlain(file: number): boolean {
  if (process.platform === 'win32') return false;
  try {
    const about = fstatSync(file);
    const isMemory = process.platform === 'linux' && about.isCharacterDevice() && about.rdev >> 8 === MEMORY_DEVICES;
    return about.isFile() || about.isFIFO() || isMemory;
  } catch {
    return false;
  }
}
