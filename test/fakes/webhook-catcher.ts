/** A receiver of Standard Webhooks that checks every message with the standard's own library and refuses what does not verify. */
import { Webhook } from 'standardwebhooks';
import { startReceiver } from './receiver.ts';
import type { Receiver, Reply } from './receiver.ts';

export interface WebhookCatcher extends Receiver {
  /** Payloads that verified. */
  readonly payloads: readonly unknown[];
  /** Answers in order, before it takes messages; the last goes on. */
  readonly script: Reply[];
  /** Called with the secret once it is known. */
  trust(secret: string): void;
}

export async function startWebhookCatcher(): Promise<WebhookCatcher> {
  const payloads: unknown[] = [];
  const script: Reply[] = [];
  let webhook: Webhook | null = null;
  const receiver = await startReceiver(({ headers, body }) => {
    const scripted = script.shift();
    if (scripted !== undefined) return scripted;
    try {
      payloads.push(webhook?.verify(body, { ...headers }));
      return { status: 204 };
    } catch {
      return { status: 401, body: 'bad signature' };
    }
  });
  return {
    ...receiver,
    payloads,
    script,
    trust: (secret) => {
      webhook = new Webhook(secret);
    },
  };
}
