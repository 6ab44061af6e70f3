import { describe, expect, it } from 'vitest';
import { addKnown, isKnown, NOTHING_KNOWN, shortHash } from '../../../audit/detection/known-set.ts';
import { networkOf } from '../../../audit/detection/network.ts';

const keyOf = (index: number) => shortHash(`key ${index}`);
const fill = (count: number, bytes: number) =>
  Array.from({ length: count }, (_, index) => index).reduce((set, index) => addKnown(set, keyOf(index), bytes), NOTHING_KNOWN);

describe('a known set', () => {
  it('knows the newest 256 exactly and the rest by its filter, and never forgets one', () => {
    const set = fill(600, 768);
    expect(set.recent).toHaveLength(1024);
    expect(set.older).toHaveLength(1024);
    expect(Array.from({ length: 600 }, (_, index) => isKnown(set, keyOf(index))).every(Boolean)).toBe(true);
  });

  it('has no filter before it is full, and one that errs in about 1 of 100 cases at ten bits a key', () => {
    expect(fill(256, 768).older).toBe('');
    const set = fill(256 + 614, 768);
    const wrong = Array.from({ length: 5000 }, (_, index) => isKnown(set, keyOf(10_000 + index))).filter(Boolean).length;
    expect(wrong / 5000).toBeGreaterThan(0.002);
    expect(wrong / 5000).toBeLessThan(0.02);
  });

  it('keeps what is used and lets go of what is not', () => {
    let set = fill(256, 768);
    set = addKnown(set, keyOf(0), 768);
    set = addKnown(set, keyOf(999), 768);
    expect(set.recent).toContain(keyOf(0));
    expect(set.recent.startsWith(keyOf(2))).toBe(true);
    expect(set.older).not.toBe('');
  });
});

describe('the network of an address', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:DB8:0001::6', '2001:db8:1::/48'],
    ['2001:db8::1', '2001:db8:0::/48'],
    ['::1', '0:0:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0::/48'],
    ['not an address', null],
    ['', null],
  ])('%s is in %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
