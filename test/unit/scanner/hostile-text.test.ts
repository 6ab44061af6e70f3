/** Whatever stands in a text, the work is bounded by its size, and nothing is lost: bounds are counts, never times. */
import { describe, expect, it } from 'vitest';
import { rules } from '../../../rules/index.ts';
import { createCatalogEngine } from '../../../scanner/engine/catalog-engine.ts';
import { createRegExpEngine } from '../../../scanner/engine/regexp-engine.ts';
import { MAX_REACH } from '../../../scanner/engine/windows.ts';
import { hostileTexts, patternBombs } from '../../support/hostile-text.ts';

const SIZE = process.env['SLOW'] === '1' ? 1024 * 1024 : 24 * 1024;
const engine = createCatalogEngine();
const twin = createRegExpEngine(rules);

function expectBounded(bytes: Buffer): void {
  const { candidates, limited, work } = engine.find(bytes);
  // Crowded hits of one rule share their windows.
  expect(work.windowBytes).toBeLessThanOrEqual(4 * rules.length * (bytes.length + 2 * MAX_REACH));
  expect(work.windowBytes).toBeLessThanOrEqual(work.windows * work.largestWindow);
  expect(work.largestWindow).toBeLessThanOrEqual(4 * MAX_REACH + 128);
  expect(work.hits).toBeLessThanOrEqual(bytes.length);
  if (limited.length > 0) return;
  const plain = twin.find(bytes);
  const show = (list: typeof candidates) => list.map(({ rule, start, end }) => `${rule.id} ${start} ${end}`);
  if (plain.limited.length === 0) expect(show(candidates)).toEqual(show(plain.candidates));
}

describe('work is bounded by the size', () => {
  it.each(hostileTexts(SIZE))('%s', (_, bytes) => expectBounded(bytes));
  it.each(patternBombs(rules, SIZE))('what nearly matches %s', (_, bytes) => expectBounded(bytes));
});

it('nothing but keywords has no hit', () => {
  for (const unit of ['key', 'password = "x"\n', 'secret_key: abc\n', '-----BEGIN RSA PRIVATE KEY-----\n', '\0']) {
    expect(engine.find(Buffer.alloc(SIZE, unit)).work.hits, unit).toBeLessThanOrEqual(1);
  }
});
