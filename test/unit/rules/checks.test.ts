import { expect, test } from 'vitest';
import fc from 'fast-check';
import { readAwsAccount, isAwsAccessKeyId } from '../../../rules/checks/aws.ts';
import { decodeBase64, decodeJsonObject, encodeJson } from '../../../rules/checks/base64.ts';
import { crc32, crc32Base36, crc32Base62, crc32HexLittleEndian, endsInCrc32Base62 } from '../../../rules/checks/crc32.ts';
import { isJwt, readJwt } from '../../../rules/checks/jwt.ts';
import { decodePem, isDerSequence, readOpenSshCipher } from '../../../rules/checks/pem.ts';
import { derKey, openSshKey, pemBlock } from '../../../rules/checks/sample-pem.ts';
import { createGenerator } from '../../../rules/index.ts';

test('CRC-32 gives the standard check value', () => {
  expect(crc32('123456789')).toBe(0xcbf43926);
  expect(crc32('')).toBe(0);
});

test('a checksum keeps its width when the value is small', () => {
  expect(crc32Base62('')).toBe('000000');
  expect(crc32Base36('')).toBe('0000000');
  expect(crc32HexLittleEndian('')).toBe('00000000');
});

// https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/ : base62, zeros in front.
test('base62 digits are 0-9, A-Z, a-z, most significant first', () => {
  expect(crc32Base62('123456789')).toBe(toBase('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', 0xcbf43926, 6));
  expect(crc32HexLittleEndian('123456789')).toBe('2639f4cb');
});

test('one wrong character breaks the checksum', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.nat(29), (seed, at) => {
      const random = createGenerator(seed).chars('alnum', 30);
      const body = random + crc32Base62(random);
      const wrong = body.slice(0, at) + (body[at] === 'a' ? 'b' : 'a') + body.slice(at + 1);
      return endsInCrc32Base62(body) && !endsInCrc32Base62(wrong);
    }),
  );
});

test('an access key id carries its account number', () => {
  expect(readAwsAccount(encodeAccount(123_456_789_012n))).toBe('123456789012');
  expect(readAwsAccount(encodeAccount(12n))).toBe('000000000012');
  expect(isAwsAccessKeyId(encodeAccount(999_999_999_999n))).toBe(true);
  expect(isAwsAccessKeyId(encodeAccount(1_000_000_000_000n))).toBe(false);
  expect(isAwsAccessKeyId('AKIA' + 'I'.repeat(16))).toBe(true);
  expect(isAwsAccessKeyId('AKIA' + '0'.repeat(16))).toBe(false);
});

test('decoders are total', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      decodeBase64(text);
      decodeJsonObject(text);
      isJwt(text);
      decodePem(text);
      isAwsAccessKeyId(text);
      endsInCrc32Base62(text);
      return true;
    }),
  );
  expect(decodeBase64('a')).toBeNull();
  expect(decodeBase64('ab*d')).toBeNull();
  expect(decodeJsonObject(Buffer.from('[1]').toString('base64'))).toBeNull();
});

test('a token needs a header with a real algorithm, claims and a signature', () => {
  const claims = encodeJson({ sub: 'a' });
  expect(readJwt(`${encodeJson({ alg: 'HS256' })}.${claims}.c2ln`)).toEqual({ sub: 'a' });
  expect(readJwt(`${encodeJson({ alg: 'none' })}.${claims}.c2ln`)).toBeNull();
  expect(readJwt(`${encodeJson({ typ: 'JWT' })}.${claims}.c2ln`)).toBeNull();
  expect(readJwt(`${encodeJson({ alg: 'HS256' })}.${claims}.`)).toBeNull();
  expect(readJwt(`${encodeJson({ alg: 'HS256' })}.${claims}.c2ln.more`)).toBeNull();
  expect(isJwt(`${encodeJson({ alg: 'HS256' })}.${encodeJson({ sub: '1234567890' })}.c2ln`)).toBe(false);
});

test('a PEM body is read through indentation, escapes and quotes, and only as long as its own length says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), (seed) => {
      const key = derKey(createGenerator(seed), 900);
      const plain = pemBlock('PRIVATE KEY', key);
      const forms = [
        plain,
        pemBlock('PRIVATE KEY', key, '\\n'),
        pemBlock('PRIVATE KEY', key, '\r\n'),
        plain.replaceAll('\n', '\n    '),
        plain.replaceAll('\n', '\\n" +\n  "'),
      ];
      return (
        forms.every((form) => {
          const pem = decodePem(form);
          return pem !== null && isDerSequence(pem.bytes) && Buffer.compare(pem.bytes, key) === 0;
        }) && !isDerSequence(key.subarray(0, -1))
      );
    }),
    { numRuns: 50 },
  );
  expect(decodePem('-----BEGIN A KEY-----\nabcd\n-----END B KEY-----')).toBeNull();
});

test('an OpenSSH key names its cipher', () => {
  const generate = createGenerator(1);
  expect(readOpenSshCipher(openSshKey(generate, 'none', 64))).toBe('none');
  expect(readOpenSshCipher(openSshKey(generate, 'aes256-ctr', 64))).toBe('aes256-ctr');
  expect(readOpenSshCipher(derKey(generate, 64))).toBeNull();
});

function toBase(digits: string, value: number, width: number): string {
  let text = '';
  for (let rest = BigInt(value); rest > 0n; rest /= BigInt(digits.length))
    text = digits[Number(rest % BigInt(digits.length))] + text;
  return text.padStart(width, '0');
}

/** The inverse of what is tested, from the layout: a set bit, forty bits of account, the rest free. */
function encodeAccount(account: bigint): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  let bits = (1n << 49n) | (account << 9n);
  let text = '';
  for (let i = 0; i < 10; i++, bits >>= 5n) text = alphabet[Number(bits & 31n)] + text;
  return `AKIA${text}AAAAAA`;
}
