/** AWS Signature Version 4: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
import { createHash, createHmac, createSecretKey } from 'node:crypto';

export interface AwsKey {
  readonly id: string;
  readonly secret: string;
  /** Of a temporary key. */
  readonly session?: string;
}

export interface AwsRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The headers that sign the request, to be sent beside its own. The address holds no path that would be encoded twice. */
export function signForAws(
  { method, url, headers, body = '' }: AwsRequest,
  { id, secret, session }: AwsKey,
  { service, region }: { readonly service: string; readonly region: string },
  now: Date,
): Record<string, string> {
  const time = now.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const day = time.slice(0, 8);
  const own = { 'X-Amz-Date': time, ...(session === undefined ? {} : { 'X-Amz-Security-Token': session }) };
  const signed = Object.entries({ ...headers, ...own, Host: url.host })
    .map(([name, value]) => [name.toLowerCase(), value.trim().replaceAll(/ +/g, ' ')] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const names = signed.map(([name]) => name).join(';');
  const query = [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .toSorted()
    .join('&');
  const canonical = [method, url.pathname, query, ...signed.map(([name, value]) => `${name}:${value}`), '', names, sha256(body)];
  const scope = `${day}/${region}/${service}/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical.join('\n'))].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce<Buffer>(hmac, Buffer.from(`AWS4${secret}`, 'utf8'));
  const signature = hmac(key, text).toString('hex');
  return { ...own, Authorization: `AWS4-HMAC-SHA256 Credential=${id}/${scope}, SignedHeaders=${names}, Signature=${signature}` };
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', createSecretKey(key)).update(text, 'utf8').digest();
}
