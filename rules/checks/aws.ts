/** The account number that an AWS access key id carries in its base32 part. */

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * Twelve digits, or null when the id carries none. In ids of the current form the first bit after the four-letter prefix is
 * set and the next forty are the account number; older ids (first letter I or J) carry something else there.
 */
export function readAwsAccount(accessKeyId: string): string | null {
  let bits = 0n;
  for (const character of accessKeyId.slice(4, 14)) {
    const value = BASE32.indexOf(character);
    if (value < 0) return null;
    bits = (bits << 5n) | BigInt(value);
  }
  if (bits >> 49n === 0n) return null;
  const account = (bits >> 9n) & ((1n << 40n) - 1n);
  return account > 999_999_999_999n ? null : account.toString().padStart(12, '0');
}

/** Base32 all through, and an account number of twelve digits where the current form says that there is one. */
export function isAwsAccessKeyId(id: string): boolean {
  if (id.length !== 20 || /[^A-Z2-7]/.test(id.slice(4))) return false;
  return BASE32.indexOf(id[4] ?? '') < 16 || readAwsAccount(id) !== null;
}
