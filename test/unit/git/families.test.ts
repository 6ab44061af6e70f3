/** The walk over families against git: every object of a pack once, as it is, behind its base. */
import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { walkFamilies } from '../../../scanner/pack/family-walk.ts';
import { openPackIndex } from '../../../scanner/pack/pack-index.ts';
import { BLOB, TYPE } from '../../../scanner/pack/pack-table.ts';
import { sharedResolver } from '../../../scanner/pack/resolver.ts';
import { readPackTable } from '../../../scanner/pack/table-reader.ts';
import type { TestRepository } from '../../support/repository.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { createVersionedRepository } from '../../support/versioned-repository.ts';

const opened: TestRepository[] = [];
afterEach(() => {
  for (const repository of opened.splice(0)) repository.remove();
});

const NAMES = ['', 'commit', 'tree', 'blob', 'tag'];

function packed(
  versions: number,
  settings: readonly string[] = [],
  ...flags: string[]
): { repository: TestRepository; index: string } {
  const repository = createVersionedRepository(seededRandom(7), versions, ...flags);
  opened.push(repository);
  repository.write('large', Buffer.alloc(3_000_000, 'abcdefg\n'));
  repository.write('empty', '');
  repository.commit();
  repository.write(
    'noise',
    createHash('sha512')
      .update('x')
      .digest('hex')
      .repeat(9000)
      .split('')
      .map((c, n) => c + (n % 7))
      .join(''),
  );
  repository.commit();
  repository.git('tag', '-a', '-m', 'a tag', 'v1');
  repository.git(...settings.flatMap((each) => ['-c', each]), 'repack', '-q', '-a', '-d', '-f', '--depth=50', '--window=50');
  const folder = join(repository.path, '.git/objects/pack');
  const index = join(folder, readdirSync(folder).find((name) => name.endsWith('.idx')) ?? '');
  for (const end of ['idx', 'pack']) chmodSync(index.replace(/idx$/, end), 0o644);
  return { repository, index };
}

/** Walks all of a pack; answers the ids of what was shown and found to be right, in order, and of what was not made. */
function walk(index: string, idLength = 20) {
  const table = readPackTable(index, idLength);
  if (table === null) throw new Error('no table');
  const resolver = sharedResolver();
  const ids = openPackIndex(index, statSync(table.path).size, idLength);
  const nameOf = (entry: number): string => ids?.idAt(table.positions[entry] as number).toString('hex') ?? '';
  const right: string[] = [];
  const wrong: string[] = [];
  const unmade: string[] = [];
  const path: Buffer[] = [];
  walkFamilies(resolver, table, 0, table.order.length - table.broken, {
    visit(entry, address, size, depth, kept) {
      const bytes = Buffer.from(resolver.bytes.subarray(address, address + size));
      const type = NAMES[(table.types[entry] as number) & TYPE] as string;
      const hash = createHash(idLength === 20 ? 'sha1' : 'sha256')
        .update(`${type} ${size}\0`)
        .update(bytes)
        .digest('hex');
      let isRight = hash === nameOf(entry) && (depth === 0) === (table.bases[entry] === -1);
      let filled = 0;
      for (let at = resolver.kept; at < resolver.kept + 3 * kept; at += 3) {
        const [start = 0, from = 0, length = 0] = resolver.words.subarray(at, at + 3);
        const base = path[depth - 1]?.subarray(from, from + length);
        isRight &&= start >= filled && base?.length === length && base.equals(bytes.subarray(start, start + length));
        filled = start + length;
      }
      path[depth] = bytes;
      (isRight ? right : wrong).push(nameOf(entry));
    },
    unmade: (entry) => void unmade.push(nameOf(entry)),
  });
  return { table, right, wrong, unmade };
}

const allOf = (repository: TestRepository): string[] =>
  repository.git('cat-file', '--batch-all-objects', '--batch-check=%(objectname)').split('\n').toSorted();

describe('every object once, as it is', () => {
  test.each([
    ['base offsets', ['repack.useDeltaBaseOffset=true']],
    ['base ids', ['repack.useDeltaBaseOffset=false']],
    ['the first version of indexes', ['pack.indexVersion=1']],
    ['nothing compressed', ['core.compression=0']],
    ['all compressed', ['core.compression=9']],
  ])('%s', (_, settings) => {
    const { repository, index } = packed(40, settings);
    const { right, wrong, unmade, table } = walk(index);
    expect({ wrong, unmade, broken: table.broken }).toEqual({ wrong: [], unmade: [], broken: 0 });
    expect(right.toSorted()).toEqual(allOf(repository));
    const blobs = table.order.subarray(table.ranges[2 * BLOB], table.ranges[2 * BLOB + 1]);
    expect(Array.from(blobs, (entry) => (table.types[entry] as number) & TYPE)).toEqual(Array.from(blobs, () => BLOB));
  });

  test('SHA-256', () => {
    const { repository, index } = packed(10, [], '--object-format=sha256');
    expect(walk(index, 32).right.toSorted()).toEqual(allOf(repository));
  });

  test('an index with 64-bit offsets', () => {
    const { repository, index } = packed(10);
    rmSync(index.replace(/idx$/, 'rev'), { force: true });
    rmSync(index);
    repository.git('index-pack', '--index-version=2,0x40', index.replace(/idx$/, 'pack'));
    expect(walk(index).right.toSorted()).toEqual(allOf(repository));
  });
});

test('a damaged entry is told, with all that is made of it, and nothing else', () => {
  const { index } = packed(40);
  const { right: all, table } = walk(index);
  const children = new Map<number, number>();
  for (const base of table.bases) if (base !== -1) children.set(base, (children.get(base) ?? 0) + 1);
  const root = Array.from(table.order).findIndex((entry) => table.bases[entry] === -1 && children.has(entry));
  const entry = table.order[root] as number;
  const path = index.replace(/idx$/, 'pack');
  const pack = readFileSync(path);
  pack[(table.starts[entry + 1] as number) - 6]! ^= 1;
  writeFileSync(path, pack);
  const { right, wrong, unmade } = walk(index);
  const next = Array.from(table.order).findIndex((each, at) => at > root && table.bases[each] === -1);
  expect(unmade).toEqual(all.slice(root, next));
  expect([...right, ...unmade].toSorted()).toEqual(all.toSorted());
  expect(wrong).toEqual([]);
});
