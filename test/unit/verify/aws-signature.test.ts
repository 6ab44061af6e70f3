import { expect, test } from 'vitest';
import { Secret } from '../../../core/model/index.ts';
import { createGenerator } from '../../../rules/index.ts';
import type { Verify } from '../../../rules/index.ts';
import { signForAws } from '../../../verify/aws-signature.ts';
import { fillCall } from '../../../verify/outgoing.ts';
import { verifyValues } from '../../../verify/index.ts';
import { startVendor } from '../../fakes/vendor.ts';
import { acmeItem, acmeRule, acmeToken } from './acme.ts';

// The example that AWS works through in its documentation, in pieces.
const documented = { id: ['AKID', 'EXAMPLE'].join(''), secret: ['wJalrXUtnFEMI/K7MDENG+', 'bPxRfiCY', 'EXAMPLEKEY'].join('') };

test('signs the documented example as the documentation does', () => {
  const headers = signForAws(
    {
      method: 'GET',
      url: new URL('https://iam.amazonaws.com/?Action=ListUsers&Version=2010-05-08'),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' },
    },
    documented,
    { service: 'iam', region: 'us-east-1' },
    new Date('2015-08-30T12:36:00Z'),
  );
  expect(headers).toEqual({
    'X-Amz-Date': '20150830T123600Z',
    Authorization: `AWS4-HMAC-SHA256 Credential=${documented.id}/20150830/us-east-1/iam/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7`,
  });
});

const signed: Verify = {
  method: 'GET',
  url: 'https://sts.acme.example/?Action=GetCallerIdentity&Version=2011-06-15',
  headers: {},
  sign: { service: 'sts', region: 'us-east-1', keyId: 'access_key_id' },
};

test('the value itself is not sent, and a temporary key needs its session', () => {
  const value = createGenerator(5).chars('b64', 40);
  const fill = (parts: Record<string, string>) =>
    fillCall(signed, Secret.fromText(value), new Map(Object.entries(parts).map(([name, part]) => [name, Secret.fromText(part)])));
  const filled = fill({ access_key_id: documented.id });
  expect(JSON.stringify(filled)).toContain(documented.id);
  expect(JSON.stringify(filled)).not.toContain(value);
  expect(fill({})).toEqual({ why: 'needs access_key_id' });
  expect(fill({ access_key_id: 'ASIA' })).toEqual({ why: 'needs session_token' });
  expect(JSON.stringify(fill({ access_key_id: 'ASIA', session_token: 'abc' }))).toContain('"X-Amz-Security-Token":"abc"');
});

test('a vendor that checks the signature tells a live key from another', async () => {
  const live = acmeToken(1);
  const acme = await startVendor(
    ({ headers, path }, response) => {
      const at = headers['x-amz-date'] ?? '';
      const now = new Date(at.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
      const url = new URL(path, `https://${headers['host'] ?? ''}`);
      const expected = signForAws(
        { method: 'GET', url, headers: {} },
        { id: documented.id, secret: live },
        { service: 'sts', region: 'us-east-1' },
        now,
      );
      response.writeHead(headers['authorization'] === expected['Authorization'] ? 200 : 403).end();
    },
    { names: ['sts.acme.example'] },
  );
  try {
    const parts = new Map([['access_key_id', Secret.fromText(documented.id)]]);
    const items = [live, acmeToken(2)].map((token) => acmeItem(token, { rule: acmeRule(signed), parts }));
    const { byId } = await verifyValues(items, acme.way);
    expect(items.map(({ id }) => byId.get(id)).map((each) => [each?.state, each?.reason])).toEqual([
      ['live', undefined],
      ['unknown', 'not accepted with the access_key_id beside it'],
    ]);
  } finally {
    await acme.stop();
  }
});
