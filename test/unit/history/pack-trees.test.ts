/** Trees of a pack taken apart with the help of those that they were made of, against the same trees taken apart one by one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { objectIdsOf } from '../../../scanner/history/object-ids.ts';
import type { ObjectIds } from '../../../scanner/history/object-ids.ts';
import { createNames, createPaths, TOP } from '../../../scanner/history/paths.ts';
import type { Names } from '../../../scanner/history/paths.ts';
import { readTreeEdges } from '../../../scanner/history/tree-edges.ts';
import { createTrees, NOTHING, UNREAD } from '../../../scanner/history/trees.ts';
import type { Trees } from '../../../scanner/history/trees.ts';
import { FOLDER } from '../../../scanner/history/tree-object.ts';
import { TREE } from '../../../scanner/pack/pack-table.ts';
import { sharedResolver } from '../../../scanner/pack/resolver.ts';
import { deltaOf, idsOfBytes, packOf } from '../../support/packs/pack-of.ts';
import type { Made } from '../../support/packs/pack-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'keyward-trees-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ID = 20;
const LISTED = 0x78;
const listed = idsOfBytes(LISTED, ID);
const cleared = Uint8Array.from({ length: LISTED }, (_, blob) => (blob % 5 === 0 ? 0 : 1));

interface Entry {
  readonly mode: string;
  readonly name: string;
  readonly object: number;
}

const entry: fc.Arbitrary<Entry> = fc.record({
  mode: fc.constantFrom('100644', '100755', '40000', '120000', '160000'),
  name: fc.constantFrom('a', 'b', 'name', 'longer name', 'x'.repeat(70), 'ü', '0', '40000 a', '100644'),
  object: fc.integer({ min: 0x20, max: 0x7a }),
});

/** Ids of one repeated byte, most of them digits and letters: what looks like an entry stands inside of ids. */
const treeOf = (entries: readonly Entry[]): Buffer =>
  Buffer.concat(entries.flatMap(({ mode, name, object }) => [Buffer.from(`${mode} ${name}\0`), Buffer.alloc(ID, object)]));

/** Any true statement about what two texts have in common, as a delta makes it: stretches of at least so many bytes. */
function keptOf(base: Buffer, tree: Buffer, shortest: number): number[] {
  const kept: number[] = [];
  for (let at = 0; at < tree.length;) {
    let best = 0;
    let from = 0;
    for (let start = 0; start < base.length; start++) {
      let length = 0;
      while (at + length < tree.length && start + length < base.length && tree[at + length] === base[start + length]) length++;
      if (length > best) [best, from] = [length, start];
    }
    if (best >= shortest) kept.push(at, from, best);
    at += Math.max(1, best >= shortest ? best : 1);
  }
  return kept;
}

/** A pack of one family, in which the first numbers are those of its trees. */
function takeApart(chain: readonly Made[]): Taken {
  const table = packOf(join(folder, 'trees.pack'), chain, ID, TREE);
  const names = createNames();
  const ids = objectIdsOf(listed);
  const trees = createTrees({ ids, names, read: () => null, isWanted: () => true });
  trees.add(readTreeEdges(sharedResolver(), { table, from: 0, to: chain.length, ids: listed, first: 0, cleared }));
  return { trees, names, ids };
}

interface Taken {
  readonly trees: Trees;
  readonly names: Names;
  readonly ids: ObjectIds;
}

/** Null for what is no tree. */
function shown({ trees, names, ids }: Taken, tree: number): string[] | null {
  const found = trees.edgesOf(trees.listOf(tree));
  if (found[1] === UNREAD) return null;
  return Array.from({ length: found.length / 2 }, (_, edge) => {
    const [target, label] = found.subarray(2 * edge) as unknown as [number, number];
    // No folder of these can be read.
    const object = (label & 3) === FOLDER ? (trees.edgesOf(trees.listAt(target))[0] as number) : target;
    return `${label & 3} ${names.textOf(label >>> 2)} ${ids.hexOf(object)}`;
  });
}

function alone(bytes: Buffer): string[] | null {
  const names = createNames();
  const isWanted = (blob: number): boolean => cleared[blob] !== 1;
  const ids = objectIdsOf(listed);
  const read = (tree: number): Buffer | null => (tree === 0 ? bytes : null);
  return shown({ trees: createTrees({ ids, names, read, isWanted }), names, ids }, 0);
}

