/** The commands' way to the service: address, token, and errors with the service's own codes. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DEFAULT_URL, homeOf, readSecretFile } from '../core/config/index.ts';
import { ERROR_CODES, KeywardError } from '../core/errors/index.ts';
import type { ErrorCode } from '../core/errors/index.ts';
import type { Invocation } from './command.ts';

export interface Client {
  readonly url: string;
  get(path: string): Promise<unknown>;
  post(path: string, body?: unknown): Promise<unknown>;
  delete(path: string): Promise<unknown>;
}

/**
 * Token: KEYWARD_TOKEN, else this machine's administration token; that one only goes where its own service listens or to an
 * address that was named, since anybody on the machine may listen on the default port. Throws `token.missing` when there is
 * neither.
 */
export async function createClient({ flags, env }: Pick<Invocation, 'flags' | 'env'>): Promise<Client> {
  const url = named(flags.url, env) ?? (await runningService(env));
  const token = env['KEYWARD_TOKEN'] ?? (await readSecretFile(homeOf(env).adminToken));
  if (token === null || token === '') {
    throw new KeywardError('token.missing', 'There is no token for the service.', {
      hint: 'Start the service with `keyward up` on this machine, or set KEYWARD_TOKEN; an agent’s comes from `keyward agent token NAME`.',
    });
  }
  if (url === null && env['KEYWARD_TOKEN'] === undefined) {
    throw new KeywardError('service.unreachable', 'The service of this data folder does not run.', {
      hint: 'Start it with `keyward up`, or name another with --url.',
    });
  }
  return connectClient(url ?? DEFAULT_URL, token);
}

/** `--url`, else KEYWARD_URL. */
function named(flag: string | undefined, env: Invocation['env']): string | null {
  const text = flag ?? env['KEYWARD_URL'];
  return text === undefined || text === '' ? null : checkUrl(text);
}

/** Where `keyward up` of this data folder listens. */
async function runningService(env: Invocation['env']): Promise<string | null> {
  const state = await readFile(join(homeOf(env).run, 'state.json'), 'utf8').catch(() => '{}');
  return /"url":\s*"(http:\/\/127\.0\.0\.1:\d{1,5})"/.exec(state)?.[1] ?? null;
}

/** Tokens do not travel in clear text over a network. */
export function checkUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') {
    throw new KeywardError('usage.invalid', 'The address of the service is not a plain http(s) URL.', {
      hint: `Write it as ${DEFAULT_URL}.`,
    });
  }
  if (url.protocol === 'http:' && !['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)) {
    throw new KeywardError('usage.invalid', 'The token would travel unencrypted to another machine.', {
      hint: 'Use https:// for a service that is not on this machine.',
    });
  }
  return url.href.replace(/\/+$/, '');
}

const ErrorAnswer = z.object({ error: z.object({ code: z.string(), message: z.string(), hint: z.string().nullish() }) });
const TIMEOUT = 30_000;

export function connectClient(url: string, token: string): Client {
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const headers: Record<string, string> = { authorization: `Bearer ${token}`, accept: 'application/json' };
    if (body !== undefined) headers['content-type'] = 'application/json';
    const request: RequestInit = { method, headers, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) };
    if (body !== undefined) request.body = JSON.stringify(body);
    const { status, text } = await fetch(`${url}${path}`, request)
      .then(async (answer) => ({ status: answer.status, text: await answer.text() }))
      .catch((cause: unknown) => {
        throw new KeywardError('service.unreachable', `The service at ${url} does not answer.`, {
          hint: 'Start it with `keyward up`, or name it with --url.',
          cause,
        });
      });
    const answer = parse(text);
    if (status < 400) return answer;
    throw toError(status, answer);
  };
  return {
    url,
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body ?? {}),
    delete: (path) => call('DELETE', path),
  };
}

function parse(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The service's error under its own code; something else that answered there is no service of ours. */
function toError(status: number, answer: unknown): KeywardError {
  const known = ErrorAnswer.safeParse(answer);
  if (known.success && isErrorCode(known.data.error.code)) {
    const { code, message, hint } = known.data.error;
    return new KeywardError(code, message, hint == null ? {} : { hint });
  }
  return new KeywardError('service.unreachable', `The service answered with HTTP status ${status} and no Keyward error.`, {
    hint: 'Is the address that of a Keyward service?',
  });
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_CODES, code);
}
