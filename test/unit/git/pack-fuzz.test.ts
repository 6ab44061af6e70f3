/**
 * Packs, indexes and loose objects with random damage: whatever reads them gives an object as it was or says that it has none,
 * and a content with something in it is never cleared in silence.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { createGenerator } from '../../../rules/generator.ts';
import { rules } from '../../../rules/index.ts';
import { createTextView } from '../../../scanner/decode/text-view.ts';
import { createCatalogEngine } from '../../../scanner/engine/catalog-engine.ts';
import { createForesight } from '../../../scanner/judgement/foresight.ts';
import { clearFamilies } from '../../../scanner/pack/family-clearing.ts';
import { openObjectStore } from '../../../scanner/pack/object-store.ts';
import { openPackIndex } from '../../../scanner/pack/pack-index.ts';
import { readPackTable } from '../../../scanner/pack/table-reader.ts';
import { openGitReader } from '../../../scanner/source/git-reader.ts';
import { damage } from '../../support/packs/damage.ts';
import { assemble, encodeDelta, writePack } from '../../support/packs/pack-writer.ts';
import type { Piece, WrittenEntry, WrittenPack } from '../../support/packs/pack-writer.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { createNotes, readPlace } from '../../support/sources.ts';
import { createVersionedRepository, everyObject } from '../../support/versioned-repository.ts';

/** `npm run test:all` sets it. */
const IS_SLOW = process.env['SLOW'] === '1';
const ROUNDS = IS_SLOW ? 50_000 : 3000;
/** For other packs and other damage. */
const SEED = Number(process.env['KEYWARD_FUZZ_SEED'] ?? '0');

