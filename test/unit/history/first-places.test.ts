/** The walk to first places against a plain one, over trees of any shape, whichever way they come. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFirstPlaces, NO_COMMIT } from '../../../scanner/history/first-places.ts';
import { DEEPEST } from '../../../scanner/history/limits.ts';
import { objectIdsOf } from '../../../scanner/history/object-ids.ts';
import type { IdTables } from '../../../scanner/history/object-ids.ts';
import { createNames } from '../../../scanner/history/paths.ts';
import { createTrees } from '../../../scanner/history/trees.ts';
import { findPlaces } from './plain-places.ts';
import type { PlainEntry, PlainPlaces } from './plain-places.ts';

const ID = 20;
const KINDS = ['file', 'folder', 'link', 'submodule'] as const;
const MODES = { file: '100644', folder: '40000', link: '120000', submodule: '160000' };

/** Ids that end with their number, listed in two packs of which the second holds all of the first once more. */
function idsOf(count: number): IdTables {
  const bytes = Buffer.alloc(count * ID);
  for (let object = 0; object < count; object++) bytes.writeUInt32BE(object, object * ID + ID - 4);
  const starts = Uint32Array.from({ length: 65_537 }, (_, first) => (first === 0 ? 0 : count));
  const tables = [0, count].map((from) => ({ bytes, from, count, starts }));
  return { key: -count, idLength: ID, looseFrom: 2 * count, tables };
}

type Way = 'pack' | 'second pack' | 'alone' | 'damaged' | 'missing';

interface Tree {
  readonly way: Way;
  readonly entries: readonly PlainEntry[];
}

interface Given {
  readonly objects: number;
  readonly trees: ReadonlyMap<number, Tree>;
  readonly tops: readonly { readonly tree: number; readonly commit: number }[];
  readonly most: number;
  /** Trees that one task hands over. */
  readonly atOnce: number;
}

/** Those that are asked for by contents that nobody wants to know the places of are multiples of three. */
const isWanted = (blob: number): boolean => blob % 3 !== 0;
const isExcluded = (path: string): boolean => path.startsWith('left');

function plainly({ trees, tops, most }: Given): PlainPlaces | null {
  const read = [...trees].filter(([, { way }]) => way !== 'damaged' && way !== 'missing');
  const readable = new Map(read.map(([tree, { entries }]) => [tree, entries]));
  // What is nested deeper holds itself.
  return findPlaces(tops, { trees: readable, isWanted, isExcluded, most, deepest: TREES }, NO_COMMIT);
}

/** Absent objects are those that are not listed. */
function ours({ objects, trees: given, tops, most, atOnce }: Given): PlainPlaces | string {
  const ids = objectIdsOf(idsOf(objects));
  const hexOf = (object: number): string => object.toString(16).padStart(2 * ID, '0');
  const numberOf = (object: number): number => ids.numberOfHex(hexOf(object));
  const objectOf = (number: number): number => Number.parseInt(ids.hexOf(number), 16);
  const names = createNames();
  const read = (number: number): Buffer | null => {
    const tree = given.get(objectOf(number));
    if (tree === undefined || ['pack', 'second pack', 'missing'].includes(tree.way)) return null;
    if (tree.way === 'damaged') return Buffer.from('100644 a');
    return Buffer.concat(
      tree.entries.flatMap(({ name, kind, target }) => [
        Buffer.from(`${MODES[kind]} ${name}\0`),
        Buffer.from(hexOf(target), 'hex'),
      ]),
    );
  };
  const trees = createTrees({ ids, names, read, isWanted: (blob) => isWanted(objectOf(blob)) });
  const packed = [...given].filter(([, { way }]) => way === 'pack' || way === 'second pack');
  for (let from = 0; from < packed.length; from += atOnce) {
    const own = createNames();
    const absent: string[] = [];
    const numbers: number[] = [];
    for (const [tree, { way, entries }] of packed.slice(from, from + atOnce)) {
      const edges = entries.filter(({ kind, target }) => kind !== 'file' || isWanted(target));
      numbers.push(way === 'pack' ? tree : tree + objects, 2 * edges.length);
      for (const { name, kind, target } of edges) {
        const bytes = Buffer.from(name);
        const isListed = kind === 'link' || kind === 'submodule' || target < objects;
        numbers.push(
          kind === 'link' || kind === 'submodule' ? 0 : isListed ? target : -absent.push(hexOf(target)),
          own.numberOf(bytes, 0, bytes.length) * 4 + KINDS.indexOf(kind),
        );
      }
    }
    trees.add({ trees: Int32Array.from(numbers), names: own.all(), absent });
  }
  const excluded: string[] = [];
  const unread: string[] = [];
  const walk = createFirstPlaces({
    trees,
    names,
    isExcluded,
    most,
    onExcluded: (reason, path) => void excluded.push(`${reason === 'symlink' ? 'link' : reason} ${path}`),
    onUnread: (tree, path) => void unread.push(`${objectOf(tree)} ${path}`),
  });
  try {
    for (const { tree, commit } of tops) walk.visit(numberOf(tree), commit);
  } catch (error) {
    return (error as Error).message;
  }
  const places = [...walk.places].map(([blob, all]): [number, { commit: number; path: string }[]] => [
    objectOf(blob),
    all.map(({ commit, path }) => ({ commit, path: walk.paths.textOf(path) })),
  ]);
  return { places: new Map(places), excluded, unread };
}

