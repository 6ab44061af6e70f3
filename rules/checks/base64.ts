/** Decoding for checks: total, never throws, takes both base64 alphabets. */

/** The bytes of a base64 or base64url text, or null when it holds another character. */
export function decodeBase64(text: string): Uint8Array | null {
  const bare = text.replace(/={1,3}$/, '');
  if (bare === '' || bare.length % 4 === 1 || /[^A-Za-z0-9+/_-]/.test(bare)) return null;
  const bytes = Buffer.from(bare, 'base64');
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** The JSON object that a base64 or base64url text holds, or null. */
export function decodeJsonObject(text: string): Readonly<Record<string, unknown>> | null {
  const bytes = decodeBase64(text);
  if (bytes === null) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** `value` as base64url JSON, unpadded: for samples. */
export function encodeJson(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
