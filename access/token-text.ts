/**
 * Our own tokens, built as we ask of others: a prefix that scanners know, 32 random base62 characters (190 bits) and a
 * checksum, so that a mistyped token is told apart before any database is asked.
 */
import { randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

const TOKEN_PREFIXES = { push: 'kwp_', agent: 'kwa_', admin: 'kwx_' } as const;
export type TokenKind = keyof typeof TOKEN_PREFIXES;

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const RANDOM_LENGTH = 32;
const CHECK_LENGTH = 6;
const SHAPE = /^(kwp_|kwa_|kwx_)([0-9A-Za-z]{32})([0-9A-Za-z]{6})$/;

export function createTokenText(kind: TokenKind): string {
  let random = '';
  for (let i = 0; i < RANDOM_LENGTH; i++) random += BASE62[randomInt(BASE62.length)];
  const body = TOKEN_PREFIXES[kind] + random;
  return body + checksum(body);
}

/** `typo` has the shape and not the checksum; `foreign` is no token of ours at all. */
export function readTokenText(text: string): { readonly kind: TokenKind } | 'typo' | 'foreign' {
  const match = SHAPE.exec(text);
  if (match === null) return 'foreign';
  const [, prefix = '', random = '', check = ''] = match;
  if (checksum(prefix + random) !== check) return 'typo';
  return { kind: prefix === TOKEN_PREFIXES.push ? 'push' : prefix === TOKEN_PREFIXES.agent ? 'agent' : 'admin' };
}

/** CRC-32 (IEEE) of prefix and random part, in base62, most significant digit first, padded with `0`. */
function checksum(text: string): string {
  let rest = crc32(text) >>> 0;
  let digits = '';
  for (let i = 0; i < CHECK_LENGTH; i++) {
    digits = (BASE62[rest % 62] ?? '') + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}
