/** What is called to end a credential, once, and what is believed of the answer. */
import { afterEach, expect, test } from 'vitest';
import { Secret } from '../../../core/model/index.ts';
import type { Revoke, Rule } from '../../../rules/index.ts';
import { planRevocation, revokeValue } from '../../../verify/index.ts';
import type { Revoked, VerifyOptions } from '../../../verify/index.ts';
import { startVendor } from '../../fakes/vendor.ts';
import type { FakeVendor } from '../../fakes/vendor.ts';
import { acmeRule, acmeToken, ME } from './acme.ts';

const TOKEN = acmeToken(1);
const REVOKE: Revoke = {
  method: 'DELETE',
  url: 'https://api.acme.example/v1/token',
  headers: { Authorization: 'Bearer {token}' },
  source: 'https://acme.example/docs',
};
const vendors: FakeVendor[] = [];

afterEach(async () => {
  await Promise.all(vendors.splice(0).map((each) => each.stop()));
});

/** Knows one token until it is deleted; `grudging` for so many looks longer. */
async function vendor({ status = 204, grudging = 0 } = {}): Promise<FakeVendor> {
  let alive = true;
  let left = grudging;
  const started = await startVendor(({ method, headers }, response) => {
    const isKnown = headers['authorization'] === `Bearer ${TOKEN}`;
    if (method === 'DELETE') {
      if (status < 300) alive = false;
      response.writeHead(isKnown ? status : 401).end();
      return;
    }
    const isAlive = isKnown && (alive || left-- > 0);
    response.writeHead(isAlive ? 200 : 401).end();
  });
  vendors.push(started);
  return started;
}

function ruleWith(more: Partial<Rule> = {}): Rule {
  return { ...acmeRule(), revoke: REVOKE, ...more };
}

function revoke(acme: FakeVendor, rule = ruleWith(), token = TOKEN, more: Partial<VerifyOptions> = {}): Promise<Revoked> {
  return revokeValue({ rule, value: Secret.fromText(token), parts: new Map() }, { ...acme.way, ...more });
}

test('it is called once, and looked at afterwards', async () => {
  const acme = await vendor();
  expect(await revoke(acme)).toMatchObject({ done: true, afterwards: { state: 'revoked' } });
  expect(acme.received.map(({ method }) => method)).toEqual(['DELETE', 'GET', 'GET', 'GET']);
  expect(acme.received[0]?.headers['authorization']).toBe(`Bearer ${TOKEN}`);
});

test('what the host ended is dead, though its vendor has others', async () => {
  const acme = await vendor();
  const rule = ruleWith({ verify: { ...ME, otherHosts: true } });
  expect(await revoke(acme, rule)).toMatchObject({ done: true, afterwards: { state: 'revoked' } });
  expect(await revoke(acme, rule, acmeToken(2))).toMatchObject({ done: false, afterwards: { state: 'unknown' } });
});

test('a host that says yes to what it never knew is not believed where its vendor has others', async () => {
  const acme = await vendor();
  acme.behave(({ method }, response) => void response.writeHead(method === 'DELETE' ? 204 : 401).end());
  const rule = ruleWith({ verify: { ...ME, otherHosts: true } });
  expect(await revoke(acme, rule)).toMatchObject({ done: true, afterwards: { state: 'unknown' } });
});

test('a vendor that needs a moment gets one', async () => {
  const acme = await vendor({ grudging: 2 });
  expect(await revoke(acme)).toMatchObject({ done: true, afterwards: { state: 'revoked' } });
  expect(acme.received.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
});

test('one that says yes and does nothing is not believed', async () => {
  const acme = await vendor({ grudging: 99 });
  expect(await revoke(acme)).toMatchObject({ done: true, afterwards: { state: 'live' } });
  expect(acme.received.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
});

test.each([302, 400, 403, 429, 500])('one that answers %i did not do it', async (status) => {
  const acme = await vendor({ status });
  expect(await revoke(acme)).toMatchObject({ done: false, why: `answered ${status}`, afterwards: { state: 'live' } });
  expect(acme.received.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
});

test('what is dead already is dead', async () => {
  const acme = await vendor();
  expect(await revoke(acme, ruleWith(), acmeToken(2))).toMatchObject({ done: false, afterwards: { state: 'revoked' } });
});

test('an answer that must hold something is read', async () => {
  const acme = await vendor({ status: 200 });
  const rule = ruleWith({ revoke: { ...REVOKE, done: { has: ['$.revoked=true'] } } });
  expect(await revoke(acme, rule)).toMatchObject({ done: false, why: 'answered 200' });
});

test('where the connection broke behind the call it is looked at, and not called again', async () => {
  const acme = await vendor();
  acme.behave(({ method }, response) => void (method === 'DELETE' ? response.destroy() : response.writeHead(401).end()));
  expect(await revoke(acme)).toMatchObject({ done: false, why: 'the connection broke', afterwards: { state: 'revoked' } });
  expect(acme.received.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
});

test('without a call that looks nothing is said about afterwards', async () => {
  const acme = await vendor();
  const { verify: _none, ...rule } = ruleWith();
  expect(await revoke(acme, rule)).toEqual({ done: true });
  expect(acme.received).toHaveLength(1);
});

test('a private address is not called', async () => {
  const acme = await vendor();
  const lookup = () => Promise.resolve([{ address: '10.0.0.1', family: 4 }]);
  expect(await revoke(acme, ruleWith(), TOKEN, { lookup })).toEqual({
    done: false,
    why: 'its host is an address of a private network (--allow-private)',
  });
  expect(acme.connections).toEqual([]);
});

test('what would be called is told without calling', async () => {
  const acme = await vendor();
  const item = { value: Secret.fromText(TOKEN), parts: new Map<string, Secret>() };
  expect(planRevocation({ ...item, rule: ruleWith() })).toEqual({ host: 'api.acme.example' });
  expect(planRevocation({ ...item, rule: acmeRule(ME) })).toEqual({ why: 'its vendor documents no call that revokes it' });
  const needy = ruleWith({ revoke: { ...REVOKE, url: 'https://{site}.acme.example/{token}' } });
  expect(planRevocation({ ...item, rule: needy })).toEqual({ why: 'needs site' });
  expect(acme.received).toEqual([]);
});
