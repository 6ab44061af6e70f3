import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCondition, parseTemplate, partsOf, readCall, renderCall } from '../../../rules/index.ts';
import { defineProvider } from '../../../rules/provider.ts';
import type { Call } from '../../../rules/index.ts';

describe('the notation of a call', () => {
  test.each<[string, Call]>([
    [
      'GET https://api.example.com/v1/me [Authorization: Bearer {token}]',
      { method: 'GET', url: 'https://api.example.com/v1/me', headers: { Authorization: 'Bearer {token}' } },
    ],
    [
      'GET https://api.example.com/bot{token}/me?limit=1',
      { method: 'GET', url: 'https://api.example.com/bot{token}/me?limit=1', headers: {} },
    ],
    [
      'GET https://api.example.com/account [Authorization: Bearer {token}; Accept: application/json; version=3; X-Id: 7]',
      {
        method: 'GET',
        url: 'https://api.example.com/account',
        headers: { Authorization: 'Bearer {token}', Accept: 'application/json; version=3', 'X-Id': '7' },
      },
    ],
    [
      'POST https://{shop}.example.com/graphql [Authorization: Basic base64({token}:)] body: {"query":"{ viewer { id } }"}',
      {
        method: 'POST',
        url: 'https://{shop}.example.com/graphql',
        headers: { Authorization: 'Basic base64({token}:)' },
        body: '{"query":"{ viewer { id } }"}',
      },
    ],
    [
      'POST https://example.com/check body: key={token}&list=[a]',
      { method: 'POST', url: 'https://example.com/check', headers: {}, body: 'key={token}&list=[a]' },
    ],
  ])('%s', (text, call) => {
    expect(readCall(text)).toEqual(call);
  });

  test.each([
    'GET http://api.example.com/me [Authorization: Bearer {token}]',
    'GET api.example.com/me',
    'FETCH https://api.example.com/me',
    'get https://api.example.com/me',
    'GET https://api.example.com/me [SigV4]',
    'GET https://api.example.com/me [Authorization: ]',
    'GET https://api.example.com/me [A: 1; A: 2]',
    'GET https://api.example.com/me [A: 1] [B: 2]x',
    'GET https://api.example.com/me [A: 1',
    'GET https://api.example.com/me body: ',
    'GET https://api.example.com/me\nGET https://b.example/',
    '',
  ])('refuses %j', (text) => {
    expect(() => readCall(text)).toThrow(SyntaxError);
  });

  test('a call that is written down is read as it was', () => {
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,20}$/).filter((text) => text !== '__proto__');
    const form = fc.constantFrom('{token}', 'Bearer {token}', 'Basic base64({a}:{token})', 'a; b=c', 'x, y: [z', 'k="v"');
    fc.assert(
      fc.property(
        fc.constantFrom('GET', 'POST', 'DELETE', 'PATCH'),
        fc.webUrl({ validSchemes: ['https'], withQueryParameters: true }),
        fc.dictionary(name, form, { maxKeys: 4 }),
        fc.option(fc.constantFrom('{"a": "{token}"}', 'a={token}&b=2', '[1]'), { nil: undefined }),
        (method, url, headers, body) => {
          const call = { method, url, headers, ...(body === undefined ? {} : { body }) };
          expect(readCall(renderCall(call))).toEqual(call);
        },
      ),
    );
  });

  test('whatever is written, it is read or refused with a sentence, in time that grows with its length alone', () => {
    const bits = fc.constantFrom(
      'GET',
      ' ',
      'https://',
      'a.example',
      '[',
      ']',
      '; ',
      'A: ',
      '{token}',
      'base64(',
      ')',
      ' body: ',
      'x',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 200 }), (parts) => {
        try {
          readCall(parts.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError);
        }
      }),
    );
  });
});

test('what a vendor says of its calls holds for each of its short rules', () => {
  const call = 'GET https://api.acme.example/me [Authorization: Bearer {token}]';
  const verifyOf = (otherHosts?: true) =>
    defineProvider({
      id: 'acme',
      title: 'Acme',
      ...(otherHosts && { otherHosts }),
      rules: [{ kind: 'token', form: "'acme_' alnum{20}", verify: call }],
    }).rules[0]?.verify;
  expect(verifyOf()).toEqual(readCall(call));
  expect(verifyOf(true)).toEqual({ ...readCall(call), otherHosts: true });
});

describe('the holes of a text', () => {
  test('are found wherever they stand', () => {
    expect(parseTemplate('Basic base64({a_1}:{token})', 'header')).toEqual([
      'Basic ',
      {
        encode: 'base64',
        pieces: [{ part: 'a_1', keepsSlashes: false }, ':', { part: 'token', keepsSlashes: false }],
      },
    ]);
    expect(parseTemplate('https://{host}/a(1)/{+path}', 'url')).toEqual([
      'https://',
      { part: 'host', keepsSlashes: false },
      '/a(1)/',
      { part: 'path', keepsSlashes: true },
    ]);
    expect([...partsOf(parseTemplate('{a}{b}{a} base64({c})', 'header'))]).toEqual(['a', 'b', 'c']);
  });

  test('a brace of a body is text', () => {
    expect(parseTemplate('{"query":"{ me { id } }","k":"{token}"}', 'body')).toEqual([
      '{"query":"{ me { id } }","k":"',
      { part: 'token', keepsSlashes: false },
      '"}',
    ]);
  });

  test.each(['{}', '{Token}', '{token', 'token}', '{to ken}', '{1}', 'base64({token}', 'sha256({token})', 'base64.encode({a})'])(
    'a header may not hold %j',
    (text) => {
      expect(() => parseTemplate(text, 'header')).toThrow(SyntaxError);
    },
  );
});

test.each([
  ['plain text', { text: 'plain text' }],
  ['$.data.viewer', { path: ['data', 'viewer'] }],
  ['$.errors.0.code="auth"', { path: ['errors', '0', 'code'], value: 'auth' }],
  ['$.ok=true', { path: ['ok'], value: true }],
  ['$.ok=', null],
  ['$.ok={}', null],
  ['$ok', null],
  ['$.', null],
  ['$.ok=yes', null],
  [' ', null],
])('the condition %j', (text, condition) => {
  expect(parseCondition(text)).toEqual(condition);
});
