/** One request: where it may go, whom it trusts, how long it lasts. Each guard that is taken out makes one of these fail. */
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { Secret } from '../../../core/model/index.ts';
import { FAILURES, send } from '../../../verify/line.ts';
import type { LineOptions } from '../../../verify/line.ts';
import { fillCall } from '../../../verify/outgoing.ts';
import { startProxy } from '../../fakes/proxy.ts';
import { knows, PUBLIC_ADDRESS, startVendor } from '../../fakes/vendor.ts';
import type { FakeVendor } from '../../fakes/vendor.ts';
import { createTestAuthority } from '../../support/certificates.ts';
import { acmeToken, ME } from './acme.ts';

const TOKEN = acmeToken(1);
const started: { stop(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(started.splice(0).map((each) => each.stop()));
});

function keep<T extends { stop(): Promise<void> }>(each: T): T {
  started.push(each);
  return each;
}

async function ask({ way }: FakeVendor, more: Partial<LineOptions> = {}, url = ME.url): Promise<unknown> {
  const filled = fillCall({ ...ME, url }, Secret.fromText(TOKEN), new Map());
  if ('why' in filled) throw new Error(filled.why);
  const answer = await send(filled.outgoing, { ...way, ...more });
  return 'failure' in answer ? answer.failure : answer.leadsAway ? `${answer.status} leads away` : answer.status;
}

describe('addresses', () => {
  test.each([
    '127.0.0.1',
    '10.0.0.1',
    '172.20.1.1',
    '192.168.0.1',
    '169.254.169.254',
    '100.100.100.200',
    '224.0.0.1',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    'fd00:ec2::254',
    'fe80::1',
  ])('a name that leads to %s is not called', async (address) => {
    const vendor = keep(await startVendor(knows(TOKEN)));
    const lookup = () => Promise.resolve([{ address, family: address.includes(':') ? 6 : 4 }]);
    expect(await ask(vendor, { lookup })).toBe('address-refused');
    expect(vendor.connections).toEqual([]);
    expect(await ask(vendor, { lookup, allowPrivate: true })).toBe(200);
  });

  test.each([
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://169.254.169.254/latest/',
  ])('%s is not called', async (url) => {
    const vendor = keep(await startVendor(knows(TOKEN)));
    const host = new URL(url).host;
    const { way } = vendor;
    const outgoing = { method: 'GET', url: new URL(url), headers: { Host: host } } as const;
    expect(await send(outgoing, { ...way, lookup: () => Promise.reject(new Error('asked')) })).toEqual({
      failure: 'address-refused',
    });
  });

  test('one private address among others spoils the name', async () => {
    const vendor = keep(await startVendor(knows(TOKEN)));
    const lookup = () =>
      Promise.resolve([
        { address: PUBLIC_ADDRESS, family: 4 },
        { address: '10.0.0.1', family: 4 },
      ]);
    expect(await ask(vendor, { lookup })).toBe('address-refused');
  });

  test('the connection goes to the address that was checked: a name is looked up once for each', async () => {
    const vendor = keep(await startVendor(knows(TOKEN)));
    const answers = [PUBLIC_ADDRESS, '127.0.0.1'];
    const asked: string[] = [];
    const lookup = (host: string) => {
      asked.push(host);
      return Promise.resolve([{ address: answers.shift() ?? '127.0.0.1', family: 4 }]);
    };
    expect(await ask(vendor, { lookup })).toBe(200);
    expect([asked, vendor.connections]).toEqual([['api.acme.example'], [PUBLIC_ADDRESS]]);
    expect(await ask(vendor, { lookup })).toBe('address-refused');
    expect(vendor.connections).toEqual([PUBLIC_ADDRESS]);
  });

  test('a name that nobody knows is one', async () => {
    const vendor = keep(await startVendor(knows(TOKEN)));
    const lookup = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    expect(await ask(vendor, { lookup })).toBe('name-unknown');
  });

  test('a port that nobody listens at is not reached', async () => {
    const vendor = keep(await startVendor(knows(TOKEN)));
    await vendor.stop();
    expect(await ask(vendor, { connect: () => connect(vendor.port, '127.0.0.1') })).toBe('not-reached');
  });
});

describe('certificates', () => {
  test('of an authority that is not trusted are refused, whatever the environment says', async () => {
    const vendor = keep(await startVendor(knows(TOKEN)));
    const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      expect(await ask(vendor, { authority: createTestAuthority().certificate })).toBe('certificate-refused');
    } finally {
      if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
    }
    expect(vendor.received).toEqual([]);
  });

  test('for another name are refused', async () => {
    const vendor = keep(await startVendor(knows(TOKEN), { names: ['api.other.example'] }));
    expect(await ask(vendor)).toBe('certificate-refused');
    expect(vendor.received).toEqual([]);
  });

  test('that have ended are refused', async () => {
    const vendor = keep(await startVendor(knows(TOKEN), { expired: true }));
    expect(await ask(vendor)).toBe('certificate-refused');
    expect(vendor.received).toEqual([]);
  });

  test('of an address that is called by number name that address', async () => {
    const vendor = keep(await startVendor(knows(TOKEN), { names: ['127.0.0.1'] }));
    const outgoing = { method: 'GET', url: new URL('https://127.0.0.1/'), headers: {} } as const;
    expect(await send(outgoing, { ...vendor.way, allowPrivate: true })).toMatchObject({ status: 401 });
  });
});

