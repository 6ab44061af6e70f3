/** What is asked of a vendor, in what order and how often, and what is believed of its answers. */
import { afterEach, describe, expect, test } from 'vitest';
import { Secret } from '../../../core/model/index.ts';
import { verifyValues } from '../../../verify/index.ts';
import type { Verifiable, VerifyOptions } from '../../../verify/index.ts';
import { knows, startVendor } from '../../fakes/vendor.ts';
import type { Behaviour, FakeVendor } from '../../fakes/vendor.ts';
import { acmeItem, acmeRule, acmeToken, ME } from './acme.ts';

const LIVE = acmeToken(1);
const DEAD = acmeToken(2);
const vendors: FakeVendor[] = [];

async function vendor(behaviour: Behaviour): Promise<FakeVendor> {
  const started = await startVendor(behaviour);
  vendors.push(started);
  return started;
}

afterEach(async () => {
  await Promise.all(vendors.splice(0).map((each) => each.stop()));
});

/** Each item's verdict as `state: reason`, in order. */
async function verdicts(
  { way }: FakeVendor,
  items: readonly Verifiable[],
  more: Partial<VerifyOptions> = {},
): Promise<(string | undefined)[]> {
  const { byId } = await verifyValues(items, { ...way, ...more });
  return items.map(({ id }) => {
    const verification = byId.get(id);
    return verification && [verification.state, verification.reason].filter((word) => word !== undefined).join(': ');
  });
}

function sentTokens({ received }: FakeVendor): string[] {
  return received.map(({ headers }) => (headers['authorization'] ?? '').replace(/^Bearer /, ''));
}

const status =
  (code: number, body = ''): Behaviour =>
  (_request, response) =>
    void response.writeHead(code).end(body);

describe('a vendor that knows its tokens', () => {
  test('tells a live one from a dead one', async () => {
    const acme = await vendor(knows(LIVE));
    expect(await verdicts(acme, [acmeItem(LIVE), acmeItem(DEAD)])).toEqual(['live', 'revoked']);
  });

  test('is asked about two made-up values first, once for a rule and host, and then about each value once', async () => {
    const acme = await vendor(knows(LIVE));
    const items = [acmeItem(LIVE), acmeItem(LIVE), acmeItem(DEAD), acmeItem(LIVE)];
    const { byId, requests } = await verifyValues(items, acme.way);
    expect([byId.size, requests, acme.received.length]).toEqual([4, 4, 4]);
    const tokens = sentTokens(acme);
    expect(tokens.slice(0, 2).every((token) => /^acme_[A-Za-z0-9]{20}$/.test(token) && token !== LIVE && token !== DEAD)).toBe(
      true,
    );
    expect(tokens[0]).not.toBe(tokens[1]);
    expect(new Set(tokens.slice(2))).toEqual(new Set([LIVE, DEAD]));
  });

  test('is asked about other made-up values in each run', async () => {
    const acme = await vendor(knows(LIVE));
    await verifyValues([acmeItem(LIVE)], acme.way);
    await verifyValues([acmeItem(LIVE)], acme.way);
    const tokens = sentTokens(acme);
    expect(new Set([tokens[0], tokens[1], tokens[3], tokens[4]]).size).toBe(4);
  });

  test('is sent no cookie, and nothing that the call does not name', async () => {
    const acme = await vendor((_request, response) => void response.writeHead(401, { 'set-cookie': 'a=b' }).end());
    await verifyValues([acmeItem(LIVE), acmeItem(DEAD)], acme.way);
    expect(acme.received).toHaveLength(4);
    for (const { method, path, headers, body } of acme.received) {
      expect([method, path, body]).toEqual(['GET', '/v1/me', '']);
      expect(Object.keys(headers).toSorted()).toEqual([
        'accept',
        'accept-encoding',
        'authorization',
        'connection',
        'host',
        'user-agent',
      ]);
    }
  });

  test('is not asked about a rule that names no call', async () => {
    const acme = await vendor(knows(LIVE));
    const { verify: _none, ...rule } = acmeRule();
    expect(await verdicts(acme, [acmeItem(LIVE, { rule })])).toEqual([undefined]);
    expect(acme.received).toEqual([]);
  });

  test('when each was asked stands in the answer, and how far it is is told', async () => {
    const acme = await vendor(knows(LIVE));
    const seen: string[] = [];
    const now = new Date('2026-01-02T03:04:05Z');
    const { byId } = await verifyValues([acmeItem(LIVE), acmeItem(DEAD)], {
      ...acme.way,
      now: () => now,
      onProgress: ({ done, total }) => seen.push(`${done}/${total}`),
    });
    expect([...byId.values()].map(({ checkedAt }) => checkedAt)).toEqual(Array(2).fill('2026-01-02T03:04:05.000Z'));
    expect(seen).toEqual(['1/2', '2/2']);
  });
});

