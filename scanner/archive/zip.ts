/**
 * Reads a zip file from front to back, so that it need not be held, whatever it stands in. The directory at its end is then
 * held against what was met: entries that it names elsewhere, or that were passed over, are told and never silently missing.
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
import { bufferOf } from '../decode/buffer.ts';
import { createByteStream, limitedPieces } from './byte-stream.ts';
import type { ByteStream } from './byte-stream.ts';
import { entryName } from './entry.ts';
import type { ArchiveEntry } from './entry.ts';
import { expand } from './expand.ts';
import { ArchiveProblem, corrupt } from './problem.ts';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const DESCRIPTOR = 0x08074b50;
/** Zip64's end and its locator, the end, a signature over the directory. */
const TAIL = [0x06064b50, 0x07064b50, 0x06054b50, 0x05054b50];
const END = 0x06054b50;

const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const ZIP64 = 1;
const IN_ZIP64 = 0xffffffff;

const ENCRYPTED = 1;
const SIZES_FOLLOW = 8;
const STORED = 0;
const DEFLATED = 8;

/** Bytes that are looked at together for a signature. */
const STRETCH = 64 * 1024;

/** `count` is told what comes out of compression. Throws ArchiveProblem for what concerns all of the rest. */
export async function* zipEntries(
  stream: ByteStream,
  count: (bytes: number) => void,
): AsyncGenerator<ArchiveEntry, void, undefined> {
  const met = new Set<number>();
  for (;;) {
    const head = await stream.peek(LOCAL_SIZE);
    const signature = head.length < 4 ? 0 : u32(head, 0);
    if (signature === LOCAL) {
      met.add(stream.position);
      yield* readEntry(stream, count);
    } else if (signature === CENTRAL || TAIL.includes(signature)) {
      await checkDirectory(stream, met);
      return;
    } else if (!(await seek(stream, startsRecord))) throw corrupt('It ends without its directory.');
  }
}

interface Header {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  /** Undefined where it stands behind the content only. */
  readonly size: number | undefined;
}

async function* readEntry(stream: ByteStream, count: (bytes: number) => void): AsyncGenerator<ArchiveEntry, void, undefined> {
  const { name, flags, method, size } = await readHeader(stream);
  const end = size === undefined ? undefined : stream.position + size;
  if ((flags & ENCRYPTED) !== 0) {
    yield { name, content: null, problem: new ArchiveProblem('unsupported-archive', 'It is encrypted.') };
    await passOver(stream, end);
  } else if (method !== STORED && method !== DEFLATED) {
    const problem = new ArchiveProblem('unsupported-archive', `Its compression (method ${method}) is not read.`);
    yield { name, content: null, problem };
    await passOver(stream, end);
  } else if (name.endsWith('/') && (size ?? 0) === 0) {
    yield { name, content: null };
  } else {
    const pieces =
      method === DEFLATED
        ? expand(stream, 'deflate', size ?? Infinity, count)
        : size === undefined
          ? piecesUpToDescriptor(stream)
          : limitedPieces(stream, size);
    yield* giveContent(stream, name, pieces, end);
  }
  if ((flags & SIZES_FOLLOW) !== 0) await skipDescriptor(stream);
}

async function* giveContent(
  stream: ByteStream,
  name: string,
  pieces: AsyncGenerator<Uint8Array, void, undefined>,
  end: number | undefined,
): AsyncGenerator<ArchiveEntry, void, undefined> {
  try {
    yield { name, content: createByteStream(pieces) };
    // Where it ends is only known by reading it.
    if (end === undefined) while ((await pieces.next()).done !== true);
  } finally {
    await pieces.return();
  }
  if (end !== undefined) await stream.skip(end - stream.position);
}

async function readHeader(stream: ByteStream): Promise<Header> {
  const fixed = await stream.peek(LOCAL_SIZE);
  if (fixed.length < LOCAL_SIZE) throw corrupt('It ends early.');
  const flags = u16(fixed, 6);
  const method = u16(fixed, 8);
  const told = { compressed: u32(fixed, 18), plain: u32(fixed, 22) };
  const nameEnd = LOCAL_SIZE + u16(fixed, 26);
  const whole = nameEnd + u16(fixed, 28);
  const header = await stream.peek(whole);
  if (header.length < whole) throw corrupt('It ends early.');
  const name = entryName(header.subarray(LOCAL_SIZE, nameEnd));
  const long = findExtra(header.subarray(nameEnd), ZIP64);
  // Of the sizes that do not fit, the plain one comes first.
  const at = told.plain === IN_ZIP64 ? 8 : 0;
  const compressed = told.compressed !== IN_ZIP64 ? told.compressed : long === null ? null : u64(long, at);
  await stream.skip(whole);
  if (compressed === null) throw corrupt('A size is missing.');
  return { name, flags, method, size: (flags & SIZES_FOLLOW) !== 0 && compressed === 0 ? undefined : compressed };
}

/** Content of an entry that is not read. */
async function passOver(stream: ByteStream, end: number | undefined): Promise<void> {
  if (end !== undefined) await stream.skip(end - stream.position);
  else for await (const piece of piecesUpToDescriptor(stream)) void piece;
}