/** Files are written by the thousand: in memory, where the system has such a folder. */
const root = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const folder = mkdtempSync(join(root, 'keyward-fuzz-'));
const packPath = join(folder, 'objects/pack/pack-a.pack');
const indexPath = join(folder, 'objects/pack/pack-a.idx');
mkdirSync(join(folder, 'objects/pack'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const engine = createCatalogEngine();
const foresee = createForesight();

/** Whether anything could come of it in some kind of file. */
function isFound(bytes: Uint8Array): boolean {
  const view = createTextView(bytes, 'utf-8', 0);
  return engine.find(view.bytes).candidates.some((candidate) => foresee(view, candidate) !== 0);
}

interface Sample extends WrittenPack {
  readonly contents: readonly Buffer[];
  /** Which entries hold something. */
  readonly found: readonly boolean[];
}

/** A root, a chain on it by both kinds of deltas, a second root, commits and trees: small, so that most damage hits a head. */
function createSample(seed: number): Sample {
  const random = seededRandom(seed);
  const generate = createGenerator(seed);
  const secret = rules[Math.floor(random() * rules.length)]?.samples.match[0]?.(generate) ?? '';
  const contents: Buffer[] = [Buffer.from('a few words that mean nothing\n'.repeat(1 + Math.floor(random() * 20)))];
  const entries: WrittenEntry[] = [{ bytes: contents[0] as Buffer }];
  for (let version = 1; version < 7; version++) {
    const base = Math.max(0, version - 1 - Math.floor(random() * 2));
    const content = contents[base] as Buffer;
    const at = Math.floor(random() * content.length);
    const text = version === 3 ? `\n${secret}\n` : random().toString(36);
    const pieces: Piece[] = [{ from: 0, to: at }, { text: Buffer.from(text, 'latin1') }, { from: at, to: content.length }];
    contents.push(
      assemble(
        content,
        pieces.filter((piece) => 'text' in piece || piece.to > piece.from),
      ),
    );
    entries.push({ base, byId: random() < 0.3, bytes: encodeDelta(content, pieces) });
  }
  for (const [type, bytes] of [
    [1, Buffer.from('tree 0\nauthor nobody')],
    [3, Buffer.from(`\0${secret}`, 'latin1')],
    [2, Buffer.from('100644 a\0aaaaaaaaaaaaaaaaaaaa')],
  ] as const) {
    contents.push(bytes);
    entries.push({ type, bytes });
  }
  const found = contents.map((content, entry) => (entry < 7 || entry === 8) && isFound(content));
  return { ...writePack(entries), contents, found };
}

const samples = Array.from({ length: 40 }, (_, index) => createSample(40 * SEED + index));

/** Makes the checksums of the entries true again, so that damage gets past them to what reads the entries. */
function withTrueChecksums({ index, pack }: Sample, damaged: Buffer): Buffer {
  const count = index.readUInt32BE(8 + 4 * 255);
  const result = Buffer.from(index);
  const crcs = 1032 + count * 20;
  const starts = Array.from({ length: count }, (_, at) => index.readUInt32BE(crcs + 4 * count + 4 * at));
  const sorted = [...starts, pack.length - 20].toSorted((a, b) => a - b);
  for (const [at, start] of starts.entries()) {
    const end = sorted[sorted.indexOf(start) + 1] ?? start;
    result.writeUInt32BE(crc32(damaged.subarray(start, end)), crcs + 4 * at);
  }
  return withTrueEnd(result);
}

/** Makes the checksum at the end of an index true again, so that damage gets past it to what reads the index. */
function withTrueEnd(index: Buffer): Buffer {
  const body = index.subarray(0, Math.max(0, index.length - 20));
  return Buffer.concat([body, createHash('sha1').update(body).digest()]);
}

/**
 * Everything that reads packs, on these. `isVouched`: the damage is one that the index swears to: whoever reads packs as a whole
 * believes it then.
 */
function readAll({ ids, contents, found }: Sample, pack: Buffer, index: Buffer, isVouched: boolean) {
  writeFileSync(packPath, pack);
  writeFileSync(indexPath, index);
  const store = openObjectStore({ commonDir: folder, objectFormat: 'sha1' });
  let told = 0;
  for (const [entry, id] of ids.entries()) {
    const object = store.read(id.toString('hex'));
    if (object === null) told++;
    else if (contents[entry]?.equals(object.bytes) !== true) throw new Error('another object was read');
  }
  store.close();

  const table = readPackTable(indexPath, 20);
  if (table === null) return ids.length;
  const names = openPackIndex(indexPath, pack.length, 20);
  const from = table.ranges[6] as number;
  const to = table.ranges[7] as number;
  const { suspects, unmade, texts, binaries } = clearFamilies(engine, table, { from, to, archives: true });
  if (suspects.length + unmade.length + texts + binaries !== to - from) throw new Error('one was forgotten');
  if (table.order.length - table.broken !== to) throw new Error('the table does not add up');
  const cleared = new Set<number>();
  for (let at = from; at < to; at++) {
    cleared.add(table.positions[table.order[at] as number] as number);
  }
  for (const { position } of [...suspects, ...unmade]) cleared.delete(position);
  for (const [entry, id] of ids.entries()) {
    const position = names?.find(id) ?? null;
    const isSilent = !isVouched && position !== null && cleared.has(position) && found[entry] === true;
    if (isSilent) throw new Error('something was cleared in silence');
  }
  return told + unmade.length + table.broken;
}

test('undamaged packs are read whole, and say what is in them', () => {
  for (const sample of samples) expect(readAll(sample, sample.pack, sample.index, false)).toBe(0);
  expect(samples.filter(({ found }) => found.includes(true)).length).toBeGreaterThan(samples.length / 2);
});

test(`${ROUNDS} damaged packs and indexes: each object as it was or told, nothing cleared in silence`, () => {
  const random = seededRandom(11 + 100 * SEED);
  let told = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const sample = samples[round % samples.length] as Sample;
    const kind = Math.floor(random() * 5);
    const pack = kind === 0 ? sample.pack : damage(sample.pack, random);
    const index = kind === 0 || kind === 4 ? damage(sample.index, random) : sample.index;
    try {
      if (kind === 4) told += readAll(sample, sample.pack, withTrueEnd(index), true);
      else told += kind > 1 ? vouched(sample, random) : readAll(sample, pack, index, false);
    } catch (error) {
      throw new Error(`round ${round}: ${String(error)}`, { cause: error });
    }
  }
  expect(told).toBeGreaterThan(ROUNDS / 2);
});

/** Damage near the beginning of an entry, where types, sizes and bases are, that the index vouches for. */
function vouched(sample: Sample, random: () => number): number {
  const damaged = Buffer.from(sample.pack);
  const start = 12 + Math.floor(random() * (damaged.length - 40));
  for (let at = start; at < Math.min(start + 1 + random() * 4, damaged.length - 20); at++) damaged[at] = random() * 256;
  return readAll(sample, damaged, withTrueChecksums(sample, damaged), true);
}

test('of objects that an index puts in one place none is read as another', () => {
  const contents = ['one', 'another', 'a third'].map((text) => Buffer.from(text));
  const { pack, index, ids } = writePack(contents.map((bytes) => ({ bytes })));
  const starts = 1032 + contents.length * 24;
  for (let from = starts; from < starts + 12; from += 4) {
    for (let to = starts; to < starts + 12; to += 4) {
      const damaged = Buffer.from(index);
      index.copy(damaged, to, from, from + 4);
      writeFileSync(packPath, pack);
      writeFileSync(indexPath, damaged);
      const store = openObjectStore({ commonDir: folder, objectFormat: 'sha1' });
      const read = ids.map((id) => store.read(id.toString('hex'))?.bytes ?? null);
      store.close();
      for (const [entry, bytes] of read.entries()) expect(bytes ?? contents[entry]).toEqual(contents[entry]);
      expect(read.includes(null)).toBe(from !== to);
    }
  }
});

test(`${ROUNDS / 4} damaged loose objects: as it was, or none`, () => {
  const random = seededRandom(16 + 100 * SEED);
  const whole = Buffer.from(`blob 600\0${'some text that is stored alone '.repeat(20).slice(0, 600)}`);
  const oid = createHash('sha1').update(whole).digest('hex');
  const path = join(folder, 'objects', oid.slice(0, 2), oid.slice(2));
  mkdirSync(join(path, '..'), { recursive: true });
  let read = 0;
  for (let round = 0; round < ROUNDS / 4; round++) {
    const file = deflateSync(round % 3 === 0 ? damage(whole, random) : whole, { level: round % 10 });
    writeFileSync(path, round % 3 === 1 ? damage(file, random) : file);
    const store = openObjectStore({ commonDir: folder, objectFormat: 'sha1' });
    const object = store.read(oid);
    store.close();
    if (object !== null && !object.bytes.equals(whole.subarray(9))) expect.fail(`round ${round}`);
    if (object !== null) read++;
  }
  expect(read).toBeGreaterThan(ROUNDS / 16);
  expect(read).toBeLessThan(ROUNDS / 5);
});

test('a table that was never an index is refused, or stays within its bounds', () => {
  const random = seededRandom(14 + 100 * SEED);
  const { index, pack, ids } = samples[0] as Sample;
  for (let round = 0; round < ROUNDS / 4; round++) {
    const bytes = damage(index.subarray(0, 1100 + Math.floor(random() * 400)), random);
    writeFileSync(indexPath, random() < 0.5 ? bytes : bytes.subarray(8));
    const parsed = openPackIndex(indexPath, pack.length, 20);
    for (const id of ids) {
      const position = parsed?.find(id) ?? null;
      const start = position === null ? null : (parsed?.startOf(position) ?? null);
      const entry = start === null ? null : (parsed?.entryAt(start) ?? null);
      if (entry !== null && entry.end > pack.length - 20) expect.fail(`round ${round}`);
    }
  }
});

test('deltas that go round in circles, or deeper than any chain, are told', () => {
  const ring: WrittenEntry[] = [0, 1, 2].map((entry) => ({ base: (entry + 1) % 3, byId: true, bytes: Buffer.from([1, 1]) }));
  const text = Buffer.from('text');
  const chain: WrittenEntry[] = [
    { bytes: text },
    ...Array.from({ length: 5000 }, (_, base): WrittenEntry => ({ base, bytes: encodeDelta(text, [{ from: 0, to: 4 }]) })),
  ];
  for (const [entries, expected] of [
    [ring, { broken: 3, cleared: 0, unmade: 0 }],
    [chain, { broken: 0, cleared: 4096, unmade: 905 }],
  ] as const) {
    const { pack, index } = writePack(entries);
    writeFileSync(packPath, pack);
    writeFileSync(indexPath, index);
    const table = readPackTable(indexPath, 20);
    if (table === null) throw new Error('no table');
    const { texts, unmade } = clearFamilies(engine, table, {
      from: table.ranges[6] as number,
      to: table.ranges[7] as number,
      archives: true,
    });
    expect({ broken: table.broken, cleared: texts, unmade: unmade.length }).toEqual(expected);
  }
});

test('through the reader, damage is told: no object is missing in silence', async () => {
  const random = seededRandom(15 + 100 * SEED);
  const repository = createVersionedRepository(seededRandom(3), 5);
  try {
    repository.git('repack', '-q', '-a', '-d', '-f');
    const objects = everyObject(repository);
    for (let round = 0; round < (IS_SLOW ? 300 : 6); round++) {
      const copy = mkdtempSync(join(tmpdir(), 'keyward-damaged-'));
      try {
        cpSync(join(repository.path, '.git'), join(copy, '.git'), { recursive: true });
        const inside = join(copy, '.git/objects/pack');
        for (const name of readdirSync(inside)) {
          const path = join(inside, name);
          if (!/\.(pack|idx)$/.test(name)) continue;
          const bytes = readFileSync(path);
          rmSync(path);
          writeFileSync(path, damage(bytes, random));
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
  } finally {
    repository.remove();
  }
});
