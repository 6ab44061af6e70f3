/** The reader of packs and loose objects against git, on every kind of storage that git makes. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { requireRepository } from '../../../core/git/index.ts';
import type { PackTables } from '../../../scanner/pack/pack-table.ts';
import { readPackTable } from '../../../scanner/pack/table-reader.ts';
import { openObjectStore } from '../../../scanner/pack/object-store.ts';
import { inStorageOrder } from '../../../scanner/source/storage-order.ts';
import { openGitReader } from '../../../scanner/source/git-reader.ts';
import type { Place } from '../../../scanner/source.ts';
import { exchangePlaces } from '../../support/packs/exchanged-places.ts';
import { createRepository } from '../../support/repository.ts';
import type { TestRepository } from '../../support/repository.ts';
import { createNotes, readPlace } from '../../support/sources.ts';
import { createVersionedRepository, everyObject } from '../../support/versioned-repository.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const opened: TestRepository[] = [];
afterEach(() => {
  for (const repository of opened.splice(0)) repository.remove();
});
const keep = (repository: TestRepository): TestRepository => {
  opened.push(repository);
  return repository;
};
const versioned = (versions = 12, ...flags: string[]) => keep(createVersionedRepository(seededRandom(7), versions, ...flags));
const packFolder = (repository: TestRepository): string => join(repository.path, '.git/objects/pack');
const packOf = (repository: TestRepository, ending: string): string => {
  const path = join(packFolder(repository), readdirSync(packFolder(repository)).find((name) => name.endsWith(ending)) ?? '');
  chmodSync(path, 0o644);
  return path;
};

/** Ids whose content is not exactly git's, or that the store left to git. */
async function differences(repository: TestRepository, tables?: PackTables): Promise<string[]> {
  const objects = everyObject(repository);
  expect(objects.length).toBeGreaterThan(3);
  const store = openObjectStore(await requireRepository(repository.path), tables);
  try {
    return objects.filter(({ oid, content }) => store.read(oid)?.bytes.equals(content) !== true).map(({ oid }) => oid);
  } finally {
    store.close();
  }
}

describe('every object as git reads it', () => {
  test('with the table of its pack, and with that of another one under the same name', async () => {
    const repository = versioned(12);
    repository.git('repack', '-q', '-a', '-d', '-f');
    const index = packOf(repository, '.idx');
    const table = readPackTable(index, 20);
    if (table === null) throw new Error('no table');
    expect(await differences(repository, new Map([[index, table]]))).toEqual([]);
    const wrong = { ...table, starts: table.starts.map((start) => start + 1) };
    expect(await differences(repository, new Map([[index, wrong]]))).not.toEqual([]);
    const other = { ...wrong, hash: table.hash.map((byte) => byte ^ 1) };
    expect(await differences(repository, new Map([[index, other]]))).toEqual([]);
  });

  test('loose, an empty and a large one among them', async () => {
    const repository = versioned(12);
    repository.write('empty', '');
    repository.write('large', Buffer.alloc(3_000_000, 'abcdefg\n'));
    repository.commit();
    expect(await differences(repository)).toEqual([]);
  });

  test.each([['true'], ['false']])('one pack with long chains, base offsets: %s', async (byOffset) => {
    const repository = versioned(40);
    repository.write('empty', '');
    repository.write('large', Buffer.alloc(3_000_000, 'abcdefg\n'));
    repository.commit();
    repository.git('-c', `repack.useDeltaBaseOffset=${byOffset}`, 'repack', '-q', '-a', '-d', '-f', '--depth=50', '--window=50');
    const chains = repository.git('verify-pack', '-v', packOf(repository, '.idx'));
    expect(chains).toMatch(/chain length = 1\d/);
    expect(await differences(repository)).toEqual([]);
  });

  test('several packs, loose objects beside them, and a multi-pack index', async () => {
    const repository = versioned(6);
    repository.git('repack', '-q', '-d');
    for (const n of [1, 2]) {
      repository.write('more', `${n}`.repeat(2000));
      repository.commit();
      repository.git('repack', '-q', '-d');
    }
    repository.write('more', 'loose');
    repository.commit();
    repository.git('multi-pack-index', 'write');
    expect(readdirSync(packFolder(repository)).filter((name) => name.endsWith('.pack'))).toHaveLength(3);
    expect(await differences(repository)).toEqual([]);
  });

  test('an index with 64-bit offsets', async () => {
    const repository = versioned();
    repository.git('gc', '-q');
    const pack = packOf(repository, '.pack');
    rmSync(pack.replace(/pack$/, 'rev'), { force: true });
    rmSync(pack.replace(/pack$/, 'idx'));
    repository.git('index-pack', '--index-version=2,0x40', pack);
    expect(await differences(repository)).toEqual([]);
  });

  test('SHA-256, loose and packed', async () => {
    const repository = versioned(8, '--object-format=sha256');
    expect(await differences(repository)).toEqual([]);
    repository.git('gc', '-q');
    expect(await differences(repository)).toEqual([]);
  });

  test('what is borrowed from another repository', async () => {
    const lender = versioned();
    lender.git('gc', '-q');
    const borrower = keep(createRepository());
    rmSync(borrower.path, { recursive: true });
    lender.git('clone', '-q', '--shared', lender.path, borrower.path);
    borrower.write('own', 'mine');
    borrower.commit();
    expect(await differences(borrower)).toEqual([]);
  });

  test('a shallow clone', async () => {
    const origin = versioned();
    const clone = keep(createRepository());
    rmSync(clone.path, { recursive: true });
    origin.git('clone', '-q', '--depth', '3', `file://${origin.path}`, clone.path);
    expect(await differences(clone)).toEqual([]);
  });
});