describe('a good answer is not believed', () => {
  test.each([200, 204, 401, 403, 404, 500])(
    'where everything is answered %i, and the value is sent to no purpose to nobody',
    async (code) => {
      const acme = await vendor(status(code));
      const [verdict] = await verdicts(acme, [acmeItem(LIVE)]);
      const expected: Record<number, string> = {
        200: 'unknown: answers everything alike',
        204: 'unknown: answers everything alike',
        401: 'revoked',
        403: 'unknown: refused with 403, as one without this right is',
        404: 'unknown: a made-up value is not refused as expected: answered 404',
        500: 'unknown: a made-up value is not refused as expected: answered 500',
      };
      expect(verdict).toBe(expected[code]);
      if (code !== 401 && code !== 403) expect(sentTokens(acme)).not.toContain(LIVE);
    },
  );

  test('where only the second of the made-up values is answered well', async () => {
    let asked = 0;
    const acme = await vendor((_request, response) => void response.writeHead(++asked === 2 ? 200 : 401).end());
    expect(await verdicts(acme, [acmeItem(LIVE)])).toEqual(['unknown: answers everything alike']);
    expect(sentTokens(acme)).not.toContain(LIVE);
  });

  test('where it is neither good nor bad', async () => {
    const acme = await vendor(
      ({ headers }, response) => void response.writeHead(headers['authorization']?.includes(LIVE) === true ? 418 : 401).end(),
    );
    expect(await verdicts(acme, [acmeItem(LIVE)])).toEqual(['unknown: answered 418']);
  });

  test('where a call needs a member of the answer that is not there', async () => {
    const rule = acmeRule({ ...ME, live: { has: ['$.user.id'] }, dead: { status: [200], has: ['$.ok=false'] } });
    const acme = await vendor(({ headers }, response) => {
      const body = headers['authorization']?.includes(LIVE) === true ? '{"user":{"id":null}}' : '{"ok":false}';
      response.writeHead(200).end(body);
    });
    expect(await verdicts(acme, [acmeItem(LIVE, { rule })])).toEqual(['unknown: answered 200']);
    acme.behave(({ headers }, response) => {
      const body = headers['authorization']?.includes(LIVE) === true ? '{"user":{"id":7}}' : '{"ok":false}';
      response.writeHead(200).end(body);
    });
    expect(await verdicts(acme, [acmeItem(LIVE, { rule }), acmeItem(DEAD, { rule })])).toEqual(['live', 'revoked']);
  });

  test('where no two values of its form can be made up', async () => {
    const acme = await vendor(knows(LIVE));
    const rule = { ...acmeRule(), samples: { match: [() => `A=${DEAD}`], no: [] } };
    expect(await verdicts(acme, [acmeItem(LIVE, { rule })])).toEqual(['unknown: no two values can be made up that look like it']);
    expect(acme.received).toEqual([]);
  });
});

describe('a bad answer is not believed', () => {
  test('where it is 403, unless the rule says what 403 means', async () => {
    const acme = await vendor(status(403));
    const rule = acmeRule({ ...ME, dead: { status: [403] } });
    expect(await verdicts(acme, [acmeItem(DEAD)])).toEqual(['unknown: refused with 403, as one without this right is']);
    expect(await verdicts(acme, [acmeItem(DEAD, { rule })])).toEqual(['revoked']);
  });

  test('where a made-up value gets another one', async () => {
    const acme = await vendor(
      ({ headers }, response) => void response.writeHead(headers['authorization']?.includes(LIVE) === true ? 403 : 401).end(),
    );
    expect(await verdicts(acme, [acmeItem(LIVE)])).toEqual(['unknown: refused otherwise than a made-up value: answered 403']);
  });
});

