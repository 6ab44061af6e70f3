/** A local receiver for Slack messages: what a channel would show, caught on loopback. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface SlackMessage {
  readonly text: string;
  /** Text of the message's blocks, in order. */
  readonly lines: readonly string[];
}

export interface Catcher {
  readonly url: string;
  /** The next message that has not been taken yet; null after `timeoutMs`. */
  take(timeoutMs: number): Promise<SlackMessage | null>;
  close(): Promise<void>;
}

const MAX_BODY = 256 * 1024;

export async function startCatcher(): Promise<Catcher> {
  const messages: SlackMessage[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    let size = 0;
    request.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > MAX_BODY) request.destroy();
      else pieces.push(piece);
    });
    request.on('end', () => {
      const message = readMessage(Buffer.concat(pieces).toString('utf8'));
      if (message !== null) messages.push(message);
      response.writeHead(message === null ? 400 : 200, { 'content-type': 'text/plain' });
      response.end(message === null ? 'invalid_payload' : 'ok');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/services/tour`,
    async take(timeoutMs) {
      const end = Date.now() + timeoutMs;
      while (messages.length === 0 && Date.now() < end) await new Promise((done) => setTimeout(done, 50));
      return messages.shift() ?? null;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function readMessage(body: string): SlackMessage | null {
  try {
    const { text, blocks } = JSON.parse(body) as { text?: unknown; blocks?: unknown };
    if (typeof text !== 'string') return null;
    return { text, lines: textsOf(blocks).flatMap((part) => part.split('\n')) };
  } catch {
    return null;
  }
}

/** Every `text` of Block Kit's nested objects. https://docs.slack.dev/reference/block-kit */
function textsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === 'text' && typeof value === 'string' ? [value] : textsOf(value)));
}
