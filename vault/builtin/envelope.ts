/**
 * Envelope encryption of one field version: a fresh data key encrypts the value, the vault key wraps the data key. Both are
 * AES-256-GCM with the field's identity as associated data, so a ciphertext moved to another row does not open.
 */
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { KeywardError } from '../../core/errors/index.ts';
import { Secret } from '../../core/model/index.ts';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What a ciphertext belongs to. */
export interface FieldIdentity {
  readonly vaultId: string;
  readonly itemId: string;
  readonly field: string;
  readonly version: number;
}

export interface SealedField {
  readonly ciphertext: Buffer;
  readonly wrappedKey: Buffer;
  readonly keyId: string;
}

export interface VaultKey {
  readonly key: KeyObject;
  /** Names the key without helping to guess it. */
  readonly id: string;
}

/** `keyText` is 32 bytes in base64. Throws `vault.key-wrong` for anything else. */
export function importVaultKey(keyText: string): VaultKey {
  const bytes = Buffer.from(keyText, 'base64');
  try {
    if (bytes.length !== KEY_BYTES) {
      throw new KeywardError('vault.key-wrong', `A vault key is ${KEY_BYTES} bytes in base64; this one has ${bytes.length}.`, {
        hint: 'Restore keys/vault.key from the backup that belongs to this database.',
      });
    }
    const key = createSecretKey(bytes);
    return { key, id: createHmac('sha256', key).update('keyward.vault-key-id/1').digest('hex').slice(0, 16) };
  } finally {
    bytes.fill(0);
  }
}

export function sealField(vaultKey: VaultKey, identity: FieldIdentity, value: Secret): SealedField {
  const dataKey = randomBytes(KEY_BYTES);
  try {
    return {
      ciphertext: encrypt(createSecretKey(dataKey), associated('keyward.vault-field/1', identity), value.reveal()),
      wrappedKey: encrypt(vaultKey.key, associated(`keyward.vault-data-key/1\0${vaultKey.id}`, identity), dataKey),
      keyId: vaultKey.id,
    };
  } finally {
    dataKey.fill(0);
  }
}

/** Throws `vault.key-wrong` for another vault key, `vault.corrupt` when the row was altered or belongs elsewhere. */
export function openField(vaultKey: VaultKey, identity: FieldIdentity, sealed: SealedField): Secret {
  if (sealed.keyId !== vaultKey.id) {
    throw new KeywardError(
      'vault.key-wrong',
      `The value was sealed by vault key ${sealed.keyId}; this service has ${vaultKey.id}.`,
      {
        hint: 'Restore keys/vault.key from the backup that belongs to this database.',
      },
    );
  }
  let dataKey: Buffer | undefined;
  try {
    dataKey = decrypt(vaultKey.key, associated(`keyward.vault-data-key/1\0${vaultKey.id}`, identity), sealed.wrappedKey);
    return new Secret(decrypt(createSecretKey(dataKey), associated('keyward.vault-field/1', identity), sealed.ciphertext));
  } catch (cause) {
    throw new KeywardError('vault.corrupt', `A stored value of item ${identity.itemId} does not open.`, {
      hint: 'Its row was altered or moved; restore the database, or put the value again.',
      cause,
    });
  } finally {
    dataKey?.fill(0);
  }
}

/** Length-prefixed, so that no two identities share an encoding. */
function associated(purpose: string, { vaultId, itemId, field, version }: FieldIdentity): Buffer {
  const parts = [purpose, vaultId, itemId, field, String(version)];
  return Buffer.from(parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join(''), 'utf8');
}

function encrypt(key: KeyObject, associatedData: Buffer, plaintext: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(associatedData);
  return Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: KeyObject, associatedData: Buffer, box: Buffer): Buffer {
  if (box.length < NONCE_BYTES + TAG_BYTES) throw new Error('too short');
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(associatedData)
    .setAuthTag(box.subarray(box.length - TAG_BYTES));
  const opened = decipher.update(box.subarray(NONCE_BYTES, box.length - TAG_BYTES));
  // GCM gives everything in `update`; nothing may leave before `final` has checked the tag.
  try {
    decipher.final();
  } catch (error) {
    opened.fill(0);
    throw error;
  }
  return opened;
}
