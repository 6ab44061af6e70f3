import { expect, test } from 'vitest';
import { lintRules } from '../../../rules/index.ts';
import type { Provider, Rule, Sample } from '../../../rules/index.ts';

const value: Sample = (g) => `acme_${g.chars('alnum', 20)}`;
const sound: Rule = {
  id: 'acme.token',
  title: 'Acme token',
  severity: 'high',
  confidence: 0.9,
  pattern: /(?<![A-Za-z0-9])(?<secret>acme_[A-Za-z0-9]{20})(?![A-Za-z0-9])/,
  keywords: ['acme_'],
  samples: { match: [(g) => `A=${value(g)}\n`, (g) => `"${value(g)}"`], no: [(g) => `${value(g)}x`, () => 'acme_token'] },
  rotate: 'https://acme.example/tokens',
  names: { item: 'acme token', field: 'token' },
  sources: ['unconfirmed'],
};
const acme = (rules: readonly Rule[], more: object = {}): Provider => ({
  id: 'acme',
  title: 'Acme',
  url: 'https://acme.example',
  rules,
  ...more,
});
const keysOf = (...providers: readonly Provider[]): string[] => lintRules(providers).map(({ key }) => key);

test('a sound rule has no problem', () => {
  expect(lintRules([acme([sound])])).toEqual([]);
});

