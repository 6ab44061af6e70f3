/** The arithmetic of the chain: hash of a row, the note that is signed for each head, and the signature. No input or output. */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { KeywardError } from '../core/errors/index.ts';
import type { AuditRow } from '../core/model/index.ts';
import { canonicalJson } from './canonical-json.ts';

/** Hash in front of the first row. */
export const GENESIS = '0'.repeat(64);

/** Domain of our row hashes; 0x00 and 0x01 are leaves and nodes of RFC 9162 trees. */
const ROW_PREFIX = Buffer.from([0x02]);

/** A row before its hash and signature. */
export type UnsignedRow = Omit<AuditRow, 'hash' | 'signature'>;

/** `SHA-256(0x02 || prevHash || JCS(row))`, hex; the row carries `seq`, `uid` and `prevHash` itself. */
export function hashRow(row: UnsignedRow): string {
  return createHash('sha256')
    .update(ROW_PREFIX)
    .update(Buffer.from(row.prevHash, 'hex'))
    .update(canonicalJson(row))
    .digest('hex');
}

/** What a signature of the trail covers: the head after row `seq`. */
function headNote(seq: number, hash: string): Buffer {
  return Buffer.from(`keyward.audit/1\n${seq}\n${Buffer.from(hash, 'hex').toString('base64')}\n`, 'utf8');
}

export function signHead(key: KeyObject, seq: number, hash: string): string {
  return sign(null, headNote(seq, hash), key).toString('base64');
}

export function isHeadSigned(key: KeyObject, seq: number, hash: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64');
  // Base64 has many spellings of the same bytes; only the canonical one is ours, so that no byte of a trail is free.
  if (bytes.length !== 64 || bytes.toString('base64') !== signature) return false;
  return verify(null, headNote(seq, hash), key, bytes);
}

/** A fresh Ed25519 private key, PKCS #8 PEM. */
export function generateSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trim();
}

/** Throws `audit.unavailable` when the text is not an Ed25519 private key. */
export function importSigningKey(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // The parser's error could quote the key.
  }
  throw new KeywardError('audit.unavailable', 'The signing key of the trail is not an Ed25519 private key.', {
    hint: 'Restore keys/audit.pem from the backup that belongs to this database.',
  });
}

/** The public half of a private key in PEM: 32 raw bytes in base64, short enough to write down. */
export function publicKeyOf(pem: string): string {
  const { x = '' } = createPublicKey(importSigningKey(pem)).export({ format: 'jwk' });
  return Buffer.from(x, 'base64url').toString('base64');
}

/** Null when the text is not 32 bytes in canonical base64. */
export function importPublicKey(text: string): KeyObject | null {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== 32 || bytes.toString('base64') !== text) return null;
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') }, format: 'jwk' });
}
