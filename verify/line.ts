/**
 * One request to a vendor: a checked address, TLS that is always verified, bounded time and answer, no cookie, no redirect to
 * another host. Failures are words that hold nothing of the request.
 */
import { request as requestHttps } from 'node:https';
import { connect as connectTcp } from 'node:net';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectTls, rootCertificates } from 'node:tls';
import { readRetryAfter, resolveAddress } from '../core/network/index.ts';
import type { Lookup } from '../core/network/index.ts';
import type { Outgoing } from './outgoing.ts';
import { openTunnel, proxyFor, ProxyRefusal } from './proxy.ts';
import type { Environment, Proxy } from './proxy.ts';

export interface LineOptions {
  /** Names the proxies. */
  readonly env: Environment;
  /** Addresses of private networks and of this machine may be called. */
  readonly allowPrivate: boolean;
  readonly signal?: AbortSignal;
  /** A certificate to trust beside the usual ones, as PEM. */
  readonly authority?: string;
  readonly lookup?: Lookup;
  /** Opens a connection to the address that was checked. */
  readonly connect?: (address: string, port: number) => Socket;
  /** Milliseconds until TLS stands, and until the answer is read. */
  readonly limits?: { readonly connect: number; readonly whole: number };
}

export interface Reply {
  readonly status: number;
  /** As much as is looked at. */
  readonly text: string;
  /** There was more. */
  readonly isCut: boolean;
  readonly retryAfterMs: number | null;
  /** It sends the asker to another host, where nobody went. */
  readonly leadsAway: boolean;
}

export const FAILURES = {
  'address-refused': 'its host is an address of a private network (--allow-private)',
  'name-unknown': 'the name of its host is not known',
  'not-reached': 'its host cannot be reached',
  'certificate-refused': 'the certificate of its host is not valid',
  'proxy-invalid': 'the address of the proxy cannot be read',
  'proxy-refused': 'the proxy refused',
  timeout: 'its host did not answer in time',
  lost: 'the connection broke',
  stopped: 'stopped',
} as const;
export type Failure = keyof typeof FAILURES;

const MAX_TEXT = 64 * 1024;
const MAX_REDIRECTS = 2;
const LIMITS = { connect: 5_000, whole: 15_000 };

export async function send(outgoing: Outgoing, options: LineOptions): Promise<Reply | { readonly failure: Failure }> {
  let next = outgoing;
  for (let redirects = 0; ; redirects++) {
    const answer = await sendOnce(next, options);
    if ('failure' in answer) return answer;
    const { location, ...reply } = answer;
    const to = location === null || !URL.canParse(location, next.url.href) ? null : new URL(location, next.url);
    if (to === null) return reply;
    if (to.origin !== outgoing.url.origin || to.username !== '' || to.password !== '') return { ...reply, leadsAway: true };
    // What was asked once may not be done twice.
    if (redirects === MAX_REDIRECTS || (outgoing.method !== 'GET' && outgoing.method !== 'HEAD')) return reply;
    next = { ...outgoing, url: to };
  }
}

type Answer = Reply & { readonly location: string | null };

async function sendOnce(outgoing: Outgoing, options: LineOptions): Promise<Answer | { readonly failure: Failure }> {
  const limits = options.limits ?? LIMITS;
  const whole = AbortSignal.timeout(limits.whole);
  const connecting = AbortSignal.timeout(limits.connect);
  const outside = options.signal === undefined ? [] : [options.signal];
  const opened: Duplex[] = [];
  try {
    const socket = await openSocket(outgoing.url, options, AbortSignal.any([connecting, whole, ...outside]), opened);
    return await ask(outgoing, socket, AbortSignal.any([whole, ...outside]));
  } catch (error) {
    if (options.signal?.aborted === true) return { failure: 'stopped' };
    return { failure: whole.aborted || (connecting.aborted && isAbort(error)) ? 'timeout' : failureOf(error) };
  } finally {
    for (const each of opened) each.destroy();
  }
}

/** A failure that is known where it happens. */
class Fault extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure);
    this.failure = failure;
  }
}

