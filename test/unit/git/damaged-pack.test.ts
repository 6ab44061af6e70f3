/** Packs and indexes with random damage, and deltas that were never deltas: an answer is right or null, and it comes. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openObjectStore } from '../../../scanner/pack/object-store.ts';
import { parsePackIndex } from '../../../scanner/pack/pack-index.ts';
import { openGitReader } from '../../../scanner/source/git-reader.ts';
import { applyDelta } from '../../support/delta.ts';
import type { TestRepository } from '../../support/repository.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { createNotes, readPlace } from '../../support/sources.ts';
import { createVersionedRepository, everyObject } from '../../support/versioned-repository.ts';
import type { StoredContent } from '../../support/versioned-repository.ts';

/** `npm run test:all` sets it. */
const ROUNDS = process.env['SLOW'] === '1' ? 100_000 : 1500;
/** A round reads every object of a small repository; no round may take longer, in milliseconds. */
const LONGEST_ROUND = 5000;

let repository: TestRepository;
let objects: readonly StoredContent[];
let pack: Buffer;
let index: Buffer;
const folder = mkdtempSync(join(tmpdir(), 'keyward-damaged-'));
const packFolder = join(folder, 'objects', 'pack');

beforeAll(() => {
  repository = createVersionedRepository(seededRandom(3), 5);
  repository.git('-c', 'repack.useDeltaBaseOffset=true', 'repack', '-q', '-a', '-d', '-f');
  objects = everyObject(repository);
  const from = join(repository.path, '.git/objects/pack');
  const name = readdirSync(from).find((each) => each.endsWith('.idx')) ?? '';
  index = readFileSync(join(from, name));
  pack = readFileSync(join(from, name.replace(/idx$/, 'pack')));
  mkdirSync(packFolder, { recursive: true });
});
afterAll(() => {
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** One to three of: a changed byte, a changed bit, a run of zeros or ones, a cut, a piece moved. */
function damage(bytes: Buffer, random: () => number): Buffer {
  let result = Buffer.from(bytes);
  const below = (limit: number): number => Math.floor(random() * limit);
  for (let times = 1 + below(3); times > 0; times--) {
    const at = below(result.length);
    const kind = below(12);
    if (kind === 0) result = result.subarray(0, at);
    else if (kind === 1) result.fill(below(2) * 255, at, Math.min(result.length, at + 1 + below(64)));
    else if (kind === 2) result.copyWithin(at, below(result.length), result.length);
    else if (kind < 8) result[at] = below(256);
    else result[at] = (result[at] ?? 0) ^ (1 << below(8));
    if (result.length === 0) break;
  }
  return result;
}

/** Makes the checksums of the entries true again, so that damage gets past them to what reads the entries. */
function withTrueChecksums(damaged: Buffer): Buffer {
  const count = index.readUInt32BE(8 + 4 * 255);
  const result = Buffer.from(index);
  const crcs = 1032 + count * 20;
  const starts = Array.from({ length: count }, (_, at) => index.readUInt32BE(crcs + 4 * count + 4 * at));
  const sorted = [...starts, pack.length - 20].toSorted((a, b) => a - b);
  for (const [at, start] of starts.entries()) {
    const end = sorted[sorted.indexOf(start) + 1] ?? start;
    result.writeUInt32BE(crc32(damaged.subarray(start, end)), crcs + 4 * at);
  }
  return result;
}

function readAll(newPack: Buffer, newIndex: Buffer): (Buffer | null)[] {
  writeFileSync(join(packFolder, 'pack-a.pack'), newPack);
  writeFileSync(join(packFolder, 'pack-a.idx'), newIndex);
  const store = openObjectStore({ commonDir: folder, objectFormat: 'sha1' });
  const started = performance.now();
  try {
    return objects.map(({ oid }) => store.read(oid)?.bytes ?? null);
  } finally {
    store.close();
    expect(performance.now() - started).toBeLessThan(LONGEST_ROUND);
  }
}

test('an undamaged copy is read whole', () => {
  expect(readAll(pack, index).every((bytes, at) => bytes?.equals(objects[at]?.content ?? Buffer.of(1)))).toBe(true);
});

test(`${ROUNDS} damaged packs and indexes: each object as it was, or left to git`, () => {
  const random = seededRandom(11);
  let refused = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const inPack = random() < 0.5;
    const answers = readAll(inPack ? damage(pack, random) : pack, inPack ? index : damage(index, random));
    for (const [at, bytes] of answers.entries()) {
      if (bytes === null) refused++;
      else expect(bytes.equals(objects[at]?.content ?? Buffer.of(1)), `round ${round}`).toBe(true);
    }
  }
  expect(refused).toBeGreaterThan(ROUNDS / 2);
});

test(`${ROUNDS} packs with damage that their index vouches for: nothing breaks, nothing outgrows its bound`, () => {
  const random = seededRandom(12);
  let read = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const damaged = Buffer.from(pack);
    const start = 12 + Math.floor(random() * (pack.length - 40));
    // Near the beginning of an entry, where types, sizes and bases are.
    for (let at = start; at < Math.min(start + 4, pack.length - 20); at++) damaged[at] = Math.floor(random() * 256);
    for (const bytes of readAll(damaged, withTrueChecksums(damaged))) read += bytes === null ? 0 : 1;
  }
  expect(read).toBeGreaterThan(0);
});

