/**
 * Reads a tar file from front to back: ustar, the GNU and pax ways of saying long names and large sizes, old ones without a
 * magic. Sums of headers must agree. Format: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */
import { bufferOf } from '../decode/buffer.ts';
import { createByteStream, limitedPieces } from './byte-stream.ts';
import type { ByteStream } from './byte-stream.ts';
import { entryName } from './entry.ts';
import type { ArchiveEntry } from './entry.ts';
import { isTarHeader, readOctal } from './kind.ts';
import { corrupt } from './problem.ts';

const BLOCK = 512;
/** Of a name or a set of attributes that stands in an entry of its own. */
const LONGEST_NOTE = 1024 * 1024;
/** Links, devices, folders and pipes; all else is content. */
const WITHOUT_CONTENT = '123456DV';

interface Attributes {
  name?: string;
  size?: number;
}

/** Throws ArchiveProblem for what concerns all of the rest. */
export async function* tarEntries(stream: ByteStream): AsyncGenerator<ArchiveEntry, void, undefined> {
  let next: Attributes = {};
  let isAnnounced = false;
  for (;;) {
    const header = await nextHeader(stream);
    if (header === null) {
      // What was announced is not there.
      if (isAnnounced) throw corrupt('It ends early.');
      return;
    }
    const type = String.fromCharCode(header[156] as number);
    const size = next.size ?? sizeOf(header);
    const name = next.name ?? nameOf(header);
    const isSparse = type === 'S' && header[482] === 1;
    isAnnounced = 'LKx'.includes(type);
    await stream.skip(BLOCK);
    if (type === 'L') next.name = entryName(cString(await readNote(stream, size)));
    else if (type === 'x') Object.assign(next, readAttributes(await readNote(stream, size)));
    else if (type === 'g' || type === 'K') await readNote(stream, size);
    else {
      next = {};
      if (isSparse) await skipSparseMap(stream);
      const end = stream.position + size;
      const hasContent = !WITHOUT_CONTENT.includes(type) && !(name.endsWith('/') && size === 0);
      yield { name, content: hasContent ? createByteStream(limitedPieces(stream, size)) : null };
      await stream.skip(end - stream.position);
      await skipPadding(stream, size);
    }
  }
}

/** Blocks of zeros close an archive, but another may stand behind. Null at the end. */
async function nextHeader(stream: ByteStream): Promise<Uint8Array | null> {
  for (;;) {
    const block = await stream.peek(BLOCK);
    if (block.length === 0) return null;
    if (block.every((byte) => byte === 0)) await stream.skip(block.length);
    else if (isTarHeader(block)) return block;
    else throw corrupt('A header is damaged; what stands behind it was not read.');
  }
}

async function readNote(stream: ByteStream, size: number): Promise<Uint8Array> {
  if (size > LONGEST_NOTE) throw corrupt('A header is damaged; what stands behind it was not read.');
  const note = new Uint8Array(await stream.peek(size));
  await stream.skip(size);
  await skipPadding(stream, size);
  return note;
}

/** The last block may be cut short at the end of the file. */
async function skipPadding(stream: ByteStream, size: number): Promise<void> {
  const padding = (BLOCK - (size % BLOCK)) % BLOCK;
  await stream.skip((await stream.peek(padding)).length);
}

/** Blocks that say where the content's holes are; the last byte that is used says whether another follows. */
async function skipSparseMap(stream: ByteStream): Promise<void> {
  for (let more = 1; more === 1;) {
    more = (await stream.peek(BLOCK))[504] ?? 0;
    await stream.skip(BLOCK);
  }
}

function nameOf(header: Uint8Array): string {
  const name = cString(header.subarray(0, 100));
  const isUstar = Buffer.from(header.subarray(257, 263)).toString('latin1') === 'ustar\0';
  const prefix = isUstar ? cString(header.subarray(345, 500)) : new Uint8Array(0);
  return prefix.length === 0 ? entryName(name) : `${entryName(prefix)}/${entryName(name)}`;
}

function cString(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end === -1 ? bytes : bytes.subarray(0, end);
}

/** Octal, or with the first bit set the bytes of a number. */
function sizeOf(header: Uint8Array): number {
  const first = header[124] as number;
  let size: number | null;
  if ((first & 0x80) === 0) size = isBlank(header.subarray(124, 136)) ? 0 : readOctal(header, 124, 12);
  else {
    size = first & 0x7f;
    for (const byte of header.subarray(125, 136)) size = size * 256 + byte;
  }
  if (size === null || !Number.isSafeInteger(size)) throw corrupt('A size is damaged; what stands behind it was not read.');
  return size;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0 || byte === 0x20);
}

/** Lines `LENGTH KEY=VALUE`, the length counting itself. */
function readAttributes(note: Uint8Array): Attributes {
  const found: Attributes = {};
  const buffer = bufferOf(note);
  for (let at = 0; at < buffer.length;) {
    const space = buffer.indexOf(' ', at);
    const length = space === -1 ? Number.NaN : Number(buffer.toString('latin1', at, Math.min(space, at + 12)));
    const end = at + length;
    if (!Number.isInteger(length) || length < 3 || end > buffer.length || space > end) break;
    const line = buffer.subarray(space + 1, end - 1);
    const equals = line.indexOf('=');
    const key = line.toString('latin1', 0, Math.max(0, equals));
    if (key === 'path') found.name = entryName(cString(line.subarray(equals + 1)));
    if (key === 'size') {
      const size = Number(line.toString('latin1', equals + 1));
      if (!Number.isSafeInteger(size) || size < 0) throw corrupt('A size is damaged; what stands behind it was not read.');
      found.size = size;
    }
    at = end;
  }
  return found;
}
