/** Tables of packs, sound and damaged, as plain code makes them. */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readPackTable } from '../../../scanner/pack/table-reader.ts';
import { openTableMemory } from '../../../scanner/pack/table-memory.ts';
import { plainTable } from '../../support/packs/plain-table.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const ROUNDS = process.env['SLOW'] === '1' ? 5000 : 400;
const ARRAYS = ['starts', 'positions', 'entries', 'crcs', 'types', 'sizes', 'heads', 'bases', 'order', 'ranges'] as const;

// In memory, where the system has such a folder: most of a large pack is a hole.
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'keyward-table-'));
const index = join(folder, 'a.idx');
const pack = join(folder, 'a.pack');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Shape {
  readonly count: number;
  readonly idLength: number;
  /** Bytes from one entry to the next, at most. */
  readonly spread: number;
  /** Whether bases that are named by their ids lie anywhere, and not in front. */
  readonly isMixed: boolean;
  /** Version 1. */
  readonly isFirst: boolean;
  /** How much of it is not as it should be, from 0 to 1. */
  readonly damage: number;
}

/** Writes entries of which nothing but their heads is there, in an order of names that has nothing to do with where they lie. */
function write({ count, idLength, spread, isMixed, isFirst, damage }: Shape, random: () => number): void {
  const below = (limit: number): number => Math.floor(random() * limit);
  const isDamaged = (): boolean => random() < damage;
  const hash = (bytes: Uint8Array): Buffer =>
    createHash(idLength === 20 ? 'sha1' : 'sha256')
      .update(bytes)
      .digest();
  const ids = Array.from({ length: count }, () => hash(Buffer.from(String(random())))).toSorted((a, b) => a.compare(b));
  const positions = ids.map((_, position) => ({ position, rank: random() })).toSorted((a, b) => a.rank - b.rank);
  const file = openSync(pack, 'w');
  const front = Buffer.from('PACK\0\0\0\u0002\0\0\0\0', 'latin1');
  front.writeUInt32BE(count, 8);
  writeSync(file, front, 0, 12, 0);
  const starts: number[] = [];
  const given: number[] = Array.from({ length: count }, () => 0);
  let at = 12;
  for (const [entry, { position }] of positions.entries()) {
    const kind = entry === 0 ? 0 : random();
    const types = isDamaged() ? [0, 5] : [1, 2, 3, 3, 3, 4];
    let head = sizeOf(
      kind > 0.4 ? (kind > 0.6 ? 6 : 7) : (types[below(types.length)] as number),
      2 ** below(isDamaged() ? 60 : 50),
    );
    if (kind > 0.6) {
      const base = starts[isDamaged() ? below(entry) : Math.max(0, entry - 1 - below(1 + below(40)))] as number;
      head = Buffer.concat([head, distanceOf(isDamaged() ? below(2 * at) : at - base)]);
    } else if (kind > 0.4) {
      const other = positions[below(isMixed ? count : entry)]?.position as number;
      head = Buffer.concat([head, isDamaged() ? Buffer.alloc(idLength, 7) : (ids[other] as Buffer)]);
    }
    writeSync(file, head, 0, head.length, at);
    starts.push(at);
    given[position] = isDamaged() ? (random() < 0.5 ? (starts[below(entry)] as number) : below(3 * at)) : at;
    at += isDamaged() ? 1 + below(head.length) : head.length + 1 + below(spread);
  }
  ftruncateSync(file, at + idLength);
  const words = (numbers: readonly number[]): Buffer => {
    const bytes = Buffer.alloc(4 * numbers.length);
    for (const [n, number] of numbers.entries()) bytes.writeUInt32BE(number, 4 * n);
    return bytes;
  };
  const fanout = words(Array.from({ length: 256 }, (_, first) => ids.filter((id) => (id[0] as number) <= first).length));
  const large: number[] = [];
  const low = given.map((start) => {
    if (start < 0x8000_0000 && !isDamaged()) return start;
    large.push(isDamaged() ? below(2 ** 32) : Math.floor(start / 2 ** 32), start % 2 ** 32);
    return 0x8000_0000 + (isDamaged() ? below(2 * count) : large.length / 2 - 1);
  });
  const trailer = Buffer.alloc(idLength, 3);
  writeSync(file, trailer, 0, idLength, at);
  closeSync(file);
  const body = isFirst
    ? [fanout, ...ids.flatMap((id, position) => [words([(given[position] as number) % 2 ** 32]), id])]
    : [words([0xff74_4f63, 2]), fanout, ...ids, words(given.map(() => below(2 ** 32))), words(low), words(large)];
  const whole = Buffer.concat([...body, trailer]);
  writeFileSync(index, Buffer.concat([whole, hash(whole)]));
}

function sizeOf(type: number, size: number): Buffer {
  const bytes = [(type << 4) | (size % 16)];
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes[bytes.length - 1]! |= 0x80;
    bytes.push(rest % 128);
  }
  return Buffer.from(bytes);
}

function distanceOf(distance: number): Buffer {
  const bytes = [distance % 128];
  for (let rest = Math.floor(distance / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift((--rest % 128) | 0x80);
  return Buffer.from(bytes);
}

/** Answers how many entries are told as broken. */
function compare(idLength: number, told: string): number {
  const table = readPackTable(index, idLength);
  const plain = plainTable(index, idLength);
  if (table === null) return expect.fail(`${told}: no table`);
  for (const name of ARRAYS) {
    const bytes = [table[name], plain[name]].map(
      (array) => array && Buffer.from(array.buffer, array.byteOffset, array.byteLength),
    );
    if (bytes[0]?.equals(bytes[1] ?? Buffer.alloc(0)) === false || !bytes[0] !== !bytes[1])
      expect(table[name], `${told}: ${name}`).toEqual(plain[name]);
  }
  expect(table.broken, told).toBe(plain.broken);
  return table.broken;
}

test(`${ROUNDS} packs, whatever is wrong with them`, () => {
  const random = seededRandom(23);
  const below = (limit: number): number => Math.floor(random() * limit);
  let broken = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const idLength = random() < 0.8 ? 20 : 32;
    // Some with more than is read at once, some beyond 4 GiB.
    const count = round % 20 === 0 ? 2000 : below(below(200));
    const spread = count === 2000 ? 1500 : 2 ** below(29);
    const damage = random() < 0.3 ? 0 : 0.3 * random() ** 3;
    write({ count, idLength, spread, isMixed: random() < 0.3, isFirst: random() < 0.2, damage }, random);
    broken += compare(idLength, `round ${round}`);
  }
  expect(broken).toBeGreaterThan(ROUNDS);
});

test('where there is no room for so many entries there is no table', () => {
  expect(openTableMemory(0xffff_ffff)).toBeNull();
});

test('an entry that cannot be read is told, and the next one is looked for', () => {
  const memory = openTableMemory(2);
  if (memory === null) return expect.fail('no memory');
  memory.low.set([40, 12]);
  memory.sortByStart(false, 60);
  expect(memory.readHeads(0, 0, 0, 20)).toBe(0);
  expect(memory.readHeads(0, 12, 0, 20)).toBe(1);
  expect(memory.readHeads(1, 40, 0, 20)).toBe(2);
  expect(memory.orderFamilies()).toBe(2);
});
