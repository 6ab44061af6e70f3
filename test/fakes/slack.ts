/**
 * An incoming webhook of Slack, as strict as the real one: it refuses what Slack documents as refused, and keeps what it took.
 * https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks, https://docs.slack.dev/reference/block-kit/blocks
 */
import { startReceiver } from './receiver.ts';
import type { Receiver } from './receiver.ts';

interface TextObject {
  readonly type?: unknown;
  readonly text?: unknown;
}

export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly {
    readonly type: string;
    readonly text?: TextObject;
    readonly fields?: TextObject[];
    readonly elements?: TextObject[];
  }[];
}

export interface FakeSlack extends Receiver {
  readonly messages: readonly SlackMessage[];
}

export async function startSlack(): Promise<FakeSlack> {
  const messages: SlackMessage[] = [];
  const receiver = await startReceiver(({ method, path, headers, body }) => {
    if (method !== 'POST' || path !== '/services/T000/B000/fake') return { status: 404, body: 'no_team' };
    if (!(headers['content-type'] ?? '').startsWith('application/json')) return { status: 400, body: 'invalid_payload' };
    const fault = findFault(body);
    if (fault !== null) return { status: 400, body: fault };
    messages.push(JSON.parse(body) as SlackMessage);
    return { status: 200, body: 'ok' };
  });
  return { ...receiver, url: `${receiver.url}/services/T000/B000/fake`, messages };
}

function findFault(body: string): string | null {
  if (body.length > 10_000) return 'msg_blocks_too_long';
  let message: SlackMessage;
  try {
    message = JSON.parse(body) as SlackMessage;
  } catch {
    return 'invalid_payload';
  }
  if (typeof message.text !== 'string' || message.text === '') return 'no_text';
  if (!Array.isArray(message.blocks) || message.blocks.length === 0 || message.blocks.length > 50) return 'invalid_blocks';
  return message.blocks.every((block) => isBlock(block)) ? null : 'invalid_blocks';
}

function isBlock({ type, text, fields, elements }: SlackMessage['blocks'][number]): boolean {
  if (type === 'header') return isText(text, 'plain_text', 150);
  if (type === 'context')
    return (
      elements !== undefined &&
      elements.length >= 1 &&
      elements.length <= 10 &&
      elements.every((one) => isText(one, 'mrkdwn', 3000))
    );
  if (type !== 'section') return false;
  if (fields !== undefined)
    return fields.length >= 1 && fields.length <= 10 && fields.every((field) => isText(field, 'mrkdwn', 2000));
  return isText(text, 'mrkdwn', 3000);
}

function isText(value: TextObject | undefined, type: string, max: number): boolean {
  return value?.type === type && typeof value.text === 'string' && value.text.length >= 1 && value.text.length <= max;
}
