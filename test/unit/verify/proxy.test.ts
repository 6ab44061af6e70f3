import { expect, test } from 'vitest';
import { proxyFor } from '../../../verify/proxy.ts';

const PROXY = { HTTPS_PROXY: 'http://proxy.example:3128' };
const through = (url: string, env: Record<string, string>): string | null => proxyFor(new URL(url), env)?.url.host ?? null;

test.each<[Record<string, string>, string | null]>([
  [{}, null],
  [PROXY, 'proxy.example:3128'],
  [{ https_proxy: 'https://small.example' }, 'small.example'],
  [{ HTTPS_PROXY: 'proxy.example:3128' }, 'proxy.example:3128'],
  [{ ALL_PROXY: 'http://all.example' }, 'all.example'],
  [{ HTTP_PROXY: 'http://plain.example' }, null],
  [{ https_proxy: '', HTTPS_PROXY: '' }, null],
])('%j', (env, proxy) => {
  expect(through('https://api.acme.example/', env)).toBe(proxy);
});

test.each<[string, string, boolean]>([
  ['*', 'https://api.acme.example/', true],
  ['acme.example', 'https://api.acme.example/', true],
  ['.acme.example', 'https://api.acme.example/', true],
  ['*.acme.example', 'https://api.acme.example/', true],
  ['ACME.example', 'https://api.acme.example/', true],
  ['api.acme.example:443', 'https://api.acme.example/', true],
  ['api.acme.example:8443', 'https://api.acme.example/', false],
  ['api.acme.example:8443', 'https://api.acme.example:8443/', true],
  ['me.example', 'https://api.acme.example/', false],
  ['a.b.example, acme.example', 'https://acme.example/', true],
  ['10.0.0.1', 'https://10.0.0.1/', true],
  ['', 'https://api.acme.example/', false],
  [',', 'https://api.acme.example/', false],
])('NO_PROXY=%s and %s', (list, url, isExcepted) => {
  expect(through(url, { ...PROXY, NO_PROXY: list }) === null).toBe(isExcepted);
});

test.each(['socks5://a.example', 'ftp://a.example', 'http://[1'])(
  '%s is no proxy, and no reason to go without one',
  (HTTPS_PROXY) => {
    expect(() => proxyFor(new URL('https://api.acme.example/'), { HTTPS_PROXY })).toThrow(TypeError);
  },
);
