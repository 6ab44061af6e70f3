/** The order of families, whatever is made of what and wherever it lies. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderByStart } from '../../../scanner/pack/entry-order.ts';
import { LAST, TYPE } from '../../../scanner/pack/pack-table.ts';
import { openTableMemory } from '../../../scanner/pack/table-memory.ts';

const DELTA = 7;

/** Of each entry its type, or how far back among those made so far its base lies. */
const entries = fc.array(
  fc.oneof(
    fc.constantFrom(1, 2, 3, 4, 0).map((type) => ({ type, back: 0 })),
    fc.record({ type: fc.constant(DELTA), back: fc.nat({ max: 30 }) }),
  ),
  {
    maxLength: 40,
  },
);

test('each behind its base, with nothing of other families between, and no child behind the last', () =>
  fc.assert(
    fc.property(entries, fc.boolean(), fc.nat(), (made, isShuffled, seed) => {
      const count = made.length;
      // Where each of them lies: as made, or anywhere.
      const places = made.map((_, entry) => entry);
      if (isShuffled) places.sort((a, b) => ((a * 7919 + seed) % 101) - ((b * 7919 + seed) % 101) || a - b);
      const memory = openTableMemory(count);
      if (memory === null) return expect.fail('no memory');
      const { types, bases, starts, order } = memory;
      bases.fill(-1);
      for (const [entry, { type, back }] of made.entries()) {
        const at = places[entry] as number;
        const isDelta = type === DELTA && entry > 0;
        types[at] = type === DELTA && !isDelta ? 0 : type;
        if (isDelta) bases[at] = places[Math.max(0, entry - 1 - back)] as number;
      }
      const given = types.slice();
      for (let at = 0; at <= count; at++) starts[at] = at * 10 + (at % 3);
      const left = memory.orderFamilies();

      const rootOf = (entry: number): number => (bases[entry] === -1 ? entry : rootOf(bases[entry] as number));
      const whole = made.map((_, entry) => entry).filter((entry) => given[rootOf(entry)] !== 0);
      expect(left).toBe(count - whole.length);
      const ordered = [...order.subarray(0, count - left)];
      expect(ordered.toSorted((a, b) => a - b)).toEqual(whole);
      for (let entry = 0; entry < count; entry++) {
        expect((types[entry] as number) & TYPE).toBe(whole.includes(entry) ? given[rootOf(entry)] : 0);
      }
      const chain: number[] = [];
      for (const entry of ordered) {
        const base = bases[entry] as number;
        while (chain.length > 0 && chain.at(-1) !== base) chain.pop();
        expect(chain.length > 0).toBe(base !== -1);
        const at = ordered.indexOf(entry);
        const isLast = base !== -1 && ordered.every((other, place) => place <= at || bases[other] !== base);
        expect(((types[entry] as number) & LAST) !== 0).toBe(isLast);
        chain.push(entry);
      }
    }),
  ));

test('by start, beyond 32 bits too', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 0xffff_ffff }), fc.nat({ max: 3 }))), fc.boolean(), (starts, isLarge) => {
      const low = Uint32Array.from(starts, ([word]) => word);
      const high = isLarge ? Uint32Array.from(starts, ([, word]) => word) : null;
      const startOf = (position: number): number => (low[position] as number) + (high?.[position] ?? 0) * 2 ** 32;
      const wanted = starts.map((_, position) => position).toSorted((a, b) => startOf(a) - startOf(b) || a - b);
      const order = orderByStart(low, high, 2 ** 40);
      expect([...(order?.positions ?? [])]).toEqual(wanted);
      expect([...(order?.starts ?? [])]).toEqual([...wanted.map(startOf), 2 ** 40]);
    }),
  ));
