/** Trees taken apart with the help of those that they were made of, against the same trees taken apart alone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ObjectIds } from '../../../scanner/history/object-ids.ts';
import { createNames, createPaths, TOP } from '../../../scanner/history/paths.ts';
import { createTreeFrame, createTreeFramer } from '../../../scanner/history/tree-frame.ts';
import type { TreeFrame } from '../../../scanner/history/tree-frame.ts';

const ID = 20;
/** The number of an object is the first byte of its id. */
const ids = { idLength: ID, numberOf: (bytes: Uint8Array, at: number) => bytes[at] as number } as ObjectIds;
const isWanted = (blob: number): boolean => blob % 5 === 0;

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

const shown = ({ isTree, starts, entries, edges, edgeStarts, targets, labels }: TreeFrame) => ({
  isTree,
  starts: isTree ? [...starts.subarray(0, entries + 1)] : [],
  edges: isTree ? Array.from({ length: edges }, (_, at) => [edgeStarts[at], targets[at], labels[at]]) : [],
});

test('the same as alone, whatever was kept', () => {
  const variant = fc.record({ at: fc.nat({ max: 40 }), drop: fc.nat({ max: 3 }), put: fc.array(entry, { maxLength: 2 }) });
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 30 }),
      fc.array(variant, { maxLength: 4 }),
      fc.integer({ min: 1, max: 40 }),
      (first, edits, shortest) => {
        const names = createNames();
        const framer = createTreeFramer(ids, names, isWanted);
        const second = [...first];
        for (const { at, drop, put } of edits) second.splice(at % (second.length + 1), drop, ...put);
        const [base, tree] = [treeOf(first), treeOf(second)];
        const [before, alone, made] = [createTreeFrame(), createTreeFrame(), createTreeFrame()];
        framer.read(before, base, 0, base.length);
        framer.read(alone, tree, 0, tree.length);
        const words = Uint32Array.from([7, 7, ...keptOf(base, tree, shortest)]);
        const around = Buffer.concat([Buffer.alloc(3, '9'), tree, Buffer.alloc(30, '9')]);
        framer.read(made, around, 3, 3 + tree.length, before, { words, at: 2, count: (words.length - 2) / 3 });
        expect(shown(made)).toEqual(shown(alone));
        expect(alone.isTree).toBe(true);
      },
    ),
  );
});

describe('what is no tree', () => {
  const bad = (text: string | Uint8Array): boolean => {
    const frame = createTreeFrame();
    const bytes = Buffer.from(text as string);
    createTreeFramer(ids, createNames(), isWanted).read(frame, bytes, 0, bytes.length);
    return !frame.isTree;
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
  ])('%j', (text) => expect(bad(text)).toBe(true));

  test('a base that is none helps nobody', () => {
    const framer = createTreeFramer(ids, createNames(), isWanted);
    const [before, frame] = [createTreeFrame(), createTreeFrame()];
    framer.read(before, Buffer.from('no tree'), 0, 7);
    const tree = treeOf([{ mode: '40000', name: 'a', object: 1 }]);
    framer.read(frame, tree, 0, tree.length, before, { words: Uint32Array.from([0, 0, tree.length]), at: 0, count: 1 });
    expect(shown(frame)).toMatchObject({ isTree: true, edges: [[0, 1, 1]] });
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
