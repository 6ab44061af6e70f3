/** Rules of configurations on texts of any kind: every match is found wherever it stands, and work ends. */
import { expect, test } from 'vitest';
import { readPattern } from '../../../scanner/pattern/compile.ts';
import { createAddedEngine } from '../../../scanner/tuning/added-engine.ts';
import type { AddedRule } from '../../../scanner/tuning/tuning.ts';

function rule(regex: string, more: Partial<AddedRule> = {}): AddedRule {
  return {
    id: 'custom.a',
    name: 'a',
    title: 'a',
    severity: 'high',
    confidence: 0.85,
    pattern: readPattern(regex),
    group: 0,
    keywords: [],
    needs: [],
    isPart: false,
    ...more,
  };
}

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const find = (given: AddedRule, text: string, limits?: { milliseconds: number; matches: number }) =>
  createAddedEngine([given], limits).find(bytes(text), 'a.txt', []);

test('a match is found at every place of a long text, also across the stretches that are looked at', () => {
  for (const regex of ['tok_[a-z]{8}', '(?:x|y)?tok_([a-z]+)', '.*tok_.*[a-h]']) {
    for (let at = 16_300; at < 16_500; at += 7) {
      const text = `${'-\n'.repeat(at / 2)}tok_abcdefgh\n${'-\n'.repeat(20_000)}`;
      const { matches, limited } = find(rule(regex), text);
      expect([regex, at, matches.length, limited]).toEqual([regex, at, 1, []]);
      expect(text.slice(matches[0]?.matchStart, matches[0]?.matchEnd)).toBe('tok_abcdefgh');
    }
  }
});

test('each of many matches is found once', () => {
  const text = 'tok_abcdefgh '.repeat(5_000);
  expect(find(rule('tok_[a-z]{8}'), text).matches.map(({ start }) => start)).toEqual(
    Array.from({ length: 5_000 }, (_, n) => 13 * n),
  );
});

test('the start and the end are those of the text', () => {
  const text = `${'a\n'.repeat(20_000)}z`;
  expect(find(rule('^a'), text).matches.map(({ start }) => start)).toEqual([0]);
  expect(find(rule('[az]$'), text).matches.map(({ start }) => start)).toEqual([40_000]);
  expect(find(rule('(?m)^z$'), text).matches.map(({ start }) => start)).toEqual([40_000]);
});

test('a match may have so many bytes and no more', () => {
  const block = (size: number) => `BEGIN${'x'.repeat(size)}END`;
  expect(find(rule('(?s)BEGIN.*?END'), block(16_000)).matches).toHaveLength(1);
  expect(find(rule('(?s)BEGIN.*?END'), `${block(40_000)} BEGINxEND`).matches).toHaveLength(1);
});

test('a run that is longer is stepped over as a whole, and what follows is found', () => {
  for (const regex of ['[A-Za-z0-9]{32,}', '(?:[a-z]|[A-Z0-9])+\\b', '([A-Za-z0-9]+)* ?']) {
    for (const length of [20_000, 66_000, 150_000]) {
      const { matches, limited } = find(rule(regex), `${'A1b'.repeat(length / 3)} \n${'A1b'.repeat(20)}`, {
        milliseconds: 60_000,
        matches: 99,
      });
      expect([regex, length, limited, matches.map(({ start, end }) => end - start)]).toEqual([regex, length, [], [60]]);
    }
  }
});

test('where each start has to look far, the time decides, and that is told', () => {
  const { limited } = find(rule('[A-Za-z0-9]{32,}$'), `${'A1b'.repeat(50_000)} `, { milliseconds: 20, matches: 99 });
  expect(limited).toEqual([{ rule: 'custom.a', reason: 'timeout' }]);
});

test('what matches nothing, or everywhere, ends', () => {
  expect(find(rule('x*'), 'a'.repeat(50_000)).matches).toEqual([]);
  expect(find(rule('a*'), 'a'.repeat(10)).matches).toHaveLength(1);
  expect(find(rule('a'), 'a'.repeat(50_000), { milliseconds: 60_000, matches: 100 })).toMatchObject({
    matches: { length: 100 },
    limited: [{ rule: 'custom.a', reason: 'truncated' }],
  });
});

test('a rule that takes too long is stopped, and that is told', () => {
  const { limited } = find(rule('.*x'), 'a'.repeat(1_000_000), { milliseconds: 0, matches: 10 });
  expect(limited).toEqual([{ rule: 'custom.a', reason: 'timeout' }]);
});

test('where a linear pattern matched, its group is found', () => {
  const given = rule('(?:[a-z]+)*:(\\d+);', { group: 1 });
  expect(given.pattern?.linear).toBe(true);
  const [match] = find(given, 'abc:77;').matches;
  expect([match?.start, match?.end]).toEqual([4, 6]);
});

test('bytes beyond ASCII are counted as bytes', () => {
  const [match] = find(rule('é=(\\w+)'), 'äöü é=abc').matches;
  expect([match?.start, match?.end]).toEqual([10, 13]);
});