test('the same as alone, whatever was kept', () => {
  const variant = fc.record({ at: fc.nat({ max: 40 }), drop: fc.nat({ max: 3 }), put: fc.array(entry, { maxLength: 2 }) });
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 30 }),
      fc.array(fc.array(variant, { maxLength: 4 }), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 40 }),
      (first, versions, shortest) => {
        let entries = [...first];
        const chain: Made[] = [{ content: treeOf(first) }];
        for (const edits of versions) {
          for (const { at, drop, put } of edits) {
            const from = at % (entries.length + 1);
            entries = entries.slice(0, from).concat(put, entries.slice(from + drop));
          }
          const base = chain.at(-1)?.content as Buffer;
          const tree = treeOf(entries);
          chain.push({ content: tree, delta: deltaOf(base, tree, keptOf(base, tree, shortest)) });
        }
        const trees = takeApart(chain);
        for (const [at, { content: tree }] of chain.entries()) {
          const expected = alone(tree);
          expect(expected).not.toBeNull();
          expect(shown(trees, at)).toEqual(expected);
        }
      },
    ),
  );
});

test('trees of which the same is known share a list', () => {
  const versions = [0x21, 0x22, 0x24].map((object) =>
    treeOf([
      { mode: '100644', name: 'a', object },
      { mode: '40000', name: 'b', object: 0x41 },
    ]),
  );
  const other = treeOf([{ mode: '40000', name: 'b', object: 0x42 }]);
  const nothing = treeOf([{ mode: '100644', name: 'a', object: 0x21 }]);
  const chain = [...versions, other, nothing, ...versions];
  const { trees } = takeApart(chain.map((content) => ({ content })));
  const lists = chain.map((_, tree) => trees.listOf(tree));
  const [first, , , fourth] = lists;
  expect(lists).toEqual([first, first, first, fourth, NOTHING, first, first, first]);
  expect(new Set(lists).size).toBe(3);
});

describe('what is no tree', () => {
  const bad = (bytes: Buffer): boolean => {
    const isBad = alone(bytes) === null;
    expect(shown(takeApart([{ content: bytes }]), 0) === null).toBe(isBad);
    return isBad;
  };

  test.each([
    ['100644'],
    ['100644 '],
    ['100644 a'],
    ['100644 a\0short'],
    [` a\0${'x'.repeat(20)}`],
    [`100644 \0${'x'.repeat(20)}`],
    [`19 a\0${'x'.repeat(20)}`],
    [`${'1'.repeat(30)} a\0${'x'.repeat(20)}`],
  ])('%j', (text) => expect(bad(Buffer.from(text))).toBe(true));

  test('a base that is none helps nobody', () => {
    const base = Buffer.from('no tree');
    const tree = treeOf([{ mode: '40000', name: 'a', object: 0x21 }]);
    const trees = takeApart([{ content: base }, { content: tree, delta: deltaOf(base, tree, []) }]);
    expect([shown(trees, 0), shown(trees, 1)]).toEqual([null, [`1 a ${'21'.repeat(ID)}`]]);
  });

  test('any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void bad(Buffer.from(bytes))));
  });
});

describe('names and paths', () => {
  test('each name has one number, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 12 }), { maxLength: 600 }), (all) => {
        const names = createNames();
        const numbers = new Map<string, number>();
        for (const bytes of all) {
          const text = Buffer.from(bytes).toString('latin1');
          const number = names.numberOf(bytes, 0, bytes.length);
          expect(numbers.get(text) ?? number).toBe(number);
          numbers.set(text, number);
          expect(names.textOf(number)).toBe(text);
        }
        expect(new Set(numbers.values()).size).toBe(numbers.size);
      }),
    );
  });

  test('paths are told as text, odd bytes spelled out', () => {
    const names = createNames();
    const paths = createPaths(names);
    const name = (bytes: Buffer): number => names.numberOf(bytes, 0, bytes.length);
    const folder = paths.inside(TOP, name(Buffer.from('ä b')));
    const file = paths.inside(folder, name(Buffer.from([0x61, 0xff])));
    expect(paths.inside(folder, name(Buffer.from([0x61, 0xff])))).toBe(file);
    expect([paths.textOf(file), paths.depthOf(file), paths.textOf(TOP)]).toEqual(['ä b/a\\xff', 2, '']);
  });
});
