import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGenerator } from '../../../rules/index.ts';
import { evidenceOf } from '../../../scanner/judgement/evidence.ts';
import type { NamedValue } from '../../../scanner/judgement/named-value.ts';

const named = (part: Partial<NamedValue> = {}): NamedValue => ({
  value: 'value',
  name: 'password',
  operator: ' = "',
  before: '',
  after: '"',
  above: '',
  below: '',
  path: 'src/app.py',
  ...part,
});

const text = (maxLength: number) => fc.string({ unit: 'binary', maxLength });

test('whatever stands there, evidence is told, and never more than so much', () => {
  const any = fc.record({
    value: text(300),
    name: text(60),
    operator: text(60),
    before: text(400),
    after: text(400),
    above: text(400),
    below: text(400),
    path: text(80),
  });
  fc.assert(
    fc.property(any, fc.boolean(), (everything, chosen) => {
      const words = everything.name.length + everything.operator.length;
      expect(evidenceOf(everything, chosen).length).toBeLessThan(120 + words);
    }),
  );
});

/** Values of letters that no word of the evidence is made of. */
test('evidence holds nothing of the value', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 4, max: 60 }), fc.boolean(), (seed, length, chosen) => {
      const generate = createGenerator(seed);
      const value = generate.chars('BCDFGJKQVWXYZ0123456789@!', length);
      const evidence = evidenceOf(named({ value, before: '# ', after: `" and ${generate.chars('lower', 5)}` }), chosen);
      for (let at = 0; at + 4 <= value.length; at++) {
        const piece = value.slice(at, at + 4);
        for (const word of evidence) expect(word).not.toContain(piece);
      }
    }),
  );
});

test('two values alike in looks give the same evidence', () => {
  const [one, other] = ['kT4mWz8QpL2x', 'hR7vNy3KsB9d'].map((value) => evidenceOf(named({ value }), true));
  expect(one).toEqual(other);
});

test.each<[string, Partial<NamedValue>]>([
  ['n:thing password', { name: 'dbPassword' }],
  ['n:has db', { name: 'dbPassword' }],
  ['n:ends with it', { name: 'dbPassword' }],
  ['n:then hint', { name: 'password_hint' }],
  ['n:shown', { name: 'password_label' }],
  ['n:public', { name: 'public_key' }],
  ['n:flag', { name: '--password' }],
  ['n:sigil', { name: '$password' }],
  ['o:compare', { operator: ' == "' }],
  ['o:method', { operator: '.equals("' }],
  ['o:argument', { operator: '("' }],
  ['o:called Secret'.toLowerCase(), { operator: ' = Secret("' }],
  ['o:default', { operator: '=${X:-' }],
  ['o:typed', { operator: ': string = "' }],
  ['o:space', { operator: ' ' }],
  ['o:quote escaped', { operator: '\\": \\"' }],
  ['o:next line', { operator: ' =\n  "' }],
  ['o:end quoted ;', { after: '";' }],
  ['v:is its name', { value: 'password' }],
  ['v:holds its name', { value: 'password-of-it' }],
  ['v:said before', { before: 'if value then ' }],
  ['f:env', { path: 'app/.env.local' }],
  ['f:shell', { path: 'Dockerfile' }],
  ['f:bare', { path: 'bin/start' }],
  ['f:other', { path: 'notes.xyz' }],
  ['f:translation', { path: 'src/locales/en/x.js' }],
  ['l:comment', { before: '// ' }],
  ['l:statement', { before: 'if (' }],
  ['l:declaration', { before: 'const ' }],
  ['l:expectation', { before: 'expect(' }],
  ['l:example', { above: 'for instance' }],
  ['l:login beside', { before: 'user="app", ' }],
  ['l:login near', { above: 'username: app' }],
  ['l:sign-in', { above: 'def login():' }],
  ['l:query', { before: '/?a=b&' }],
  ['l:foreign quoted', { below: 'Пароль' }],
  ['l:long', { before: 'x'.repeat(400) }],
])('%s', (evidence, part) => expect(evidenceOf(named(part), true)).toContain(evidence));

test('a drawn secret is said to be random or not, a chosen password is not asked', () => {
  const value = createGenerator(2).chars('alnum', 32);
  expect(evidenceOf(named({ value }), false)).toContain('v:random');
  expect(evidenceOf(named({ value: 'internationalisations' }), false)).toContain('v:not random');
  expect(evidenceOf(named({ value }), true)).not.toContain('v:random');
});
