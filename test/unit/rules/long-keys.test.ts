import { expect, test } from 'vitest';
import { derKey, pemBlock } from '../../../rules/checks/sample-pem.ts';
import { createGenerator, rules } from '../../../rules/index.ts';

// A 2,048-bit, a 4,096-bit and an 8,192-bit RSA key in PKCS#8, as long as openssl writes them.
test.each([1214, 2371, 4684])('a private key of %i bytes is matched whole within its window', (length) => {
  const rule = rules.find(({ id }) => id === 'private-key.pkcs8');
  const block = pemBlock('PRIVATE KEY', derKey(createGenerator(length), length));
  expect(rule?.pattern.exec(`key:\n${block}\n`)?.groups?.['secret']).toBe(block);
  expect(block.length).toBeLessThan(rule?.window?.after ?? 0);
});