describe('redirects', () => {
  const elsewhere = (location: string, first = 302) =>
    startVendor(({ path }, response) => {
      if (path === '/v1/me') response.writeHead(first, { location }).end();
      else response.writeHead(200).end();
    });

  test.each([
    'https://evil.example/v1/me',
    'https://evil.example:443/v1/me',
    '//evil.example/',
    'http://api.acme.example/v1/you',
    'https://api.acme.example:8443/v1/you',
    'https://169.254.169.254/latest/meta-data/',
    'https://user@api.acme.example/v1/you',
    'https://api.acme.example.evil.example/',
  ])('to %s are not followed', async (location) => {
    const vendor = keep(await elsewhere(location));
    expect(await ask(vendor)).toBe('302 leads away');
    expect(vendor.received).toHaveLength(1);
    expect(vendor.connections).toHaveLength(1);
  });

  test.each([301, 302, 303, 307, 308])(
    'on the same host are followed on %i, and the address is checked again',
    async (status) => {
      const vendor = keep(await elsewhere('/v1/you', status));
      expect(await ask(vendor)).toBe(200);
      expect(vendor.received.map(({ path }) => path)).toEqual(['/v1/me', '/v1/you']);
      const answers = [PUBLIC_ADDRESS, '10.0.0.1'];
      const lookup = () => Promise.resolve([{ address: answers.shift() ?? '', family: 4 }]);
      expect(await ask(vendor, { lookup })).toBe('address-refused');
    },
  );

  test('without end have one', async () => {
    const vendor = keep(await startVendor((_request, response) => void response.writeHead(302, { location: '/v1/me' }).end()));
    expect(await ask(vendor)).toBe(302);
    expect(vendor.received).toHaveLength(3);
  });

  test('of a call that does something are not followed', async () => {
    const vendor = keep(await elsewhere('/v1/you', 307));
    const filled = fillCall({ ...ME, method: 'POST', body: '{}' }, Secret.fromText(TOKEN), new Map());
    if ('why' in filled) throw new Error(filled.why);
    expect(await send(filled.outgoing, vendor.way)).toMatchObject({ status: 307, leadsAway: false });
    expect(vendor.received).toHaveLength(1);
  });
});

describe('time', () => {
  test('to connect ends', async () => {
    const vendor = keep(await startVendor(knows(TOKEN)));
    const limits = { connect: 100, whole: 60_000 };
    expect(await ask(vendor, { limits, lookup: () => new Promise(() => undefined) })).toBe('timeout');
    // Accepts and says nothing: TLS never stands.
    const silent = keep(await silentServer());
    expect(await ask(vendor, { limits, connect: () => connect(silent.port, '127.0.0.1') })).toBe('timeout');
  });

  test('ends at once when somebody says so', async () => {
    const vendor = keep(await startVendor(() => undefined));
    expect(await ask(vendor, { signal: AbortSignal.abort() })).toBe('stopped');
  });
});

describe('proxies', () => {
  const set = (url: string) => ({ env: { HTTPS_PROXY: url } });

  test('are asked for the host by its name, and see nothing of the call', async () => {
    const vendor = keep(await startVendor(knows(TOKEN)));
    const proxy = keep(await startProxy(vendor.port));
    const url = proxy.url.replace('http://', 'http://me:p%40ss@');
    expect(await ask(vendor, set(url))).toBe(200);
    const authorization = `Basic ${Buffer.from('me:p@ss').toString('base64')}`;
    expect(proxy.asked).toEqual([{ target: 'api.acme.example:443', authorization }]);
    expect(vendor.connections).toEqual([]);
    expect(vendor.received[0]?.headers).not.toHaveProperty('proxy-authorization');
  });

  test('are no way around the guard', async () => {
    const vendor = keep(await startVendor(knows(TOKEN)));
    const proxy = keep(await startProxy(vendor.port));
    const inside = () => Promise.resolve([{ address: '10.0.0.1', family: 4 }]);
    expect(await ask(vendor, { ...set(proxy.url), lookup: inside })).toBe('address-refused');
    expect(await ask(vendor, set(proxy.url), 'https://{host}/'.replace('{host}', '10.0.0.1'))).toBe('address-refused');
    expect(await ask(vendor, set(proxy.url), 'https://intranet/')).toBe('address-refused');
    expect(proxy.asked).toEqual([]);
  });

  test('are asked for names that only they know', async () => {
    const vendor = keep(await startVendor(knows(TOKEN)));
    const proxy = keep(await startProxy(vendor.port));
    const lookup = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    expect(await ask(vendor, { ...set(proxy.url), lookup })).toBe(200);
  });

  test('that refuse, or are none, are no reason to go around them', async () => {
    const vendor = keep(await startVendor(knows(TOKEN)));
    const proxy = keep(await startProxy(vendor.port, { status: 407 }));
    expect(await ask(vendor, set(proxy.url))).toBe('proxy-refused');
    expect(await ask(vendor, set('socks5://127.0.0.1:1'))).toBe('proxy-invalid');
    expect(await ask(vendor, set('http://[broken'))).toBe('proxy-invalid');
    await proxy.stop();
    expect(await ask(vendor, set(proxy.url))).toBe('not-reached');
    expect([vendor.connections, vendor.received]).toEqual([[], []]);
  });

  test('see that the certificate is checked behind them too', async () => {
    const vendor = keep(await startVendor(knows(TOKEN), { names: ['api.other.example'] }));
    const proxy = keep(await startProxy(vendor.port));
    expect(await ask(vendor, set(proxy.url))).toBe('certificate-refused');
    expect(vendor.received).toEqual([]);
  });
});

test('no failure holds anything of a call', () => {
  expect(Object.values(FAILURES).every((words) => /^[a-z (),-]+$/.test(words))).toBe(true);
});

async function silentServer(): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const { createServer } = await import('node:net');
  const sockets = new Set<{ destroy(): void }>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as { port: number }).port,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
