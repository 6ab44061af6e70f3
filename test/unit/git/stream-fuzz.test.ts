/** Streams and deltas that were damaged, or never were any: the module agrees with zlib and with a plain reading of the format. */
import { createHash } from 'node:crypto';
import { constants, crc32, deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { KEPT_BYTES, resolverFor, sharedResolver, SLACK } from '../../../scanner/pack/resolver.ts';
import { damage } from '../../support/packs/damage.ts';
import { encodeDelta } from '../../support/packs/pack-writer.ts';
import type { Piece } from '../../support/packs/pack-writer.ts';
import { seededRandom } from '../../support/seeded-random.ts';

/** `npm run test:all` sets it. */
const ROUNDS = process.env['SLOW'] === '1' ? 480_000 : 8500;
const GUARD = 64;
const MARK = 0xa5;

const resolver = sharedResolver();
const memory = Buffer.from(resolver.bytes.buffer);

/** What `make` wrote at `to`, and that it wrote nowhere but there. */
function guarded(to: number, size: number, make: () => boolean): Buffer | null {
  memory.fill(MARK, to - GUARD, to);
  memory.fill(MARK, to + size + SLACK, to + size + SLACK + GUARD);
  const isMade = make();
  const around = [memory.subarray(to - GUARD, to), memory.subarray(to + size + SLACK, to + size + SLACK + GUARD)];
  if (around.some((bytes) => bytes.some((byte) => byte !== MARK))) throw new Error('wrote beyond its room');
  return isMade ? Buffer.from(memory.subarray(to, to + size)) : null;
}

function inflate(stream: Buffer, size: number, check: boolean): Buffer | null {
  const from = resolver.window;
  memory.set(stream, from);
  return guarded(resolver.arena + 256, size, () =>
    resolver.inflate(from, from + stream.length, resolver.arena + 256, size, check),
  );
}

function inflateByZlib(stream: Buffer): { bytes: Buffer; used: number } | null {
  try {
    const { buffer, engine } = inflateSync(stream, { info: true, maxOutputLength: 100_000 }) as unknown as {
      readonly buffer: Buffer;
      readonly engine: { readonly bytesWritten: number };
    };
    return { bytes: buffer, used: engine.bytesWritten };
  } catch {
    return null;
  }
}

/** Contents of many kinds, and streams of each that use all that the format has. */
function streamsOf(random: () => number): { stream: Buffer; content: Buffer }[] {
  const strategies = [constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE];
  return Array.from({ length: 400 }, (_, n) => {
    const content = Buffer.alloc(Math.floor(random() ** 4 * 5000));
    const letters = 1 + Math.floor(random() * 256);
    for (let at = 0; at < content.length; at++) {
      const back = 1 + Math.floor(random() * Math.min(at, 300));
      content[at] = n % 3 === 0 && at > 20 && random() < 0.8 ? (content[at - back] as number) : random() * random() * letters;
    }
    const stream = deflateSync(content, { level: n % 10, strategy: strategies[(n >> 2) % 4] as number, windowBits: 9 + (n % 7) });
    return { stream, content };
  });
}

test('every kind of stream, to the byte', () => {
  for (const { stream, content } of streamsOf(seededRandom(1))) {
    expect(inflate(stream, content.length, true)?.equals(content)).toBe(true);
    expect(inflate(stream, content.length + 1, true)).toBeNull();
    if (content.length > 0) expect(inflate(stream, content.length - 1, true)).toBeNull();
    expect(inflate(Buffer.concat([stream, Buffer.of(0)]), content.length, true)).toBeNull();
    expect(inflate(stream.subarray(0, -1), content.length, true)).toBeNull();
  }
});

test(`${ROUNDS} damaged streams: what zlib takes is taken, what it refuses is refused, and nothing is written elsewhere`, () => {
  const random = seededRandom(2);
  const streams = streamsOf(random);
  let taken = 0;
  let unchecked = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { stream, content } = streams[Math.floor(random() * streams.length)] as (typeof streams)[number];
    const damaged = damage(stream, random);
    const expected = inflateByZlib(damaged);
    const size = expected?.bytes.length ?? content.length;
    const isExact = expected !== null && expected.used === damaged.length;
    const got = inflate(damaged, size, true);
    if (got === null ? isExact : !isExact || !got.equals(expected.bytes)) expect.fail(`round ${round} differs from zlib`);
    if (got !== null) taken++;
    // Without the checksum damage gets past where zlib stops.
    if (inflate(damaged, content.length, false) !== null) unchecked++;
  }
  expect(taken).toBeGreaterThan(0);
  expect(unchecked).toBeGreaterThan(taken);
});