test('a host that does not know it says nothing where its vendor has others', async () => {
  const acme = await vendor(knows(LIVE));
  const rule = acmeRule({ ...ME, otherHosts: true });
  expect(await verdicts(acme, [acmeItem(LIVE, { rule }), acmeItem(DEAD, { rule })])).toEqual([
    'live',
    'unknown: this host of its vendor does not know it, another may',
  ]);
  expect(await verdicts(acme, [acmeItem(DEAD, { rule })], { isHome: true })).toEqual(['revoked']);
});

describe('a vendor that misbehaves', () => {
  test('with more than is read: as much is read as is looked at', async () => {
    let written = 0;
    const acme = await vendor(({ headers }, response) => {
      if (headers['authorization']?.includes(LIVE) !== true) return void response.writeHead(401).end();
      response.writeHead(200);
      const piece = Buffer.alloc(64 * 1024, 'a');
      const go = (): void => {
        while (written < 1e9 && !response.destroyed) {
          written += piece.length;
          if (!response.write(piece)) return void response.once('drain', go);
        }
        response.end();
      };
      go();
    });
    expect(await verdicts(acme, [acmeItem(LIVE)])).toEqual(['live']);
    expect(written).toBeLessThan(32e6);
    const rule = acmeRule({ ...ME, live: { has: ['$.ok=true'] }, dead: { status: [401] } });
    expect(await verdicts(acme, [acmeItem(LIVE, { rule })])).toEqual(['unknown: answered 200 with more than is read']);
  });

  test('slowly, a byte at a time: not beyond the time it has', async () => {
    const acme = await vendor((_request, response) => {
      response.writeHead(401);
      const timer = setInterval(() => response.write('a'), 20);
      response.on('close', () => clearInterval(timer));
    });
    const limits = { connect: 5_000, whole: 300 };
    expect(await verdicts(acme, [acmeItem(LIVE)], { limits })).toEqual(['unknown: its host did not answer in time']);
    expect(sentTokens(acme)).not.toContain(LIVE);
  });

  test('by never answering', async () => {
    const acme = await vendor(() => undefined);
    const limits = { connect: 5_000, whole: 300 };
    expect(await verdicts(acme, [acmeItem(LIVE), acmeItem(DEAD)], { limits })).toEqual(
      Array(2).fill('unknown: its host did not answer in time'),
    );
    // What did not answer once is not asked again.
    expect(acme.received).toHaveLength(1);
  });

  test('with what is no HTTP', async () => {
    const acme = await vendor((_request, response) => void response.socket?.end('SSH-2.0-OpenSSH_9.2\r\n'));
    expect(await verdicts(acme, [acmeItem(LIVE)])).toEqual(['unknown: the connection broke']);
  });

  test('with an answer that breaks off', async () => {
    const acme = await vendor((_request, response) => {
      response.writeHead(401, { 'content-length': '100' });
      response.write('a', () => response.destroy());
    });
    expect(await verdicts(acme, [acmeItem(LIVE)])).toEqual(['unknown: the connection broke']);
  });

  test('with text where JSON is expected', async () => {
    const rule = acmeRule({ ...ME, live: { lacks: ['$.error'] }, dead: { status: [401] } });
    const acme = await vendor(
      ({ headers }, response) =>
        void response.writeHead(headers['authorization']?.includes(LIVE) === true ? 200 : 401).end('<html>'),
    );
    expect(await verdicts(acme, [acmeItem(LIVE, { rule })])).toEqual(['unknown: answered 200']);
  });
});