/** Each socket is put into `opened` once it is made: whatever happens, it is closed. */
async function openSocket(url: URL, options: LineOptions, signal: AbortSignal, opened: Duplex[]): Promise<Duplex> {
  const keep = <T extends Duplex>(socket: T): T => {
    opened.push(socket);
    // A late error of a socket that was given up is nobody's.
    socket.on('error', () => undefined);
    return socket;
  };
  const proxy = chooseProxy(url, options.env);
  const port = Number(url.port || '443');
  const open = options.connect ?? ((host: string, at: number) => connectTcp({ host, port: at }));
  let plain: Duplex;
  if (proxy === null) {
    const address = await orAbort(resolveAddress(url.hostname, options.allowPrivate, options.lookup), signal);
    if (address === null) throw new Fault('address-refused');
    plain = keep(open(address.address, port));
  } else {
    if (!options.allowPrivate && (await leadsInside(url.hostname, options.lookup, signal))) throw new Fault('address-refused');
    const secure = proxy.url.protocol === 'https:';
    const host = proxy.url.hostname.replaceAll(/^\[|\]$/g, '');
    let toProxy: Duplex = keep(connectTcp({ host, port: Number(proxy.url.port || (secure ? '443' : '80')) }));
    await once(toProxy, 'connect', signal);
    if (secure) {
      toProxy = keep(connectTls({ socket: toProxy, servername: host, rejectUnauthorized: true, ...trust(options) }));
      await once(toProxy, 'secureConnect', signal);
    }
    plain = keep(await openTunnel(toProxy, proxy, `${url.hostname}:${port}`, signal));
  }
  const name = url.hostname.replaceAll(/^\[|\]$/g, '');
  const isName = !/^[\d.]+$|:/.test(name);
  const socket = keep(
    connectTls({
      socket: plain,
      host: name,
      ...(isName ? { servername: name } : {}),
      // Said here, as an environment variable could switch it off.
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      ALPNProtocols: ['http/1.1'],
      ...trust(options),
    }),
  );
  await once(socket, 'secureConnect', signal);
  return socket;
}

function chooseProxy(url: URL, env: Environment): Proxy | null {
  try {
    return proxyFor(url, env);
  } catch {
    throw new Fault('proxy-invalid');
  }
}

function trust({ authority }: LineOptions): { ca?: string[] } {
  return authority === undefined ? {} : { ca: [...rootCertificates, authority] };
}

/** Behind a proxy it is the proxy that looks names up; what this machine knows of a name is heeded nevertheless. */
async function leadsInside(hostname: string, lookup: Lookup | undefined, signal: AbortSignal): Promise<boolean> {
  if (!hostname.includes('.') && !hostname.startsWith('[')) return true;
  const answer = resolveAddress(hostname, false, lookup).catch(() => undefined);
  return (await orAbort(answer, signal)) === null;
}

function ask(outgoing: Outgoing, socket: Duplex, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method, url, headers, body } = outgoing;
    const request = requestHttps({
      method,
      host: url.hostname,
      port: url.port === '' ? 443 : Number(url.port),
      path: url.pathname + url.search,
      headers: {
        Accept: 'application/json, */*;q=0.5',
        'Accept-Encoding': 'identity',
        'User-Agent': 'keyward',
        ...headers,
        ...(body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }),
        Connection: 'close',
      },
      maxHeaderSize: 16 * 1024,
      createConnection: () => socket,
      signal,
    });
    request.on('error', reject);
    request.on('response', (response) => {
      const pieces: Buffer[] = [];
      let size = 0;
      const finish = (isCut: boolean): void =>
        resolve({
          status: response.statusCode ?? 0,
          text: Buffer.concat(pieces).subarray(0, MAX_TEXT).toString('utf8'),
          isCut,
          retryAfterMs: readRetryAfter(response.headers['retry-after']),
          leadsAway: false,
          location: isRedirect(response.statusCode) ? (response.headers.location ?? null) : null,
        });
      response.on('error', reject);
      response.on('aborted', () => reject(new Error('aborted')));
      response.on('data', (piece: Buffer) => {
        pieces.push(piece);
        size += piece.length;
        if (size <= MAX_TEXT) return;
        finish(true);
        request.destroy();
      });
      response.on('end', () => finish(false));
    });
    request.end(body);
  });
}

function isRedirect(status: number | undefined): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

function once(socket: Duplex, event: string, signal: AbortSignal): Promise<void> {
  const opened = new Promise<void>((resolve, reject) => {
    socket.once(event, () => resolve());
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('closed')));
  });
  return orAbort(opened, signal);
}

function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) return Promise.reject(new Error('aborted'));
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(Object.assign(new Error('aborted'), { name: 'AbortError' }));
    signal.addEventListener('abort', abort, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

function failureOf(error: unknown): Failure {
  if (error instanceof Fault) return error.failure;
  if (error instanceof ProxyRefusal) return 'proxy-refused';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(?:ENOTFOUND|EAI_)/.test(code)) return 'name-unknown';
  if (/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/.test(code)) return 'not-reached';
  return /CERT|SELF_SIGNED|UNABLE_TO/.test(code) ? 'certificate-refused' : 'lost';
}
