/**
 * Sealing to a recipient and opening with the identity, by age (https://age-encryption.org/v1). age has no associated data:
 * what a sealed text belongs to stands inside it and is compared after opening.
 */
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { KeywardError } from '../errors/index.ts';

export async function generateIdentity(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

export async function recipientOf(identity: string): Promise<string> {
  return identityToRecipient(identity);
}

/** Binary age file. Throws when `recipient` is not an `age1…` recipient. */
export async function seal(plaintext: Uint8Array, recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(plaintext);
}

/** Throws `chunk.invalid` on any deviation, without saying which. */
export async function open(sealed: Uint8Array, identity: string): Promise<Uint8Array> {
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    return await decrypter.decrypt(sealed);
  } catch (cause) {
    throw new KeywardError('chunk.invalid', 'A sealed chunk does not open with this service’s identity.', {
      hint: 'Compare the recipient in the scanner’s configuration with the one `keyward up` prints.',
      cause,
    });
  }
}
