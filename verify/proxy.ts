/** Which proxy a host is reached through, as the environment says, and the tunnel through it. */
import { request } from 'node:http';
import type { Duplex } from 'node:stream';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Proxy {
  readonly url: URL;
  /** `Proxy-Authorization`, where the address holds a user. */
  readonly authorization?: string;
}

/**
 * HTTPS_PROXY, else ALL_PROXY, unless NO_PROXY names the host: a name (and all below it), a name with a port, or `*`. Null: none.
 * Throws a TypeError where the proxy's address is none; a silent detour around a proxy would be a leak.
 */
export function proxyFor(host: URL, env: Environment): Proxy | null {
  const setting = (name: string): string => env[name.toLowerCase()] ?? env[name] ?? '';
  const address = setting('HTTPS_PROXY') || setting('ALL_PROXY');
  if (address === '' || isExcepted(host, setting('NO_PROXY'))) return null;
  const text = address.includes('://') ? address : `http://${address}`;
  if (!URL.canParse(text)) throw new TypeError('The proxy’s address cannot be read.');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new TypeError('A proxy is http:// or https://.');
  if (url.username === '' && url.password === '') return { url };
  const user = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return { url, authorization: `Basic ${Buffer.from(user, 'utf8').toString('base64')}` };
}

function isExcepted({ hostname, port }: URL, list: string): boolean {
  return list.split(/[\s,]+/).some((entry) => {
    if (entry === '*') return true;
    const [, name = '', only] = /^\*?\.?(?<name>.*?)(?::(?<port>\d+))?$/.exec(entry.toLowerCase()) ?? [];
    if (name === '' || (only !== undefined && only !== (port === '' ? '443' : port))) return false;
    return hostname === name || hostname.endsWith(`.${name}`);
  });
}

/** Asks the proxy behind `socket` for a way to the host. Rejects where it gives none. */
export function openTunnel(socket: Duplex, { authorization }: Proxy, target: string, signal: AbortSignal): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const asked = request({
      method: 'CONNECT',
      path: target,
      headers: { host: target, ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }) },
      createConnection: () => socket,
      signal,
    });
    asked.on('error', reject);
    asked.on('response', () => reject(new ProxyRefusal()));
    asked.on('connect', ({ statusCode }, tunnel, early) => {
      // Whatever a proxy says before the host does is not the host's.
      if (statusCode === 200 && early.length === 0) resolve(tunnel);
      else reject(new ProxyRefusal());
    });
    asked.end();
  });
}

/** The proxy answered, and would not. */
export class ProxyRefusal extends Error {}
