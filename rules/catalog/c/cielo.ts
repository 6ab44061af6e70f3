/** Cielo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cielo',
  title: 'Cielo',
  url: 'https://www.cielo.com.br',
  severity: 'critical',
  opens: "takes, cancels and reads the merchant's card payments",
  rotate: "In the account's API settings.",
  sources: ['https://developercielo.github.io/'],
  rules: [
    { kind: 'client-id', severity: 'low', words: ['cielo'], form: 'uuid', part: true, paired: ['cielo.client-secret'] },
    { kind: 'client-secret', words: ['cielo'], form: 'alnum{20,64}', paired: ['cielo.client-id'] },
    { kind: 'merchant-key', words: ['cielo', 'merchant_key'], form: 'alnum{40}', paired: ['cielo.client-id'] },
  ],
});
