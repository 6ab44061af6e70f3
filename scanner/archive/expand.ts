/**
 * Takes a compressed stretch off a stream and gives what it holds, in pieces. Small ones come out at once, large ones piece
 * by piece: no more than a piece ever stands in memory, however much comes out. Afterwards the stream stands right behind.
 */
import { createGunzip, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { Transform } from 'node:stream';
import type { ByteStream } from './byte-stream.ts';
import { ArchiveProblem, corrupt } from './problem.ts';

export type Compression = 'deflate' | 'gzip' | 'zstd';

type Engine = Transform & { readonly bytesWritten: number; close(): void };

/** Compressed bytes that are tried at once, and what may come of them. */
const SMALL = 64 * 1024;
const SMALL_OUTPUT = 1024 * 1024;
/** Compressed bytes that are given to the engine at a time, and its pieces. */
const INPUT = 16 * 1024;
const PIECE = 64 * 1024;

/** Since Node 22.15; the types are those of the floor. */
interface Newer {
  readonly createZstdDecompress?: (options: { readonly chunkSize: number }) => Engine;
}

/**
 * `size` of the compressed stretch, where it is known: no byte behind it is looked at. Each piece is counted by `count` before
 * it is given.
 */
export async function* expand(
  stream: ByteStream,
  compression: Compression,
  size: number,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (compression === 'deflate') {
    const small = inflateSmall(await stream.peek(Math.min(size, SMALL)));
    if (small !== null) {
      await stream.skip(small.taken);
      count(small.bytes.length);
      yield small.bytes;
      return;
    }
  }
  const engine = openEngine(compression);
  try {
    yield* pump(engine, stream, size, count);
  } catch (error) {
    throw error instanceof ArchiveProblem ? error : corrupt('Its compressed data is damaged or ends early.');
  } finally {
    engine.destroy();
  }
}

function openEngine(compression: Compression): Engine {
  const options = { chunkSize: PIECE };
  if (compression === 'deflate') return createInflateRaw(options);
  if (compression === 'gzip') return createGunzip(options);
  const { createZstdDecompress } = process.getBuiltinModule('node:zlib') as Newer;
  if (createZstdDecompress !== undefined) return createZstdDecompress(options);
  throw new ArchiveProblem('unsupported-archive', 'This Node.js does not read zstd; 22.15 and later do.');
}

/** Null where the bytes are not all of it, or more comes out than is held at once. */
function inflateSmall(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly taken: number } | null {
  try {
    const options = { maxOutputLength: SMALL_OUTPUT, info: true };
    const { buffer, engine } = inflateRawSync(bytes, options) as unknown as {
      readonly buffer: Buffer;
      readonly engine: { readonly bytesWritten: number };
    };
    return { bytes: buffer, taken: engine.bytesWritten };
  } catch {
    return null;
  }
}

async function* pump(
  engine: Engine,
  stream: ByteStream,
  size: number,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  let failure: Error | undefined;
  let isEnded = false;
  let isBusy = false;
  let isFed = false;
  let taken = 0;
  let wake = (): void => undefined;
  let isAwake = false;
  const rouse = (): void => {
    isAwake = true;
    wake();
  };
  engine.on('readable', rouse);
  engine.on('end', () => {
    isEnded = true;
    rouse();
  });
  engine.on('error', (error: Error) => {
    failure = error;
    rouse();
  });
  for (;;) {
    isAwake = false;
    const piece = engine.read() as Buffer | null;
    if (piece !== null) {
      count(piece.length);
      yield piece;
      continue;
    }
    if (failure !== undefined) throw failure;
    if (isEnded) break;
    if (!isBusy) {
      // What the engine took is taken off the stream, and no more: it stops by itself at its end.
      await stream.skip(engine.bytesWritten - taken);
      taken = engine.bytesWritten;
      const input = await stream.peek(Math.min(INPUT, size - taken));
      if (input.length > 0) {
        isBusy = true;
        engine.write(input, () => {
          isBusy = false;
          rouse();
        });
      } else if (!isFed) {
        isFed = true;
        isBusy = true;
        engine.end();
      }
    }
    if (!isAwake) await new Promise<void>((done) => (wake = done));
  }
  await stream.skip(engine.bytesWritten - taken);
}
