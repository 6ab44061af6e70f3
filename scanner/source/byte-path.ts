/**
 * Paths whose bytes are not UTF-8, carried in a string: such a key begins with a NUL, which no path can hold, and goes on
 * with one character a byte. Every other key is the path itself.
 */
import { isUtf8 } from 'node:buffer';
import { pathText } from '../../core/git/index.ts';

const MARK = '\0';

function keyOfPath(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString('utf8') : MARK + bytes.toString('latin1');
}

/** What `node:fs` takes. */
export function pathOfKey(key: string): string | Buffer {
  return key.startsWith(MARK) ? bytesOfKey(key) : key;
}

/** `name` is text, or bytes. */
export function joinKey(folder: string, name: string | Buffer): string {
  const isText = !folder.startsWith(MARK) && (typeof name === 'string' || isUtf8(name));
  if (isText) return `${folder === '/' ? '' : folder}/${name.toString('utf8')}`;
  return keyOfPath(Buffer.concat([bytesOfKey(folder), Buffer.from('/'), Buffer.from(name as string)]));
}

/** For reports: text, with `\xNN` for bytes that are not UTF-8. */
export function textOfKey(key: string): string {
  return key.startsWith(MARK) ? pathText(bytesOfKey(key)) : key;
}

function bytesOfKey(key: string): Buffer {
  return key.startsWith(MARK) ? Buffer.from(key.slice(1), 'latin1') : Buffer.from(key, 'utf8');
}