/** Reads a delta as the format's page tells it, byte by byte. Null: none for this base. */
function applyPlainly(base: Buffer, delta: Buffer): Buffer | null {
  let at = 0;
  const next = (): number => {
    const byte = delta[at++];
    if (byte === undefined) throw new RangeError('ends');
    return byte;
  };
  const size = (): number => {
    let value = 0;
    for (let shift = 0; shift <= 42; shift += 7) {
      const byte = next();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw new RangeError('too long');
  };
  try {
    if (size() !== base.length) return null;
    const target = size();
    const parts: Buffer[] = [];
    while (at < delta.length) {
      const command = next();
      if (command === 0) return null;
      if (command < 0x80) {
        const text = delta.subarray(at, at + command);
        if (text.length < command) return null;
        parts.push(text);
        at += command;
      } else {
        const field = (bits: readonly number[]): number =>
          bits.reduce((sum, bit, place) => sum + ((command & bit) === 0 ? 0 : next() * 2 ** (8 * place)), 0);
        const from = field([1, 2, 4, 8]);
        const length = field([0x10, 0x20, 0x40]) || 0x1_0000;
        if (from + length > base.length) return null;
        parts.push(base.subarray(from, from + length));
      }
    }
    const whole = Buffer.concat(parts);
    return whole.length === target ? whole : null;
  } catch {
    return null;
  }
}

test(`${ROUNDS} damaged and random deltas: as the format says, with true records, and nothing is written elsewhere`, () => {
  const random = seededRandom(3);
  const below = (limit: number): number => Math.floor(random() * limit);
  const bases = [0, 1, 17, 300, 70_000].map((size) => Buffer.from(Array.from({ length: size }, () => below(256))));
  const { arena, kept, words } = resolver;
  let made = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const base = bases[below(bases.length)] as Buffer;
    const pieces = Array.from({ length: below(8) }, (): Piece => {
      const from = below(base.length + 1);
      return below(2) === 0 ? { text: Buffer.alloc(below(200), below(256)) } : { from, to: from + below(base.length - from + 1) };
    });
    const sound = encodeDelta(base, pieces);
    const delta = below(8) === 0 ? sound : damage(sound, random);
    const expected = applyPlainly(base, delta);
    memory.set(base, arena);
    const deltaAt = arena + base.length + SLACK;
    memory.set(delta, deltaAt);
    const size = resolver.deltaSize(deltaAt, deltaAt + delta.length, base.length);
    if (size < 0 || size > 1_000_000) {
      if (expected !== null) expect.fail(`round ${round} is a delta`);
      continue;
    }
    const target = deltaAt + delta.length + SLACK + GUARD;
    let records = -1;
    const got = guarded(target, size, () => {
      records = resolver.applyDelta(arena, base.length, deltaAt + delta.length, target, size);
      return records >= 0;
    });
    if (got === null ? expected !== null : expected?.equals(got) !== true) expect.fail(`round ${round} differs`);
    if (got === null) continue;
    made++;
    let filled = 0;
    for (let record = kept; record < kept + (records * KEPT_BYTES) / 4; record += 3) {
      const [start = 0, from = 0, length = 0] = words.subarray(record, record + 3);
      const isTrue = start >= filled && base.subarray(from, from + length).equals(got.subarray(start, start + length));
      if (!isTrue || length === 0) expect.fail(`round ${round} kept something else`);
      filled = start + length;
    }
  }
  expect(made).toBeGreaterThan(ROUNDS / 10);
});

test('the checksum of entries is that of zlib, whatever the length', () => {
  const { arena } = resolver;
  const random = seededRandom(3);
  const bytes = resolver.bytes.subarray(arena, arena + 2000);
  for (let at = 0; at < bytes.length; at++) bytes[at] = Math.floor(random() * 256);
  for (let length = 0; length < 1000; length++) {
    const from = length % 16;
    expect(resolver.crc32(arena + from, arena + from + length)).toBe(crc32(bytes.subarray(from, from + length)));
  }
});

test('names of objects are those of Node, whatever the length', () => {
  const random = seededRandom(5);
  for (const given of [resolver, resolverFor(2000)]) {
    const bytes = given.bytes.subarray(given.arena, given.arena + 2000);
    for (let length = 0; length < 400; length++) {
      for (let at = 0; at < length; at++) bytes[at] = Math.floor(random() * 256);
      const wanted = createHash('sha1').update(bytes.subarray(0, length)).digest('hex');
      expect(given.sha1(given.arena, length)).toBe(wanted);
    }
  }
});
