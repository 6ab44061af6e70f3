/** `scan --push`: seals, keeps in the outbox, sends with retries. What the service did not confirm is sent by the next push. */
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { homeOf } from '../../core/config/index.ts';
import { ERROR_CODES, KeywardError } from '../../core/errors/index.ts';
import type { Finding, Secret } from '../../core/model/index.ts';
import { sealFindings } from '../../core/seal/index.ts';
import { connectClient } from '../client.ts';
import type { Client } from '../client.ts';
import { readEnrolment } from './enrolment.ts';
import { addToOutbox, readOutbox, removeFromOutbox, setAside } from './outbox.ts';
import type { OutboxEntry } from './outbox.ts';

export { readEnrolment } from './enrolment.ts';

export interface PushRequest {
  readonly result: { readonly findings: readonly Finding[]; readonly values: ReadonlyMap<string, Secret> };
  readonly project: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Counts of this push; chunks that an earlier push left behind are sent first and not counted. */
export async function pushFindings({ result, project, env }: PushRequest): Promise<{ chunks: number; findings: number }> {
  const { url, recipient, token } = await readEnrolment(env);
  const folder = homeOf(env).outbox;
  const waiting = await readOutbox(folder, url);
  const scanner = hostname().slice(0, 100);
  const count = { chunks: 0, findings: 0 };
  // All of it is on the disk before the first byte is sent.
  for await (const chunk of sealFindings(result.findings, result.values, { project: projectName(project), scanner, recipient })) {
    waiting.push(await addToOutbox(folder, url, chunk));
    count.chunks += 1;
    count.findings += chunk.findings.length;
  }
  const client = connectClient(url, token);
  for (const [index, entry] of waiting.entries()) await send(client, entry, waiting.length - index);
  return count;
}

const ATTEMPTS = 6;
const FIRST_PAUSE = 300;

async function send(client: Client, entry: OutboxEntry, left: number): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.post('/v1/chunks', entry.chunk);
      await removeFromOutbox(entry);
      return;
    } catch (error) {
      if (!(error instanceof KeywardError)) throw error;
      if (!isTemporary(error)) throw await refused(error, entry);
      if (attempt === ATTEMPTS) {
        throw new KeywardError(
          error.code,
          `${error.message} ${left} ${left === 1 ? 'chunk waits' : 'chunks wait'} in the outbox.`,
          {
            hint: 'Nothing is lost: the next push sends them first.',
            cause: error,
          },
        );
      }
      await sleep(FIRST_PAUSE * 2 ** (attempt - 1) * (0.5 + Math.random()));
    }
  }
}

function isTemporary({ code }: KeywardError): boolean {
  return ERROR_CODES[code].http >= 500;
}

async function refused(error: KeywardError, entry: OutboxEntry): Promise<KeywardError> {
  if (error.code.startsWith('token.') || error.code.startsWith('access.')) {
    return new KeywardError('push.refused', `The service refused the push token (${error.code}): ${error.message}`, {
      hint: 'Enrol again: keyward enroll --url URL. The chunks wait in the outbox.',
      cause: error,
    });
  }
  const path = await setAside(entry);
  return new KeywardError('push.refused', `The service refused a chunk (${error.code}): ${error.message}`, {
    hint: `It was set aside as ${path}; scan and push again.`,
    cause: error,
  });
}

/** As the service takes project names; other characters become `-`. */
export function projectName(text: string): string {
  const name = text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._ /-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 120);
  return name === '' ? 'default' : name;
}
