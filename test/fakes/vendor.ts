/** A vendor's API over TLS on loopback: knows which tokens are alive, misbehaves as a test says, keeps what it was sent. */
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createTestAuthority } from '../support/certificates.ts';
import type { TestAuthority } from '../support/certificates.ts';
import type { Received } from './receiver.ts';

export type Behaviour = (request: Received, response: ServerResponse, raw: IncomingMessage) => void;

export interface FakeVendor {
  readonly port: number;
  readonly received: readonly Received[];
  /** Replaces how it behaves. */
  behave(behaviour: Behaviour): void;
  /** What a caller is given so that every name leads here: names have a public address, and connections to it land here. */
  readonly way: {
    readonly env: Readonly<Record<string, string>>;
    readonly allowPrivate: boolean;
    readonly authority: string;
    readonly lookup: () => Promise<{ address: string; family: number }[]>;
    readonly connect: (address: string, port: number) => ReturnType<typeof connect>;
    readonly wait: (milliseconds: number) => Promise<void>;
    readonly limits: { readonly connect: number; readonly whole: number };
  };
  /** Addresses that were connected to. */
  readonly connections: readonly string[];
  /** Milliseconds that were waited. */
  readonly waits: readonly number[];
  stop(): Promise<void>;
}

export const PUBLIC_ADDRESS = '93.184.215.14';

/** Answers 200 where a live token is presented as a bearer, 401 elsewhere. */
export function knows(...live: readonly string[]): Behaviour {
  return ({ headers }, response) => {
    const known = live.includes((headers['authorization'] ?? '').replace(/^Bearer /, ''));
    response.writeHead(known ? 200 : 401, { 'content-type': 'application/json' });
    response.end(known ? '{"ok":true}' : '{"ok":false}');
  };
}

export async function startVendor(
  behaviour: Behaviour,
  {
    names = ['api.acme.example'],
    authority = createTestAuthority(),
    expired = false,
  }: { readonly names?: readonly string[]; readonly authority?: TestAuthority; readonly expired?: boolean } = {},
): Promise<FakeVendor> {
  const received: Received[] = [];
  const connections: string[] = [];
  const waits: number[] = [];
  let current = behaviour;
  const server = createServer(authority.issue(names, { expired }), (request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      const body = Buffer.concat(pieces).toString('utf8');
      const entry = { method: request.method ?? '', path: request.url ?? '', headers, body };
      received.push(entry);
      current(entry, response, request);
    });
  });
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    received,
    connections,
    waits,
    behave: (next) => {
      current = next;
    },
    way: {
      env: {},
      allowPrivate: false,
      authority: authority.certificate,
      lookup: () => Promise.resolve([{ address: PUBLIC_ADDRESS, family: 4 }]),
      connect: (address) => {
        connections.push(address);
        return connect(port, '127.0.0.1');
      },
      wait: (milliseconds) => {
        waits.push(milliseconds);
        return Promise.resolve();
      },
      limits: { connect: 5_000, whole: 5_000 },
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close').catch(() => undefined);
    },
  };
}