const TREES = 14;
const OBJECTS = 40;

const entry = (tree: number): fc.Arbitrary<PlainEntry> => {
  const folder = fc.oneof(
    { weight: 40, arbitrary: fc.integer({ min: tree + 1, max: TREES + 1 }) },
    // One that holds itself, or is listed nowhere.
    { weight: 1, arbitrary: fc.integer({ min: 0, max: OBJECTS + 3 }) },
  );
  const kind = fc.constantFrom(...KINDS, 'file' as const, 'folder' as const, 'folder' as const, 'folder' as const);
  const name = fc.constantFrom('a', 'b', 'left', 'folder', 'x'.repeat(70), 'ü');
  return kind.chain((kind) =>
    fc.record({
      name,
      kind: fc.constant(kind),
      target: kind === 'folder' ? folder : fc.integer({ min: TREES, max: OBJECTS + 3 }),
    }),
  );
};

const way = fc.constantFrom<Way>('pack', 'pack', 'pack', 'pack', 'second pack', 'alone', 'alone', 'damaged', 'missing');
const someTrees = fc
  .tuple(...Array.from({ length: TREES }, (_, tree) => fc.record({ way, entries: fc.array(entry(tree), { maxLength: 5 }) })))
  .chain((all) =>
    fc.shuffledSubarray(
      all.map((each, tree): [number, Tree] => [tree, each]),
      { minLength: TREES, maxLength: TREES },
    ),
  );

const given: fc.Arbitrary<Given> = fc.record({
  objects: fc.constant(OBJECTS),
  trees: someTrees.map((all) => new Map(all)),
  tops: fc
    .tuple(fc.array(fc.nat({ max: 6 }), { maxLength: 12 }), fc.array(fc.nat({ max: TREES }), { maxLength: 2 }))
    .map(([commits, tagged]) => [
      ...commits.map((tree, commit) => ({ tree, commit })),
      ...tagged.map((tree) => ({ tree, commit: NO_COMMIT })),
    ]),
  most: fc.integer({ min: 1, max: 4 }),
  atOnce: fc.integer({ min: 1, max: TREES }),
});

/** With the order of contents. */
const inOrder = (found: PlainPlaces | string | null): unknown =>
  found === null || typeof found === 'string' ? found : { ...found, places: [...found.places] };

test('the same as when every folder is entered', () => {
  fc.assert(
    fc.property(given, (each) => {
      const expected = inOrder(plainly(each));
      expect(inOrder(ours(each))).toEqual(expected ?? 'A folder inside folders names more than 2000000 files.');
    }),
  );
});

/** Each one in the one before under the name `in`, and in the last one this. Beside them as many that are alike, and nowhere. */
function nested(depth: number, last: readonly PlainEntry[], way: Way): Given {
  const trees = new Map<number, Tree>();
  for (let tree = 0; tree < depth; tree++) trees.set(tree, { way, entries: [{ name: 'in', kind: 'folder', target: tree + 1 }] });
  trees.set(depth, { way, entries: last });
  const alike: Tree = { way, entries: [{ name: 'link', kind: 'link', target: 0 }] };
  for (let tree = 0; tree < depth; tree++) trees.set(depth + 10 + tree, alike);
  return { objects: 2 * depth + 10, trees, tops: [{ tree: 0, commit: 1 }], most: 3, atOnce: trees.size };
}

describe.each<Way>(['pack', 'alone'])('folders inside folders (%s)', (way) => {
  const blob = DEEPEST + 5;
  const wanted: PlainEntry = { name: 'a', kind: 'file', target: isWanted(blob) ? blob : blob + 1 };

  test('as deep as git goes', () => {
    const path = `${'in/'.repeat(DEEPEST)}a`;
    const places = new Map([[wanted.target, [{ commit: 1, path }]]]);
    expect(ours(nested(DEEPEST, [wanted], way))).toEqual({ places, excluded: [], unread: [] });
    expect(ours(nested(DEEPEST + 1, [wanted], way))).toBe('A folder inside folders names more than 2000000 files.');
  });

  test('deeper, and empty', () => {
    expect(ours(nested(DEEPEST + 100, [], way))).toEqual({ places: new Map(), excluded: [], unread: [] });
  });
});

test('trees that double with each level end', () => {
  const trees = new Map<number, Tree>();
  const both = (target: number): PlainEntry[] => ['a', 'b'].map((name) => ({ name, kind: 'folder', target }));
  for (let tree = 0; tree < 30; tree++) trees.set(tree, { way: 'pack', entries: both(tree + 1) });
  const each = (last: readonly PlainEntry[]): Given => ({
    objects: 40,
    trees: new Map([...trees, [30, { way: 'pack', entries: last }]]),
    tops: [{ tree: 0, commit: 1 }],
    most: 3,
    atOnce: 7,
  });
  expect(ours(each([{ name: 'a', kind: 'file', target: 31 }]))).toBe('One commit names more than 2000000 files.');
  expect(ours(each([]))).toEqual({ places: new Map(), excluded: [], unread: [] });
});
