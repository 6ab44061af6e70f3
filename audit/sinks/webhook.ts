/** Generic webhook, signed per Standard Webhooks 1.0.0: https://www.standardwebhooks.com */
import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { AuditRow } from '../../core/model/index.ts';
import { judgeStatus } from '../delivery/sink.ts';
import type { AlertMessage, SinkKind } from '../delivery/sink.ts';

/** The standard asks for payloads below 20 kB. */
const MAX_BODY = 18_000;

export const sink: SinkKind = {
  title: 'Webhook (Standard Webhooks)',
  createSecret: () => `whsec_${randomBytes(32).toString('base64')}`,
  check: ({ secret }) => (decodeSecret(secret) === null ? 'the signing secret is not whsec_ and base64 of 24 to 64 bytes' : null),
  build({ secret }, message, now) {
    const key = decodeSecret(secret);
    if (key === null) throw new TypeError('a webhook sink without a signing secret');
    const body = renderBody(message, now);
    const signature = createHmac('sha256', createSecretKey(key)).update(`${message.id}.${now}.${body}`).digest('base64');
    return {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'webhook-id': message.id,
        'webhook-timestamp': String(now),
        'webhook-signature': `v1,${signature}`,
      },
      body,
    };
  },
  judge: judgeStatus,
};

/** Rows are left out, the oldest first, until the payload fits; the alert still names them by number. */
function renderBody({ kind, alert, identityName, rows }: AlertMessage, now: number): string {
  const render = (some: readonly AuditRow[]): string =>
    JSON.stringify({
      type: kind,
      timestamp: new Date(now * 1000).toISOString(),
      data: { alert: { ...alert, identityName }, rows: some },
    });
  for (let first = 0; first < rows.length; first++) {
    const body = render(rows.slice(first));
    if (Buffer.byteLength(body) <= MAX_BODY) return body;
  }
  return render([]);
}

function decodeSecret(secret: string | undefined): Buffer | null {
  const text = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret ?? '')?.[1];
  if (text === undefined) return null;
  const bytes = Buffer.from(text, 'base64');
  return bytes.length >= 24 && bytes.length <= 64 ? bytes : null;
}
