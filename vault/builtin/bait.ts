/** A value for a honeytoken: it must look like something worth stealing and open nothing anywhere. */
import { randomInt } from 'node:crypto';
import { Secret } from '../../core/model/index.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Forty characters of base64, as many cloud keys have; random, so it is nobody's. */
export function createBait(): Secret {
  const bytes = new Uint8Array(40);
  for (let i = 0; i < bytes.length; i++) bytes[i] = ALPHABET.charCodeAt(randomInt(ALPHABET.length));
  return new Secret(bytes);
}
