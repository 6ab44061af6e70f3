import { expect, test } from 'vitest';
import { createGenerator, findRule, lintRules, listRules, matchRule } from '../../../rules/index.ts';
import type { Rule } from '../../../rules/index.ts';
import { defineProvider } from '../../../rules/provider.ts';
import type { Vendor } from '../../../rules/provider.ts';
import { findInModule, listModule, moduleOf, shelfOf } from '../../../rules/shelf.ts';
import { titleOfKind } from '../../../rules/title.ts';

const vendor = (...rules: Vendor['rules']): Vendor => ({ id: 'acme', title: 'Acme', rules });
const only = (...rules: Vendor['rules']): Rule => defineProvider(vendor(...rules)).rules[0] as Rule;

test('an entry in short becomes a whole rule that keeps the law', () => {
  const rule = only({ kind: 'api-key', form: "'acme_' alnum{40}" });
  expect(lintRules([defineProvider(vendor({ kind: 'api-key', form: "'acme_' alnum{40}" }))])).toEqual([]);
  expect(rule).toMatchObject({
    id: 'acme.api-key',
    title: 'Acme API key',
    severity: 'medium',
    confidence: 0.95,
    keywords: ['acme_'],
    prefix: 'acme_',
    names: { item: 'acme api-key', field: 'api-key' },
    sources: ['unconfirmed'],
  });
  expect(rule.pattern.source).toContain('(?<secret>acme_[A-Za-z0-9]{40})(?![A-Za-z0-9_])');
  expect(rule.minEntropy).toBeGreaterThan(3);
  expect(rule.window).toBeUndefined();
});

test('what a vendor says holds for its rules, and what a rule says goes before', () => {
  const { rules } = defineProvider({
    ...vendor(
      { kind: 'key', form: "'ak_' hex{32}" },
      { kind: 'public-key', form: "'pk_' hex{32}", severity: 'low', opens: 'nothing' },
    ),
    severity: 'critical',
    opens: 'moves money',
    rotate: 'https://acme.example/keys',
    sources: ['https://acme.example/docs'],
  });
  expect(rules.map(({ severity, opens }) => [severity, opens])).toEqual([
    ['critical', 'moves money'],
    ['low', 'nothing'],
  ]);
  expect(rules.every(({ rotate, sources }) => rotate.endsWith('/keys') && sources[0]?.endsWith('/docs'))).toBe(true);
});

test('a rule of a name is matched beside the name alone, in either case and whatever stands between its parts', () => {
  const rule = only({ kind: 'key', words: ['acme_cloud'], form: 'hex{32}' });
  const value = createGenerator(1).chars('hex', 32);
  for (const text of [
    `ACME_CLOUD_KEY=${value}\n`,
    `"acmeCloudKey": "${value}"`,
    `acme.cloud.token: ${value}\n`,
    `set("acme-cloud", '${value}')`,
  ])
    expect(matchRule(rule, text).map(({ secret }) => secret)).toEqual([value]);
  for (const text of [`KEY=${value}\n`, `ACME_CLOUD_KEY=${value.toUpperCase()}X\n`, `acme cloud ${value}\n`])
    expect(matchRule(rule, text)).toEqual([]);
  expect(rule.named).toEqual({ words: ['acme_cloud'], value: '[a-f0-9]{32}', looseness: 16 });
  expect(only({ kind: 'key', words: ['close'], nameOnly: true, form: 'hex{32}' }).named?.nameOnly).toBe(true);
  expect(only({ kind: 'key', words: ['acme'], chosen: true, form: 'any{8,64}' }).named?.nameOnly).toBe(true);
});

test('a wider form is believed less than the exact one, a longer beginning more than a shorter', () => {
  const exact = only({ kind: 'key', form: "'ak_' hex{32}" });
  const wider = only({ kind: 'key-any', form: "'ak_' alnum{32}", loose: true });
  const longer = only({ kind: 'key', form: "'acme-admin-' hex{32}" });
  expect(wider.confidence).toBeLessThan(exact.confidence);
  expect(wider.specificity).toBeLessThan(exact.specificity ?? 0);
  expect(longer.specificity).toBeGreaterThan(exact.specificity ?? 0);
  expect(longer.specificity).toBeLessThan(10);
});

test('a value longer than the usual window has a wider one', () => {
  expect(only({ kind: 'key', form: "'ak_' b64{2000}" }).window).toEqual({ before: 12, after: 2035 });
});

test('keywords end where a token begins', () => {
  expect(only({ kind: 'key', form: "('ak.live.x' | 'ak.test.y') hex{32}" }).keywords).toEqual(['ak.live.', 'ak.test.']);
});

test('a short beginning is none in the middle of base64', () => {
  const value = `EAA${createGenerator(2).chars('alnum', 90)}`;
  const short = only({ kind: 'key', form: "'EAA' alnum{90}" });
  expect(matchRule(short, `token=${value}\n`)).toHaveLength(1);
  expect(matchRule(short, `data:image/png;base64,iVBOR/${value}\n`)).toEqual([]);
});

test('what cannot be read is told by the lint', () => {
  const problems = lintRules([
    defineProvider(vendor({ kind: 'key', form: 'hex' }, { kind: 'other', form: 'hex{32}', verify: 'GET it' })),
  ]);
  expect(problems.map(({ rule, key }) => `${rule} ${key}`)).toContain('acme.key form');
  expect(problems.map(({ rule, key }) => `${rule} ${key}`)).toContain('acme.other form');
  const named = lintRules([defineProvider(vendor({ kind: 'key', words: ['Acme Cloud'], form: 'hex{32}' }))]);
  expect(named.map(({ key }) => key)).toContain('named.words[0]');
});

test.each([
  ['api-key', 'API key'],
  ['api-key-2', 'API key (another form)'],
  ['oauth-access-token-any', 'OAuth access token (wider form)'],
  ['token-loose-2', 'token (wider form)'],
])('%s is called %s', (kind, title) => {
  expect(titleOfKind(kind)).toBe(title);
});

test('a vendor stands on the shelf of its first character', () => {
  expect([shelfOf('acme'), shelfOf('2captcha')]).toEqual(['a', '0-9']);
});

test('a vendor is found in the module of its first characters, what has a file of another name as well', () => {
  expect(findInModule(moduleOf('buildkite'), 'buildkite')?.title).toBe('Buildkite');
  expect(findInModule(moduleOf('buildkite'), 'nobody')).toBeUndefined();
  expect(listModule('bu').map(({ id }) => id)).toContain('buildkite');
  expect(findInModule('generic', 'generic')?.id).toBe('generic');
  expect(findRule('nobody.token')).toBeUndefined();
  for (const { id } of listRules()) expect(findRule(id)?.id).toBe(id);
});
