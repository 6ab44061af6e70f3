/** Signatures of inbound webhooks, over the raw bytes and compared in constant time. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries */
export function isSignedByGithub(body: Uint8Array, header: string | undefined, secret: string): boolean {
  const hex = /^sha256=([0-9a-f]{64})$/.exec(header ?? '')?.[1];
  if (hex === undefined) return false;
  return timingSafeEqual(createHmac('sha256', secret).update(body).digest(), Buffer.from(hex, 'hex'));
}

/** The secret itself in X-Gitlab-Token: https://docs.gitlab.com/user/project/integrations/webhooks/ */
export function isGitlabToken(header: string | undefined, secret: string): boolean {
  return header !== undefined && timingSafeEqual(sha256(header), sha256(secret));
}

export const SIGNING_PREFIX = 'whsec_';
const TOLERANCE_SECONDS = 300;
const MIN_KEY_BYTES = 16;

interface SignedHeaders {
  readonly id: string | undefined;
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
}

/**
 * GitLab's signing token, which follows Standard Webhooks (https://gitlab.com/gitlab-org/gitlab/-/merge_requests/230944,
 * https://www.standardwebhooks.com/): HMAC-SHA-256 over `id.timestamp.body`. `now` is in milliseconds.
 */
export function isSignedByGitlab(body: Uint8Array, headers: SignedHeaders, secret: string, now: number): boolean {
  const { id, timestamp, signature } = headers;
  if (id === undefined || signature === undefined || !/^\d{1,12}$/.test(timestamp ?? '')) return false;
  if (Math.abs(now / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const key = signingKeyOf(secret);
  if (key === null) return false;
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
  return signature.split(' ').some((entry) => {
    const [version, text = ''] = entry.split(',');
    const given = Buffer.from(text, 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** Null when the secret is too short to sign with: Node reads base64 leniently, and an empty key would be everybody's. */
export function signingKeyOf(secret: string): Buffer | null {
  const text = /^whsec_([A-Za-z0-9+/_-]+={0,2})$/.exec(secret)?.[1];
  const key = Buffer.from(text ?? '', 'base64');
  return key.length < MIN_KEY_BYTES ? null : key;
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
