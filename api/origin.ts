/** Where a call comes from: the peer's address as the socket knows it, and what the caller claims about itself. */
import type { Context } from 'hono';
import type { ApiEnv } from './resource.ts';

interface NodeBindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string; readonly remotePort?: number } };
}

/** Undefined where there is no socket. Forwarded headers are not believed. */
export function sourceOf(c: Context<ApiEnv>): { readonly ip: string; readonly port?: number } | undefined {
  const bindings = c.env as NodeBindings | undefined;
  const socket = bindings?.incoming?.socket;
  if (socket?.remoteAddress === undefined) return undefined;
  return { ip: socket.remoteAddress, ...(socket.remotePort === undefined ? {} : { port: socket.remotePort }) };
}

/** The client program's claim, for the trail. */
export function claimsOf(c: Context<ApiEnv>): Record<string, string> {
  const agent = c.req.header('user-agent');
  return agent === undefined ? {} : { userAgent: agent };
}