/** Content that does not say itself where it ends: at the first record that tells exactly so many bytes. */
async function* piecesUpToDescriptor(stream: ByteStream): AsyncGenerator<Uint8Array, void, undefined> {
  const start = stream.position;
  for (;;) {
    const bytes = await stream.peek(STRETCH);
    const at = indexOfSignature(bytes, (signature, index) => {
      const size = stream.position - start + index;
      return signature === DESCRIPTOR && index + 16 <= bytes.length && u32(bytes, index + 8) === size % 2 ** 32;
    });
    const isEnd = bytes.length < STRETCH;
    if (isEnd && at === -1) throw corrupt('It ends early.');
    // A record may begin in the last bytes of a stretch.
    const most = at === -1 ? bytes.length - 16 : at;
    yield* limitedPieces(stream, most);
    if (at !== -1) return;
  }
}

/** Sizes behind an entry take four or eight bytes each, with or without a signature: what follows shows which. */
async function skipDescriptor(stream: ByteStream): Promise<void> {
  const bytes = await stream.peek(28);
  const begin = bytes.length >= 4 && u32(bytes, 0) === DESCRIPTOR ? 4 : 0;
  for (const length of [begin + 12, begin + 20]) {
    if (length + 4 > bytes.length || !startsRecord(u32(bytes, length))) continue;
    await stream.skip(length);
    return;
  }
}

function startsRecord(signature: number): boolean {
  return signature === LOCAL || signature === CENTRAL || TAIL.includes(signature);
}

/** Goes on to the next record: padding and signing blocks may stand between. False at the end. */
async function seek(stream: ByteStream, isMeant: (signature: number) => boolean): Promise<boolean> {
  for (;;) {
    const bytes = await stream.peek(STRETCH);
    const at = indexOfSignature(bytes, isMeant);
    if (at !== -1) {
      await stream.skip(at);
      return true;
    }
    if (bytes.length < STRETCH) return false;
    await stream.skip(bytes.length - 3);
  }
}

function indexOfSignature(bytes: Uint8Array, isMeant: (signature: number, index: number) => boolean): number {
  const buffer = bufferOf(bytes);
  for (let at = buffer.indexOf('PK'); at !== -1 && at + 4 <= bytes.length; at = buffer.indexOf('PK', at + 1)) {
    if (isMeant(u32(bytes, at), at)) return at;
  }
  return -1;
}

async function checkDirectory(stream: ByteStream, met: ReadonlySet<number>): Promise<void> {
  let missing = 0;
  let first = '';
  for (;;) {
    const head = await stream.peek(CENTRAL_SIZE);
    const signature = head.length < 4 ? 0 : u32(head, 0);
    if (signature !== CENTRAL) break;
    if (head.length < CENTRAL_SIZE) throw corrupt('Its directory ends early.');
    const nameEnd = CENTRAL_SIZE + u16(head, 28);
    const extraEnd = nameEnd + u16(head, 30);
    const whole = extraEnd + u16(head, 32);
    const told = { compressed: u32(head, 20), plain: u32(head, 24), offset: u32(head, 42) };
    const record = await stream.peek(whole);
    if (record.length < whole) throw corrupt('Its directory ends early.');
    const long = findExtra(record.subarray(nameEnd, extraEnd), ZIP64);
    const before = (told.plain === IN_ZIP64 ? 8 : 0) + (told.compressed === IN_ZIP64 ? 8 : 0);
    const offset = told.offset === IN_ZIP64 && long !== null ? u64(long, before) : told.offset;
    if (offset === null || !met.has(offset)) {
      if (missing++ === 0) first = entryName(record.subarray(CENTRAL_SIZE, nameEnd));
    }
    await stream.skip(whole);
  }
  await checkTail(stream);
  if (missing === 0) return;
  throw corrupt(
    `Entries that its directory names do not stand where it says: ${missing}, the first is ${JSON.stringify(first)}.`,
  );
}

async function checkTail(stream: ByteStream): Promise<void> {
  if (!(await seek(stream, (signature) => signature === END))) throw corrupt('Its end is missing.');
  const end = await stream.peek(END_SIZE);
  if (end.length < END_SIZE) throw corrupt('Its end is missing.');
  const comment = u16(end, 20);
  await stream.skip(END_SIZE);
  const rest = await stream.peek(comment + STRETCH);
  if (rest.length < comment) throw corrupt('It ends early.');
  if (rest.subarray(comment).some((byte) => byte !== 0)) throw corrupt('What stands behind its end was not read.');
}

/** One field of a header's extra part. */
function findExtra(extra: Uint8Array, id: number): Uint8Array | null {
  for (let at = 0; at + 4 <= extra.length;) {
    const length = u16(extra, at + 2);
    if (u16(extra, at) === id) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return null;
}

function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
}

function u32(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
}

/** Null where it is not all there, or counts more than a file can hold. */
function u64(bytes: Uint8Array, at: number): number | null {
  if (at + 8 > bytes.length) return null;
  const value = u32(bytes, at + 4) * 2 ** 32 + u32(bytes, at);
  return Number.isSafeInteger(value) ? value : null;
}