test('random deltas make nothing, or exactly what they announce', () => {
  const random = seededRandom(13);
  const base = Buffer.alloc(300, 'base');
  let made = 0;
  for (let round = 0; round < ROUNDS * 20; round++) {
    const delta = Buffer.from(Array.from({ length: 2 + Math.floor(random() * 12) }, () => Math.floor(random() * 256)));
    const size = Math.floor(random() * 100);
    const result = applyDelta(base, Buffer.concat([Buffer.from([0xac, 0x02, size]), delta]), 1000);
    if (result === null) continue;
    expect(result).toHaveLength(size);
    made++;
  }
  expect(made).toBeGreaterThan(0);
});

test('random tables are no index, or one that stays within its bounds', () => {
  const random = seededRandom(14);
  for (let round = 0; round < ROUNDS; round++) {
    const bytes = damage(index.subarray(0, 1100 + Math.floor(random() * 400)), random);
    const part = (at: number, length: number) => (at < 0 || at + length > bytes.length ? null : bytes.subarray(at, at + length));
    const parsed = parsePackIndex(part, bytes.length, pack.length, 20);
    for (const { oid } of objects.slice(0, 5)) {
      const position = parsed?.find(Buffer.from(oid, 'hex')) ?? null;
      const start = position === null ? null : (parsed?.startOf(position) ?? null);
      const entry = start === null ? null : (parsed?.entryAt(start) ?? null);
      if (entry !== null) expect(entry.end).toBeLessThanOrEqual(pack.length - 20);
    }
  }
});

test('through the reader, damage is told: no object is missing in silence', async () => {
  const random = seededRandom(15);
  for (let round = 0; round < (process.env['SLOW'] === '1' ? 300 : 6); round++) {
    const copy = mkdtempSync(join(tmpdir(), 'keyward-damaged-'));
    try {
      cpSync(join(repository.path, '.git'), join(copy, '.git'), { recursive: true });
      const inside = join(copy, '.git/objects/pack');
      for (const name of readdirSync(inside)) {
        const path = join(inside, name);
        if (!/\.(pack|idx)$/.test(name)) continue;
        rmSync(path);
        writeFileSync(path, damage(name.endsWith('pack') ? pack : index, random));
      }
      const reader = openGitReader(copy);
      for (const { oid, content } of objects) {
        const notes = createNotes();
        const bytes = await readPlace(reader, { source: 'git', path: 'x', key: oid }, notes).catch(() => undefined);
        if (bytes?.equals(content) !== true) expect(notes.skipped, `round ${round}`).toEqual(['corrupt x']);
      }
      await reader.close();
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  }
});
