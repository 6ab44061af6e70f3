/** Identifiers of vaults and items: 26 characters of [a-z0-9], so that a reference can name an item whose title does not fit. */
import { randomInt } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 26;

export function createItemId(): string {
  let id = '';
  for (let i = 0; i < LENGTH; i++) id += ALPHABET[randomInt(ALPHABET.length)];
  return id;
}

/** No title may look like an identifier: a reference part is one or the other, never a guess. */
export function isItemId(text: string): boolean {
  return /^[a-z0-9]{26}$/.test(text);
}
