/** age, the file encryption tool. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { token } from '../../pattern.ts';
import { env, neighbours, text } from '../../sample-text.ts';

const BECH32 = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';
const identity = (g: Generator): string => `AGE-SECRET-KEY-1${g.chars(BECH32, 58)}`;

export const provider: Provider = {
  id: 'age',
  title: 'age',
  url: 'https://age-encryption.org',
  rules: [
    {
      id: 'age.identity',
      title: 'age secret key',
      severity: 'critical',
      confidence: 0.98,
      pattern: token('AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}'),
      keywords: ['AGE-SECRET-KEY-1'],
      minEntropy: 3.8,
      prefix: 'AGE-SECRET-KEY-1',
      samples: {
        match: [text('# created: 2026-01-01\n', identity, '\n'), env('SOPS_AGE_KEY', identity)],
        no: [...neighbours(identity), (g) => `AGE-SECRET-KEY-1${g.chars('BIO1', 58)}\n`],
      },
      rotate: 'Make a new identity with age-keygen and encrypt the files to its recipient.',
      names: { item: 'age identity', field: 'secret-key' },
      sources: ['https://github.com/C2SP/C2SP/blob/main/age.md'],
    },
  ],
};
