import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCall } from '../../../rules/index.ts';
import type { Answer, Verify } from '../../../rules/index.ts';
import type { Reply } from '../../../verify/line.ts';
import { benchmarkOf, judge, meets } from '../../../verify/verdict.ts';

const reply = (status: number, text = '', more: Partial<Reply> = {}): Reply => ({
  status,
  text,
  isCut: false,
  retryAfterMs: null,
  leadsAway: false,
  ...more,
});

test.each<[Answer, Reply, boolean]>([
  [{ status: [200] }, reply(200), true],
  [{ status: [200] }, reply(204), false],
  [{ has: ['"ok"'] }, reply(200, '{"ok":1}'), true],
  [{ has: ['$.ok'] }, reply(200, '{"ok":null}'), false],
  [{ has: ['$.ok'] }, reply(200, '{"ok":false}'), true],
  [{ has: ['$.ok=true'] }, reply(200, '{"ok":"true"}'), false],
  [{ has: ['$.a.0.b="c"'] }, reply(200, '{"a":[{"b":"c"}]}'), true],
  [{ has: ['$.toString'] }, reply(200, '{}'), false],
  [{ has: ['$.a'] }, reply(200, 'no JSON'), false],
  [{ lacks: ['$.a'] }, reply(200, 'no JSON'), false],
  [{ lacks: ['$.a'] }, reply(200, '{}'), true],
  [{ lacks: ['denied'] }, reply(200, 'granted'), true],
  [{ lacks: ['denied'] }, reply(200, 'granted', { isCut: true }), false],
  [{ status: [200], has: ['$.a'], lacks: ['$.b'] }, reply(200, '{"a":1,"b":2}'), false],
])('%j and %j', (answer, given, expected) => {
  expect(meets(given, answer)).toBe(expected);
});

test('whatever a vendor answers, live is said only of an answer that made-up values do not get', () => {
  const status = fc.constantFrom(200, 201, 204, 301, 400, 401, 403, 404, 429, 500);
  const text = fc.constantFrom('', '{"ok":true}', '{"ok":false}', '{"error":"x"}', '<html>');
  const replies = fc.tuple(status, text, fc.boolean()).map(([code, body, isCut]) => reply(code, body, { isCut }));
  const answer = fc.constantFrom<Answer | undefined>(
    undefined,
    { status: [200] },
    { has: ['$.ok=true'] },
    { lacks: ['error'] },
    { status: [200, 403], has: ['$.ok=false'] },
  );
  fc.assert(
    fc.property(replies, replies, replies, answer, answer, (given, first, second, live, dead) => {
      const call = readCall('GET https://a.example/ [A: {token}]');
      const verify: Verify = { ...call, ...(live && { live }), ...(dead && { dead }) };
      const { state } = judge(verify, given, benchmarkOf(verify, [first, second]));
      const isSame = (other: Reply): boolean => JSON.stringify(other) === JSON.stringify(given);
      if (state === 'live') expect(isSame(first) || isSame(second)).toBe(false);
      if (state === 'revoked') expect([first.status, second.status]).toContain(given.status);
    }),
  );
});
