/**
 * A page in a browser must not reach a service on loopback: the Host header has to name this service (DNS rebinding) and an
 * Origin, where there is one, too (cross-site requests).
 */
import type { MiddlewareHandler } from 'hono';
import { KeywardError } from '../core/errors/index.ts';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** `names` are further host names the service is reached by, without port. */
export function guardHost(names: readonly string[] = []): MiddlewareHandler {
  const allowed = new Set([...LOOPBACK, ...names.map((name) => name.toLowerCase())]);
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    if (!allowed.has(nameOf(host))) throw refused('Host');
    const origin = c.req.header('origin');
    if (origin !== undefined && !isOwnOrigin(origin, host)) throw refused('Origin');
    await next();
  };
}

/** Host name of a Host header, without its port. */
function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d{1,5}$/, '');
}

function isOwnOrigin(origin: string, host: string): boolean {
  try {
    const url = new URL(origin);
    return (url.protocol === 'http:' || url.protocol === 'https:') && url.host === host.toLowerCase();
  } catch {
    return false;
  }
}

function refused(header: string): KeywardError {
  return new KeywardError('request.forbidden-origin', `The ${header} header does not name this service.`, {
    hint: 'Behind a proxy, list the public host name in KEYWARD_HOSTS.',
  });
}
