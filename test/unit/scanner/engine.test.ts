import { describe, expect, it } from 'vitest';
import { rules } from '../../../rules/index.ts';
import type { Rule } from '../../../rules/index.ts';
import { compileTables } from '../../../scanner/engine/compile/tables.ts';
import { createKernelEngine } from '../../../scanner/engine/kernel-engine.ts';
import { createRegExpEngine } from '../../../scanner/engine/regexp-engine.ts';
import { MAX_REACH } from '../../../scanner/engine/windows.ts';
import type { EngineLimits } from '../../../scanner/engine/windows.ts';
import { testRule as rule } from './support.ts';

const TOKEN = rule({ pattern: /\b(?<secret>tok_[a-z0-9]{8})\b/, keywords: ['tok_'] });

const engines = {
  'the engine': (rules: readonly Rule[], limits?: EngineLimits) => createKernelEngine(rules, compileTables(rules), limits),
  'its twin': createRegExpEngine,
} as const;

describe.each(Object.entries(engines))('%s', (_, createEngine) => {
  function find(rules: readonly Rule[], text: string) {
    const result = createEngine(rules).find(Buffer.from(text, 'latin1'));
    return { ...result, texts: result.candidates.map(({ start, end }) => text.slice(start, end)) };
  }

  it('gives byte offsets of the secret and of the whole match', () => {
    const key = rule({ pattern: /key = "(?<secret>[a-z]{4})"/i, keywords: ['key'] });
    const [candidate] = find([key], 'x = 1\nKEY = "abcd"\n').candidates;
    expect(candidate).toMatchObject({ start: 13, end: 17, matchStart: 6, matchEnd: 18 });
  });

  it('gives the place of a secret whose text stands in its match more than once, overlapping or behind it', () => {
    const same = rule({ pattern: /\b[a-z]{4}[=:](?<secret>[a-z]{4})(?:;[a-z]+)?/, keywords: ['bcde', 'aaaa'] });
    const text = 'bcde=bcde x aaaa:aaaa;aaaaa\n';
    expect(find([same], text).candidates).toMatchObject([
      { start: 5, end: 9, matchStart: 0, matchEnd: 9 },
      { start: 17, end: 21, matchStart: 12, matchEnd: 27 },
    ]);
  });

  it('finds every match of a crowded line once', () => {
    const text = Array.from({ length: 50 }, (_, i) => `tok_${String(i).padStart(8, '0')}`).join(',');
    expect(find([TOKEN], text).texts).toEqual(text.split(','));
  });

  it('finds a match whose keyword stands far behind its start', () => {
    const late = rule({ pattern: /(?<secret>[0-9]{10})@late/, keywords: ['late'] });
    expect(find([late], `${'.'.repeat(300)}0123456789@late`).texts).toEqual(['0123456789']);
  });

  it('refuses a match that is cut by its window, and takes one that only the default window would cut', () => {
    const long = rule({ pattern: /long:(?<secret>[a-z]{5,18000})/, keywords: ['long'] });
    expect(find([long], `long:${'a'.repeat(1000)} `).texts).toHaveLength(1);
    expect(find([long], `long:${'a'.repeat(17500)} `).texts).toHaveLength(0);
    expect(find([long], `long:${'a'.repeat(700)}`).texts).toHaveLength(1);
  });

  it('does not take a byte of a longer character for white space', () => {
    const word = rule({ pattern: /pass=(?<secret>[^\s]{3,20})/, keywords: ['pass'] });
    const bytes = Buffer.from('pass=voilà-x\n', 'utf8');
    const [candidate] = createEngine([word]).find(bytes).candidates;
    expect(bytes.toString('utf8', candidate?.start, candidate?.end)).toBe('voilà-x');
  });

  it('stops at its cap and says so', () => {
    const engine = createEngine([TOKEN], { candidates: 10, milliseconds: 1e6 });
    const { candidates, limited } = engine.find(Buffer.from('tok_12345678 '.repeat(100)));
    expect(candidates).toHaveLength(10);
    expect(limited).toEqual([{ rule: 'test.rule', reason: 'truncated' }]);
  });

  it.each([
    ['only keywords', 'tok_'],
    ['near misses', 'tok_1234567! '],
    ['one letter', 'k'],
  ])('does work that is linear in the bytes: %s', (_, unit) => {
    const size = 4 * 1024 * 1024;
    const bytes = Buffer.alloc(size, unit);
    const { work } = createEngine([TOKEN]).find(bytes);
    expect(work.windowBytes).toBeLessThan(size * 4);
    expect(work.largestWindow).toBeLessThanOrEqual(2 * (64 + 512) + 128);
  });

  it('keeps every window under the bound, whatever a rule asks for', () => {
    const greedy = rule({ ...TOKEN, window: { before: 1e6, after: 1e6 } });
    const { work } = createEngine([greedy]).find(Buffer.alloc(1024 * 1024, 'tok_ '));
    expect(work.largestWindow).toBeLessThanOrEqual(4 * MAX_REACH + 128);
  });
});

/** Whether the group stands in nothing that only looks ahead or back. */
function isPartOfMatch(source: string): boolean {
  const open: boolean[] = [];
  let isClass = false;
  for (let at = 0; at < source.length; at++) {
    const sign = source[at];
    if (sign === '\\') at++;
    else if (isClass || sign === '[') isClass = sign !== ']';
    else if (source.startsWith('(?<secret>', at)) return !open.includes(true);
    else if (sign === '(') open.push(/^\(\?<?[=!]/.test(source.slice(at, at + 4)));
    else if (sign === ')') open.pop();
  }
  return false;
}

it('every rule finds a secret that is part of its match, as the engine takes for granted', () => {
  expect(isPartOfMatch(/(?<=a)[(](?:b|(?!c))(?<secret>d)/.source)).toBe(true);
  expect(isPartOfMatch(/a(?=b(?<secret>c))/.source)).toBe(false);
  expect(rules.filter(({ pattern }) => !isPartOfMatch(pattern.source)).map(({ id }) => id)).toEqual([]);
});
