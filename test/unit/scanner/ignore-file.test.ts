import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../core/model/index.ts';
import { createIgnoreList } from '../../../scanner/ignore/ignore-list.ts';
import { createPathMatcher } from '../../../scanner/ignore/glob.ts';
import { createIgnoreFile, parseIgnoreFile, renderIgnoreFile } from '../../../scanner/ignore/ignore-file.ts';
import type { IgnoreEntry } from '../../../scanner/ignore/ignore-file.ts';
import { ignoreTag, tagSeed } from '../../../scanner/ignore/ignore-tag.ts';

const SALT = '0123456789abcdef0123456789abcdef';
const HEADER = `keyward-ignore/1 ${SALT}`;
const STRONG = { id: 'test.token', prefix: 'tok_' };
const CHOSEN = { id: 'test.phrase', chosen: true };
const strongValue = () => Secret.fromText('tok_9f3kd82hs7qpz4xv1mc6bt0w');

const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));
const entry: fc.Arbitrary<IgnoreEntry> = fc.record(
  {
    tag: fc.oneof(hex(24), hex(5)),
    rule: fc.stringMatching(/^[a-z][a-z0-9-]{0,8}\.[a-z0-9-]{1,8}$/),
    glob: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((glob) => createPathMatcher(glob) !== null),
    reason: fc
      .stringMatching(/^[a-z#][a-z# .,:]{0,30}[a-z.]$/)
      .filter((reason) => !/until \S+$/.test(reason) && !/\s{2}/.test(reason)),
    until: fc
      .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  },
  { requiredKeys: ['tag', 'rule', 'reason'] },
);

describe('.keywardignore', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
        const text = renderIgnoreFile({ salt: SALT, entries });
        const parsed = parseIgnoreFile(text);
        expect(renderIgnoreFile(parsed)).toBe(text);
        const key = (item: IgnoreEntry) => JSON.stringify([item.tag, item.rule, item.glob, item.reason, item.until]);
        expect(new Set(parsed.entries.map(key))).toEqual(new Set(entries.map(key)));
      }),
      { numRuns: process.env['SLOW'] === '1' ? 5000 : 500 },
    );
  });

  it('never fails otherwise than with ignore.invalid and a line', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80, unit: 'binary' }), (junk) => {
        try {
          parseIgnoreFile(`${HEADER}\n${junk}`);
        } catch (error) {
          expect(error).toMatchObject({
            code: 'ignore.invalid',
            message: expect.stringMatching(/^\.keywardignore, line \d+: /) as string,
          });
        }
      }),
    );
  });

  it.each([
    ['', 1, 'first line'],
    [`${HEADER}\n\n# note\nabcde test.rule`, 4, 'reason'],
    [`${HEADER}\nabcd test.rule # why`, 2, 'tag'],
    [`${HEADER}\nabcde rule # why`, 2, 'id of a rule'],
    [`${HEADER}\nabcde test.rule # why until 2030-02-30`, 2, 'date'],
    [`${HEADER}\nabcde test.rule # until 2030-02-03`, 2, 'reason'],
    [`${HEADER}\nabcde test.rule / # why`, 2, 'path pattern'],
  ])('names line and fault of %j', (text, line, fault) => {
    expect(() => parseIgnoreFile(text, 'x/.keywardignore')).toThrow(new RegExp(`^x/\\.keywardignore, line ${line}: .*${fault}`));
  });

  it('is made with a fresh salt', () => {
    expect(createIgnoreFile().salt).not.toBe(createIgnoreFile().salt);
    expect(parseIgnoreFile(renderIgnoreFile(createIgnoreFile())).entries).toEqual([]);
  });
});

