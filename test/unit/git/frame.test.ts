/** A zero byte tells a binary file, wherever in its first bytes it stands; one that stands behind them tells nothing. */
import { expect, test } from 'vitest';
import { sharedResolver } from '../../../scanner/pack/resolver.ts';

test('the first zero byte is found', () => {
  const resolver = sharedResolver();
  const { arena, bytes } = resolver;
  for (const from of [arena, arena + 7]) {
    for (let size = 0; size <= 200; size++) {
      bytes.fill(1, from, from + 300);
      bytes[from + size] = 0;
      expect(resolver.findZero(from, from + size)).toBe(from + size);
      bytes.fill(255, from, from + size);
      for (let at = size - 1; at >= 0; at--) {
        bytes[from + at] = 0;
        expect(resolver.findZero(from, from + size)).toBe(from + at);
      }
    }
  }
});

test('nothing is looked for where nothing is left', () => {
  const resolver = sharedResolver();
  const { bytes } = resolver;
  const end = bytes.length - 320;
  bytes.fill(1, end);
  // An entry of a tree that ends within its mode begins its name behind the tree.
  for (const from of [end, end + 1, end + 7]) expect(resolver.findZero(from, end)).toBe(end);
  bytes.fill(0, end);
});
