/**
 * AES-256-GCM box for the service's own credentials (webhook secrets, sink addresses), so that the database holds them
 * only as ciphertext. The name of the row is associated data: a box moved to another row does not open.
 */
import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import { KeywardError } from '../core/errors/index.ts';

export interface SettingsBox {
  seal(name: string, plaintext: string): Buffer;
  /** Throws `vault.key-wrong` when the box does not belong to this name or key. */
  open(name: string, box: Buffer): string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** `keyText` is 32 bytes in base64. */
export function createSettingsBox(keyText: string): SettingsBox {
  const key = createSecretKey(Buffer.from(keyText, 'base64'));
  return {
    seal(name, plaintext) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(`keyward.settings/1\0${name}`));
      return Buffer.concat([nonce, cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    open(name, box) {
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
        decipher.setAAD(Buffer.from(`keyward.settings/1\0${name}`)).setAuthTag(box.subarray(box.length - TAG_BYTES));
        return Buffer.concat([decipher.update(box.subarray(NONCE_BYTES, box.length - TAG_BYTES)), decipher.final()]).toString(
          'utf8',
        );
      } catch (cause) {
        throw new KeywardError('vault.key-wrong', 'A setting does not open with this service’s settings key.', {
          hint: 'Restore keys/settings.key from the backup that belongs to this database.',
          cause,
        });
      }
    },
  };
}