test('contents in the order of storage: none lost, none doubled, each after what it is built on', async () => {
  const repository = versioned(90);
  repository.git('repack', '-q', '-a', '-d', '-f');
  const blobs = repository
    .git('cat-file', '--batch-all-objects', '--batch-check')
    .split('\n')
    .filter((line) => line.includes(' blob '));
  const places = blobs.map((line): Place => ({ source: 'git', path: 'x', key: line.split(' ')[0] ?? '' }));
  async function* given() {
    yield* places;
  }
  const ordered: string[] = [];
  for await (const { key } of inStorageOrder(await requireRepository(repository.path), given())) ordered.push(key);
  expect(ordered.toSorted()).toEqual(places.map(({ key }) => key).toSorted());
  const chains = repository.git('verify-pack', '-v', packOf(repository, '.idx')).split('\n');
  const offsets = new Map(chains.map((line) => line.split(/\s+/)).map(([oid = '', , , , offset]) => [oid, Number(offset)]));
  const starts = ordered.map((oid) => offsets.get(oid) ?? 0);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

describe('what is not as it should be', () => {
  /** What a reader gives for every blob of the repository's head, and what it says it could not read. */
  async function readAll(repository: TestRepository) {
    const reader = openGitReader(repository.path);
    const notes = createNotes();
    const read = new Map<string, Buffer | null>();
    for (const { oid } of everyOid) read.set(oid, await readPlace(reader, { source: 'git', path: oid, key: oid }, notes));
    await reader.close();
    return { read, skipped: notes.skipped, byGit: reader.counts?.byGit ?? -1 };
  }
  let everyOid: readonly { readonly oid: string; readonly content: Buffer }[] = [];

  test('a sound repository needs no git process', async () => {
    const repository = versioned();
    repository.git('gc', '-q');
    everyOid = everyObject(repository);
    const { read, skipped, byGit } = await readAll(repository);
    expect([...read.values()].every((bytes, index) => bytes?.equals(everyOid[index]?.content ?? Buffer.of(1)))).toBe(true);
    expect({ skipped, byGit }).toEqual({ skipped: [], byGit: 0 });
  });

  test('once it is open, an object is given without waiting', async () => {
    const repository = versioned(2);
    const [first, second] = everyObject(repository);
    const reader = openGitReader(repository.path);
    const notes = createNotes();
    await readPlace(reader, { source: 'git', path: 'x', key: first?.oid ?? '' }, notes);
    const reading = reader.read({ source: 'git', path: 'x', key: second?.oid ?? '' }, notes);
    expect(reading !== null && 'bytes' in reading && second?.content.equals(reading.bytes)).toBe(true);
    await reader.close();
  });

  test('an object over the cap is read by git, and counted', async () => {
    const repository = keep(createRepository());
    repository.write('huge', Buffer.alloc(33 * 1024 * 1024, 'x'));
    repository.commit();
    everyOid = [{ oid: repository.git('rev-parse', 'HEAD:huge'), content: Buffer.alloc(0) }];
    const { read, skipped, byGit } = await readAll(repository);
    expect({ size: read.get(everyOid[0]?.oid ?? '')?.length, skipped, byGit }).toEqual({
      size: 33 * 1024 * 1024,
      skipped: [],
      byGit: 1,
    });
  });

  test.each([
    ['checksums of its own', false],
    ['those of the other one', true],
  ])('an index that gives one object the place of another, with %s: said, not scanned as if it were', async (_, isVouched) => {
    const repository = versioned();
    repository.git('gc', '-q');
    everyOid = everyObject(repository);
    const [first, second] = everyOid.map(({ oid }) => oid) as [string, string];
    const path = exchangePlaces(packFolder(repository), [first, second], isVouched);
    expect(readPackTable(path, 20)).toBeNull();
    const { skipped } = await readAll(repository);
    for (const oid of [first, second]) expect(skipped).toContain(`corrupt ${oid}`);
  });

  test('a loose object with the content of another', async () => {
    const repository = keep(createRepository());
    repository.write('a', 'one');
    repository.write('b', 'two');
    repository.commit();
    const file = (name: string): string => {
      const oid = repository.git('rev-parse', `HEAD:${name}`);
      return join(repository.path, '.git/objects', oid.slice(0, 2), oid.slice(2));
    };
    chmodSync(file('a'), 0o644);
    writeFileSync(file('a'), readFileSync(file('b')));
    const oid = repository.git('rev-parse', 'HEAD:a');
    everyOid = [{ oid, content: Buffer.alloc(0) }];
    expect((await readAll(repository)).skipped).toEqual([`corrupt ${oid}`]);
  });

  test('loose objects behind which something else stands, the first ones and the later ones', async () => {
    const repository = versioned(12);
    const objects = everyObject(repository);
    expect(objects.length).toBeGreaterThan(40);
    for (const { oid } of objects) {
      const file = join(repository.path, '.git/objects', oid.slice(0, 2), oid.slice(2));
      chmodSync(file, 0o644);
      appendFileSync(file, 'x');
    }
    const store = openObjectStore(await requireRepository(repository.path));
    expect(objects.filter(({ oid }) => store.read(oid) !== null)).toEqual([]);
    store.close();
  });

  // There are no named pipes elsewhere.
  test.runIf(process.platform !== 'win32')('pipes in the place of packs, indexes, objects and lists hold nobody up', async () => {
    const repository = versioned(2);
    const objects = everyObject(repository);
    const oid = objects[0]?.oid ?? '';
    const loose = join(repository.path, '.git/objects', oid.slice(0, 2), oid.slice(2));
    rmSync(loose);
    mkdirSync(packFolder(repository), { recursive: true });
    mkdirSync(join(repository.path, '.git/objects/info'), { recursive: true });
    const pipes = [
      loose,
      join(repository.path, '.git/objects/info/alternates'),
      ...['idx', 'pack'].map((end) => join(packFolder(repository), `pack-1.${end}`)),
    ];
    for (const path of pipes) execFileSync('mkfifo', [path]);
    const store = openObjectStore(await requireRepository(repository.path));
    expect(
      objects.filter((object) => store.read(object.oid)?.bytes.equals(object.content) !== true).map((object) => object.oid),
    ).toEqual([oid]);
    store.close();
  });

  test('alternates that name themselves and nothing', async () => {
    const repository = versioned(2);
    const info = join(repository.path, '.git/objects/info');
    mkdirSync(info, { recursive: true });
    appendFileSync(join(info, 'alternates'), '../objects\n.\n/nowhere\n# a remark\n\n');
    expect(await differences(repository)).toEqual([]);
  });
});