const broken: readonly (readonly [string, object, string])[] = [
  ['an unknown key', { entropy: 3 }, 'entropy'],
  ['an unknown key inside', { window: { before: 1, after: 64, around: 1 } }, 'window.around'],
  ['a missing key', { rotate: undefined }, 'rotate'],
  ['an id of another provider', { id: 'other.token' }, 'id'],
  ['an id with capitals', { id: 'acme.Token' }, 'id'],
  ['an id without a kind', { id: 'acme' }, 'id'],
  ['a half of nothing', { half: true }, 'half'],
  ['an empty title', { title: ' ' }, 'title'],
  ['a severity that is none', { severity: 'fatal' }, 'severity'],
  ['a confidence of one', { confidence: 1 }, 'confidence'],
  ['an impossible entropy', { minEntropy: 9 }, 'minEntropy'],
  ['entropy that its own samples lack', { minEntropy: 6 }, 'samples.match[0]'],
  ['a name that a reference cannot carry', { names: { item: 'acme/token', field: 'token' } }, 'names.item'],
  ['a companion that does not exist', { needs: { rule: 'acme.other', lines: 3 } }, 'needs.rule'],
  ['a companion at a negative distance', { needs: { rule: 'acme.token', lines: -1 } }, 'needs.lines'],
  ['a window that is too wide', { window: { before: 64, after: 9000 } }, 'window'],
  ['a window that is too narrow', { window: { before: 64, after: 10 } }, 'samples.match[0]'],
  ...(
    [
      ['over plain http', { url: 'http://a.example/{token}' }, 'url'],
      ['to the host that the value names', { url: 'https://{token}/' }, 'url'],
      ['to a part of a host that the value names', { url: 'https://{token}.a.example/' }, 'url'],
      ['to a host of one word', { url: 'https://localhost/{token}' }, 'url'],
      ['to a host beside a hole', { url: 'https://{a}{b}/{token}' }, 'url'],
      ['with a user in the address', { url: 'https://{token}@a.example/' }, 'url'],
      ['that never uses the value', { headers: {} }, 'url'],
      ['with a hole that is none', { headers: { A: '{}' } }, 'headers.A'],
      ['with an unknown function', { headers: { A: 'sign({token})' } }, 'headers.A'],
      ['with a cookie', { headers: { Cookie: 'a={token}' } }, 'headers.Cookie'],
      ['with a line break in a header', { headers: { A: '{token}\n' } }, 'headers.A'],
      ['that deletes', { method: 'DELETE' }, 'method'],
      ['with an unknown key', { retries: 3 }, 'retries'],
      ['with a status that is none', { live: { status: [20] } }, 'live.status'],
      ['with no status', { live: { status: [] } }, 'live.status'],
      ['with an answer that says nothing', { dead: {} }, 'dead'],
      ['with a condition that is none', { live: { has: ['$.ok=yes'] } }, 'live'],
      ['with an unknown key of an answer', { live: { status: [200], body: 'x' } }, 'live.body'],
      ['that answers all alike', { live: { status: [200] }, dead: { status: [200] } }, 'dead'],
      ['with a page over plain http', { source: 'http://a.example' }, 'source'],
      ['that takes what it does not use', { take: { dc: /-(?<part>us\d)$/ } }, 'take.dc'],
      ['that takes no part', { url: 'https://{dc}.a.example/', take: { dc: /-(?:us\d)$/ } }, 'take.dc'],
      ['that takes without end', { url: 'https://{dc}.a.example/', take: { dc: /-(?<part>.*)$/ } }, 'take.dc'],
    ] as const
  ).map(
    ([what, verify, key]) =>
      [
        `a call ${what}`,
        { verify: { method: 'GET', url: 'https://a.example', headers: { A: '{token}' }, ...verify } },
        `verify.${key}`,
      ] as const,
  ),
  [
    'a revocation without its page',
    { revoke: { method: 'DELETE', url: 'https://a.example', headers: { A: '{token}' } } },
    'revoke.source',
  ],
  ['no source', { sources: [] }, 'sources'],
  ['a source that is no link', { sources: ['docs'] }, 'sources[0]'],
  ['a source over plain http', { sources: ['http://a.example'] }, 'sources[0]'],
  ['an example without its page', { examples: [{ value: 'acme_example', source: 'unconfirmed' }] }, 'examples[0].source'],
  ['no keyword', { keywords: [] }, 'keywords'],
  ['a short keyword', { keywords: ['ac'] }, 'keywords[0]'],
  ['a keyword outside the match', { keywords: ['A=acme'] }, 'samples.match[0]'],
  ['a pattern that is a text', { pattern: 'acme_' }, 'pattern'],
  ['a global pattern', { pattern: new RegExp(sound.pattern.source, 'g') }, 'pattern'],
  ['no named group', { pattern: /acme_[A-Za-z0-9]{20}/ }, 'pattern'],
  ['a second named group', { pattern: /(?<kind>acme)_(?<secret>[A-Za-z0-9]{20})/ }, 'pattern'],
  ['an endless quantifier', { pattern: /(?<secret>acme_[A-Za-z0-9]+)/ }, 'pattern'],
  ['one sample', { samples: { match: [sound.samples.match[0]], no: sound.samples.no } }, 'samples.match'],
  [
    'a sample that does not match',
    { samples: { match: [...sound.samples.match, () => 'acme_'], no: sound.samples.no } },
    'samples.match[2]',
  ],
  [
    'a sample that must not match and does',
    { samples: { match: sound.samples.match, no: [...sound.samples.no, value] } },
    'samples.no[2]',
  ],
  ['a check that refuses its own samples', { check: () => false }, 'samples.match[0]'],
  [
    'samples that are always the same',
    { samples: { match: [() => `acme_${'aB3'.repeat(6)}xy`, value], no: sound.samples.no } },
    'samples.match[0]',
  ],
  [
    'samples that change under one seed',
    {
      samples: { match: [() => `acme_${`${Math.random()}`.slice(2).padEnd(20, 'q').slice(0, 20)}`, value], no: sound.samples.no },
    },
    'samples.match[0]',
  ],
  ['a prefix that the value lacks', { prefix: 'other_', keywords: ['cme_'] }, 'samples.match[0]'],
];

test.each(broken)('refuses %s', (_, change, key) => {
  expect(keysOf(acme([{ ...sound, ...change }]))).toContain(key);
});

test('refuses two rules and two providers of one id, and unknown keys of a provider', () => {
  expect(keysOf(acme([sound, sound]))).toContain('id');
  expect(keysOf(acme([sound]), acme([{ ...sound, id: 'acme.other' }]))).toContain('id');
  expect(keysOf(acme([sound], { homepage: 'x' }))).toEqual(['homepage']);
  expect(keysOf(acme([]))).toEqual(['rules']);
  expect(keysOf(acme([sound], { url: 'http://acme.example' }))).toEqual(['url']);
});

test('a message never holds a generated value', () => {
  const problems = lintRules([acme([{ ...sound, samples: { match: [value, value], no: [value, value] } }])]);
  expect(problems).toHaveLength(2);
  expect(JSON.stringify(problems)).not.toMatch(/acme_[A-Za-z0-9]{20}/);
});