describe('tags', () => {
  it('are long for strong values, short and bound to rule and path for guessable ones', () => {
    expect(ignoreTag(SALT, STRONG, 'a', strongValue())).toMatch(/^[0-9a-f]{24}$/);
    expect(ignoreTag(SALT, STRONG, 'a', strongValue())).toBe(ignoreTag(SALT, STRONG, 'b', strongValue()));
    const phrase = (path: string, id = CHOSEN.id) => ignoreTag(SALT, { ...CHOSEN, id }, path, Secret.fromText('hunter2hunter2'));
    expect(phrase('a')).toMatch(/^[0-9a-f]{5}$/);
    expect(new Set([phrase('a'), phrase('b'), phrase('c'), phrase('a', 'test.other')]).size).toBeGreaterThan(2);
  });

  it('take a value for guessable when its alphabet and length leave little to try', () => {
    for (const weak of ['123456789012345678', 'tok_aaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'tok_3f9a', 'correcthorse']) {
      expect(ignoreTag(SALT, STRONG, 'a', Secret.fromText(weak))).toHaveLength(5);
    }
  });

  it('depend on the salt', () => {
    expect(ignoreTag('other', STRONG, 'a', strongValue())).not.toBe(ignoreTag(SALT, STRONG, 'a', strongValue()));
  });
});

describe('an ignore list', () => {
  const listOf = (...lines: string[]) =>
    createIgnoreList(parseIgnoreFile([HEADER, ...lines].join('\n')), new Date('2030-06-15T12:00:00Z'));
  const seed = tagSeed(SALT, STRONG, strongValue());
  const tag = ignoreTag(SALT, STRONG, '', strongValue());

  it('covers a value under its rule, on the paths of the glob', () => {
    const list = listOf(`${tag} test.token test/** # fixture`);
    expect(list.covers('test.token', 'test/a/b.txt', seed)).toBe(true);
    expect(list.covers('test.token', 'src/b.txt', seed)).toBe(false);
    expect(list.covers('test.other', 'test/a/b.txt', seed)).toBe(false);
  });

  it('reports entries that covered nothing, as written', () => {
    const list = listOf(`${tag} test.token # one`, 'abcde test.phrase # two');
    list.covers('test.token', 'a', seed);
    expect(list.stale()).toEqual(['abcde test.phrase # two']);
  });

  it('does not count an entry after its last day', () => {
    expect(listOf(`${tag} test.token # one until 2030-06-15`).covers('test.token', 'a', seed)).toBe(true);
    const late = listOf(`${tag} test.token # one until 2030-06-14`);
    expect(late.covers('test.token', 'a', seed)).toBe(false);
    expect(late.stale()).toHaveLength(1);
  });
});

describe('path globs', () => {
  it.each([
    ['*.js', 'a/b/c.js', true],
    ['*.js', 'c.jsx', false],
    ['build', 'x/build/y/z', true],
    ['build/', 'build/y', true],
    ['/build', 'x/build/y', false],
    ['src/*.js', 'src/a.js', true],
    ['src/*.js', 'src/b/a.js', false],
    ['src/**/*.js', 'src/a.js', true],
    ['src/**/*.js', 'src/b/c/a.js', true],
    ['src/**', 'src/b/c', true],
    ['**/fixtures/**', 'a/fixtures/b', true],
    ['**/fixtures/**', 'a/myfixtures/b', false],
    ['{a,b}/?.txt', 'b/1.txt', true],
    ['{a,b}/?.txt', 'c/1.txt', false],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'axb', false],
    ['./x', 'x', true],
  ])('%s on %s: %s', (glob, path, expected) => {
    expect(createPathMatcher(glob)?.(path)).toBe(expected);
  });

  it('takes bounded time on a hostile pattern', () => {
    const matches = createPathMatcher(`${'*a'.repeat(200)}**/b`);
    expect(matches?.('a'.repeat(4000))).toBe(false);
    expect(createPathMatcher('{a,b}'.repeat(20))).toBeNull();
  });
});

describe('files made to take for ever', () => {
  it('opens braces in one pass, and takes no glob longer than any path', { timeout: 5000 }, () => {
    expect(createPathMatcher(`{${','.repeat(8000)}`)?.('a')).toBe(false);
    expect(createPathMatcher('{'.repeat(8000))?.('a')).toBe(false);
    expect(createPathMatcher(`{${','.repeat(300_000)}`)).toBeNull();
    expect(createPathMatcher('a{b,c}{d,e}/\\{x,y}')?.('ace/{x,y}')).toBe(true);
    expect(createPathMatcher('a{b{c,d}}')?.('a{bd}')).toBe(true);
  });

  it('groups entries of one tag without copying', { timeout: 5000 }, () => {
    const entries = Array.from({ length: 150_000 }, (_, index) => ({ tag: '00000', rule: 'a.b', reason: String(index) }));
    expect(createIgnoreList({ salt: SALT, entries }).stale()).toHaveLength(150_000);
  });
});