describe('a vendor that asks for patience', () => {
  const limited =
    (times: number, headers: Readonly<Record<string, string>>, code = 429): Behaviour =>
    (request, response) => {
      if (times-- > 0) response.writeHead(code, headers).end();
      else knows(LIVE)(request, response, undefined as never);
    };

  test('is given as long as it says, once', async () => {
    const acme = await vendor(limited(1, { 'retry-after': '7' }));
    expect(await verdicts(acme, [acmeItem(LIVE)])).toEqual(['live']);
    expect(acme.waits).toContain(7000);
    expect(acme.received).toHaveLength(4);
  });

  test('and again, is left alone', async () => {
    const acme = await vendor(limited(9, { 'retry-after': '1' }));
    expect(await verdicts(acme, [acmeItem(LIVE), acmeItem(DEAD)])).toEqual(Array(2).fill('unknown: its host limits requests'));
    expect(acme.received).toHaveLength(2);
  });

  test('for longer than anybody waits, is left alone at once', async () => {
    const acme = await vendor(limited(9, { 'retry-after': '3600' }, 503));
    expect(await verdicts(acme, [acmeItem(LIVE)])).toEqual(['unknown: its host limits requests']);
    expect(acme.received).toHaveLength(1);
    expect(acme.waits.filter((wait) => wait > 1000)).toEqual([]);
  });

  test('is asked two at a time at most, with a pause before each', async () => {
    let open = 0;
    let most = 0;
    const acme = await vendor((request, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        knows()(request, response, undefined as never);
      }, 15);
    });
    await verifyValues(
      Array.from({ length: 12 }, (_, i) => acmeItem(acmeToken(100 + i))),
      acme.way,
    );
    expect(most).toBe(2);
    expect(acme.received).toHaveLength(14);
    expect(acme.waits).toHaveLength(13);
  });

  test('is asked so many times in a run and no more', async () => {
    const acme = await vendor(knows(LIVE));
    const items = Array.from({ length: 6 }, (_, i) => acmeItem(acmeToken(100 + i)));
    const found = await verdicts(acme, items, { most: 5 });
    expect(found.filter((verdict) => verdict === 'revoked')).toHaveLength(3);
    expect(found.filter((verdict) => verdict === 'unknown: its host was asked 5 times in this run')).toHaveLength(3);
    expect(acme.received).toHaveLength(5);
  });
});

describe('parts', () => {
  const verify = {
    ...ME,
    url: 'https://{site}.acme.example/v1/{account_sid}',
    headers: { Authorization: 'Basic base64({account_sid}:{token})' },
  };

  test('that nobody knows are named', async () => {
    const acme = await vendor(knows(LIVE));
    const parts = new Map([['site', Secret.fromText('api')]]);
    expect(await verdicts(acme, [acmeItem(LIVE, { rule: acmeRule(verify), parts: new Map() })])).toEqual([
      'unknown: needs site and account_sid',
    ]);
    expect(await verdicts(acme, [acmeItem(LIVE, { rule: acmeRule(verify), parts })])).toEqual(['unknown: needs account_sid']);
    expect(acme.received).toEqual([]);
  });

  test('that are known stand where they belong, and beside made-up values too', async () => {
    const acme = await vendor(({ headers }, response) => {
      const good = `Basic ${Buffer.from(`AC7:${LIVE}`).toString('base64')}`;
      response.writeHead(headers['authorization'] === good ? 200 : 401).end();
    });
    const parts = new Map([
      ['site', Secret.fromText('api')],
      ['account_sid', Secret.fromText('AC7')],
    ]);
    const rule = acmeRule(verify);
    expect(await verdicts(acme, [acmeItem(LIVE, { rule, parts })])).toEqual(['live']);
    expect(acme.received.map(({ path }) => path)).toEqual(Array(3).fill('/v1/AC7'));
    // Perhaps it is alive, and belongs to another account.
    expect(await verdicts(acme, [acmeItem(DEAD, { rule, parts })])).toEqual([
      'unknown: not accepted with the site and account_sid beside it',
    ]);
  });

  test('of the value name the host that made-up values are sent to', async () => {
    const taken = { ...ME, url: 'https://{dc}.acme.example/me', take: { dc: /^acme_(?<part>[A-Za-z0-9])/ } };
    const acme = await startVendor(knows(LIVE), { names: [`${LIVE[5]}.acme.example`.toLowerCase()] });
    vendors.push(acme);
    expect(await verdicts(acme, [acmeItem(LIVE, { rule: acmeRule(taken) })])).toEqual(['live']);
    expect(new Set(acme.received.map(({ headers }) => headers['host'])).size).toBe(1);
  });
});

describe('when it is stopped', () => {
  test('what was not asked is unknown', async () => {
    const acme = await vendor(() => undefined);
    const controller = new AbortController();
    const found = verdicts(acme, [acmeItem(LIVE), acmeItem(DEAD)], { signal: controller.signal });
    while (acme.received.length === 0) await new Promise((done) => setTimeout(done, 5));
    controller.abort();
    expect(await found).toEqual(Array(2).fill('unknown: stopped'));
  });
});
