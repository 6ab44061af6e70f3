import { describe, expect, it } from 'vitest';
import { createGenerator } from '../../../rules/index.ts';
import { confidenceOf } from '../../../scanner/filter/confidence.ts';
import { isAllowedInline } from '../../../scanner/filter/inline-allow.ts';
import { isInertFile, isLockFile, pathKind } from '../../../scanner/filter/path-kind.ts';
import { isPlaceholder } from '../../../scanner/filter/placeholder.ts';
import { isRandom } from '../../../scanner/filter/randomness.ts';
import { isLookup, isReference, literalDefault } from '../../../scanner/filter/reference.ts';
import { settleOverlaps } from '../../../scanner/filter/specificity.ts';
import { fileKind } from '../../../scanner/judgement/evidence.ts';
import { scanText, testRule, TOKEN, valueOf } from './support.ts';

const generate = createGenerator(11);
const NAMED = testRule({
  id: 'test.named',
  pattern: /api_key["']?[ \t]{0,4}[:=][ \t]{0,4}["']?(?<secret>[A-Za-z0-9_.$:{}-]{16,100})/i,
  keywords: ['api_key'],
  specificity: 2,
});

function foundIn(text: string, rules = [TOKEN, NAMED], path = 'src/app.txt') {
  const { found } = scanText(text, { rules, path });
  return found.map((raw) => `${raw.rule} ${valueOf(raw)}`);
}

describe('references', () => {
  it.each([
    'op://vault/item/field',
    'kw://vault/item/field',
    'vault:secret/data/app#key',
    '${DB_PASSWORD}',
    '$DB_PASSWORD',
    '${{ secrets.TOKEN }}',
    '{{ .Values.password }}',
    '<%= ENV["X"] %>',
    '%APP_SECRET%',
    '$(pass show x)',
    '<your-token>',
    'arn:aws:secretsmanager:eu-west-1:1:secret:x',
    'ENC[AES256_GCM,data:x]',
    'projects/p/secrets/s/versions/latest',
  ])('%s is one', (value) => expect(isReference(value)).toBe(true));

  it.each(['process.env.TOKEN', 'os.environ["X"]', 'config.get("x")', 'getToken(user)', "creds['key']"])(
    '%s is looked up',
    (value) => expect(isLookup(value)).toBe(true),
  );

  it('are not mistaken for phrases with a dollar or a brace inside', () => {
    for (const value of ['pa$$word{1}', 'a{b}c', 'x<y>z', '100%sure%']) expect(isReference(value)).toBe(false);
  });

  it('give up their literal default', () => {
    expect(literalDefault('${PORT}')).toBeNull();
    expect(literalDefault('${A:-"x y"}')).toEqual({ start: 6, end: 9 });
    const value = generate.chars('alnum', 24);
    expect(foundIn(`api_key: \${API_KEY:-${value}}\n`)).toEqual([`test.named ${value}`]);
    expect(foundIn('api_key: ${API_KEY:-changeme-changeme}\n')).toEqual([]);
  });
});

describe('stand-ins', () => {
  it.each([
    'changeme',
    'CHANGE_ME',
    'password',
    'your-token-here',
    'xxxxxxxx',
    '********',
    'my_secret',
    'example-key',
    '<token>',
    'test',
  ])('%s is one', (value) => expect(isPlaceholder(value, { chosen: true })).toBe(true));

  it.each(['aaaaaaaaaaaaaaaa', '0123456789abcdef', 'abcdefghijklmnop', 'sk...end', 'AKIAEXAMPLEKEY00'])('%s is no key', (value) =>
    expect(isPlaceholder(value, { chosen: false })).toBe(true),
  );

  it.each([
    '###ORACLE_PWD###',
    'MY_GITHUB_TOKEN',
    'mysql_native_password',
    'newpasswd',
    '/run/secrets/db.txt',
    './reset.sh',
    'パスワード変更',
  ])('%s is no phrase', (value) => expect(isPlaceholder(value, { chosen: true })).toBe(true));

  it('leaves phrases that people choose', () => {
    for (const value of [
      'hunter2',
      'correct-horse-battery',
      'Summer2024!',
      's3cr3t-Pl4ce',
      'größer-als-2',
      '/x9!q/Zr',
      'Passw0rd.2',
    ]) {
      expect(isPlaceholder(value, { chosen: true })).toBe(false);
    }
  });
});

describe('randomness', () => {
  it.each(['alnum', 'hex', 'lowalnum', 'b64url', 'base32'] as const)('passes random values of %s', (alphabet) => {
    let strict = 0;
    let plain = 0;
    for (let run = 0; run < 2000; run++) {
      const value = generate.chars(alphabet, 24 + generate.below(20));
      strict += Number(!isRandom(value, { strict: true }));
      plain += Number(!isRandom(value, { strict: false }));
    }
    expect(plain).toBe(0);
    expect(strict).toBeLessThan(20);
  });

  it.each([
    'getUserAccessTokenFromStore',
    'authentication_token_name',
    'aaaaaaaabbbbbbbbcccc',
    '1234567890123456',
    'some.config.path.value',
  ])('refuses %s under a name', (value) => expect(isRandom(value, { strict: true })).toBe(false));
});

describe('allowlists', () => {
  it('take documented examples, also from general rules', () => {
    const value = `tok_${generate.chars('lowalnum', 16)}`;
    const documented = { ...TOKEN, examples: [{ value, source: 'https://example.org' }] };
    expect(foundIn(`api_key = ${value}\n`, [documented, NAMED])).toEqual([]);
    expect(foundIn(`api_key = ${value}\n`, [TOKEN, NAMED])).toEqual([`test.token ${value}`]);
  });

  it('take digests, identifiers and lock files for rules that go by a name', () => {
    const value = generate.chars('hex', 40);
    expect(foundIn(`api_key: ${value}\n`)).toHaveLength(1);
    expect(foundIn(`api_key: ${value}\n`, [NAMED], 'yarn.lock')).toEqual([]);
    expect(foundIn(`api_key: ${generate.uuid()}\n`)).toEqual([]);
  });
});

describe('overlaps', () => {
  const claim = (rule: typeof TOKEN, start: number, end: number, confidence = 0.5) => ({ rule, start, end, confidence });

  it('go to the more specific rule, whatever the order', () => {
    const claims = [claim(NAMED, 0, 30), claim(TOKEN, 10, 20), claim(NAMED, 40, 50)];
    const expected = [claims[1], claims[2]];
    expect(settleOverlaps(claims)).toEqual(expected);
    expect(settleOverlaps(claims.toReversed())).toEqual(expected);
  });

  it('of equal rules go to the surer, then to the longer', () => {
    expect(settleOverlaps([claim(TOKEN, 0, 9), claim(TOKEN, 5, 9, 0.9)])).toMatchObject([{ start: 5 }]);
    expect(settleOverlaps([claim(TOKEN, 0, 9), claim(TOKEN, 5, 20)])).toMatchObject([{ start: 5 }]);
  });
});

describe('companions', () => {
  const secret = testRule({
    id: 'test.secret',
    pattern: /(?<secret>key_[a-z0-9]{20})/,
    keywords: ['key_'],
    needs: { rule: TOKEN.id, lines: 2 },
  });
  const one = `tok_${generate.chars('lowalnum', 16)}`;
  const other = `key_${generate.chars('lowalnum', 20)}`;

  it('must stand within the lines, before or behind', () => {
    expect(foundIn(`${one}\n\n${other}\n`, [TOKEN, secret])).toHaveLength(2);
    expect(foundIn(`${other}\n${one}\n`, [TOKEN, secret])).toHaveLength(2);
    expect(foundIn(`${one}\n\n\n${other}\n`, [TOKEN, secret])).toEqual([`test.token ${one}`]);
  });

  it('count where their own rule is switched off', () => {
    const { found } = scanText(`${one}\n${other}\n`, { rules: [TOKEN, secret], disabledRules: [TOKEN.id] });
    expect(found.map(({ rule }) => rule)).toEqual(['test.secret']);
  });
});

describe('inline marks', () => {
  it('need the rule and a reason', () => {
    expect(isAllowedInline('x # keyward:allow test.token revoked in May', 'test.token')).toBe(true);
    expect(isAllowedInline('x # keyward:allow other.rule,test.token fixture', 'test.token')).toBe(true);
    expect(isAllowedInline('x # keyward:allow test.token', 'test.token')).toBe(false);
    expect(isAllowedInline('x /* keyward:allow test.token */', 'test.token')).toBe(false);
    expect(isAllowedInline('x # keyward:allow test revoked', 'test.token')).toBe(false);
  });

  it('count on the same line and on the one before, not farther', () => {
    const value = () => `tok_${generate.chars('lowalnum', 16)}`;
    const mark = '# keyward:allow test.token used in tests';
    const text = `${value()} ${mark}\n${value()}\n${value()}\n\n${mark}\n\n${value()}\n`;
    const { found } = scanText(text);
    expect(found.map(({ line, allowed }) => [line, allowed])).toEqual([
      [1, true],
      [2, true],
      [3, false],
      [7, false],
    ]);
  });
});

describe('confidence', () => {
  it('follows its table', () => {
    const base = { rule: 0.9, certain: false, path: 'plain', weak: false } as const;
    expect(confidenceOf(base)).toBe(0.9);
    expect(confidenceOf({ ...base, path: 'test' })).toBe(0.855);
    expect(confidenceOf({ ...base, path: 'example', weak: true })).toBe(0.513);
    expect(confidenceOf({ ...base, certain: true })).toBe(0.99);
    expect(confidenceOf({ ...base, certain: true, path: 'documentation' })).toBe(0.96);
  });

  it.each([
    ['src/app.ts', 'plain'],
    ['src/app.test.ts', 'test'],
    ['pkg/server_test.go', 'test'],
    ['tests/data/x.env', 'test'],
    ['docs/setup.md', 'documentation'],
    ['README.md', 'documentation'],
    ['.env.example', 'example'],
    ['examples/app/.env', 'example'],
    ['.env.production', 'plain'],
    ['contest/main.py', 'plain'],
  ])('%s is %s', (path, kind) => expect(pathKind(path)).toBe(kind));

  it.each([
    ['spec/a.rb', 'test'],
    ['spec', 'plain'],
    ['src/user.Mock.ts', 'test'],
    ['src/attest.ts', 'plain'],
    ['src/UserTests.java', 'test'],
    ['lib/test_.py', 'plain'],
    ['lib/latest', 'plain'],
    ['Example.yml', 'example'],
    ['src/example.yml', 'plain'],
    ['config.dist', 'example'],
    ['ReadMe', 'documentation'],
  ])('%s is %s', (path, kind) => expect(pathKind(path)).toBe(kind));

  it.each(['Cargo.lock', 'a/pnpm-lock.yml', 'go.sum'])('%s is a lock file', (path) => expect(isLockFile(path)).toBe(true));
  it.each(['cargo.lock/a', 'my-go.sum', ''])('"%s" is none', (path) => expect(isLockFile(path)).toBe(false));

  it.each(['a/b.SVG', '.po', 'i18n/de.json', 'x/Lang/messages.yml', 'lang/\u0130.json'])('nothing is configured in %s', (path) =>
    expect(isInertFile(path)).toBe(true),
  );
  it.each(['svg', 'i18n/.json', 'i18n/deep/de.json', `lang/${'x'.repeat(101)}.json`, 'de.json'])(
    'something may be in %s',
    (path) => expect(isInertFile(path)).toBe(false),
  );

  it.each([
    ['.env', 'env'],
    ['a/production.env.js', 'env'],
    ['a.env/b.js', 'javascript'],
    ['a.yml.conf', 'settings'],
    ['a.YAML', 'yaml'],
    ['values.yml.j2', 'yaml'],
    ['a.yml.json', 'yaml'],
    ['Makefile.json', 'json'],
    ['Makefile.am', 'shell'],
    ['readme.sh', 'shell'],
    ['readme.py', 'manual'],
    ['a.mtsx', 'javascript'],
    ['LICENSE', 'bare'],
    ['a.b/LICENSE', 'bare'],
    ['a.unknown', 'other'],
    ['a/', 'other'],
  ])('%s is of the kind %s', (path, kind) => expect(fileKind(path)).toBe(kind));
});
