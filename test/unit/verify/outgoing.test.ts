/** What is sent: the value where the call says, encoded for that place, and never to another host. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Secret } from '../../../core/model/index.ts';
import { readCall } from '../../../rules/index.ts';
import type { Call } from '../../../rules/index.ts';
import { fillCall } from '../../../verify/outgoing.ts';

function fill(call: string | Call, value: string, parts: Record<string, string> = {}, model?: string): unknown {
  const known = new Map(Object.entries(parts).map(([name, part]) => [name, Secret.fromText(part)]));
  const filled = fillCall(
    typeof call === 'string' ? readCall(call) : call,
    Secret.fromText(value),
    known,
    ...(model === undefined ? [] : [Secret.fromText(model)]),
  );
  return 'why' in filled ? filled.why : { ...filled.outgoing, url: filled.outgoing.url.href };
}

test.each<[string, string, Record<string, string>, object | string]>([
  ['GET https://a.example/me [X-Key: {token}]', 'k/1', {}, { url: 'https://a.example/me', headers: { 'X-Key': 'k/1' } }],
  ['GET https://a.example/bot{token}/me', '7:A-b_c', {}, { url: 'https://a.example/bot7:A-b_c/me' }],
  ['GET https://a.example/{token}', 'a/b?c#d&e', {}, { url: 'https://a.example/a%2Fb%3Fc%23d&e' }],
  ['GET https://a.example/?k={token}&l=1', 'a&b=c d+e', {}, { url: 'https://a.example/?k=a%26b%3Dc%20d%2Be&l=1' }],
  [
    'GET https://a.example/ [A: Basic base64({token}:)]',
    'ü',
    {},
    { headers: { A: `Basic ${Buffer.from('ü:').toString('base64')}` } },
  ],
  ['GET https://a.example/ [A: {token}]', 'ü', {}, 'it cannot stand in a header'],
  ['GET https://a.example/ [A: {token}]', 'a\r\nB: c', {}, 'it cannot stand in a header'],
  ['GET https://a.example/ [A: Bearer {token}]', 'a ', {}, 'it cannot stand in a header'],
  ['GET https://a.example/{token}/me', '..', {}, 'it cannot stand in an address'],
  ['GET https://a.example/v1/{token}', '.', {}, 'it cannot stand in an address'],
  [
    'POST https://a.example/ body: {"k": "{token}"}',
    'a"\\\n',
    {},
    { body: '{"k": "a\\"\\\\\\n"}', headers: { 'Content-Type': 'application/json' } },
  ],
  [
    'POST https://a.example/ body: k={token}',
    'a&b',
    {},
    { body: 'k=a%26b', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
  ],
  ['POST https://a.example/ [content-type: text/x] body: k={token}', 'a', {}, { headers: { 'content-type': 'text/x' } }],
  ['GET https://{shop}.a.example/ [A: {token}]', 'k', { shop: 'my-shop' }, { url: 'https://my-shop.a.example/' }],
  ['GET https://{shop}.a.example/ [A: {token}]', 'k', { shop: 'evil.example/' }, 'the host it belongs to cannot be read'],
  ['GET https://{shop}.a.example/ [A: {token}]', 'k', { shop: 'evil.example' }, 'the host it belongs to cannot be read'],
  ['GET https://{host}/me [A: {token}]', 'k', { host: 'https://vault.example:8200/' }, { url: 'https://vault.example:8200/me' }],
  ['GET https://{host}/me [A: {token}]', 'k', { host: 'http://vault.example' }, 'the host it belongs to cannot be read'],
  ['GET https://{host}/me [A: {token}]', 'k', { host: 'u@vault.example' }, 'the host it belongs to cannot be read'],
  ['GET https://{host}/me [A: {token}]', 'k', {}, 'needs host'],
])('%s', (call, value, parts, expected) => {
  if (typeof expected === 'string') expect(fill(call, value, parts)).toBe(expected);
  else expect(fill(call, value, parts)).toMatchObject(expected);
});

describe('parts of the value', () => {
  const call: Call = {
    ...readCall('GET https://{dc}.a.example/{+path} [A: {token}]'),
    take: { dc: /-(?<part>us\d)$/, path: /^(?<part>[a-z/.]{1,40})/ },
  };

  test('are taken out of it', () => {
    expect(fill(call, 'a/b-us7')).toMatchObject({ url: 'https://us7.a.example/a/b' });
    expect(fill(call, 'a/b-eu7')).toBe('needs dc');
    expect(fill(call, '../b-us7')).toBe('it cannot stand in an address');
  });

  test('name the host of the one that a made-up value stands for', () => {
    expect(fill(call, 'b-us1', {}, 'a-us7')).toMatchObject({ url: 'https://us7.a.example/b', headers: { A: 'b-us1' } });
  });
});

test('whatever the value, the request goes to the host of the call, at its depth, in one line', () => {
  const calls = [
    'GET https://a.example/v1/{token}/me?k={token} [A: x base64({token})]',
    'GET https://a.example/v1/me [A: {token}]',
    'POST https://a.example/{token} body: {"k": "{token}"}',
  ].map(readCall);
  const value = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('..', '/', '%2e', '\\', '@', '#', '?', ':', '\r\n', '//', 'evil.example', '{token}', '%'), {
        maxLength: 8,
      })
      .map((bits) => bits.join('')),
  );
  fc.assert(
    fc.property(fc.constantFrom(...calls), value, (call, text) => {
      const filled = fillCall(call, Secret.fromText(text), new Map());
      if ('why' in filled) return;
      const { url, headers, body } = filled.outgoing;
      expect([url.protocol, url.host, url.username, url.hash]).toEqual(['https:', 'a.example', '', '']);
      expect(url.pathname.split('/').length).toBe(call.url.split('?')[0]?.replace('https://a.example', '').split('/').length);
      for (const form of Object.values(headers)) expect(form).toMatch(/^[\x20-\x7e]+$/);
      if (body !== undefined) expect(JSON.parse(body)).toEqual({ k: Buffer.from(text, 'utf8').toString('utf8') });
    }),
  );
});

test('an unknown part is told by its name, and nothing of the value is', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 12 }), (text) => {
      const why = fill('GET https://{site}.a.example/ [A: {token}]', text, { site: text });
      if (typeof why === 'string') expect(why).not.toContain(text);
    }),
  );
});
