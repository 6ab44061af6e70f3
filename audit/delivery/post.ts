/** One POST to a sink: no redirect, bounded time and answer, a checked address. Failures are words that never hold the URL. */
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { hasSystemCode } from '../../core/errors/index.ts';
import { readRetryAfter, resolveAddress } from '../../core/network/index.ts';
import type { Address } from '../../core/network/index.ts';

const MAX_ANSWER = 64 * 1024;
const TIMEOUT_MS = 15_000;

export type PostFailure =
  | 'address-refused'
  | 'name-unknown'
  | 'connection-refused'
  | 'connection-lost'
  | 'certificate-refused'
  | 'timeout'
  | 'answer-too-large';

export type PostResult = { readonly status: number; readonly retryAfterMs: number | null } | { readonly failure: PostFailure };

interface Post {
  readonly url: string;
  readonly allowPrivate: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs?: number;
}

export async function post(message: Post): Promise<PostResult> {
  const url = new URL(message.url);
  const timeoutMs = message.timeoutMs ?? TIMEOUT_MS;
  const deadline = AbortSignal.timeout(timeoutMs);
  let address: Address | null;
  try {
    address = await Promise.race([resolveAddress(url.hostname, message.allowPrivate), rejectOn(deadline)]);
  } catch {
    return { failure: deadline.aborted ? 'timeout' : 'name-unknown' };
  }
  if (address === null) return { failure: 'address-refused' };
  try {
    return await send(url, address, message, deadline);
  } catch (error) {
    return { failure: deadline.aborted ? 'timeout' : toFailure(error) };
  }
}

function send(url: URL, { address, family }: Address, message: Post, signal: AbortSignal): Promise<PostResult> {
  return new Promise((resolve, reject) => {
    const open = url.protocol === 'https:' ? requestHttps : requestHttp;
    const body = Buffer.from(message.body, 'utf8');
    const request = open(url, {
      method: 'POST',
      agent: false,
      signal,
      headers: { ...message.headers, 'content-length': String(body.length), 'user-agent': 'keyward' },
      // The address that was checked, whatever the name says by now; Node asks for one address or for a list.
      lookup: (_host, options, answer) => {
        if (options.all === true) answer(null, [{ address, family }]);
        else answer(null, address, family);
      },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      let size = 0;
      response.on('error', reject);
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > MAX_ANSWER) {
          request.destroy();
          resolve({ failure: 'answer-too-large' });
        }
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, retryAfterMs: readRetryAfter(response.headers['retry-after']) }),
      );
      response.on('aborted', () => reject(new Error('aborted')));
    });
    request.end(body);
  });
}

function toFailure(error: unknown): PostFailure {
  if (hasSystemCode(error, 'ECONNREFUSED')) return 'connection-refused';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code) ? 'certificate-refused' : 'connection-lost';
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('timeout')), { once: true });
  });
}
